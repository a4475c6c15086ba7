/**
 * `npm run record -- pages.jsonl OUT [--only ID,…]`: reads pages in Chromium as the extension would and writes each
 * as a `Page` in JSON, so that the pure stages can be run over them in Node. The pages' scripts do not run.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bundle } from '../tests/support/bundle.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  /** How the file is encoded; served in the `Content-Type`, since what a copy declares may be that of the original. */
  readonly encoding?: string;
}

const [list, out] = process.argv.slice(2);
if (!list || !out) throw new Error('usage: npm run record -- pages.jsonl OUT [--only ID,…]');
const only = process.argv.includes('--only') ? new Set(process.argv[process.argv.indexOf('--only') + 1]?.split(',')) : null;
const entries = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Entry)
  .filter(({ id }) => !only || only.has(id));

const script = await bundle('tests/support/recorder.ts', 'recorder');
mkdirSync(out, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const entry of entries) {
    const recorded = await record(entry, readFileSync(resolve(dirname(list), entry.file)));
    writeFileSync(join(out, `${entry.id}.json`), recorded);
    process.stderr.write('.');
  }
} finally {
  await browser.close();
}
process.stderr.write(`\n${entries.length} pages in ${out}\n`);

async function record({ url, encoding }: Entry, bytes: Buffer): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
      // Scripts must not run, but scripting must be on, for <noscript> to be what a reader has.
      if (!main) void request.respond({ status: 204 });
      else {
        const headers = { 'Content-Security-Policy': "script-src 'none'" };
        const contentType = encoding ? `text/html; charset=${encoding}` : 'text/html';
        void request.respond({ status: 200, contentType, headers, body: bytes });
      }
    });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    return (await page.evaluate(`${script}; recorder.record()`)) as string;
  } finally {
    await page.close();
  }
}
