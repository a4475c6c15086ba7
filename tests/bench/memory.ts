import { builtExtension } from '../../tools/build.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import type { Served } from '../support/serve.ts';
import { benchPages } from './pages.ts';
import { type BenchTable, quantile } from './table.ts';

const PLAIN = 'a tab without the extension';
const READ = 'with it';
const CONVERTED = 'with it, converted';
const MEGABYTE = 1_000_000;
/** Pages, so that the median holds; each is opened three times. */
const MOST = 20;

/** What a tab with an article holds in memory, beside the same tab without the extension. */
export async function memoryBench(): Promise<BenchTable> {
  const { pages, from } = benchPages();
  const some = pages.slice(0, MOST);
  const ours = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  const plain = await launch({ name: 'chromium' });
  const held: Record<string, number>[] = [];
  try {
    for (const page of some) {
      held.push({
        [PLAIN]: await inTab(plain, page, bytesOf),
        [READ]: await inTab(ours, page, async (tab) => {
          await settledReport(ours, tab.id);
          return bytesOf(tab);
        }),
        [CONVERTED]: await inTab(ours, page, async (tab) => {
          await settledReport(ours, tab.id);
          await askPage(ours, tab.id, 'setScript', 'zh-Hant-TW');
          await settledReport(ours, tab.id);
          return bytesOf(tab);
        }),
      });
      process.stderr.write('.');
    }
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
  process.stderr.write('\n');
  const megabytes = (name: string): number[] => held.map((one) => (one[name] ?? 0) / MEGABYTE);
  const more = (name: string): number[] => held.map((one) => ((one[name] ?? 0) - (one[PLAIN] ?? 0)) / MEGABYTE);
  return {
    title: 'Memory of a tab with an article',
    command: 'npm run bench -- memory',
    columns: ['tab', 'median MB', 'more than without it, median MB', '95th percentile MB'],
    rows: [PLAIN, READ, CONVERTED].map((name) => [
      name,
      quantile(megabytes(name), 0.5),
      quantile(more(name), 0.5),
      quantile(more(name), 0.95),
    ]),
    notes: [
      `${some.length} pages (${from}), each in a fresh tab of Chromium, the pages' scripts off. V8's heap of the tab's process after a collection, with what it holds outside (buffers of tables, DOM objects), as Runtime.getHeapUsage tells it; the browser's own memory is not in it.`,
    ],
  };
}

async function inTab(driver: Driver, page: Served, measure: (tab: Tab) => Promise<number>): Promise<number> {
  const tab = await driver.newTab();
  try {
    await tab.open({ ...page, scripts: false });
    return await measure(tab);
  } finally {
    await tab.close();
  }
}

/** What a tab's process holds after a collection. */
async function bytesOf({ page }: Tab): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
