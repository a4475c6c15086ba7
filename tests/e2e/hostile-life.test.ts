import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as Browser } from 'wxt/browser';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { FIREFOX_ID } from '../support/browser.ts';
import { eventually } from '../support/controls.ts';
import { readStorage } from '../support/extension.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import { launchWithSite, type SiteDriver } from '../support/site.ts';
import { stopBackground } from '../support/stop-background.ts';

/* What befalls a page and an extension in a browser's day: they are left, come back, are stopped, updated, switched off. */

declare const browser: typeof Browser;

/** How often the background is stopped while it decides, each time 15 ms later. */
const STOPS = process.env['QINGWEN_ALL'] ? 12 : 4;

const PAGES = {
  '/1.html': articlePage(),
  '/2.html': articlePage().replaceAll('第二季度', '第三季度'),
  '/ahead.html': articlePage(
    '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/2.html"],"eagerness":"immediate"}]}</script>',
  ),
};

const spam = (page: Page) => page.$eval('#spam', (line) => line.getAttribute('data-qingwen'));
/** Puts a late line of spam into the page. */
const insert = (page: Page, id: string): Promise<unknown> =>
  page.evaluate(`document.querySelector('.content').insertAdjacentHTML('afterend', '<div id="${id}">${SPAM_LINE}</div>')`);
const marked = (page: Page, id: string) => page.$eval(`#${id}`, (line) => line.getAttribute('data-qingwen'));

describe.each(BROWSER_NAMES)('the life of a page in %s', (name) => {
  let driver: SiteDriver;
  let page: Page;
  beforeAll(async () => {
    driver = await launchWithSite({ name, extension: builtExtension(name) }, PAGES);
    page = await driver.browser.newPage();
  });
  afterAll(() => driver.close());

  const open = async (path: keyof typeof PAGES): Promise<number> => {
    await page.close();
    page = await driver.browser.newPage();
    await page.goto(driver.origin + path);
    const [tab = -1] = await driver.tabsOf(path);
    await settledReport(driver, tab);
    return tab;
  };

  it('goes on where it was when a reader comes back to it', async () => {
    const tab = await open('/1.html');
    await page.evaluate('addEventListener("pageshow", ({ persisted }) => { window.kept = persisted; })');
    const { writes } = await settledReport(driver, tab);
    await page.goto(`${driver.origin}/2.html`);
    await page.evaluate('setTimeout(() => history.back(), 50)');
    await eventually(
      () => driver.tabsOf('/1.html'),
      (tabs) => tabs.length === 1,
      'the page is back',
    );
    await eventually(
      () => page.evaluate(() => document.readyState).catch(() => ''),
      (state) => state === 'complete',
      'it is whole',
    );
    const again = await settledReport(driver, tab);
    expect(again.state).toBe('running');
    expect(again.writes).toBe(writes);
    expect(await spam(page)).toBe('spam');
    await insert(page, 'late');
    await eventually(
      () => marked(page, 'late'),
      (mark) => mark === 'spam',
      'what comes late is cleaned',
    );
  });

  it.runIf(name === 'chromium')('is cleaned before it is shown where the browser prerenders it', async () => {
    await open('/ahead.html');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await page.evaluate('location.href = "/2.html"');
    await eventually(
      () => driver.tabsOf('/2.html'),
      (tabs) => tabs.length === 1,
      'the page is there',
    );
    const [tab = -1] = await driver.tabsOf('/2.html');
    const { state, entries } = await settledReport(driver, tab);
    expect({ state, spam: entries.some(({ kind }) => kind === 'spam') }).toEqual({ state: 'running', spam: true });
  });

  it.runIf(name === 'chromium')('is cleaned again after the browser has put its tab away', async () => {
    const other = await driver.browser.newPage();
    await other.goto(`${driver.origin}/2.html`);
    const [tab = -1] = (await driver.tabsOf('/2.html')).slice(-1);
    await settledReport(driver, tab);
    await page.bringToFront();
    const put = await driver.inExtension(async (id) => {
      await browser.tabs.discard(id);
      const away = (await browser.tabs.query({})).find((one) => one.discarded);
      return away?.id ?? -1;
    }, tab);
    expect(put).toBeGreaterThan(0);
    await driver.inExtension((id) => browser.tabs.reload(id), put);
    const { state, entries } = await settledReport(driver, put);
    expect({ state, spam: entries.some(({ kind }) => kind === 'spam') }).toEqual({ state: 'running', spam: true });
    await driver.inExtension((id) => browser.tabs.remove(id), put);
  });

  it('follows a word that is said in another window', async () => {
    const tab = await open('/1.html');
    await driver.inExtension((url) => browser.windows.create({ url }).then(() => undefined), `${driver.origin}/1.html`);
    await eventually(
      () => driver.tabsOf('/1.html'),
      (tabs) => tabs.length === 2,
      'both are open',
    );
    const other = (await driver.tabsOf('/1.html')).find((id) => id !== tab) ?? -1;
    const { entries } = await settledReport(driver, other);
    const entry = entries.find(({ kind }) => kind === 'spam');
    await askPage(driver, other, 'keep', entry?.id ?? -1);
    await eventually(
      () => spam(page),
      (mark) => mark === null,
      'the other window has heard of it',
    );
    await askPage(driver, other, 'unkeep', entry?.id ?? -1);
    await driver.inExtension((id) => browser.tabs.remove(id), other);
  });

  it.runIf(name === 'chromium')('shows its source untouched', async () => {
    await page.goto(`view-source:${driver.origin}/1.html`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.evaluate('document.querySelectorAll("[data-qingwen]").length')).toBe(0);
  });

  it('loses no word and is never stuck, whenever the background is stopped', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) => `<div id="s${n}">${SPAM_LINE},${'甲乙丙丁戊己庚辛壬癸子丑'[n]}彩票娱乐城官网</div>`,
    );
    const tab = await open('/1.html');
    await page.evaluate(`document.querySelector('.content').insertAdjacentHTML('afterend', ${JSON.stringify(lines.join(''))})`);
    await eventually(
      async () => (await settledReport(driver, tab)).entries.filter(({ kind }) => kind === 'spam').length,
      (n) => n > 12,
      'all is found',
    );
    const { entries } = await settledReport(driver, tab);
    const words = entries.filter(({ kind, text }) => kind === 'spam' && text.includes('彩票'));
    expect(words).toHaveLength(12);
    for (const [n, { id }] of words.entries()) {
      const stop = stopBackground(driver);
      if (n % 2) await stop;
      await Promise.all([askPage(driver, tab, 'keep', id), stop]);
    }
    const stored = await driver.inExtension(readStorage, 'local');
    const kept = Object.keys((stored['site:www.moumou.gov.cn'] as { words: object }).words);
    expect(words.map(({ key }) => key).filter((key) => !kept.includes(key))).toEqual([]);
    for (const script of ['zh-Hant-TW', 'zh-Hans', 'zh-Hant-HK', 'original'] as const) {
      await stopBackground(driver);
      const { state, failures } = await askPage(driver, tab, 'setScript', script);
      expect({ state, failures }).toEqual({ state: 'running', failures: [] });
    }
    expect((await settledReport(driver, tab)).failures).toEqual([]);
  });

  it('is cleaned although the background is stopped while it decides', async () => {
    for (let round = 0; round < STOPS; round++) {
      const stop = new Promise((resolve) => setTimeout(resolve, round * 15)).then(() => stopBackground(driver));
      const tab = await open(round % 2 ? '/1.html' : '/2.html');
      await stop;
      const { state, failures } = await settledReport(driver, tab);
      expect({ state, failures, spam: await spam(page) }).toEqual({ state: 'running', failures: [], spam: 'spam' });
    }
  });

  it('keeps silent once its extension is switched off in the middle of its work, and is whole again with the next', async () => {
    const tab = await open('/2.html');
    const headline = () => page.evaluate(() => document.querySelector('h1')?.textContent);
    const published = await headline();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => void (/qingwen|extension context/iu.test(message.text()) && complaints.push(message.text())));
    const converting = askPage(driver, tab, 'setScript', 'zh-Hans').catch(() => null);
    await switchExtension(driver, false);
    await converting;
    await page.bringToFront();
    // Firefox ends what runs in pages without a word; in Chromium it sees to it that nothing of it stays
    if (name === 'chromium') {
      expect(await page.evaluate(serialiseDocument)).not.toContain('data-qingwen');
      expect(await headline()).toBe(published);
    }
    await insert(page, 'late');
    await page.evaluate('document.querySelector(".content p").firstChild.data += "。"');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(complaints).toEqual([]);
    await switchExtension(driver, true);
    await page.bringToFront();
    const control = await driver.extensionPage('manifest.json');
    // as the toolbar button does where nobody answers; Firefox injects by itself
    await control.evaluate(async (tabId) => {
      const target = { tabId };
      await browser.scripting.executeScript({ target, files: ['content-scripts/page.js'] as never[] });
    }, tab);
    await eventually(
      () => marked(page, 'late'),
      (mark) => mark === 'spam',
      'what came meanwhile is cleaned',
    );
    await control.evaluate(
      (tabId) => browser.tabs.sendMessage(tabId, { id: 1, type: 'page/undoAll', data: [], timestamp: 1 }, { frameId: 0 }),
      tab,
    );
    expect(await page.evaluate(serialiseDocument)).not.toContain('data-qingwen');
    expect(complaints).toEqual([]);
  });
});

/** Switches the extension off or on, as a reader does in the browser's page of extensions. */
async function switchExtension(driver: SiteDriver, on: boolean): Promise<void> {
  if (driver.name === 'firefox') {
    await driver.privileged(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${FIREFOX_ID}');
      await addon.${on ? 'enable' : 'disable'}();`);
    return;
  }
  const page = await driver.browser.newPage();
  await page.goto('chrome://extensions');
  const [id = ''] = /[a-p]{32}/u.exec(driver.base) ?? [];
  await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${on})`);
  await page.close();
}
