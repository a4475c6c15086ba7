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

  it.each(HOSTILE_PAGES)('neither fails nor hangs, and can be put back: $name', async ({ body, contentType }) => {
    const served = { url: URL, body, ...(contentType !== undefined && { contentType }) };
    const tab = await driver.newTab();
    await tab.open(served);
    const { state, failures } = await settledReport(driver, tab.id);
    expect({ state, failures }).toEqual({ state: 'running', failures: [] });
    await tab.close();
    expect(await serialisedAfterUndo(driver, served, null)).toBe(await serialisedWithout(plain, served));
  });
});
