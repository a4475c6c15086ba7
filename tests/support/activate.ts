import type { Browser } from 'webextension-polyfill';
import { type Driver, FIREFOX_ID, type Tab } from './browser.ts';
import { eventually } from './controls.ts';

declare const browser: Browser;

/** How often the button is clicked until the access is there: in Firefox a click may only close the panel that the last one opened. */
const CLICKS = 3;

/** Clicks the toolbar button over a tab, as a reader does: the panel opens, and `activeTab` is granted for the tab. */
export async function clickAction(driver: Driver, tab: Tab): Promise<void> {
  // the access comes with the click, but not before the browser's own work for it is done
  const address = () => driver.inExtension(async (id) => (await browser.tabs.get(id)).url ?? '', tab.id);
  for (let click = 1; click <= CLICKS; click++) {
    await tab.page.bringToFront();
    await clickOnce(driver, tab);
    const given = await eventually(address, (url) => url !== '', 'the click gives access to the tab', CLOSING).catch(
      (error: unknown) => {
        if (click === CLICKS) throw error;
        return '';
      },
    );
    if (given !== '') return;
  }
}

/** How long one click may take to give access, milliseconds. */
const CLOSING = 2_000;

async function clickOnce(driver: Driver, tab: Tab): Promise<void> {
  if (driver.name === 'firefox') {
    await driver.privileged(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = WebExtensionPolicy.getByID('${FIREFOX_ID}').extension;
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
    return;
  }
  const [id] = /[a-p]{32}/u.exec(driver.base) ?? [''];
  const extension = (await driver.browser.extensions()).get(id ?? '');
  if (!extension) throw new Error('the browser does not know the extension');
  await tab.page.triggerExtensionAction(extension);
}
