import type { Browser, Page } from 'puppeteer-core';

/*
 * What puppeteer has no word for in Firefox, over its own connection. That connection is there at run time but
 * not among puppeteer's public types, hence the shapes below.
 */

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const connectionOf = (browser: Browser): Connection => (browser as unknown as { connection: Connection }).connection;

/** The id of the tab's top frame, as the protocol knows it. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Shows an address, of an extension's page too, where `page.goto` waits for events that Firefox does not send. */
export async function firefoxNavigate(
  browser: Browser,
  page: Page,
  url: string,
  wait: 'none' | 'complete' = 'complete',
): Promise<void> {
  await connectionOf(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait });
}

/** Reloads a page of an extension. */
export async function firefoxReload(browser: Browser, page: Page): Promise<void> {
  await connectionOf(browser).send('browsingContext.reload', { context: contextOf(page), wait: 'complete' });
}

/**
 * Runs the body of an async function with the browser's own rights, in its window, and gives what it returns as a string.
 * @throws Error with Firefox's message where the code throws.
 */
export async function firefoxPrivileged(browser: Browser, code: string): Promise<string> {
  const connection = connectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const answer = (
    await connection.send('script.evaluate', {
      expression: `(async () => String(await (async () => { ${code} })()))()`,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
  ).result as Evaluated;
  if (answer.type !== 'success') throw new Error(`Privileged code failed: ${answer.exceptionDetails?.text}`);
  return String(answer.result?.value);
}
