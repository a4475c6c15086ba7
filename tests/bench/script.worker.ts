/** One fresh process of the script bench: does the work of one converter, prints its figures as JSON. */
import { CHAINS, configurationFor } from '../../src/conversion/configurations';
import { createConverter } from '../../src/conversion/converter';
import { createLens } from '../../src/conversion/lens';
import { openTables } from '../../src/conversion/tables/tables';
import { tableFile } from '../../tools/dictionaries/table-files';
import type { ScriptFigures } from './script';

const FILES = ['script/simplified-to-traditional.bin', 'script/words.bin'];

/** Official prose of our own making: sentences in turns, so that no line is the one before. */
const SENTENCES = [
  '市委书记于伟国在全市干部大会上强调，要认真贯彻落实中央决策部署，扎实推进各项重点工作。',
  '关于做好今年防汛抗旱工作的通知已经印发，请各县区、各部门结合实际抓好落实。',
  '这里面包含了三年来的调查数据，有关单位应当足额发放补贴，确保群众的合法权益。',
  '记者余红胜从发布会上了解到，前三季度全省生产总值同比增长百分之五点二。',
  '后来，他回到村里种植果树，带领乡亲们走出了一条致富的路子。',
  '会议审议通过了关于加强生态环境保护的若干意见，研究部署了下一阶段的工作。',
];

function text(length: number): string {
  let made = '';
  for (let at = 0; made.length < length; at += 1) made += `${SENTENCES[(at * 7 + (at >> 3)) % SENTENCES.length]}第${at}条。\n`;
  return made.slice(0, length);
}

function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes of the opened tables. */
let tables = 0;

async function creator(role: string): Promise<() => (line: string) => unknown> {
  if (role === 'opencc-js') {
    const [{ ConverterBuilder }, preset] = await Promise.all([import('opencc-js/core'), import('opencc-js/preset')]);
    return () => ConverterBuilder(preset)({ from: 'cn', to: 't' });
  }
  const needed = role === 'layers' ? FILES : FILES.slice(0, 1);
  const files = new Map(needed.map((name) => [name, tableFile(name).buffer]));
  tables = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const configuration = configurationFor('zh-Hans', 'zh-Hant');
  if (configuration === null || !('s2t' in CHAINS)) throw new Error('no configuration from Simplified to Traditional');
  return () => {
    const tables = openTables(files);
    if (role === 'layers') {
      const lens = createLens({ tables, configuration });
      return (line) => lens([line]);
    }
    const convert = createConverter(tables, 's2t');
    return (line) => convert([line]);
  };
}

const ROUNDS = 5;
const create = await creator(process.argv[2] ?? '');
const page = text(3000).split('\n');
const book = text(200_000);
const lines = book.split('\n');
globalThis.gc?.();
const heap = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
const empty = heap();
let convert: ((line: string) => unknown) | null = null;
const first = cost(() => {
  convert = create();
  for (const line of page) convert(line);
});
const warm = convert as ((line: string) => unknown) | null;
if (warm === null) throw new Error('no converter');
globalThis.gc?.();
// The tables were there before; what they take counts as well.
const memory = (heap() - empty + tables) / 1e6;
const best = (work: () => void) => Math.min(...Array.from({ length: ROUNDS }, () => cost(work)));
const nodes = best(() => lines.forEach((line) => void warm(line)));
const bulk = best(() => void warm(book));
console.log(JSON.stringify({ first, nodes, bulk, memory } satisfies ScriptFigures));
