import { storage } from '@wxt-dev/storage';
import { type Place, placeKey } from '@/settings/hosts';
import { EMPTY_RECORD, parseRecord, type SiteRecord } from '@/settings/record';
import { readPrivate } from './settings-read';

/*
 *   storage.local                          on this machine
 *     version      1                       settings/migrate.ts
 *     everywhere   SiteRecord
 *     site:HOST    SiteRecord              one item for each site with settings of its own: thousands of them cost a page nothing
 *     domain:HOST  SiteRecord              a domain and all below it
 *     dictionary   Dictionary
 *     managed      Values                  copy of the organisation's policy, for content scripts
 *     broken       Broken[]                values that could not be read
 *     sync         { on, full }            platform/sync.ts
 *   storage.session
 *     private      { PLACE: SiteRecord }   what is set in private windows: gone with them
 */

/** All that is stored on this machine, by key, unparsed. */
export const snapshot = (): Promise<Record<string, unknown>> => storage.snapshot('local');

/** Runs alone of all windows and the background, so that of two that write at once neither is lost. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  // content scripts have the page's locks, not the extension's: they write through the background (messages.ts)
  return navigator.locks.request('qingwen-settings', work) as Promise<T>;
}

const listeners = new Set<() => void>();

/** Calls back after every write of this context's own, which the browser tells of only later. */
export const onOwnWrite = (callback: () => void): void => void listeners.add(callback);

/** Changes one item of storage.local from what it is now. A change that gives undefined takes the item away. */
export function update(key: string, change: (stored: unknown) => unknown): Promise<void> {
  return alone(async () => {
    const before: unknown = await storage.getItem(`local:${key}`);
    const after = change(before ?? undefined);
    if (after === undefined) await storage.removeItem(`local:${key}`);
    else await storage.setItem(`local:${key}`, after);
    for (const listener of listeners) listener();
  });
}

/** Changes the record of a place, or of 'everywhere'. */
export function updateRecord(place: Place | 'everywhere', change: (record: SiteRecord) => SiteRecord): Promise<void> {
  const key = place === 'everywhere' ? place : placeKey(place);
  return update(key, (stored) => change(parseRecord(stored, key).record));
}

/** Changes what is set in private windows for a place. */
export function updatePrivate(place: Place | 'everywhere', change: (record: SiteRecord) => SiteRecord): Promise<void> {
  const key = place === 'everywhere' ? place : placeKey(place);
  return alone(async () => {
    const held = await readPrivate();
    const record = change(parseRecord(held[key] ?? EMPTY_RECORD, key).record);
    await storage.setItem('session:private', { ...held, [key]: record });
  });
}

/** Forgets what was set in private windows. */
export const forgetPrivate = (): Promise<void> => storage.removeItem('session:private');
