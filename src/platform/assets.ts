import { browser } from './native';

/**
 * Files of this package, by name, as bytes. This is the one place that fetches, and only from the extension itself:
 * an ArrayBuffer needs no parsing in the page that it is passed on to.
 */
export async function readPackaged(names: readonly string[]): Promise<Record<string, ArrayBuffer>> {
  const files = await Promise.all(
    names.map(async (name) => {
      const answer = await fetch(browser.runtime.getURL(`/${name}` as '/'));
      if (!answer.ok) throw new Error(`${name} is not in the package`);
      return [name, await answer.arrayBuffer()] as const;
    }),
  );
  return Object.fromEntries(files);
}
