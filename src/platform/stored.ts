import { placeKey, placesOf } from '@/settings/hosts';
import { parseRecord, type SiteRecord } from '@/settings/record';
import type { Sources } from '@/settings/resolve';
import { isSettingName, type Values, validValue } from '@/settings/schema';
import { browser } from './native';

/*
 * The reading half of storage.ts, for scripts in pages: it asks the browser itself, without the library that writing
 * needs (16 kB).
 */

/** Everything that a page's settings are resolved from. */
export interface Stored {
  readonly sources: Sources;
  /** The reader's dictionary as it is stored: only who needs it reads it (parseDictionary). */
  readonly dictionary: unknown;
}

/** Keys under which the settings of a site stand in storage.local. */
function keysFor(site: string | null): string[] {
  const places = site === null ? [] : placesOf(site).map(placeKey);
  return ['everywhere', 'managed', 'dictionary', ...places];
}

/** What is stored for a site, in one read. What cannot be read counts as not set. */
export async function readStored(site: string | null, secret: Readonly<Record<string, unknown>> = {}): Promise<Stored> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.local.get(keysFor(site));
  const record = (key: string): SiteRecord => {
    const { values, words, rules } = parseRecord(stored[key], key).record;
    const own = parseRecord(secret[key], key).record;
    return { values: { ...values, ...own.values }, words: { ...words, ...own.words }, rules: { ...rules, ...own.rules } };
  };
  const places = site === null ? [] : placesOf(site).map(placeKey);
  return {
    sources: {
      managed: parseManaged(stored['managed']),
      everywhere: record('everywhere'),
      places: new Map(places.map((key) => [key, record(key)])),
    },
    dictionary: stored['dictionary'],
  };
}

/** Calls back whenever something is written that a site's settings come from. Returns the way to stop. */
export function watchStored(site: string | null, onChange: () => void): () => void {
  const keys = keysFor(site);
  const changed = (changes: Readonly<Record<string, unknown>>): void => {
    if (keys.some((key) => key in changes)) onChange();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
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
