/** Script conversion beside opencc-js: cost of a page's first conversion in a fresh process, throughput, memory, size. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { FILES } from '../../src/conversion/configurations';
import { tableFile } from '../../tools/dictionaries/table-files';
import { type BenchTable, quantile } from './table';

/** Fresh processes for each row; the median is given. */
const PROCESSES = 3;

const ROLES = ['opencc-js', 'exact', 'layers'] as const;
type Role = (typeof ROLES)[number];
const LABELS: Readonly<Record<Role, string>> = {
  'opencc-js': 'opencc-js 1.4.2, s2t',
  exact: 'Qingwen, the same result',
  layers: 'Qingwen, with names and word seams, as readers get it',
};

/** What one fresh process measured; milliseconds of CPU, megabytes. */
export interface ScriptFigures {
  readonly first: number;
  readonly nodes: number;
  readonly bulk: number;
  readonly memory: number;
}

/** The table of script conversion. */
export async function scriptBench(): Promise<BenchTable> {
  const worker = fileURLToPath(new URL('./script.worker.ts', import.meta.url));
  const loader = fileURLToPath(new URL('../../tools/loader.ts', import.meta.url));
  const measured = new Map(ROLES.map((role) => [role, [] as ScriptFigures[]]));
  for (let round = 0; round < PROCESSES; round += 1) {
    for (const role of ROLES) {
      const out = execFileSync(process.execPath, ['--expose-gc', '--import', loader, worker, role], { encoding: 'utf8' });
      measured.get(role)?.push(JSON.parse(out) as ScriptFigures);
    }
  }
  const median = (role: Role, name: keyof ScriptFigures) =>
    quantile(
      (measured.get(role) ?? []).map((figures) => figures[name]),
      0.5,
    );
  const names = ['first', 'nodes', 'bulk', 'memory'] as const;
  const sizes = Object.keys(FILES).map((name) => [name, deflateRawSync(tableFile(name), { level: 9 }).length] as const);
  return {
    title: 'Script conversion',
    command: 'npm run bench -- script',
    columns: ['', 'first conversion, ms of CPU', 'text nodes, ms', 'in bulk, ms', 'memory, MB'],
    rows: [
      ...ROLES.map((role) => [LABELS[role], ...names.map((name) => median(role, name))]),
      ...ROLES.slice(1).map((role) => [
        `times better: ${LABELS[role]}`,
        ...names.map((name) => median('opencc-js', name) / median(role, name)),
      ]),
    ],
    notes: [
      `Median of ${PROCESSES} fresh processes each, in turns. First conversion: opening the tables (opencc-js: building its converter) and a page of 3,000 characters, cold; the evaluation of the scripts is not in it. Then 200,000 characters line by line and at once, warm.`,
      `Tables, deflated: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}; together ${sizes.reduce((sum, [, size]) => sum + size, 0)} bytes.`,
    ],
  };
}
