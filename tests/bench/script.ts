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
import { tableFile } from '../../tools/dictionaries/table-files';
import { type Driver, launch } from '../support/browser';
import { goldPages } from './gold';
import { injected, ROLES, type Role, type ScriptFigures, type ScriptTexts, scriptExtension } from './script.extension';
import { heap, PAGES, type PageFigures, pageFigures, WAYS, type Way } from './script.page';
import { type BenchTable, quantile } from './table';

/** Fresh tabs for each row; the median is given. */
const TABS = 5;
/** Code units of the page that is converted first, and of the text that is converted after it. */
const PAGE = 3000;
const BOOK = 200_000;

const SAMPLE = new URL('../pages/sample/', import.meta.url);

const LABELS: Readonly<Record<Role, string>> = {
  'opencc-js': 'the code alone: opencc-js 1.4.2, s2t',
  exact: 'the code alone: Qingwen, the same result',
  layers: 'the code alone: Qingwen, with names and word seams, as readers get it',
};
const FIGURES = ['first', 'nodes', 'bulk', 'memory'] as const satisfies readonly (keyof ScriptFigures)[];

/** The table of script conversion. */
export async function scriptBench(): Promise<BenchTable> {
  const texts = benchTexts();
  const rows: (string | number)[][] = [];
  const waits: string[] = [];
  for (const name of BROWSER_NAMES) {
    const figures = await pageFigures(name, texts, TABS);
    rows.push(...pageRows(name, figures), ...(await browserRows(name, texts)));
    waits.push(`${name} ${Math.round(figures.wait)} ms`);
  }
  const sizes = Object.keys(FILES).map((name) => [name, deflateRawSync(tableFile(name), { level: 9 }).length] as const);
  return {
    title: 'Script conversion',
    command: 'npm run bench -- script',
    columns: ['browser', 'what', 'first conversion, ms', 'text nodes, ms', 'in bulk, ms', 'memory, MB'],
    rows,
    notes: [
      `"In a page": what the page's thread pays by the extension's own clock for a page shown in Traditional, everything in it: reading the page, asking, remembering, writing every text node and \`lang\`; opencc-js in a content script on the same page is evaluated, built, converts and writes. What the background's thread converts in that time stands in a row of its own; there the tables are open and the code is warm after the first tab. "The code alone": conversion without reading and writing, in a content script, as nobody has it: what the background runs, cold and warm.`,
      `Median of ${TABS} fresh tabs each, in turns, each in a process of its own. First conversion: a page of ${PAGE} characters (the code alone: the script's evaluation, the tables opened or opencc-js's converter built, and line by line, all cold). Text nodes and in bulk: ${BOOK} characters of ${texts.from}, sentence by sentence and in one; in a page, opencc-js's building in it, the code alone: the best of eight, warm. Memory: heap and buffers after collection, more than before the conversion; Firefox does not tell.`,
      `From the click to the answer that the page of ${PAGE} characters is converted, fresh tab, median of ${TABS}: ${waits.join(', ')}.`,
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

const LABELS_IN_PAGE: Readonly<Record<Way, string>> = {
  'opencc-js': 'in a page: opencc-js 1.4.2 in its content script, s2t',
  Qingwen: "in a page: Qingwen, the page's thread",
  'in the background': "in a page: Qingwen, the background's thread",
};

function pageRows(name: BrowserName, { milliseconds, memory }: PageFigures): (string | number)[][] {
  const { 'opencc-js': theirs, Qingwen: ours } = milliseconds;
  return [
    ...WAYS.map((way) => [
      name,
      LABELS_IN_PAGE[way],
      ...PAGES.map((kind) => milliseconds[way][kind]),
      way === 'Qingwen' && !Number.isNaN(memory) ? memory : '–',
    ]),
    [name, "in a page: times better, the page's thread", ...PAGES.map((kind) => theirs[kind] / ours[kind]), '–'],
  ];
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
    const empty = await heap(driver, tab);
    const first = Number(await run(injected.first(role)));
    const memory = ((await heap(driver, tab)) - empty + tables) / 1e6;
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
