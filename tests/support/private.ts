import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Driver, Tab } from './browser.ts';
import { eventually } from './controls.ts';
import { serveOn } from './serve.ts';

declare const browser: Browser;

/** A tab in a private window of its own. */
export async function privateTab(driver: Driver): Promise<Tab & { closeWindow(): Promise<void> }> {
  const before = await driver.browser.pages();
  const [windowId, id] = await driver.inExtension(async () => {
    const window = await browser.windows.create({ incognito: true, url: 'about:blank' });
    return [window.id ?? -1, window.tabs?.[0]?.id ?? -1] as const;
  });
  const [page] = await eventually(
    async (): Promise<readonly Page[]> =>
      (await driver.browser.pages()).filter((one) => !before.includes(one) && one.url() === 'about:blank'),
    (fresh) => fresh.length === 1,
    'the private window is there',
  );
  if (!page) throw new Error('no private window');
  const closeWindow = () => driver.inExtension((windowId) => browser.windows.remove(windowId), windowId);
  return { page, id, open: await serveOn(page, driver.name), close: () => page.close(), closeWindow };
}
