import type { Browser } from 'webextension-polyfill';
import { type Driver, FIREFOX_ID, type Tab } from './browser.ts';

/*
 * What a reader does in the browser's own interface: a command's key, an entry of the context menu. Firefox does it
 * by its own key elements and its menu's own event; Chromium's worker is handed the event that the browser would send.
 */

declare const chrome: {
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: unknown, tab: unknown): void } };
  readonly tabs: { get(id: number): Promise<unknown> };
};
declare const browser: Browser;

/** Presses a command's key over a tab. */
export async function pressCommand(driver: Driver, tab: Tab, command: string): Promise<void> {
  await tab.page.bringToFront();
  if (driver.name === 'chromium') {
    await inWorker(
      driver,
      async (id, name) => chrome.commands.onCommand.dispatch(name, await chrome.tabs.get(id)),
      tab.id,
      command,
    );
    return;
  }
  const shortcut = await driver.inExtension(
    async (name) => (await browser.commands.getAll()).find((one) => one.name === name)?.shortcut ?? '',
    command,
  );
  const letter = shortcut.split('+').at(-1) ?? '';
  await driver.privileged(`
    const key = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((key) => key.getAttribute('key') === '${letter}');
    if (!key) throw new Error('no key ${letter}');
    key.doCommand();`);
}

/** Chooses an entry of the context menu over a tab. */
export async function chooseEntry(driver: Driver, tab: Tab, id: string, selection = ''): Promise<void> {
  await tab.page.bringToFront();
  if (driver.name === 'chromium') {
    await inWorker(
      driver,
      async (tab, menuItemId, selectionText) =>
        chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText, editable: false }, await chrome.tabs.get(tab)),
      tab.id,
      id,
      selection,
    );
    return;
  }
  await driver.privileged(`
    const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
    await extension.wakeupBackground?.();
    const info = { menuItemId: '${id}', selectionText: ${JSON.stringify(selection)}, editable: false, modifiers: [] };
    extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);`);
}

async function inWorker<Args extends unknown[]>(
  driver: Driver,
  work: (...args: Args) => Promise<void>,
  ...args: Args
): Promise<void> {
  const target = await driver.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(driver.base),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the worker does not run');
  // Puppeteer's type also allows handles of things in the worker as arguments, which no caller here gives.
  const evaluate: unknown = worker.evaluate.bind(worker);
  await (evaluate as (work: (...args: Args) => Promise<void>, ...args: Args) => Promise<void>)(work, ...args);
}
