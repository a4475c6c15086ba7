import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findDates } from '@/text/date';
import { bundle } from '../support/bundle.ts';
import type { Answer } from './extraction.page.ts';
import { CORPUS, type GoldPage, goldPages, type Score, score } from './gold.ts';
import type { BenchTable } from './table.ts';

const sourceOf = (module: string): string => readFileSync(createRequire(import.meta.url).resolve(module), 'utf8');

/** Who takes part, and what each runs in the page. */
const CONTESTANTS: Readonly<Record<string, string>> = {
  Qingwen: 'extraction.ours(true)',
  'Qingwen without records': 'extraction.ours(false)',
  'Readability 0.6.0': 'extraction.theirs(new Readability(document.cloneNode(true)).parse(), isProbablyReaderable(document))',
  'Defuddle 0.19.4': 'extraction.theirs(new (Defuddle.default ?? Defuddle)(document, { useAsync: false }).parse(), null)',
};

interface Result {
  readonly gold: GoldPage;
  readonly name: string;
  readonly answer: Answer;
  readonly score: Score;
}

/** Bodies, titles, times, sources and verdicts of the corpus's pages, beside the peers' in the same browser. */
export async function extractionBench(): Promise<BenchTable> {
  const results = await everyResult();
  const rows = [true, false].flatMap((gov) =>
    Object.keys(CONTESTANTS).map((name) =>
      rowOf(
        name,
        gov,
        results.filter((one) => one.name === name && one.gold.gov === gov),
      ),
    ),
  );
  return {
    title: 'Extraction: the article of a page',
    command: 'npm run bench -- extraction',
    columns: [
      'pages',
      'who',
      'mean F1',
      'precision',
      'recall',
      'exact body',
      'title',
      'time',
      'source',
      'missed',
      'wrongly called',
    ],
    rows,
    notes: [
      `${new Set(results.map(({ gold }) => gold.id)).size} pages of the corpus in Chromium, scripts off; bodies by 4-character shingles without white space and optional lines, all written down by the same writer. "missed": articles not called one; "wrongly called": pages that are none called an article; – where a contestant gives no verdict.`,
      'The weights were set by hand with these pages in view, so these figures say what the method can do, not what it does on other hosts; those are measured on pages kept back. No number was fitted by machine.',
    ],
  };
}

function rowOf(name: string, gov: boolean, results: readonly Result[]): readonly string[] {
  const articles = results.filter(({ gold }) => gold.kind === 'article');
  const others = results.filter(({ gold }) => gold.kind !== 'article');
  const mean = (of: (score: Score) => number | boolean): number =>
    articles.reduce((sum, { score }) => sum + Number(of(score)), 0) / articles.length;
  const share = (of: (score: Score) => boolean): string => `${Math.round(mean(of) * 100)} %`;
  const called = (of: readonly Result[], is: boolean): string =>
    of.some(({ answer }) => answer.isArticle === null)
      ? '–'
      : `${of.filter(({ answer }) => answer.isArticle === is).length} of ${of.length}`;
  return [
    gov ? 'government' : 'other sites',
    name,
    mean(({ f1 }) => f1).toFixed(3),
    mean(({ precision }) => precision).toFixed(3),
    mean(({ recall }) => recall).toFixed(3),
    share(({ exactBody }) => exactBody),
    share(({ exactTitle }) => exactTitle),
    share(({ exactTime }) => exactTime),
    share(({ exactSource }) => exactSource),
    called(articles, false),
    called(others, true),
  ];
}

async function everyResult(): Promise<readonly Result[]> {
  const scripts = [
    sourceOf('@mozilla/readability/Readability.js'),
    sourceOf('@mozilla/readability/Readability-readerable.js'),
    sourceOf('defuddle'),
    await bundle('tests/bench/extraction.page.ts', 'extraction'),
  ].join('\n;\n');
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const results: Result[] = [];
  try {
    for (const gold of goldPages()) {
      results.push(...(await resultsOf(browser, gold, scripts)));
      process.stderr.write('.');
    }
  } finally {
    await browser.close();
  }
  process.stderr.write('\n');
  return results;
}

/** One load; each contestant reads it in turn, ours (which only read) first, Readability on a clone as it asks. */
async function resultsOf(browser: Browser, gold: GoldPage, scripts: string): Promise<readonly Result[]> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    const body = readFileSync(`${CORPUS}${gold.file}`);
    page.on('request', (request) => {
      const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const headers = { 'Content-Security-Policy': "script-src 'none'" };
      void request.respond(
        main ? { status: 200, contentType: `text/html; charset=${gold.encoding}`, headers, body } : { status: 204 },
      );
    });
    await page.goto(gold.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    const tag = (await page.evaluate(
      `(() => [...document.querySelectorAll('meta')].find((m) => (m.name ?? '').toLowerCase() === 'contentsource')?.content ?? '')()`,
    )) as string;
    await page.evaluate(`${scripts}\n;0`);
    const results: Result[] = [];
    for (const [name, work] of Object.entries(CONTESTANTS)) {
      const answer = inIso((await page.evaluate(work)) as Answer);
      results.push({ gold, name, answer, score: score(gold, answer, () => tag) });
    }
    return results;
  } finally {
    await page.close();
  }
}

/** Peers give times as they stand in a tag. */
function inIso(answer: Answer): Answer {
  const { publishedTime } = answer;
  return { ...answer, publishedTime: publishedTime === null ? null : (findDates(publishedTime)[0]?.iso ?? publishedTime) };
}
