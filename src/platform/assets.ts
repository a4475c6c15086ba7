import { browser } from './native';

/** A file of this package as bytes. This is the one place that fetches, and only from the extension itself. @throws Error if there is none. */
export async function readPackaged(name: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(`/${name}` as '/'));
  if (!answer.ok) throw new Error(`${name} is not in the package`);
  return answer.arrayBuffer();
}
