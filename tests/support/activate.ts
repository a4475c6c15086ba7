import type { Browser } from 'webextension-polyfill';
import { type Driver, FIREFOX_ID, type Tab } from './browser.ts';
import { eventually } from './controls.ts';

declare const browser: Browser;

/** Clicks the toolbar button over a tab, as a reader does: the panel opens, and `activeTab` is granted for the tab. */
export async function clickAction(driver: Driver, tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  if (driver.name === 'firefox') {
    await driver.privileged(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = WebExtensionPolicy.getByID('${FIREFOX_ID}').extension;
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
  } else {
    const [id] = /[a-p]{32}/u.exec(driver.base) ?? [''];
    const extension = (await driver.browser.extensions()).get(id ?? '');
    if (!extension) throw new Error('the browser does not know the extension');
    await tab.page.triggerExtensionAction(extension);
  }
  // the access comes with the click, but not before the browser's own work for it is done
  const address = () => driver.inExtension(async (id) => (await browser.tabs.get(id)).url ?? '', tab.id);
  await eventually(address, (url) => url !== '', 'the click gives access to the tab');
  // a second click would only close the panel
  if (driver.name === 'firefox')
    await driver.privileged(`for (const panel of document.querySelectorAll('panel')) if (panel.state !== 'closed') panel.hidePopup();`);
}
