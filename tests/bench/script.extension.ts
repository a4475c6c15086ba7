/** An extension whose content scripts convert and take the time: what a reader's tab does, and opencc-js in its place. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFile } from '../../tools/dictionaries/table-files';
import { FIREFOX_ID } from '../support/browser';
import { bundle } from '../support/bundle';

export const ROLES = ['opencc-js', 'exact', 'layers'] as const;
export type Role = (typeof ROLES)[number];

/** What is converted. */
export interface ScriptTexts {
  /** The lines of a page that is the first to be converted. */
  readonly page: readonly string[];
  /** Another text, cut as text nodes are; and as a whole. */
  readonly nodes: readonly string[];
  readonly book: string;
}

/** What one fresh tab measured: milliseconds of the main thread, megabytes (NaN where the browser does not tell). */
export interface ScriptFigures {
  readonly first: number;
  readonly nodes: number;
  readonly bulk: number;
  readonly memory: number;
}

const TABLES = ['script/simplified-to-traditional.bin', 'script/words.bin'];
const NEEDED: Readonly<Record<Role, readonly string[]>> = { 'opencc-js': [], exact: TABLES.slice(0, 1), layers: TABLES };
const CONVERTERS: Readonly<Record<Role, string>> = { 'opencc-js': 'cn2t.js', exact: 'exact.js', layers: 'exact.js' };

/** Which files are injected one after another, in one go, into a tab that measures. */
export const injected = {
  texts: ['texts.js'],
  /** The tables, which a reader's tab gets by message and holds no thread for. Gives how many bytes they have. */
  tables: (role: Role) => [`tables-${role}.js`],
  /** Gives the milliseconds of the first conversion, evaluation of the converter included. */
  first: (role: Role) => ['start.js', CONVERTERS[role], `first-${role}.js`],
  /** Gives the milliseconds of the text nodes, and of the whole book. */
  warm: ['warm.js'],
} as const;

/** How the converter is had, as code; a promise of a function of one text. */
const OPEN: Readonly<Record<Role, string>> = {
  'opencc-js': "const convert = OpenCC.Converter({ from: 'cn', to: 't' });",
  exact: "const one = Exact.createConverter(Exact.openTables(new Map(Object.entries(bench.tables))), 's2t'); const convert = (text) => one([text])[0];",
  layers: `const configuration = Exact.configurationFor('zh-Hans', 'zh-Hant');
    const lens = Exact.createLens({ tables: Exact.openTables(new Map(Object.entries(bench.tables))), configuration });
    const convert = (text) => lens([text])[0];`,
}; // biome-ignore format: one line each

const WARM = `(() => {
  const once = (work) => { const start = performance.now(); work(); return performance.now() - start; };
  const best = (work) => Math.min(...Array.from({ length: 8 }, () => once(work)));
  const { nodes, book } = bench.texts;
  return [best(() => { for (const node of nodes) bench.convert(node); }), best(() => bench.convert(book))];
})()`;

/** The extension in a folder of its own. */
export async function scriptExtension(texts: ScriptTexts): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'qingwen-script-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const manifest = {
    manifest_version: 3,
    name: 'script bench',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['*://*/*'],
    browser_specific_settings: { gecko: { id: FIREFOX_ID } },
  };
  write('manifest.json', JSON.stringify(manifest));
  write('texts.js', `globalThis.bench = { texts: ${JSON.stringify(texts)} }; 0;`);
  write('start.js', 'bench.start = performance.now();');
  write('warm.js', WARM);
  write('exact.js', await bundle('tests/bench/script.exact.ts', 'Exact'));
  cpSync(createRequire(import.meta.url).resolve('opencc-js/cn2t'), join(folder, 'cn2t.js'));
  for (const role of ROLES) {
    write(`tables-${role}.js`, bytes(NEEDED[role]));
    write(
      `first-${role}.js`,
      `(async () => { ${OPEN[role]} for (const line of bench.texts.page) convert(line); bench.convert = convert; return performance.now() - bench.start; })()`,
    );
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function bytes(names: readonly string[]): string {
  const each = names.map((name) => [name, Buffer.from(tableFile(name)).toString('base64')] as const);
  return `bench.tables = Object.fromEntries(${JSON.stringify(each)}.map(([name, text]) => [name, Uint8Array.fromBase64(text).buffer])); ${bytesOf(names)};`;
}

function bytesOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + tableFile(name).length, 0);
}
