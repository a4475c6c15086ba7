/**
 * `npm run bench -- NAME … [--write]`: runs tests/bench/NAME.ts and prints its table; with --write the table is put
 * into docs/benchmarks.md, its plots into docs/plots/. Without a name it says which there are.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchTable, formatTable } from '../tests/bench/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'tests/bench');
const DOCUMENT = join(ROOT, 'docs/benchmarks.md');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
if (positionals.length === 0) console.log(`npm run bench -- NAME … [--write]\n\n${(await benches()).join('\n')}`);
for (const name of positionals) {
  const table = await run(name);
  const text = formatTable(table);
  console.log(`\n${text}\n`);
  if (values.write) write(name, text, table);
}

/** The names of the measures that there are: a file NAME.ts that exports `NAMEBench`. */
async function benches(): Promise<string[]> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .sort();
  return names.filter((name) => readFileSync(join(FOLDER, `${name}.ts`), 'utf8').includes(`function ${benchName(name)}(`));
}

function benchName(name: string): string {
  return `${name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}Bench`;
}

async function run(name: string): Promise<BenchTable> {
  if (!(await benches()).includes(name))
    throw new Error(`There is no bench "${name}". There are: ${(await benches()).join(', ')}.`);
  const module = (await import(join(FOLDER, `${name}.ts`))) as Record<string, () => Promise<BenchTable>>;
  const bench = module[benchName(name)];
  if (!bench) throw new Error(`tests/bench/${name}.ts does not export ${benchName(name)}.`);
  return bench();
}

function write(name: string, text: string, { plots = {} }: BenchTable): void {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const before = readFileSync(DOCUMENT, 'utf8');
  const section = `${open}\n\n${text}\n\n${close}`;
  const start = before.indexOf(open);
  const end = before.indexOf(close);
  const after =
    start < 0 ? `${before.trimEnd()}\n\n${section}\n` : before.slice(0, start) + section + before.slice(end + close.length);
  writeFileSync(DOCUMENT, after);
  if (Object.keys(plots).length > 0) mkdirSync(join(ROOT, 'docs/plots'), { recursive: true });
  for (const [plot, svg] of Object.entries(plots)) writeFileSync(join(ROOT, 'docs/plots', `${plot}.svg`), svg);
}
