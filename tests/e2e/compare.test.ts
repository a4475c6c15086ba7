import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { findingsOfAxe } from '../support/axe.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { press } from '../support/controls.ts';
import { writeStorage } from '../support/extension.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';

describe.each(BROWSER_NAMES)('a page as published beside as shown in %s', (name) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html', body: articlePage() });
    await settledReport(driver, tab.id);
  });
  afterAll(() => driver.close());

  it('marks what was removed, and shows the differences alone', async () => {
    const page = await driver.extensionPage(`compare.html?tab=${tab.id}`);
    await page.waitForSelector('.compare tbody tr');
    const rows = () => page.$$eval('.compare tbody tr', (all) => all.length);
    const removed = await page.$$eval('.compare tr.removed del', (all) => all.map((one) => one.textContent));
    expect(removed).toContain(SPAM_LINE);
    const all = await rows();
    await press(page, 'switch', 'Differences only');
    await page.waitForFunction((all) => document.querySelectorAll('.compare tbody tr').length < all, {}, all);
    expect(await rows()).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['en', 'zh_CN', 'zh_TW', 'zh_HK'])('is without findings of axe, light and dark, in %s', async (language) => {
    await driver.inExtension(writeStorage, 'local', {
      everywhere: { values: { language: [language, 1] }, words: {}, rules: {} },
    });
    const page = await driver.extensionPage(`compare.html?tab=${tab.id}`);
    await page.waitForSelector('.compare tbody tr');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language.replace('_', '-'));
    for (const theme of ['light', 'dark'] as const) expect(await findingsOfAxe(page, theme), theme).toEqual([]);
    await page.close();
  });
});
