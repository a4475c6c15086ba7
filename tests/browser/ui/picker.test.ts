import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../support/browser.ts';
import { openScreen } from '../../support/screens.ts';

/* Hiding by hand with a real pointer and real keys, in both browsers. The bar is in a closed root: it is seen by what it does. */

interface Asked {
  readonly kept: [string, boolean][];
  readonly closed: number;
  readonly clicks: number;
}
interface Screens {
  readonly screens: { start(): void; readonly asked: Asked };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(['chromium', 'firefox'] as const)('hiding by hand in %s', (name) => {
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    ({ driver, page } = await openScreen(name, 'tests/browser/ui/picker-screens.tsx', { width: 1000, height: 700 }));
  });
  afterAll(() => driver?.close());
  beforeEach(() => page.evaluate(() => (globalThis as unknown as Screens).screens.start()));

  const asked = (): Promise<Asked> =>
    page.evaluate(() => JSON.parse(JSON.stringify((globalThis as unknown as Screens).screens.asked)) as Asked);
  const shown = (selector: string): Promise<boolean> =>
    page.evaluate((selector) => document.querySelector(selector)?.checkVisibility() ?? false, selector);
  const middle = (selector: string): Promise<[number, number]> =>
    page.evaluate((selector): [number, number] => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? [box.left + box.width / 2, box.top + box.height / 2] : [0, 0];
    }, selector);
  const point = async (selector: string): Promise<void> => {
    await page.mouse.move(900, 5); // a pointer that stands where it stood tells nothing
    await page.mouse.move(...(await middle(selector)));
  };

  test('Enter hides what is pointed at and keeps it as a rule; the tree is untouched', async () => {
    await point('.wx');
    const before = await page.evaluate(() => document.querySelector('#root')?.outerHTML);
    await page.keyboard.press('Enter');
    await pause(50);
    expect(await shown('.wx')).toBe(false);
    expect((await asked()).kept).toEqual([['.wx', true]]);
    expect(await page.evaluate(() => document.querySelector('#root')?.outerHTML)).toBe(before);
  });

  test('arrows go wider and narrower, Space previews and gives back', async () => {
    await point('.wx');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press(' ');
    expect(await shown('.share-box')).toBe(false);
    await page.keyboard.press(' ');
    expect(await shown('.share-box')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pause(50);
    expect((await asked()).kept).toEqual([['.wx', true]]);
  });

  test('Escape leaves, and nothing is hidden', async () => {
    await point('.wx');
    await page.keyboard.press(' ');
    await page.keyboard.press('Escape');
    expect(await shown('.wx')).toBe(true);
    const { kept, closed } = await asked();
    expect([kept, closed]).toEqual([[], 1]);
    expect(await page.evaluate(() => document.querySelector('qingwen-picker'))).toBeNull();
  });

  test('a click chooses and does nothing in the page', async () => {
    await page.mouse.click(...(await middle('.wx')));
    await point('.text');
    await page.keyboard.press('Enter');
    await pause(50);
    const { kept, clicks } = await asked();
    expect([kept, clicks]).toEqual([[['.wx', true]], 0]);
    expect(page.url()).not.toContain('gone');
  });

  test('the page cannot press its keys', async () => {
    await point('.wx');
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await pause(50);
    expect((await asked()).kept).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('undo shows it again and takes the rule back', async () => {
    await point('.wx');
    await page.keyboard.press('Enter');
    await pause(50);
    // "Hidden · Undo" stands centred at the bottom, its button at the right
    await page.mouse.click(535, 659);
    await pause(50);
    expect(await shown('.wx')).toBe(true);
    expect((await asked()).kept).toEqual([
      ['.wx', true],
      ['.wx', false],
    ]);
  });
});
