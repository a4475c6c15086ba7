/** A page that is converted as a reader has it done, and by opencc-js in its content script: what its thread pays. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { BrowserName } from '../../tools/browsers';
import { builtExtension } from '../../tools/build';
import { askPage, settledReport } from '../support/ask';
import { type Driver, launch, type Tab } from '../support/browser';
import type { ScriptTexts } from './script.extension';
import { quantile } from './table';

export const WAYS = ['opencc-js', 'Qingwen', 'in the background'] as const;
export type Way = (typeof WAYS)[number];
/** What is converted: a page that is the first, a long one, and one whose text is a single node. */
export const PAGES = ['first', 'nodes', 'bulk'] as const;
export type PageKind = (typeof PAGES)[number];

/** Milliseconds of each way with each page, megabytes more in the tab's heap after the first (NaN where the browser does not tell). */
export interface PageFigures {
  readonly milliseconds: Readonly<Record<Way, Readonly<Record<PageKind, number>>>>;
  readonly memory: number;
  /** Milliseconds from the reader's choice to the answer that the page is converted. */
  readonly wait: number;
}

/** What opencc-js does in the page: it is built, and every text node is converted and written. */
const OPENCC = `(() => {
  const convert = OpenCC.Converter({ from: 'cn', to: 't' });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = convert(node.data);
    if (text !== node.data) node.data = text;
  }
  return performance.now() - bench.start;
})()`;

/** Medians over fresh tabs, in turns, each at a site of its own. */
export async function pageFigures(name: BrowserName, texts: ScriptTexts, tabs: number): Promise<PageFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-script-page-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  cpSync(createRequire(import.meta.url).resolve('opencc-js/cn2t'), join(folder, 'cn2t.js'));
  writeFileSync(join(folder, 'bench-start.js'), 'globalThis.bench = { start: performance.now() };');
  writeFileSync(join(folder, 'bench-opencc.js'), OPENCC);
  const driver = await launch({ name, extension: folder, prefs: { 'privacy.reduceTimerPrecision': false } });
  const bodies: Readonly<Record<PageKind, readonly string[]>> = { first: texts.page, nodes: texts.nodes, bulk: [texts.book] };
  const all: Record<string, number[]> = {};
  const note = (what: string, figure: number) => {
    all[what] ??= [];
    all[what].push(figure);
  };
  try {
    for (let turn = 0; turn < tabs; turn += 1) {
      for (const kind of PAGES) {
        const served = (way: string) => ({
          url: `https://www.${kind}${turn}${way}.gov.cn/`,
          body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title><body>${bodies[kind].map((text) => `<p>${text}</p>`).join('')}`,
        });
        const theirs = await opened(driver, served('o'));
        note(
          `opencc-js ${kind}`,
          Number(await driver.inExtension(inject, theirs.id, ['bench-start.js', 'cn2t.js', 'bench-opencc.js'])),
        );
        await theirs.close();
        const ours = await opened(driver, served('q'));
        const before = await heap(driver, ours);
        const start = performance.now();
        await askPage(driver, ours.id, 'setScript', 'zh-Hant');
        note(`wait ${kind}`, performance.now() - start);
        const report = await settledReport(driver, ours.id);
        note(`Qingwen ${kind}`, report.milliseconds.convert);
        note(`in the background ${kind}`, report.backgroundMilliseconds.convert);
        note(`memory ${kind}`, (await heap(driver, ours)) - before);
        await ours.close();
      }
    }
  } finally {
    await driver.close();
    rmSync(folder, { recursive: true });
  }
  const median = (what: string) => quantile(all[what] ?? [], 0.5);
  const row = (way: Way) => Object.fromEntries(PAGES.map((kind) => [kind, median(`${way} ${kind}`)])) as Record<PageKind, number>;
  return {
    milliseconds: Object.fromEntries(WAYS.map((way) => [way, row(way)])) as Record<Way, Record<PageKind, number>>,
    memory: median('memory first') / 1e6,
    wait: median('wait first'),
  };
}

async function opened(driver: Driver, served: { url: string; body: string }): Promise<Tab> {
  const tab = await driver.newTab();
  await tab.open(served);
  await settledReport(driver, tab.id);
  return tab;
}

declare const browser: Browser;

/** Runs in the extension: injects its files into a tab in one go and gives what the last one gives. */
async function inject(tabId: number, files: readonly string[]): Promise<unknown> {
  return (await browser.scripting.executeScript({ target: { tabId }, files: [...files] }))[0]?.result;
}

/** Bytes of a tab's heap and buffers after collection; NaN in Firefox. */
export async function heap(driver: Driver, { page }: Tab): Promise<number> {
  if (driver.name === 'firefox') return Number.NaN;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
