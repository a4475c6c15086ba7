import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { eventually } from '../support/controls.ts';
import { readStorage } from '../support/extension.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import { privateTab } from '../support/private.ts';

const PAGE = { url: 'https://www.moumou.gov.cn/xwzx/t20240409_1.html', body: articlePage() };

describe.each(BROWSER_NAMES)('a private window in %s', (name) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name), privateWindows: true });
  });
  afterAll(() => driver.close());

  it('knows what was said in it, and leaves nothing behind', async () => {
    const tab = await privateTab(driver);
    const text = async (): Promise<string> => (await tab.page.evaluate(readPageText)).text;
    await tab.open(PAGE);
    const report = await settledReport(driver, tab.id);
    const spam = report.entries.find((entry) => entry.text.includes(SPAM_LINE.slice(0, 8)));
    await askPage(driver, tab.id, 'keep', spam?.id ?? -1);
    await tab.open(PAGE);
    await settledReport(driver, tab.id);
    expect(await text(), 'the reader’s word holds in the private window').toContain(SPAM_LINE);
    expect(await driver.inExtension(readStorage, 'session')).toHaveProperty(['private', 'site:www.moumou.gov.cn']);

    await tab.closeWindow();
    await eventually(
      () => driver.inExtension(readStorage, 'session'),
      (session) => !('private' in session),
      'what was said is forgotten',
    );
    expect(JSON.stringify(await driver.inExtension(readStorage, 'local'))).not.toContain('moumou');
    const open = await driver.newTab();
    await open.open(PAGE);
    await settledReport(driver, open.id);
    expect((await open.page.evaluate(readPageText)).text).not.toContain(SPAM_LINE);
  });
});
