/**
 * Script conversion beside opencc-js, in content scripts of fresh tabs of one browser: cost of a page's first
 * conversion, throughput, memory; the packaged tables' size; and how long a reader waits.
 */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Browser } from 'webextension-polyfill';
import { FILES } from '../../src/conversion/configurations';
import { writtenScript } from '../../src/text/script';
import { BROWSER_NAMES, type BrowserName } from '../../tools/browsers';
import { builtExtension } from '../../tools/build';
import { tableFile } from '../../tools/dictionaries/table-files';
import { settledReport } from '../support/ask';
import { type Driver, launch, type Tab } from '../support/browser';
import { goldPages } from './gold';
import { injected, ROLES, type Role, type ScriptFigures, type ScriptTexts, scriptExtension } from './script.extension';
import { type BenchTable, quantile } from './table';

/** Fresh tabs for each row; the median is given. */
const TABS = 5;
/** Code units of the page that is converted first, and of the text that is converted after it. */
const PAGE = 3000;
const BOOK = 200_000;

const SAMPLE = new URL('../pages/sample/', import.meta.url);

const LABELS: Readonly<Record<Role, string>> = {
  'opencc-js': 'opencc-js 1.4.2, s2t',
  exact: 'Qingwen, the same result',
  layers: 'Qingwen, with names and word seams, as readers get it',
};
const FIGURES = ['first', 'nodes', 'bulk', 'memory'] as const satisfies readonly (keyof ScriptFigures)[];

/** The table of script conversion. */
export async function scriptBench(): Promise<BenchTable> {
  const texts = benchTexts();
  const rows: (string | number)[][] = [];
  const waits: string[] = [];
  for (const name of BROWSER_NAMES) {
    rows.push(...(await browserRows(name, texts)));
    waits.push(`${name} ${Math.round(await wait(name))} ms`);
  }
  const sizes = Object.keys(FILES).map((name) => [name, deflateRawSync(tableFile(name), { level: 9 }).length] as const);
  return {
    title: 'Script conversion',
    command: 'npm run bench -- script',
    columns: ['browser', 'what', 'first conversion, ms', 'text nodes, ms', 'in bulk, ms', 'memory, MB'],
    rows,
    notes: [
      `Median of ${TABS} fresh tabs each, in turns, each in a process of its own; main-thread time. First conversion: the script's evaluation, the tables opened (opencc-js: its converter built), a page of ${PAGE} characters line by line, all cold. Then ${BOOK} characters of ${texts.from}, sentence by sentence and at once: the best of eight, warm. Memory: heap and buffers after collection, the code's and the tables' own included; Firefox does not tell.`,
      `From the click to the converted page, sample page, fresh tab, median of ${TABS}: ${waits.join(', ')}.`,
      `Tables, deflated: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}; together ${sizes.reduce((sum, [, size]) => sum + size, 0)} bytes.`,
    ],
  };
}

/** Articles of the corpus that are in Simplified; where there is none, the sample page's sentences again and again. */
function benchTexts(): ScriptTexts & { readonly from: string } {
  const gold = goldPages().flatMap(({ body }) => (body !== null && writtenScript(body) === 'zh-Hans' ? [body] : []));
  const sample = readFileSync(new URL('page.html', SAMPLE), 'utf8').replaceAll(/<[^>]*>/gu, '');
  const all = gold.length > 0 ? gold.join('\n') : sample.repeat(Math.ceil(BOOK / sample.length));
  // What is measured cold is not what is measured warm.
  const book = all.slice(PAGE, PAGE + BOOK);
  return {
    page: all.slice(0, PAGE).split('\n'),
    nodes: book.match(/[^。！？；\n]+[。！？；]?/gu) ?? [],
    book,
    from: gold.length > 0 ? "the corpus's articles" : 'the sample page',
  };
}

async function browserRows(name: BrowserName, texts: ScriptTexts): Promise<(string | number)[][]> {
  const { folder, remove } = await scriptExtension(texts);
  const driver = await launch({
    name,
    extension: folder,
    prefs: { 'privacy.reduceTimerPrecision': false, 'dom.ipc.processPrelaunch.enabled': false },
  });
  const measured = new Map(ROLES.map((role) => [role, [] as ScriptFigures[]]));
  try {
    for (let tab = 0; tab < TABS; tab += 1) {
      for (const role of ROLES) measured.get(role)?.push(await measure(driver, role, `${role}${tab}`));
    }
  } finally {
    await driver.close();
    remove();
  }
  const median = (role: Role, figure: keyof ScriptFigures) => quantile(measured.get(role)?.map((one) => one[figure]) ?? [], 0.5);
  const cell = (figure: number) => (Number.isNaN(figure) ? '–' : figure);
  return [
    ...ROLES.map((role) => [name, LABELS[role], ...FIGURES.map((figure) => cell(median(role, figure)))]),
    ...ROLES.slice(1).map((role) => [
      name,
      `times better: ${LABELS[role]}`,
      ...FIGURES.map((figure) => cell(median('opencc-js', figure) / median(role, figure))),
    ]),
  ];
}

/** One role in a fresh tab, at a site of its own, which has a process of its own. */
async function measure(driver: Driver, role: Role, site: string): Promise<ScriptFigures> {
  const tab = await driver.newTab();
  try {
    await tab.open({ url: `https://www.${site}.example/`, body: '<!doctype html><title>bench</title>' });
    const run = (files: readonly string[]) => driver.inExtension(inject, tab.id, files);
    await run(injected.texts);
    const tables = Number(await run(injected.tables(role)));
    const empty = await memoryOf(driver, tab);
    const first = Number(await run(injected.first(role)));
    const memory = ((await memoryOf(driver, tab)) - empty + tables) / 1e6;
    const [nodes = Number.NaN, bulk = Number.NaN] = (await run(injected.warm)) as readonly number[];
    return { first, nodes, bulk, memory };
  } finally {
    await tab.close();
  }
}

declare const browser: Browser;

/** Runs in the extension: injects its files into a tab and gives what the last one gives. */
async function inject(tabId: number, files: readonly string[]): Promise<unknown> {
  return (await browser.scripting.executeScript({ target: { tabId }, files: [...files] }))[0]?.result;
}

/** Bytes of a tab's heap and buffers after collection; NaN in Firefox. */
async function memoryOf(driver: Driver, { page }: Tab): Promise<number> {
  if (driver.name === 'firefox') return Number.NaN;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}

/** Median milliseconds from the reader's choice, as the popup sends it, to the answer that the page is converted. */
async function wait(name: BrowserName): Promise<number> {
  const { url } = JSON.parse(readFileSync(new URL('expected.json', SAMPLE), 'utf8')) as { url: string };
  const driver = await launch({ name, extension: builtExtension(name) });
  const times: number[] = [];
  try {
    for (let n = 0; n < TABS; n += 1) {
      const tab = await driver.newTab();
      await tab.open({ url, body: readFileSync(new URL('page.html', SAMPLE)) });
      await settledReport(driver, tab.id);
      times.push(await driver.inExtension(clickToAnswer, tab.id));
      await tab.close();
    }
  } finally {
    await driver.close();
  }
  return quantile(times, 0.5);
}

/** Runs in the extension. */
async function clickToAnswer(tab: number): Promise<number> {
  const start = performance.now();
  const message = { id: 1, type: 'page/setScript', data: ['zh-Hant-TW'], timestamp: Date.now() };
  const answer = (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as { res?: { ok?: boolean } };
  if (answer.res?.ok !== true) throw new Error('the page did not convert');
  return performance.now() - start;
}
