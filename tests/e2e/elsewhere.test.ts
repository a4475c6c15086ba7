import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { clickAction } from '../support/activate.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { eventually, press } from '../support/controls.ts';
import { writeStorage } from '../support/extension.ts';
import { clonePage, SPAM_LINE } from '../support/fixtures.ts';

const ARCHIVED = 'https://web.archive.org/web/20240410/http://www.gd.gov.cn/xwzx/t20240409_1.html';

describe.each(BROWSER_NAMES)('pages kept elsewhere in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-elsewhere-'));
  const file = join(folder, '要闻.html');
  let driver: Driver;
  let tab: Tab;

  const text = async (): Promise<string> => (await tab.page.evaluate(readPageText)).text;

  beforeAll(async () => {
    writeFileSync(file, clonePage());
    driver = await launch({ name, extension: builtExtension(name) });
    await driver.inExtension(writeStorage, 'local', {
      everywhere: { values: { language: ['en', 1] }, words: {}, rules: {} },
    });
    tab = await driver.newTab();
  });
  afterAll(async () => {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a page of web.archive.org', ARCHIVED],
    ['a saved page', pathToFileURL(file).href],
  ])('%s is cleaned on request, and called no copy', async (_, url) => {
    await tab.open({ url, body: clonePage() });
    expect(await text()).toContain(SPAM_LINE);
    await clickAction(driver, tab);
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Clean this page once');
    await eventually(text, (shown) => !shown.includes(SPAM_LINE), 'the spam is gone');
    const report = await settledReport(driver, tab.id);
    expect(report.article?.title).toBe('市政府召開常務會議研究第二季度重點工作');
    expect(report.clone).toBeNull();
    expect(await tab.page.evaluate(() => document.querySelectorAll('qingwen-bar').length)).toBe(0);
    await popup.close();
  });

  // Chromium asks in a window that no driver can reach (PLATFORM, section 8): the grant is tried in Firefox.
  it.runIf(name === 'firefox')('the archive is cleaned by itself once it is switched on', async () => {
    const options = await driver.extensionPage('options.html#access');
    await press(options, 'switch', 'Internet Archive');
    await tab.open({ url: ARCHIVED, body: clonePage() });
    await settledReport(driver, tab.id);
    expect(await text()).not.toContain(SPAM_LINE);
    await options.close();
  });
});
