/**
 * `npm run screenshots`: the pictures of the stores' listings, 1280 × 800, in the four languages, taken of the built
 * extension at work on the project's sample page. They are written to out/store/.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { ScriptChoice } from '@/model/script';
import { askPage, settledReport } from '../tests/support/ask.ts';
import { type Driver, launch, type Tab } from '../tests/support/browser.ts';
import { eventually } from '../tests/support/controls.ts';
import { writeStorage } from '../tests/support/extension.ts';
import { builtExtension } from './build.ts';
import { LOCALES, type Locale } from './locales.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out/store');
const SAMPLE = join(ROOT, 'tests/pages/sample');
/** What the stores ask for, CSS pixels. */
const SIZE = { width: 1280, height: 800 };
/** Width of the panel, as browsers show it. */
const PANEL = { width: 380, height: 600 };
/** The script that a reader of each language is shown. */
const SCRIPTS: Readonly<Record<Locale, ScriptChoice>> = {
  en: 'original',
  zh_CN: 'zh-Hans',
  zh_TW: 'zh-Hant-TW',
  zh_HK: 'zh-Hant-HK',
};

const body = readFileSync(join(SAMPLE, 'page.html'));
const { url } = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8')) as { url: string };

mkdirSync(OUT, { recursive: true });
for (const locale of LOCALES) {
  const driver = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  try {
    await driver.inExtension(writeStorage, 'local', {
      everywhere: { values: { language: [locale, Date.now()] }, words: {}, rules: {} },
    });
    await shoot(driver, locale);
  } finally {
    await driver.close();
  }
}
console.log(`${LOCALES.length * 4} pictures in ${OUT}`);

async function shoot(driver: Driver, locale: Locale): Promise<void> {
  const tab = await driver.newTab();
  await tab.page.setViewport(SIZE);
  await tab.open({ url, body });
  await settledReport(driver, tab.id);
  await askPage(driver, tab.id, 'setScript', SCRIPTS[locale]);
  await settledReport(driver, tab.id);
  await panelOver(driver, tab, locale);
  await own(driver, `compare.html?tab=${tab.id}`, `${locale}-3-compared`);
  await own(driver, 'options.html', `${locale}-4-options`);
}

/** The page with the panel over its corner, as the browser lays it, and the reading view that the panel opens. */
async function panelOver(driver: Driver, tab: Tab, locale: Locale): Promise<void> {
  const under = await tab.page.screenshot({ encoding: 'base64' });
  const panel = await driver.extensionPage(`popup.html?tab=${tab.id}`);
  await panel.setViewport(PANEL);
  await panel.waitForSelector('h1');
  await settled(panel);
  const height = await panel.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const over = await panel.screenshot({ encoding: 'base64', clip: { x: 0, y: 0, width: PANEL.width, height } });
  const both = await driver.browser.newPage();
  await both.setViewport(SIZE);
  await both.setContent(`<body style="margin:0;background:url(data:image/png;base64,${under})">
    <img src="data:image/png;base64,${over}" style="position:fixed;top:8px;right:24px;border-radius:8px;box-shadow:0 6px 28px #0006">`);
  await settled(both);
  writeFileSync(join(OUT, `${locale}-1-panel.png`), await both.screenshot());
  await both.close();
  await driver.inExtension(openReader, tab.id);
  await eventually(() => tab.page.evaluate(() => document.querySelector('qingwen-reader') !== null), Boolean, 'the view is open');
  await panel.close();
  await tab.page.bringToFront();
  await settled(tab.page);
  writeFileSync(join(OUT, `${locale}-2-reading.png`), await tab.page.screenshot());
}

/** Runs in a page of the extension: opens the reading view, as the panel's button does. */
async function openReader(tabId: number): Promise<void> {
  const { scripting } = (globalThis as unknown as { chrome: { scripting: { executeScript(of: object): Promise<unknown> } } })
    .chrome;
  await scripting.executeScript({ target: { tabId }, files: ['reader.js'] });
}

async function own(driver: Driver, path: string, name: string): Promise<void> {
  const page = await driver.extensionPage(path);
  await page.setViewport(SIZE);
  await page.waitForSelector('h1, h2');
  await settled(page);
  writeFileSync(join(OUT, `${name}.png`), await page.screenshot());
  await page.close();
}

/** Until what is drawn stays as it is: fonts, transitions. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 600));
}
