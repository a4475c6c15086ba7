import { storage } from '@wxt-dev/storage';
import { type Dictionary, parseDictionary } from '@/settings/dictionary';
import { type Place, placesOf } from '@/settings/hosts';
import { EMPTY_RECORD, parseRecord, type SiteRecord } from '@/settings/record';
import { placeKey, type Sources } from '@/settings/resolve';
import { isSettingName, type Values, validValue } from '@/settings/schema';

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

/** Everything that a page's settings are resolved from. */
export interface Stored {
  readonly sources: Sources;
  readonly dictionary: Dictionary;
}

/** Keys under which the settings of a site stand in storage.local. */
function keysFor(site: string | null): `local:${string}`[] {
  const places = site === null ? [] : placesOf(site).map(placeKey);
  return ['everywhere', 'managed', 'dictionary', ...places].map((key): `local:${string}` => `local:${key}`);
}

/** What is stored for a site, in one read. What cannot be read counts as not set. */
export async function readStored(site: string | null, secret: Readonly<Record<string, unknown>> = {}): Promise<Stored> {
  const items = await storage.getItems(keysFor(site));
  const stored = new Map(items.map(({ key, value }) => [key.slice('local:'.length), value as unknown]));
  const record = (key: string): SiteRecord => {
    const { values, words, rules } = parseRecord(stored.get(key), key).record;
    const own = parseRecord(secret[key], key).record;
    return { values: { ...values, ...own.values }, words: { ...words, ...own.words }, rules: { ...rules, ...own.rules } };
  };
  const places = site === null ? [] : placesOf(site).map(placeKey);
  return {
    sources: {
      managed: parseManaged(stored.get('managed')),
      everywhere: record('everywhere'),
      places: new Map(places.map((key) => [key, record(key)])),
    },
    dictionary: parseDictionary(stored.get('dictionary')).dictionary,
  };
}

/** Calls back whenever something is written that a site's settings come from. Returns the way to stop. */
export function watchStored(site: string | null, onChange: () => void): () => void {
  const stops = keysFor(site).map((key) => storage.watch(key, onChange));
  return () => {
    for (const stop of stops) stop();
  };
}

/** An organisation's policy as far as it can be read. */
export function parseManaged(policy: unknown): Values {
  if (typeof policy !== 'object' || policy === null) return {};
  const entries = Object.entries(policy).flatMap(([name, value]) => {
    const valid = isSettingName(name) ? validValue(name, value) : undefined;
    return valid === undefined ? [] : [[name, valid] as const];
  });
  return Object.fromEntries(entries);
}

/** All that is stored on this machine, by key, unparsed. */
export const snapshot = (): Promise<Record<string, unknown>> => storage.snapshot('local');

/** Runs alone of all windows and the background, so that of two that write at once neither is lost. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  // content scripts have the page's locks, not the extension's: they write through the background (messages.ts)
  return navigator.locks.request('qingwen-settings', work) as Promise<T>;
}

/** Changes one item of storage.local from what it is now. A change that gives undefined takes the item away. */
export function update(key: string, change: (stored: unknown) => unknown): Promise<void> {
  return alone(async () => {
    const before: unknown = await storage.getItem(`local:${key}`);
    const after = change(before ?? undefined);
    if (after === undefined) await storage.removeItem(`local:${key}`);
    else await storage.setItem(`local:${key}`, after);
  });
}

/** Changes the record of a place, or of 'everywhere'. */
export function updateRecord(place: Place | 'everywhere', change: (record: SiteRecord) => SiteRecord): Promise<void> {
  const key = place === 'everywhere' ? place : placeKey(place);
  return update(key, (stored) => change(parseRecord(stored, key).record));
}

/** What is set in private windows, by place. Kept in memory by the browser; only extension pages can read it. */
export async function readPrivate(): Promise<Readonly<Record<string, unknown>>> {
  const held: unknown = await storage.getItem('session:private');
  return typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
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
