/**
 * `npm start`: builds the extension and shows its main job, a browser with it on the project's sample page. Without a
 * display the browser stays hidden: what was found and done is printed, and screenshots from before and after are written.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@/model/report';
import { settledReport } from '../tests/support/ask.ts';
import { type Driver, launch, type Tab } from '../tests/support/browser.ts';
import { BROWSER_NAMES, type BrowserName, findBrowser, provideBrowsers } from './browsers.ts';
import { builtExtension } from './build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(ROOT, 'tests/pages/sample');
const SCREENSHOTS = join(ROOT, 'out/start');
/** How much of a removed passage is printed, characters. */
const EXCERPT = 36;

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const page = readFileSync(join(SAMPLE, 'page.html'));
const { url } = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8')) as { url: string };

if (hasDisplay) await showHeaded(anyBrowser());
else for (const name of provideBrowsers(BROWSER_NAMES).keys()) await showHeadless(name);

/** The browser that is there; where there is none, Chromium is installed if that can be. */
function anyBrowser(): BrowserName {
  const there = BROWSER_NAMES.find((name) => findBrowser(name));
  if (!there) provideBrowsers(['chromium']);
  return there ?? 'chromium';
}

/** A window on the sample page, until it is closed. */
async function showHeaded(name: BrowserName): Promise<void> {
  const driver = await launch({ name, extension: builtExtension(name), headless: false });
  const tab = await openSample(driver);
  printReport(name, await settledReport(driver, tab.id));
  // the sample alone, in front: not the browser's own blank page, nor the tab through which the extension is asked
  for (const page of await driver.browser.pages()) if (page !== tab.page) await page.close();
  await tab.page.bringToFront();
  console.log("\nThe toolbar's Qingwen button shows the same. Close the window, or press Ctrl+C, to end.");
  await new Promise((resolve) => driver.browser.once('disconnected', resolve));
}

/** The same without a window: before and after as pictures. */
async function showHeadless(name: BrowserName): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const plain = await launch({ name });
  await screenshot((await openSample(plain)).page, `${name}-before`);
  await plain.close();

  const driver = await launch({ name, extension: builtExtension(name) });
  try {
    const tab = await openSample(driver);
    printReport(name, await settledReport(driver, tab.id));
    await screenshot(tab.page, `${name}-after`);
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
    await popup.waitForSelector('h1');
    await screenshot(popup, `${name}-popup`);
  } finally {
    await driver.close();
  }
}

async function openSample(driver: Driver): Promise<Tab> {
  const tab = await driver.newTab();
  await tab.open({ url, body: page });
  return tab;
}

async function screenshot(page: Tab['page'], name: string): Promise<void> {
  const path = join(SCREENSHOTS, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, fullPage: true });
  console.log(`  ${path}`);
}

function printReport(name: BrowserName, { verdict, article, entries }: Report): void {
  console.log(`\nQingwen 清聞 in ${name}, on ${url}`);
  console.log(`  verdict   ${verdict?.kind} (${verdict?.reasons.map(({ code }) => code).join(', ')})`);
  if (article) {
    console.log(`  title     ${article.title}`);
    for (const subtitle of article.subtitles) console.log(`            ${subtitle}`);
    console.log(`  time      ${article.publishedTime}\n  source    ${article.source}`);
    console.log(`  path      ${article.column.join(' > ')}`);
    console.log(`  body      ${article.body.split('\n').length} paragraphs, ${article.body.length} characters`);
  }
  const lines = entries.map(({ kind, op, sort, text, replacement }) => {
    const shown = replacement === null ? text.slice(0, EXCERPT) : `${text} → ${replacement}`;
    return `  ${kind.padEnd(8)}  ${op} ${sort}: ${shown.replaceAll('\n', ' ')}`;
  });
  for (const line of new Set(lines)) {
    const times = lines.filter((other) => other === line).length;
    console.log(times > 1 ? `${line} ×${times}` : line);
  }
}
