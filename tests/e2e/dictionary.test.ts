import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { control, eventually, press } from '../support/controls.ts';
import { readStorage, writeStorage } from '../support/extension.ts';
import { chooseFile, savedFile } from '../support/files.ts';
import { articlePage } from '../support/fixtures.ts';

const FILE = '# a list of one’s own\n會議\t大会 会\n常務會議 大會\n會議\t聚会\n';

describe.each(BROWSER_NAMES)('the reader’s dictionary as a file in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  let options: Page;

  const entries = async (): Promise<Record<string, string | null>> => {
    const { dictionary = {} } = await driver.inExtension(readStorage, 'local');
    return Object.fromEntries(
      Object.entries(dictionary as Record<string, [string | null]>).map(([key, [shown]]) => [key, shown]),
    );
  };
  /** What the open page comes to show. */
  const shows = (words: string): Promise<string> =>
    eventually(
      async () => (await tab.page.evaluate(readPageText)).text,
      (text) => text.includes(words),
      `the page shows ${words}`,
    );

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    await driver.inExtension(writeStorage, 'local', {
      everywhere: { values: { language: ['en', 1], script: ['zh-Hans', 1] }, words: {}, rules: {} },
      dictionary: { '|會議': ['开会', 1] },
    });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.moumou.gov.cn/xwzx/t20240409_1.html', body: articlePage() });
    await settledReport(driver, tab.id);
    options = await driver.extensionPage('options.html#dictionary');
  });
  afterAll(() => driver.close());

  it('is loaded: what stands twice and what is no entry is named with its line', async () => {
    await shows('开会指出');
    await options.bringToFront();
    await chooseFile(options, 'mine.txt', FILE);
    await eventually(entries, (now) => now['|會議'] === '聚会', 'the last line for a word counts');
    await options.waitForFunction(
      () => /Line 3: .*no tab[\s\S]*Line 4: .*stands in the file before/u.test(document.body.innerText),
      { polling: 100 },
    );
    await shows('聚会指出');
    await options.bringToFront();
  });

  it('is as it was after undo', async () => {
    await press(options, 'button', 'Undo');
    await eventually(entries, (now) => now['|會議'] === '开会', 'the word is as before');
    await shows('开会指出');
    await options.bringToFront();
  });

  it('is saved in OpenCC’s format, and another kind of file changes nothing', async () => {
    await control(options, 'button', 'Save to a file');
    expect(await savedFile(options, 'Save to a file')).toBe('# any\n會議\t开会\n');
    const before = await entries();
    await chooseFile(options, 'picture.png', '\u0089PNG\n\u001a');
    await options.waitForFunction(() => document.body.innerText.includes('No words were found in this file'), { polling: 100 });
    expect(await entries()).toEqual(before);
  });
});
