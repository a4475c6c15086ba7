import type { Browser } from 'webextension-polyfill';

/*
 * Functions that run inside a page of the extension (Driver.inExtension). Each is sent there as text, so that it
 * may use nothing from around it but `browser`, which is the extension's own there.
 */

declare const browser: Browser;

/** The numbers of all tabs that show no page of the extension: its welcome page opens when it likes. */
export async function listTabs(): Promise<number[]> {
  const tabs: { id?: number; url?: string; pendingUrl?: string }[] = await browser.tabs.query({});
  const own = (url: string | undefined): boolean => url?.startsWith(location.origin) ?? false;
  return tabs.filter(({ url, pendingUrl }) => !own(url) && !own(pendingUrl)).map(({ id }) => id ?? -1);
}

/** Sends a message to the top frame of a tab and gives the answer. */
export function sendToTab(tab: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 });
}

/** Everything in an area of the extension's storage. */
export function readStorage(area: 'local' | 'sync' | 'session'): Promise<Record<string, unknown>> {
  return browser.storage[area].get(null);
}

/** Puts values into an area of the extension's storage. */
export function writeStorage(area: 'local' | 'sync' | 'session', values: Record<string, unknown>): Promise<void> {
  return browser.storage[area].set(values);
}

/** Runs a file of the extension in the top document of a tab. */
export async function runInTab(tab: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
}
