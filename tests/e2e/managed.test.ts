import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { control, eventually, press } from '../support/controls.ts';
import { readStorage, writeStorage } from '../support/extension.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import { setPolicy } from '../support/managed.ts';

const URL = 'https://www.moumou.gov.cn/xwzx/t20240409_1.html';
/** What the organisation wants: nothing removed, everything in Simplified. `shape` is no setting, and is left out. */
const POLICY = { spam: false, script: 'zh-Hans', shape: 'round' };

describe.each(BROWSER_NAMES)('an organisation’s policy in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'qingwen-managed-'));
  const extension = builtExtension(name);
  let driver: Driver;
  let tab: Tab;
  let takeAway: (() => void) | null;

  const begin = async (): Promise<void> => {
    driver = await launch({ name, extension, profile });
  };
  const disabled = async (screen: Page, role: string, label: string): Promise<boolean> =>
    (await control(screen, role, label)).evaluate((element) => element.matches(':disabled, [aria-disabled=true]'));
  const notes = (screen: Page): Promise<number> =>
    screen.evaluate(() => document.body.innerText.split('Set by your organisation').length - 1);

  beforeAll(async () => {
    await begin();
    const [id = ''] = driver.base.split('/').slice(-2);
    await driver.close();
    takeAway = setPolicy(name, id, POLICY);
    if (takeAway === null) return;
    await begin();
    await eventually(
      async () => (await driver.inExtension(readStorage, 'local'))['managed'],
      (copy) => JSON.stringify(copy)?.includes('zh-Hans') ?? false,
      'the policy is known',
      20_000,
    );
    await driver.inExtension(writeStorage, 'local', {
      everywhere: { values: { language: ['en', 1], spam: [true, 1] }, words: {}, rules: {} },
      'site:www.moumou.gov.cn': { values: { spam: [true, 1], script: ['zh-Hant-TW', 1] }, words: {}, rules: {} },
    });
    tab = await driver.newTab();
  });
  afterAll(async () => {
    takeAway?.();
    await driver.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  });

  it('stands above what the reader set for everywhere and for the site', async ({ skip }) => {
    if (takeAway === null) skip('the folder of policies cannot be written here: it wants root');
    await tab.open({ url: URL, body: articlePage() });
    await settledReport(driver, tab.id);
    const { text } = await tab.page.evaluate(readPageText);
    expect(text).toContain(SPAM_LINE);
    expect(text).toContain('市政府今天召开常务会议');
  });

  it('is shown as locked in the panel', async ({ skip }) => {
    if (takeAway === null) skip('the folder of policies cannot be written here: it wants root');
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Settings for this site');
    expect(await disabled(popup, 'switch', 'Remove spam')).toBe(true);
    expect(await disabled(popup, 'switch', 'Hide clutter')).toBe(false);
    expect(await notes(popup)).toBe(2);
    await popup.close();
  });

  it('is shown as locked in the options', async ({ skip }) => {
    if (takeAway === null) skip('the folder of policies cannot be written here: it wants root');
    const options = await driver.extensionPage('options.html#general');
    expect(await disabled(options, 'switch', 'Remove spam')).toBe(true);
    expect(await disabled(options, 'switch', 'Hide clutter')).toBe(false);
    expect(await notes(options)).toBe(2);
    await options.close();
  });
});
