import { isAnything, isExactly, isFlag, isListOf, isText } from '@/settings/checks';
import { siteOf } from '@/settings/hosts';
import type { Broken } from '@/settings/record';
import { type ResolvedSettings, resolveAll } from '@/settings/resolve';
import { browser } from './native';
import { readStored, watchStored } from './stored';

/*
 * What extension pages read of the settings, of the browser itself: the panel opens without the library that writing
 * needs (settings.ts, sync.ts, upkeep.ts).
 */

/** All settings for a page's address: each with its value, its level, what every level holds, and whether it is locked. */
export async function readSettings(url: string): Promise<ResolvedSettings> {
  const site = siteOf(url);
  const { sources } = await readStored(site, (await inPrivateWindow()) ? await readPrivate() : {});
  return resolveAll(site, sources);
}

/** Calls back whenever the settings of an address may have changed. Returns the way to stop. */
export const watchSettings = (url: string, onChange: () => void): (() => void) => watchStored(siteOf(url), onChange);

/** True where this extension page was opened from a private window. */
export async function inPrivateWindow(): Promise<boolean> {
  if (typeof document === 'undefined') return false; // the background belongs to no window
  return (await browser.windows.getCurrent()).incognito;
}

/** What is set in private windows, by place. Kept in memory by the browser; only extension pages can read it. */
export async function readPrivate(): Promise<Readonly<Record<string, unknown>>> {
  const { private: held } = await browser.storage.session.get('private');
  return typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
}

/** Whether settings are synced, and whether the account has no room left. */
export interface SyncState {
  readonly on: boolean;
  readonly full: boolean;
}

/** Until the reader chooses otherwise. */
export const SYNC_OFF: SyncState = { on: false, full: false };

const isState = isExactly({ on: isFlag, full: isFlag });
const isBrokenList = isListOf(isExactly({ where: isText, value: isAnything }));

export async function readSync(): Promise<SyncState> {
  const { sync } = await browser.storage.local.get('sync');
  return isState(sync) ? sync : SYNC_OFF;
}

/** Values that could not be read and were set back, kept aside for `saved.bad`. */
export async function readBroken(): Promise<readonly Broken[]> {
  const { broken } = await browser.storage.local.get('broken');
  return isBrokenList(broken) ? broken : [];
}
