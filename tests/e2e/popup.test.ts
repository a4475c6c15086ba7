import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { control, eventually, isOn, press } from '../support/controls.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';

/** The first opening reads the files, the later ones have them. */
const ROUNDS = 5;

const URL = 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html';

describe.each(BROWSER_NAMES)('from the popup to the page and back in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'qingwen-e2e-'));
  const extension = builtExtension(name);
  let driver: Driver;
  let tab: Tab;
  let popup: Page;

  const begin = async (): Promise<void> => {
    driver = await launch({ name, extension, profile });
    tab = await driver.newTab();
  };
  const show = async (): Promise<void> => {
    await tab.open({ url: URL, body: articlePage() });
    await settledReport(driver, tab.id);
    popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
  };
  const pageText = async (): Promise<string> => (await tab.page.evaluate(readPageText)).text;

  beforeAll(begin);
  afterAll(async () => {
    await driver.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('says what was done, and changes the script of the page and back', async () => {
    await show();
    const original = await pageText();
    expect(original).not.toContain(SPAM_LINE);
    await press(popup, 'radio', 'Simplified');
    const simplified = await eventually(pageText, (text) => text !== original, 'the page is shown in Simplified');
    expect(simplified).toContain('市政府今天召开常务会议');
    await press(popup, 'radio', 'Original');
    await eventually(pageText, (text) => text === original, 'the page is shown as written');
  });

  it('paints first what can be used: the choice of script (times are printed, and prove nothing on a busy machine)', async () => {
    await show();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const panel = await driver.extensionPage(`popup.html?tab=${tab.id}`);
      await panel.bringToFront();
      await control(panel, 'radio', 'Simplified');
      const painted = () =>
        panel.evaluate(() => performance.getEntriesByName('first-contentful-paint').map((at) => at.startTime));
      times.push(...(await eventually(painted, ({ length }) => length === 1, 'the panel is painted')));
      await panel.close();
    }
    console.log(`${name}: first contentful paint of the panel, ms: ${times.map(Math.round).join(' ')}`);
  });

  it('takes everything back, byte for byte, and does it again', async () => {
    await show();
    const cleaned = await pageText();
    await press(popup, 'button', 'Undo all');
    await eventually(pageText, (text) => text.includes(SPAM_LINE), 'spam is back');
    await press(popup, 'button', 'Clean again');
    await eventually(pageText, (text) => text === cleaned, 'the page is clean again');
  });

  it('has switches for the site that hold after a reload and after a restart of the browser', async () => {
    await show();
    await press(popup, 'button', 'Settings for this site');
    await press(popup, 'switch', 'Remove spam');
    await eventually(pageText, (text) => text.includes(SPAM_LINE), 'spam is left alone');

    await show();
    expect(await pageText()).toContain(SPAM_LINE);

    await driver.close();
    await begin();
    await show();
    expect(await pageText()).toContain(SPAM_LINE);
    await press(popup, 'button', 'Settings for this site');
    expect(await isOn(popup, 'switch', 'Remove spam')).toBe(false);
    await press(popup, 'switch', 'Remove spam');
    await eventually(pageText, (text) => !text.includes(SPAM_LINE), 'spam goes again');
  });

  it('switches the site off, and the page is as it was served', async () => {
    await show();
    await press(popup, 'switch', 'Clean this site');
    await eventually(pageText, (text) => text.includes(SPAM_LINE), 'nothing is changed');
    const off = await tab.page.evaluate(serialiseDocument);
    await press(popup, 'button', 'Turn on here');
    await eventually(pageText, (text) => !text.includes(SPAM_LINE), 'the page is cleaned');
    expect(off).not.toContain('data-qingwen');
    await control(popup, 'switch', 'Clean this site');
  });
});
