import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two browsers that Qingwen is built for. Edge, Brave and the like are Chromium. */
export type BrowserName = 'chromium' | 'firefox';

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

interface Whereabouts {
  /** Environment variable that overrides the search. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly files: readonly string[];
  /** Debian's package. */
  readonly debian: string;
}

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: 'QINGWEN_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'brave-browser'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'QINGWEN_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

/** Debian's Chinese fonts: without any, a screenshot shows boxes. */
const FONTS = 'fonts-noto-cjk';

/** The path of a browser on this machine, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, files } = WHEREABOUTS[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...files].find((file) => existsSync(file)) ?? null;
}

/**
 * The paths of the browsers asked for. What is missing is installed where that is ours to do: on Debian, as root.
 * @throws Error with what to install, where it is not.
 */
export function provideBrowsers(names: readonly BrowserName[]): ReadonlyMap<BrowserName, string> {
  const missing = names.filter((name) => !findBrowser(name)).map((name) => WHEREABOUTS[name].debian);
  if (missing.length > 0) install(missing);
  const found = new Map<BrowserName, string>();
  for (const name of names) {
    const path = findBrowser(name);
    if (!path)
      throw new Error(`No ${name} was found. Install ${WHEREABOUTS[name].debian}, or set ${WHEREABOUTS[name].variable}.`);
    found.set(name, path);
  }
  return found;
}

/** The path of one browser, installed first where it is missing and can be. @throws Error as {@link provideBrowsers}. */
export function provideBrowser(name: BrowserName): string {
  const path = provideBrowsers([name]).get(name);
  if (!path) throw new Error(`No ${name} was found.`);
  return path;
}

function install(packages: readonly string[]): void {
  const root = process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(`Please install ${packages.join(' and ')} (on Debian: sudo apt-get install ${packages.join(' ')} ${FONTS}).`);
  }
  const wanted = hasChineseFont() ? packages : [...packages, FONTS];
  console.error(`Installing ${wanted.join(', ')} …`);
  // Standard output belongs to the command that needs the browser.
  const options: ExecFileSyncOptions = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], options);
}

function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}
