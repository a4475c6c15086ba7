import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage, homePage, listPage } from '../support/fixtures.ts';

/** Long enough for a content script to have begun and written, milliseconds. */
const A_WHILE = 1_000;

describe.each(BROWSER_NAMES)('what is no article, or not ours, in %s', (name) => {
  let driver: Driver;
  let plain: Driver;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    plain = await launch({ name });
  });
  afterAll(() => Promise.all([driver.close(), plain.close()]));

  const serialisedIn = async (where: Driver, url: string, body: string, settles: boolean): Promise<string> => {
    const tab = await where.newTab();
    await tab.open({ url, body });
    if (settles) await settledReport(where, tab.id);
    else await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    const text = await tab.page.evaluate(serialiseDocument);
    await tab.close();
    return text;
  };

  it.each([
    ['list', listPage(), 'https://www.moumou.gov.cn/zwyw/'],
    ['home page', homePage(), 'https://www.moumou.gov.cn/'],
  ])('a %s receives no write at all', async (_, body, url) => {
    const tab = await driver.newTab();
    await tab.open({ url, body });
    const report = await settledReport(driver, tab.id);
    expect(report.verdict?.kind).not.toBe('article');
    expect({ writes: report.writes, entries: report.entries }).toEqual({ writes: 0, entries: [] });
    await tab.close();
    expect(await serialisedIn(driver, url, body, true)).toBe(await serialisedIn(plain, url, body, false));
  });

  it('nothing runs on a page outside of the default hosts', async () => {
    const url = 'https://www.clone.example/xwzx/1.html';
    const tab = await driver.newTab();
    await tab.open({ url, body: articlePage() });
    await expect(settledReport(driver, tab.id)).rejects.toThrow('does not run');
    await tab.close();
    expect(await serialisedIn(driver, url, articlePage(), false)).toBe(await serialisedIn(plain, url, articlePage(), false));
  });
});
