import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { StageTimes } from '@/model/report';
import { builtExtension, readManifest } from '../../tools/build.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { runInTab } from '../support/extension.ts';
import type { Served } from '../support/serve.ts';
import { benchPages } from './pages.ts';
import { type BenchTable, quantile } from './table.ts';

/** Main-thread milliseconds of one page, by what is measured; stages in wall time, the rest in processor time. */
type Times = ReadonlyMap<string, number>;

/** Stages on the page's own thread, and those that run in the background. */
const STAGES: readonly (keyof StageTimes)[] = ['read', 'measure', 'apply'];
const BACKGROUND_STAGES: readonly (keyof StageTimes)[] = ['repair', 'detect', 'extract', 'find', 'decide'];
const CONTENT_SCRIPT = 'content-scripts/page.js';
const ALL = 'Qingwen, everything but conversion, with its script';
const READABILITY = 'Readability, parse of a clone';

const sourceOf = (module: string): string => readFileSync(createRequire(import.meta.url).resolve(module), 'utf8');

/** What each peer runs in the page, behind its own source. The page is parsed as our own is: once, in a fresh tab. */
const PEERS: Readonly<Record<string, { readonly source: string; readonly work: string }>> = {
  [READABILITY]: {
    source: sourceOf('@mozilla/readability/Readability.js'),
    work: 'new Readability(document.cloneNode(true)).parse()',
  },
  'Defuddle, parse': { source: sourceOf('defuddle'), work: 'new (Defuddle.default ?? Defuddle)(document).parse()' },
  'opencc-js, s2twp of the body': {
    source: sourceOf('opencc-js'),
    work: "OpenCC.Converter({ from: 'cn', to: 'twp' })(document.body.innerText)",
  },
};

/** Time on the page's main thread, by stage, beside the peers' on the same pages in the same browser. */
export async function costBench(): Promise<BenchTable> {
  const articles = benchPages();
  const others = benchPages('other');
  const extension = waitingExtension();
  const ours = await launch({ name: 'chromium', extension });
  const theirs = await launch({ name: 'chromium' });
  try {
    const times = await timesOf(articles.pages, async (page) => [
      ...(await ownTimes(ours, page)),
      ...(await peerTimes(theirs, page)),
    ]);
    const besides = await timesOf(others.pages, async (page) => [...(await ownTimes(ours, page, false))]);
    const names = [...new Set(times.flatMap((one) => [...one.keys()]))];
    return {
      title: 'Cost: main-thread time on a page',
      command: 'npm run bench -- cost',
      columns: ['what', 'median ms', '95th percentile ms', 'median, Readability = 1', '95th percentile, Readability = 1'],
      rows: [
        ...names.map((name) => row(name, figures(times, name), figures(times, READABILITY))),
        row(`${ALL}, on a page that is no article`, figures(besides, ALL), figures(times, READABILITY)),
      ],
      notes: [
        `${articles.pages.length} pages (${articles.from}) and ${others.pages.length} (${others.from}), each in a fresh tab of Chromium for each contestant, the pages' scripts off, in turns, and nothing runs before the page has come to rest: while it loads, others run beside. Milliseconds of processor time of the page's main thread (Performance.getMetrics, thread ticks), since this machine does other work besides; what runs is compiled in that time, and "with its script" the script is read too. Stages by their own clock inside the built extension, which is wall time and larger. What runs in the background takes none of the page's thread; it is warm after the first pages, as a reader's is. Conversion is to Taiwan's Traditional of the whole page; opencc-js builds its tables in that time too, as it does on every page.`,
      ],
    };
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
    rmSync(extension, { recursive: true });
  }
}

/** The built extension, its content script waiting to be injected, so that it runs where the peers do: in a page that has come to rest. */
function waitingExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-cost-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  const { content_scripts: _, ...manifest } = readManifest(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function timesOf(
  pages: readonly Served[],
  measure: (page: Served) => Promise<readonly (readonly [string, number])[]>,
): Promise<readonly Times[]> {
  const times: Times[] = [];
  for (const page of pages) {
    times.push(new Map(await measure(page)));
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  return times;
}

function row(name: string, own: readonly number[], base: readonly number[]): readonly (string | number)[] {
  const [median, most] = [quantile(own, 0.5), quantile(own, 0.95)];
  return [name, median, most, median / quantile(base, 0.5), most / quantile(base, 0.95)];
}

function figures(times: readonly Times[], name: string): number[] {
  return times.flatMap((one) => one.get(name) ?? []);
}

async function ownTimes(driver: Driver, page: Served, converts = true): Promise<Times> {
  const tab = await driver.newTab();
  try {
    await tab.open({ ...page, scripts: false });
    const times = new Map<string, number>();
    const all = await processorTime(tab.page, async () => {
      await driver.inExtension(runInTab, tab.id, CONTENT_SCRIPT);
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
    });
    times.set(ALL, all);
    const { milliseconds, backgroundMilliseconds } = await settledReport(driver, tab.id);
    for (const stage of STAGES) times.set(stage, milliseconds[stage]);
    for (const stage of BACKGROUND_STAGES) times.set(`in the background: ${stage}`, backgroundMilliseconds[stage]);
    if (!converts) return times;
    await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    return times.set('convert', (await settledReport(driver, tab.id)).milliseconds.convert);
  } finally {
    await tab.close();
  }
}

/** So long nobody asks the page anything, so that answers do not count: milliseconds. */
const SETTLING = 1_000;

/** What some work costs a page's main thread in processor time, milliseconds: whatever else the machine does is not in it. */
async function processorTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const tasks = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await tasks();
  await work();
  return ((await tasks()) - before) * 1000;
}

async function peerTimes(driver: Driver, page: Served): Promise<Times> {
  const times = new Map<string, number>();
  for (const [name, { source, work }] of Object.entries(PEERS)) {
    const tab = await driver.newTab();
    try {
      await tab.open({ ...page, scripts: false });
      times.set(`${name}, with its script`, await processorTime(tab.page, () => tab.page.evaluate(`${source};0`)));
      const alone = await processorTime(tab.page, () => tab.page.evaluate(`${work};0`));
      times.set(`${name}, with its script`, alone + (times.get(`${name}, with its script`) ?? 0));
      times.set(name, alone);
    } finally {
      await tab.close();
    }
  }
  return times;
}
