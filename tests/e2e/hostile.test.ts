import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { serialisedAfterUndo, serialisedWithout } from '../../tools/inspect/inspect-page.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { HOSTILE_PAGES } from '../support/hostile.ts';

const URL = 'https://www.moumou.gov.cn/xwzx/1.html';

describe.each(BROWSER_NAMES)('a page that fights back in %s', (name) => {
  let driver: Driver;
  let plain: Driver;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    plain = await launch({ name });
  });
  afterAll(() => Promise.all([driver.close(), plain.close()]));

  const pages = HOSTILE_PAGES.filter(({ heavy }) => !heavy || process.env['QINGWEN_ALL']);

  it.each(pages)('neither fails nor hangs, and can be put back: $name', async ({ body, contentType, foreign }) => {
    const served = { url: URL, body, ...(contentType !== undefined && { contentType }) };
    const tab = await driver.newTab();
    await tab.open(served);
    if (foreign) return expect(settledReport(driver, tab.id)).rejects.toThrow('does not run');
    const { state, failures } = await settledReport(driver, tab.id);
    expect({ state, failures }).toEqual({ state: 'running', failures: [] });
    await tab.close();
    expect(await serialisedAfterUndo(driver, served, null)).toBe(await serialisedWithout(plain, served));
  });

  it('is cleaned all the same where its markup names everything that a document has', async () => {
    const named = HOSTILE_PAGES.filter(({ name }) => name.includes('name'));
    for (const { name, body } of named) {
      const tab = await driver.newTab();
      await tab.open({ url: URL, body });
      const { entries } = await settledReport(driver, tab.id);
      expect({ name, spam: entries.some(({ kind, op }) => kind === 'spam' && op === 'hide') }).toEqual({ name, spam: true });
      await tab.close();
    }
  });
});
