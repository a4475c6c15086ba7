import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { StageTimes } from '@/model/report';
import { builtExtension } from '../../tools/build.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import type { Served } from '../support/serve.ts';
import { benchPages } from './pages.ts';
import { type BenchTable, quantile } from './table.ts';

/** Main-thread milliseconds of one page, by what is measured. */
type Times = ReadonlyMap<string, number>;

const STAGES: readonly (keyof StageTimes)[] = ['read', 'repair', 'measure', 'detect', 'extract', 'find', 'decide', 'apply'];
const ALL = 'Qingwen, all but conversion';
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
  const { pages, from } = benchPages();
  const ours = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  const theirs = await launch({ name: 'chromium' });
  const times: Times[] = [];
  try {
    for (const page of pages) {
      times.push(new Map([...(await ownTimes(ours, page)), ...(await peerTimes(theirs, page))]));
      process.stderr.write('.');
    }
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
  process.stderr.write('\n');
  const names = [...new Set(times.flatMap((one) => [...one.keys()]))];
  const base = quantile(figures(times, READABILITY), 0.5);
  const rows = names.map((name) => {
    const own = figures(times, name);
    return [name, quantile(own, 0.5), quantile(own, 0.95), quantile(own, 0.5) / base];
  });
  return {
    title: 'Cost: main-thread time on a page',
    command: 'npm run bench -- cost',
    columns: ['what', 'median ms', '95th percentile ms', 'median, Readability = 1'],
    rows,
    notes: [
      `${pages.length} pages (${from}), each in a fresh tab of Chromium, the pages' scripts off. Ours by the stages' own clock inside the built extension, peers by performance.now() around their call. Conversion is to Taiwan's Traditional of the whole page; opencc-js builds its tables in that time too, as it does on every page.`,
    ],
  };
}

function figures(times: readonly Times[], name: string): number[] {
  return times.flatMap((one) => one.get(name) ?? []);
}

async function ownTimes(driver: Driver, page: Served): Promise<Times> {
  const tab = await driver.newTab();
  try {
    await tab.open({ ...page, scripts: false });
    const { milliseconds } = await settledReport(driver, tab.id);
    await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    const converted = await settledReport(driver, tab.id);
    return new Map([
      ...STAGES.map((stage) => [stage, milliseconds[stage]] as const),
      [ALL, STAGES.reduce((sum, stage) => sum + milliseconds[stage], 0)] as const,
      ['convert', converted.milliseconds.convert] as const,
    ]);
  } finally {
    await tab.close();
  }
}

async function peerTimes(driver: Driver, page: Served): Promise<Times> {
  const times = new Map<string, number>();
  for (const [name, { source, work }] of Object.entries(PEERS)) {
    const tab = await driver.newTab();
    try {
      await tab.open({ ...page, scripts: false });
      await tab.page.evaluate(`${source};0`);
      times.set(
        name,
        Number(await tab.page.evaluate(`(() => { const t = performance.now(); ${work}; return performance.now() - t; })()`)),
      );
    } finally {
      await tab.close();
    }
  }
  return times;
}
