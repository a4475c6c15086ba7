import { parseDictionary } from './dictionary';
import type { Broken } from './record';
import { isBare, parseRecord, pruned } from './record';

/** Version of what is stored and of the export format. Raised with an entry in {@link MIGRATIONS}. */
export const VERSION = 1;

/** All that is stored, by key. */
export type Everything = Readonly<Record<string, unknown>>;

/** What makes version n of version n − 1, by n. */
const MIGRATIONS: Readonly<Record<number, (stored: Everything) => Everything>> = {};

/** Stored data as this version keeps them; null where a newer version wrote them, which this one must not touch. */
export function migrate(stored: Everything, from: number): Everything | null {
  if (from > VERSION) return null;
  let now = stored;
  for (let version = from + 1; version <= VERSION; version++) now = MIGRATIONS[version]?.(now) ?? now;
  return now;
}

/** The items that differ from what is stored once everything unreadable is kept aside; undefined for one to take away. */
export interface Swept {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly broken: readonly Broken[];
}

/** Reads every stored record: broken values are taken out, one by one, and given back to be kept aside. Pure. */
export function sweep(stored: Everything, now: number): Swept {
  const changes: [string, unknown][] = [];
  const broken: Broken[] = [];
  for (const [key, value] of Object.entries(stored)) {
    if (key === 'dictionary') {
      const read = parseDictionary(value);
      if (read.broken.length > 0) changes.push([key, read.dictionary]);
      broken.push(...read.broken);
    } else if (key === 'everywhere' || key.startsWith('site:') || key.startsWith('domain:')) {
      const read = parseRecord(value, key);
      const kept = pruned(read.record, now);
      broken.push(...read.broken);
      if (isBare(kept)) changes.push([key, undefined]);
      else if (read.broken.length > 0) changes.push([key, kept]);
    }
  }
  return { changes: Object.fromEntries(changes), broken };
}
