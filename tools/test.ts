/**
 * `npm test`: every check of the project, one after another, and at the end one line that counts them all. A check
 * without tests of its own (types, lint) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_NAMES, provideBrowsers } from './browsers.ts';
import { builtExtension } from './build.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_BIN = join(ROOT, 'node_modules');
const scratch = mkdtempSync(join(tmpdir(), 'qingwen-test-'));

const CHECKS: readonly (readonly [name: string, check: () => Count])[] = [
  ['types', () => command('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['types of the pure folders, without the DOM', () => command('typescript/bin/tsc', '-p', 'tsconfig.pure.json')],
  ['lint', () => command('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['unit and properties', () => vitest('unit', 'properties')],
  ['browsers and builds', browsersAndBuilds],
  ['both browsers', () => vitest('browser', 'alone')],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
try {
  for (const [name, check] of CHECKS) {
    const began = Date.now();
    console.log(`\n── ${name}`);
    const { passed, failed, skipped } = check();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failures.push(name);
    console.log(`── ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a package's program with this Node; its success is one passed check. */
function command(program: string, ...args: string[]): Count {
  const { status } = spawnSync(process.execPath, [join(NODE_BIN, program), ...args], { cwd: ROOT, stdio: 'inherit' });
  return one(status === 0);
}

function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** Real browsers and the extension built for each, made here so that no test pays for them. */
function browsersAndBuilds(): Count {
  try {
    provideBrowsers(BROWSER_NAMES);
    for (const name of BROWSER_NAMES) console.log(builtExtension(name));
    return one(true);
  } catch (error) {
    console.error(error);
    return one(false);
  }
}

/** Runs projects of vitest.config.ts and counts their tests. A file that cannot even be loaded is a failure. */
function vitest(...projects: string[]): Count {
  const file = join(scratch, `${projects.join('-')}.json`);
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json'];
  const { status } = spawnSync(process.execPath, [join(NODE_BIN, 'vitest/vitest.mjs'), ...args, `--outputFile.json=${file}`], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const report = readReport(file);
  if (!report) return one(false);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    // A run can fail outside of every test (an unhandled error).
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`Vitest left no report: ${error}`);
    return null;
  }
}
