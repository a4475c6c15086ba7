import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type Driver, launch } from '../support/browser.ts';

declare const browser: Browser;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

    // Light and dark in turn, so that each screen is seen in each theme and in each language, at half the time.
    it.each(SCREENS)('%s is accessible', async (screen) => {
      const page = await driver.extensionPage(screen);
      await page.waitForSelector('h1');
      if (screen.startsWith('options')) await page.waitForSelector('.notice');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language.replace('_', '-'));
      const theme = (LANGUAGES.indexOf(language) + SCREENS.indexOf(screen)) % 2 === 0 ? 'light' : 'dark';
      await page.evaluate((theme) => {
        document.documentElement.dataset['theme'] = theme;
      }, theme);
      // colours change over 120 ms: a busy machine needs longer to begin
      await new Promise((resolve) => setTimeout(resolve, 100));
      await page.evaluate(() =>
        // A tab behind another one stands still: then a second has to do.
        Promise.race([
          Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
          new Promise((resolve) => setTimeout(resolve, 1000)),
        ]).then(() => undefined),
      );
      const found = await page.evaluate(
        `${AXE}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
      );
      expect(found, `${screen} ${theme}`).toEqual([]);
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}-${language}-${screen.replace(/\W+/gu, '-')}-${theme}.png`) as `${string}.png`,
      });
      await page.close();
    });
  });
});
