import { mergeDictionaries, parseDictionary } from './dictionary';
import type { Everything } from './migrate';
import { merge, parseRecord } from './record';

/** True for an item that holds settings: a place, 'everywhere' or the dictionary. */
export const isSettingsItem = (key: string): boolean =>
  key === 'everywhere' || key === 'dictionary' || key.startsWith('site:') || key.startsWith('domain:');

/** Two versions of an item as one: of each value the later writing. */
export function mergeItem(key: string, a: unknown, b: unknown): unknown {
  return key === 'dictionary'
    ? mergeDictionaries(parseDictionary(a).dictionary, parseDictionary(b).dictionary)
    : merge(parseRecord(a, key).record, parseRecord(b, key).record);
}

/** What is stored, with items merged into it. Only settings are taken. */
export function mergeItems(stored: Everything, items: Everything): Everything {
  const merged = Object.entries(items)
    .filter(([key]) => isSettingsItem(key))
    .map(([key, value]) => [key, mergeItem(key, stored[key], value)] as const);
  return Object.fromEntries(merged);
}
