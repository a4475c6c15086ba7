import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { chooseEntry, pressCommand } from '../support/commands.ts';
import { eventually } from '../support/controls.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';

declare const browser: Browser;

const URL_HERE = 'https://www.moumou.gov.cn/xwzx/t20240409_1.html';

/** Selects the paragraph of the text that holds a phrase. */
const select = (tab: Tab, phrase: string): Promise<void> =>
  tab.page.evaluate((phrase) => {
    const at = [...document.querySelectorAll('p, #spam')].find(({ textContent }) => textContent?.includes(phrase));
    if (!at) throw new Error(`${phrase} is not there`);
    getSelection()?.selectAllChildren(at);
  }, phrase);

describe.each(BROWSER_NAMES)('commands and the context menu in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  const text = async (): Promise<string> => (await tab.page.evaluate(readPageText)).text;
  const count = (selector: string) => () => tab.page.evaluate((selector) => document.querySelectorAll(selector).length, selector);

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    await driver.inExtension(() =>
      browser.storage.local.set({ everywhere: { values: { lastScript: ['zh-Hans', 1] }, words: {}, rules: {} } }),
    );
    tab = await driver.newTab();
    await tab.open({ url: URL_HERE, body: articlePage() });
    await settledReport(driver, tab.id);
  });
  afterAll(() => driver?.close());

  it('switches the script and back', async () => {
    const written = await text();
    await pressCommand(driver, tab, 'script');
    await eventually(text, (shown) => shown.includes('市政府今天召开常务会议'), 'the page is Simplified');
    await pressCommand(driver, tab, 'script');
    await eventually(text, (shown) => shown === written, 'the page is as written');
  });

  it('shows the page as it was and cleans it again', async () => {
    await pressCommand(driver, tab, 'clean');
    await eventually(text, (shown) => shown.includes(SPAM_LINE), 'the page is as it was');
    await pressCommand(driver, tab, 'clean');
    await eventually(text, (shown) => !shown.includes(SPAM_LINE), 'the page is cleaned');
  });

  it('opens the reading view and closes it', async () => {
    await pressCommand(driver, tab, 'reader');
    await eventually(count('qingwen-reader'), (readers) => readers === 1, 'the reading view is there');
    await pressCommand(driver, tab, 'reader');
    await eventually(count('qingwen-reader'), (readers) => readers === 0, 'the reading view is gone');
  });

  it('converts the selection alone, and shows it as written again', async () => {
    const written = await text();
    await select(tab, '保障民生');
    await chooseEntry(driver, tab, 'convert');
    const converted = await eventually(text, (shown) => shown.includes('养老服务设施的建设'), 'the paragraph is Simplified');
    expect(converted).toContain('市政府今天召開常務會議');
    expect((await settledReport(driver, tab.id)).shown).toBe('original');
    await chooseEntry(driver, tab, 'convert');
    await eventually(text, (shown) => shown === written, 'the paragraph is as written');
  });

  it('shows the selection as written where the page is converted', async () => {
    await askPage(driver, tab.id, 'setScript', 'zh-Hans');
    await select(tab, '保障民生');
    await chooseEntry(driver, tab, 'convert');
    const shown = await eventually(text, (shown) => shown.includes('養老服務設施的建設'), 'the paragraph is as written');
    expect(shown).toContain('市政府今天召开常务会议');
    await askPage(driver, tab.id, 'setScript', 'original');
    expect(await text()).toContain('市政府今天召開常務會議');
  });

  it('keeps a passage that was put back and is selected', async () => {
    const spam = async () =>
      (await settledReport(driver, tab.id)).entries.find(({ kind, op }) => kind === 'spam' && op === 'hide');
    await askPage(driver, tab.id, 'undo', [(await spam())?.id ?? -1]);
    await select(tab, SPAM_LINE);
    await chooseEntry(driver, tab, 'notspam', SPAM_LINE);
    await eventually(spam, (entry) => entry?.kept === true, 'the passage is kept');
    await tab.open({ url: URL_HERE, body: articlePage() });
    await settledReport(driver, tab.id);
    expect(await text(), 'it is remembered').toContain(SPAM_LINE);
  });

  it('brings a selected word to the dictionary', async () => {
    await chooseEntry(driver, tab, 'dictionary', ' 常務會議 ');
    // Firefox's driver sees no page of the extension that it did not open: such a page is asked with the extension's rights
    const written = () =>
      driver.inExtension(() => {
        const [options] = browser.extension.getViews().filter(({ location }) => location.pathname === '/options.html');
        return options?.document.querySelector<HTMLInputElement>('input[name=written]')?.value ?? '';
      });
    await eventually(written, (value) => value === '常務會議', 'the word is in the form');
  });
});
