/**
 * `npm run fuzz -- [PAGES.jsonl …] [--minutes 5] [--browser chromium|firefox|both|none] [--seed N] [--tabs 2]`: pages
 * made up at random, and our own fixtures and the given pages changed at random, through the pure stages in Node and
 * through the built extension in real browsers, until the time is up.
 *
 * What fails is made as small as it can be and kept in tests/cases/fuzz/, where tests/e2e/fuzz.test.ts tries it from
 * then on; what was made of a given page, in out/fuzz/. A seed gives the same pages again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Driver } from '../tests/support/browser.ts';
import { HOSTILE_PAGES } from '../tests/support/hostile.ts';
import { markup } from '../tests/support/markup.ts';
import { ORDINARY_PAGES } from '../tests/support/ordinary/pages.ts';
import { BROWSER_NAMES, type BrowserName } from './browsers.ts';
import { builtExtension } from './build.ts';
import { checkPage, type Tried } from './fuzz/check-page.ts';
import { checkStages } from './fuzz/check-stages.ts';
import { generatePage } from './fuzz/generate.ts';
import { minimise } from './fuzz/minimise.ts';
import { mutate } from './fuzz/mutate.ts';
import { randomFrom } from './fuzz/random.ts';
import { createSupply } from './inspect/supply.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KEPT = join(ROOT, 'tests/cases/fuzz');
/** Where failing pages go that are made of others' pages: those are nobody's to publish. */
const ASIDE = join(ROOT, 'out/fuzz');
/** How many made-up pages go through the stages for one in a browser: that many take about as long. */
const STAGES = 20;
/** How long after the end a failing page may still be made smaller, milliseconds. */
const MINIMISING = 60_000;
/** A tab that goes on to the next page keeps nothing of the last. */
const ONE_PAGE_A_TAB = {
  switches: ['--disable-back-forward-cache'],
  prefs: { 'browser.sessionhistory.max_total_viewers': 0 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    browser: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    tabs: { type: 'string', default: '2' },
  },
});
const browsers = BROWSER_NAMES.filter((name) => values.browser === 'both' || values.browser === name);
if (browsers.length === 0 && values.browser !== 'none') throw new Error('--browser wants chromium, firefox, both or none.');
const end = Date.now() + Number(values.minutes) * 60_000;
const own = ownPages();
const sources = [...own, ...positionals.flatMap(listedPages)];
const counts = { stages: 0, chromium: 0, firefox: 0, failed: 0 };
let next = Number(values.seed);
console.log(`seed ${next}, ${sources.length} pages to change, until ${new Date(end).toLocaleTimeString()}`);

if (browsers.length === 0) while (Date.now() < end) tryStages(next++);
await Promise.all(browsers.map(tryIn));
console.log(
  `${counts.stages} pages through the stages, ${counts.chromium} in Chromium, ${counts.firefox} in Firefox: ${counts.failed} failed; next seed ${next}`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Pages of ours without spam and with, as text. */
function ownPages(): string[] {
  const folder = join(ROOT, 'tests/pages');
  const fixtures = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'page.html'), 'utf8'));
  const hostile = HOSTILE_PAGES.flatMap(({ body }) => (typeof body === 'string' && body.length < 100_000 ? [body] : []));
  return [...fixtures, ...hostile, ...ORDINARY_PAGES.map(({ body }) => body)];
}

/** The pages that a list names, lines of {"file"} with files relative to it; decoded as UTF-8, which is one more change. */
function listedPages(list: string): string[] {
  const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => readFileSync(resolve(dirname(list), (JSON.parse(line) as { file: string }).file), 'utf8'));
}

/** A made-up page for an even number, a changed one for an odd; what is changed promises nothing about its sentences. */
function pageFor(seed: number): Tried & { readonly own: boolean } {
  const random = randomFrom(seed);
  if (seed % 2 === 0) return { ...generatePage(random), seed, own: true };
  const source = random.pick(sources);
  return { body: mutate(source, random), sentences: [], seed, own: own.includes(source) };
}

function tryStages(seed: number): void {
  const { body, sentences } = generatePage(randomFrom(seed));
  const wrong = checkStages(markup(body, 'https://www.moushi.gov.cn/zwyw/202404/t20240409_1.html'), sentences);
  counts.stages++;
  if (wrong.length > 0) keep(KEPT, `stages-${seed}`, body, wrong);
}

/** Tries pages in a browser, several at a time. A page that breaks it has failed, and the next ones get a new one. */
async function tryIn(name: BrowserName): Promise<void> {
  const supply = createSupply({ name, extension: builtExtension(name), ...ONE_PAGE_A_TAB });
  const worker = async (): Promise<void> => {
    let tab: Awaited<ReturnType<Driver['newTab']>> | null = null;
    let from: Driver | null = null;
    const check = async (tried: Tried): Promise<readonly string[]> => {
      for (let attempt = 1; ; attempt++) {
        const driver = await supply.get();
        if (from !== driver) tab = null;
        from = driver;
        try {
          tab ??= await driver.newTab();
          return await checkPage(driver, tab, tried);
        } catch (error) {
          void tab?.close().catch(() => console.error('a tab did not close'));
          tab = null;
          // another worker may have given the browser up meanwhile
          const gone = !driver.browser.connected || (await supply.get()) !== driver;
          if (!gone && attempt === 2) await supply.discard(driver);
          if (attempt === 3) return [`broke: ${error instanceof Error ? error.message : error}`];
        }
      }
    };
    while (Date.now() < end) {
      const seed = next++;
      for (let n = 0; n < STAGES && browsers[0] === name; n++) tryStages(seed * STAGES + n);
      const tried = pageFor(seed);
      const wrong = await check(tried);
      counts[name]++;
      // what fails once and not again is the machine's
      if (wrong.length === 0 || (await check(tried)).length === 0) continue;
      const kind = kindOf(wrong);
      const small = await minimise(
        String(tried.body),
        async (body) => Date.now() < end + MINIMISING && kindOf(await check({ ...tried, body })) === kind,
      );
      keep(tried.own ? KEPT : ASIDE, `${name}-${seed}`, small, wrong);
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(values.tabs) }, worker));
  } finally {
    await supply.close();
  }
}

/** What sort of failure it is: its first words. */
function kindOf(wrong: readonly string[]): string {
  return (wrong[0] ?? '').split(/[ :]/u).slice(0, 2).join(' ');
}

function keep(folder: string, name: string, body: string, wrong: readonly string[]): void {
  counts.failed++;
  mkdirSync(folder, { recursive: true });
  const file = `${name}-${createHash('sha256').update(body).digest('hex').slice(0, 6)}.html`;
  writeFileSync(join(folder, file), body);
  console.log(`\n${file}\n  ${wrong.join('\n  ')}`);
}
