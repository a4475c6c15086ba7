import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { findingsOfAxe } from '../support/axe.ts';
import { type Driver, launch } from '../support/browser.ts';

declare const browser: Browser;

const SCREENSHOTS = fileURLToPath(new URL('../../.output/screenshots/options/', import.meta.url));

const SCREENS = [
  'welcome.html',
  ...['general', 'sites', 'access', 'rules', 'dictionary', 'shortcuts', 'backup', 'about'].map((page) => `options.html#${page}`),
];
const LANGUAGES = ['en', 'zh_CN', 'zh_TW', 'zh_HK'] as const;

/** What the pages have to show: a domain with a site below it, a passage kept, a rule, a word. */
const SETTINGS = {
  'domain:example.gov.cn': { values: { script: ['zh-Hans', 1], repair: [false, 1] }, words: {}, rules: {} },
  'site:jtt.example.gov.cn': {
    values: { reader: [true, 1] },
    words: { 'spam/x 彩票': ['keep', 1] },
    rules: { '.ad': [true, 1] },
  },
  dictionary: { '|于伟国': ['于偉國', 1] },
  sync: { on: true, full: true },
  broken: [{ where: 'site:a.gov.cn/script', value: 'klingon' }],
};

describe.each(BROWSER_NAMES)('options and welcome in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    driver = await launch({ name, extension: builtExtension(name) });
    await driver.inExtension((settings) => browser.storage.local.set(settings), SETTINGS);
  });
  afterAll(() => driver.close());

  describe.each(LANGUAGES)('in %s', (language) => {
    beforeAll(() =>
      driver.inExtension(
        (language) => browser.storage.local.set({ everywhere: { values: { language: [language, 1] }, words: {}, rules: {} } }),
        language,
      ),
    );

    it.each(SCREENS)('%s is accessible, light and dark', async (screen) => {
      const page = await driver.extensionPage(screen);
      await page.waitForSelector('h1');
      if (screen.startsWith('options')) await page.waitForSelector('.notice');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language.replace('_', '-'));
      for (const theme of ['light', 'dark'] as const) {
        expect(await findingsOfAxe(page, theme), theme).toEqual([]);
        await page.screenshot({
          path: join(SCREENSHOTS, `${name}-${language}-${screen.replace(/\W+/gu, '-')}-${theme}.png`) as `${string}.png`,
        });
      }
      await page.close();
    });
  });
});
