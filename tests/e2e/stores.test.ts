import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension, readManifest } from '../../tools/build.ts';
import { LOCALES, parseLocale } from '../../tools/locales.ts';
import { ROOT, textOf } from '../support/sources.ts';
import { unzip } from '../support/unzip.ts';

const scratch = mkdtempSync(join(tmpdir(), 'qingwen-stores-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const program = (path: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = ROOT) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd,
    encoding: 'utf8',
    // as outside of a test: what stands here decides how things are built
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });

describe('what the stores check', () => {
  it('has no error and no warning for addons-linter', () => {
    const { stdout } = program('addons-linter/bin/addons-linter', ['--output', 'json', builtExtension('firefox')]);
    const { summary, errors, warnings } = JSON.parse(stdout) as { summary: object; errors: unknown[]; warnings: unknown[] };
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(summary).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('is the same archive, byte for byte, when it is built again from the source package', () => {
    const first = zipped(ROOT, 'a');
    expect(first.size).toBe(1);
    const source = join(scratch, 'source');
    unzip(join(scratch, 'a', readdirSync(join(scratch, 'a')).find((name) => name.endsWith('-sources.zip')) ?? ''), source);
    symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules')); // in place of `npm ci`
    expect(zipped(source, 'b')).toEqual(first);
  });

  it.each(LOCALES.map((name) => [name]))('has a listing in %s within the stores’ bounds', (name) => {
    const text = textOf(`docs/store/${name}.md`);
    const section = (title: string): string =>
      new RegExp(`^## ${title}\\n+([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'mu').exec(text)?.[1]?.trim() ?? '';
    const { 'manifest.name': title, 'manifest.description': summary } = parseLocale(textOf(`locales/${name}.yml`), name);
    expect({ title: section('Name'), summary: section('Summary') }).toEqual({ title, summary });
    // Chrome Web Store: 75 and 132 characters, the description 16,000; addons.mozilla.org: 50, 250
    expect(section('Name').length).toBeLessThanOrEqual(50);
    expect(section('Summary').length).toBeLessThanOrEqual(132);
    expect(section('Description').length).toBeGreaterThan(200);
    expect(section('Description').length).toBeLessThan(16_000);
    const manifest = readManifest(builtExtension('chromium'));
    const asked = [...manifest.permissions, ...manifest.host_permissions, ...(manifest.optional_host_permissions ?? [])];
    expect(asked.filter((permission) => !section('Permissions').includes(`\`${permission}\``))).toEqual([]);
    expect(section('Privacy').length).toBeGreaterThan(100);
  });

  /** The extension's archive by name, as a hash, built from a folder. */
  function zipped(from: string, folder: string): Map<string, string> {
    const out = join(scratch, folder);
    // One browser's is enough: both are made in the same way.
    const { status, stderr } = program('wxt/bin/wxt.mjs', ['zip', '-b', 'firefox', '--mv3'], { QINGWEN_OUT: out }, from);
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
