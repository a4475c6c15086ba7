import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { eventually, press } from '../support/controls.ts';
import { articlePage, SHADOWING } from '../support/fixtures.ts';

const URL = 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html';
/** Something that no rule of ours takes. */
const SLOGAN = '<div class="slogan" style="position:fixed;left:300px;top:300px;width:200px;height:60px">某某精神</div>';

describe.each(BROWSER_NAMES)('hiding by hand in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'qingwen-e2e-'));
  let driver: Driver;
  let tab: Tab;

  const show = async (): Promise<void> => {
    await tab.open({ url: URL, body: articlePage().replace('</body>', `${SLOGAN}</body>`) });
    await settledReport(driver, tab.id);
  };
  const isShown = (): Promise<boolean> => tab.page.evaluate(() => document.querySelector('.slogan')?.checkVisibility() ?? false);
  const isHiddenByVisit = (): Promise<boolean> =>
    tab.page.evaluate(() => document.querySelector('.slogan')?.hasAttribute('data-qingwen') ?? false);
  const isThere = (): Promise<boolean> => tab.page.evaluate(() => document.querySelector('qingwen-picker') !== null);

  /** The picker, opened from the panel, with the pointer on the slogan. */
  const pick = async (): Promise<void> => {
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Hide by hand');
    await eventually(isThere, (there) => there, 'the picker is open');
    await tab.page.bringToFront();
    await tab.page.mouse.move(320, 320);
    await tab.page.mouse.move(400, 330);
    await tab.page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name), profile });
    tab = await driver.newTab();
    await tab.page.setViewport({ width: 1000, height: 700 });
  });
  afterAll(async () => {
    await driver.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('gives back what was hidden, and forgets the rule', async () => {
    await show();
    expect(await isShown()).toBe(true);
    await pick();
    await eventually(isHiddenByVisit, (hidden) => hidden, 'the rule has reached the page’s visit');
    // "Hidden · Undo" stands centred at the bottom, its button at the right
    await tab.page.mouse.click(535, 659);
    await eventually(isShown, (shown) => shown, 'the slogan is back');
    await show();
    expect(await isShown()).toBe(true);
  });

  it('names and hides a form whose controls, on a page whose pictures, are named like what the DOM has', async () => {
    await tab.open({ url: URL, body: articlePage().replace('</body>', `${SHADOWING}</body>`) });
    await settledReport(driver, tab.id);
    const there = (selector: string) =>
      tab.page.evaluate(`Document.prototype.querySelector.call(document, '${selector}') !== null`) as Promise<boolean>;
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Hide by hand');
    await eventually(() => there('qingwen-picker'), Boolean, 'the picker is open');
    await tab.page.bringToFront();
    await tab.page.mouse.move(320, 320);
    await tab.page.mouse.move(400, 330);
    await tab.page.keyboard.press('Enter');
    await eventually(() => there('form[data-qingwen]'), Boolean, 'the form is hidden');
  });

  it('hides at once, and on the next visit', async () => {
    await show();
    await pick();
    await eventually(isShown, (shown) => !shown, 'the slogan is hidden');
    await eventually(isHiddenByVisit, (hidden) => hidden, 'the rule has reached the page’s visit');
    await show();
    await eventually(isShown, (shown) => !shown, 'the slogan is hidden on the next visit');
  });
});
