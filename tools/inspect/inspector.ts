import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { ScriptChoice } from '@/model/script';
import type { Driver } from '../../tests/support/browser.ts';
import type { Served } from '../../tests/support/serve.ts';
import type { BrowserName } from '../browsers.ts';
import { applySettings } from './apply-settings.ts';
import type { InputPage } from './input.ts';
import { inspectWith, serialisedAfterUndo, serialisedWithout } from './inspect-page.ts';
import { emptyResult, type Result } from './result.ts';
import { createSupply, type Supply } from './supply.ts';

export interface InspectorOptions {
  readonly browser: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly script: ScriptChoice | null;
  /** In the options page's export format. */
  readonly settings: string | null;
  readonly charset: string | null;
  readonly scripts: boolean;
}

export interface Inspector {
  /** Never rejects: what goes wrong is the result's `error`. */
  inspect(page: InputPage): Promise<Result>;
  close(): Promise<void>;
}

/** Media types that a server gives for the ending of a file; all else is `text/html`. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** A page that takes longer than this in one of its loads has hung its browser, milliseconds. */
const HANG_TIMEOUT = 150_000;

/** A tab that goes on to the next page keeps nothing of the last. */
const ONE_PAGE_A_TAB = {
  switches: ['--disable-back-forward-cache'],
  prefs: { 'browser.sessionhistory.max_total_viewers': 0 },
};

/** One browser with the extension and one without, for any number of pages. */
export function createInspector(options: InspectorOptions): Inspector {
  const { browser: name, script, settings } = options;
  const withExtension = createSupply({ name, extension: options.extension, ...ONE_PAGE_A_TAB }, async (driver) => {
    if (settings !== null) await applySettings(driver, settings);
  });
  const without = createSupply({ name, ...ONE_PAGE_A_TAB });

  return {
    async inspect(page) {
      const empty = emptyResult(page.file, page.url, name);
      try {
        const served = servedFrom(page, options);
        const result = await using(withExtension, (driver) => inspectWith(driver, served, script, empty));
        const undone = await using(withExtension, (driver) => serialisedAfterUndo(driver, served, script));
        const untouched = await using(without, (driver) => serialisedWithout(driver, served));
        return { ...result, undone: undone === untouched };
      } catch (error) {
        return { ...empty, error: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      await Promise.all([withExtension.close(), without.close()]);
    },
  };
}

function servedFrom({ path, url }: InputPage, { charset, scripts }: InspectorOptions): Served {
  if (!/^https?:/u.test(url) || !URL.canParse(url)) throw new Error(`Not an address of a page: ${url}`);
  const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'text/html';
  return { url, body: readFileSync(path), contentType: charset === null ? type : `${type}; charset=${charset}`, scripts };
}

/**
 * Works in a browser of the supply. A page that breaks its browser (a crash, a hang) gets a second try in a new one,
 * because it may only have been beside the one that broke it.
 */
async function using<T>(supply: Supply, work: (driver: Driver) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const driver = await supply.get();
    try {
      return await within(HANG_TIMEOUT, work(driver));
    } catch (error) {
      const broken = error instanceof Hung || !driver.browser.connected || isCrash(error);
      if (broken) await supply.discard(driver);
      if (!broken || attempt === 2) throw error;
    }
  }
}

class Hung extends Error {}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Hung(`The page hung its browser for ${milliseconds / 1000} s.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Puppeteer says in words alone that a tab or the connection is gone. */
function isCrash(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Target closed|Page crashed|Session closed|Connection closed|timed out\. Increase/u.test(error.message)
  );
}
