import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { ROOT } from '../support/sources.ts';

const scratch = mkdtempSync(join(tmpdir(), 'qingwen-stores-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = (path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

describe('what the stores check', () => {
  it('has no error and no warning for addons-linter', () => {
    const { stdout } = program('addons-linter/bin/addons-linter', ['--output', 'json', builtExtension('firefox')]);
    const { summary, errors, warnings } = JSON.parse(stdout) as { summary: object; errors: unknown[]; warnings: unknown[] };
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('is the same archive, byte for byte, each time it is made', () => {
    const [first, second] = [zipped('a'), zipped('b')];
    expect(first.size).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  /** The extension's archive by name, as a hash. */
  function zipped(folder: string): Map<string, string> {
    const out = join(scratch, folder);
    // One browser's is enough: both are made in the same way.
    const { status, stderr } = program('wxt/bin/wxt.mjs', ['zip', '-b', 'firefox', '--mv3'], { QINGWEN_OUT: out });
    expect(status, stderr).toBe(0);
    const archives = readdirSync(out).filter((name) => name.endsWith('.zip') && !name.includes('sources'));
    return new Map(
      archives.sort().map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
    );
  }
});
