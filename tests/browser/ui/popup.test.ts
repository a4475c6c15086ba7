import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsOfAxe } from '../../support/axe.ts';
import type { Driver } from '../../support/browser.ts';
import { openScreen } from '../../support/screens.ts';

/* The panel over plain data, in both browsers: what it says, what its keys do, and that nothing is out of reach. */

const STATES = [
  'main',
  'clean',
  'repairs',
  'kept',
  'other',
  'off',
  'undone',
  'failed',
  'clone',
  'clone-unknown',
  'settings',
  'no-access',
  'closed',
  'stale',
  'loading',
];
const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'zh-HK'] as const;

interface Screens {
  readonly screens: { show(state: string, language: string): unknown[][] };
  asked: unknown[][];
}

describe.each(['chromium', 'firefox'] as const)('the panel in %s', (name) => {
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    ({ driver, page } = await openScreen(name, 'tests/browser/ui/popup-screens.tsx', { width: 360, height: 600 }));
  });
  afterAll(() => driver?.close());

  /** Shows a state, with everything that can be opened open. */
  async function show(state: string, language: string = 'en', open = false): Promise<void> {
    await page.evaluate(
      (state, language, open) => {
        const host = globalThis as unknown as Screens;
        host.asked = host.screens.show(state, language);
        return new Promise<void>((resolve) => {
          setTimeout(() => {
            if (open) for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
            setTimeout(resolve, open ? 60 : 0);
          }, 30);
        });
      },
      state,
      language,
      open,
    );
  }
  /** Opens a group and waits until its rows are there and stand still (180 ms). */
  async function openGroup(index: number): Promise<void> {
    await page.evaluate(
      (index) => [...document.querySelectorAll<HTMLElement>('.disclosure h2 button')].at(index)?.click(),
      index,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const asked = () => page.evaluate(() => (globalThis as unknown as Screens).asked);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const said = () => page.$eval('[role=status]', (status) => status.textContent);

  test.each(LANGUAGES)('is without findings of axe in every state and theme, in %s', async (language) => {
    const found: string[] = [];
    for (const state of STATES) {
      await show(state, language, true);
      // What is loading says so after 150 ms.
      if (state === 'loading') await new Promise((resolve) => setTimeout(resolve, 250));
      for (const theme of ['light', 'dark'] as const)
        found.push(...(await findingsOfAxe(page, theme)).map((finding) => `${state} ${theme}: ${finding}`));
    }
    expect(found).toEqual([]);
  });

  test('an unlabelled button would be found (control)', async () => {
    await show('main');
    await page.$eval('.footer', (footer) => footer.append(document.createElement('button')));
    expect((await findingsOfAxe(page)).join()).toContain('button-name');
    await page.$eval('.footer', (footer) => footer.lastElementChild?.remove());
  });

  test('arrows choose a script at once, and the focus goes along', async () => {
    await show('main');
    await page.focus('[role=radio][aria-checked=true]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await asked()).toEqual([
      ['setScript', 'zh-Hant-HK'],
      ['setScript', 'original'],
      ['setScript', 'zh-Hant-HK'],
    ]);
    expect(await focused()).toBe('Traditional (Hong Kong)');
    expect(await said()).toBe('Now shown as Traditional (Hong Kong)');
  });

  test('undo keeps the focus on the row, and Ctrl+Z takes it back', async () => {
    await show('kept');
    await openGroup(0);
    await page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.entry')[1]?.querySelectorAll<HTMLElement>('.entry-actions button')[1]?.focus(),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Put back');
    expect(await focused()).toBe('Redo');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Last step taken back');
    expect((await asked()).map(([message]) => message)).toEqual(['undo', 'redo']);
  });

  test('"Not spam" moves the focus to what is left of the row', async () => {
    await show('main');
    await openGroup(1);
    await page.evaluate(() => document.querySelector<HTMLElement>('.entries.spam .entry-actions button')?.focus());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.startsWith('Will stay'));
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await focused()).toBe('Undo');
  });

  test('a setting says where it comes from, moves and is reset', async () => {
    await show('settings');
    await openGroup(-1);
    const level = await page.$$('.setting .level.own');
    await level[0]?.click();
    await page.waitForSelector('.levels');
    const choices = () => page.$$eval('.levels [role=radio]', (radios) => radios.map((radio) => radio.textContent));
    expect(await choices()).toEqual(['This siteOn', 'All of example.gov.cn—', 'EverywhereOff']);
    await page.click('.levels [role=radio]:nth-child(2)');
    await page.click('.levels-reset');
    expect(await asked()).toEqual([
      ['change', { name: 'reader', level: 'parent', value: true }],
      ['change', { name: 'reader', level: 'site', value: null }],
      ['change', { name: 'reader', level: 'site', value: null }],
    ]);
    expect(await page.$eval('.levels-reset', (button) => button.textContent)).toBe('Reset: use Everywhere (Off)');
  });

  test('without access: once, or always, with the words that explain', async () => {
    await show('no-access');
    const buttons = await page.$$('.main-action button');
    for (const button of buttons) await button.click();
    expect(await asked()).toEqual([['cleanOnce'], ['permit', 'news.example.net'], ['cleanOnce']]);
  });

  test('fits into 320 px without a sideways scroll, in every language', async () => {
    await page.setViewport({ width: 320, height: 600 });
    for (const language of LANGUAGES) {
      for (const state of STATES) {
        await show(state, language, true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${state} ${language}`).toBeLessThanOrEqual(320);
      }
    }
    await page.setViewport({ width: 360, height: 600 });
  });
});
