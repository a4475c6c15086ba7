import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';

/*
 * The built extension, made when it is missing. Builds are kept under .output/builds by the hash of their sources,
 * each made aside and then moved into place, so that commands may run beside each other and none sees half a build.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILDS = join(ROOT, '.output', 'builds');
/** What a build is made of. */
const SOURCES = ['entrypoints', 'src', 'locales', 'public', 'modules', 'tools', 'wxt.config.ts', 'package-lock.json'];
/** How many builds are kept: the present one and those that other running commands may still use. */
const KEPT = 6;

const TARGETS: Readonly<Record<BrowserName, { folder: string; args: readonly string[] }>> = {
  chromium: { folder: 'chrome-mv3', args: ['build'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
};

/** The parts of a manifest that tools look at. */
export interface Manifest {
  readonly permissions: readonly string[];
  host_permissions: string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: {
    matches: string[];
    readonly js?: readonly string[];
    readonly css?: readonly string[];
    readonly run_at?: string;
  }[];
  readonly [key: string]: unknown;
}

/** The folder of the built extension, built first unless its sources are as they were. @throws Error where the build fails. */
export function builtExtension(name: BrowserName): string {
  const { folder, args } = TARGETS[name];
  const home = join(BUILDS, sourceHash());
  const built = join(home, folder);
  if (existsSync(join(built, 'manifest.json'))) return built;
  mkdirSync(home, { recursive: true });
  const aside = mkdtempSync(join(BUILDS, '.building-'));
  try {
    const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      // As shipped: a test or the tools' own loader may have set it to something else.
      env: { ...process.env, NODE_ENV: 'production', QINGWEN_OUT: aside },
    });
    if (run.status !== 0) throw new Error(`The build for ${name} failed:\n${run.stdout}${run.stderr}`);
    moveUnlessThere(join(aside, folder), built);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  forgetOldBuilds();
  return built;
}

/** The manifest in a folder with a built extension. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** Copies a built extension to a folder, its manifest granting further match patterns from the start. */
export function copyGranting(built: string, to: string, patterns: readonly string[]): void {
  cpSync(built, to, { recursive: true });
  const manifest = readManifest(built);
  manifest.host_permissions.push(...patterns);
  for (const script of manifest.content_scripts) script.matches.push(...patterns);
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(manifest));
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(ROOT, source))) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another command finished the same build first; its result is ours.
    if (!existsSync(join(to, 'manifest.json'))) throw error;
  }
}

function forgetOldBuilds(): void {
  const builds = readdirSync(BUILDS)
    .map((name) => join(BUILDS, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
