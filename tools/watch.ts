/**
 * `npm run watch -- PAGES.jsonl [--browser firefox] [--spam]`: pages before and after, side by side, to be looked at.
 *
 * For each page of a list (lines of {"file", "url"}, as `inspect` takes them) a picture without the extension beside
 * one with it goes to out/watch/BROWSER, and a JSON object a line to standard output: what went, and what a careful
 * look at the layout would find (`Shift`). `--spam` puts spam into each page first, by techniques that take turns.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { settledReport } from '../tests/support/ask.ts';
import { type Driver, launch } from '../tests/support/browser.ts';
import type { Served } from '../tests/support/serve.ts';
import { BROWSER_NAMES } from './browsers.ts';
import { builtExtension } from './build.ts';
import { extensionFor } from './inspect/extension-for.ts';
import { readInput } from './inspect/input.ts';
import { type Box, boxes, type Shift, shifts } from './watch/boxes.ts';
import { infected } from './watch/infected.ts';

/** Width of a page as it is shown, and the longest stretch of it that is pictured, CSS pixels. */
const WIDTH = 1100;
const TALLEST = 6_000;
/** What the page's own late scripts get to come to rest, milliseconds. */
const REST = 400;
const TIMEOUT = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, spam: { type: 'boolean', default: false } },
});
const name = BROWSER_NAMES.find((one) => one === values.browser);
const [input] = positionals;
if (!name || input === undefined) throw new Error('npm run watch -- PAGES.jsonl [--browser chromium|firefox] [--spam]');

const out = join(fileURLToPath(new URL('..', import.meta.url)), 'out/watch', name);
mkdirSync(out, { recursive: true });
const pages = readInput({ input, url: null });
const extension = extensionFor(
  builtExtension(name),
  pages.map(({ url }) => url),
);
const [without, having] = await Promise.all([launch({ name }), launch({ name, extension: extension.folder })]);
try {
  for (const [n, { file, url, path }] of pages.entries()) {
    const body = readFileSync(path);
    const served: Served = { url, body: values.spam ? infected(body, n) : body, timeout: TIMEOUT };
    const picture = `${basename(file).replace(/\.\w+$/u, '')}${values.spam ? '-spam' : ''}.png`;
    try {
      const before = await seen(without, served);
      const after = await seen(having, served);
      writeFileSync(join(out, picture), await sideBySide(without, before.picture, after.picture));
      const shift: Shift = shifts(before.boxes, after.boxes);
      console.log(JSON.stringify({ file, url, picture, ...after.report, ...shift }));
    } catch (error) {
      console.log(JSON.stringify({ file, url, error: String(error) }));
      process.exitCode = 1;
    }
  }
} finally {
  await Promise.all([without.close(), having.close()]);
  extension.clear();
}

interface Seen {
  readonly picture: string;
  readonly boxes: readonly Box[];
  readonly report: object | null;
}

/** What a browser shows of a page, once it and what we do to it have come to rest. */
async function seen(driver: Driver, served: Served): Promise<Seen> {
  const tab = await driver.newTab();
  try {
    await tab.page.setViewport({ width: WIDTH, height: 900 });
    await tab.open(served);
    const report = driver.base === '' ? null : await settledReport(driver, tab.id, TIMEOUT);
    await new Promise((resolve) => setTimeout(resolve, REST));
    return {
      picture: await pictured(tab.page),
      boxes: await tab.page.evaluate(boxes),
      report: report && {
        verdict: report.verdict?.kind,
        writes: report.writes,
        entries: report.entries.map(({ rule, op, text }) => `${op} ${rule}: ${text.slice(0, 80)}`),
        failures: report.failures,
      },
    };
  } finally {
    await tab.close();
  }
}

async function pictured(page: Page): Promise<string> {
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0));
  await page.setViewport({ width: WIDTH, height: Math.min(Math.max(height, 300), TALLEST) });
  return page.screenshot({ encoding: 'base64' });
}

/** Two pictures of the same page as one. */
async function sideBySide(driver: Driver, before: string, after: string): Promise<Uint8Array> {
  const page = await driver.browser.newPage();
  try {
    await page.setViewport({ width: WIDTH + 12, height: 300 });
    const image = (of: string) => `<img src="data:image/png;base64,${of}" style="width:${WIDTH / 2}px">`;
    await page.setContent(
      `<body style="margin:0;background:#c33;display:flex;gap:12px;align-items:start">${image(before)}${image(after)}`,
    );
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())).then(() => undefined));
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
