import { isSettingsItem } from './merge-items';
import type { Everything } from './migrate';

/*
 * Settings as the browser's sync storage takes them: 100 kB in all, 8 kB an item, 512 items. Sites are spread over a
 * fixed number of shards by their name, so that thousands of sites cost few items, and two machines that change
 * different sites seldom write the same one.
 *
 *     sync   s00 … s47   { "site:www.gd.gov.cn": SiteRecord, … }
 */

/** Chrome's and Firefox's quotas: bytes of an item's key and JSON, and of all together. */
export const QUOTA = { item: 8_192, total: 102_400 } as const;

/** 48 × 2.1 kB fill the 100 kB: a shard can be four times as full as the mean before it meets its own limit. */
const SHARDS = 48;

/** The shard of an item of settings: FNV-1a over its key, the same on every machine. */
export function shardOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `s${String(hash % SHARDS).padStart(2, '0')}`;
}

export const isShard = (key: string): boolean => /^s\d\d$/u.test(key);

/** The size of an item as browsers count it: UTF-8 bytes of its key and its JSON. */
export const sizeOf = (key: string, value: unknown): number => new TextEncoder().encode(key + JSON.stringify(value)).length;

/** What the account is to hold, by shard, keys sorted; and whether it does not all fit. */
export interface Sharded {
  readonly shards: Readonly<Record<string, Everything>>;
  readonly full: boolean;
}

/**
 * Spreads settings over shards. Where they don't fit, what is in the account already is kept and the rest stays on
 * this machine: `full`.
 */
export function sharded(stored: Everything, held: Everything): Sharded {
  const shards: Record<string, Record<string, unknown>> = {};
  for (const key of Object.keys(stored).filter(isSettingsItem).sort()) {
    const name = shardOf(key);
    shards[name] = { ...shards[name], [key]: stored[key] };
  }
  let full = false;
  let total = 0;
  const fitting = Object.entries(shards).flatMap(([name, shard]): [string, Everything][] => {
    const size = sizeOf(name, shard);
    if (size <= QUOTA.item && total + size <= QUOTA.total) {
      total += size;
      return [[name, shard]];
    }
    full = true;
    const before = held[name];
    total += before === undefined ? 0 : sizeOf(name, before);
    return [];
  });
  return { shards: Object.fromEntries(fitting), full };
}

/** The items of settings in what the account holds. */
export function unsharded(held: Everything): Everything {
  const entries = Object.entries(held).flatMap(([name, shard]) =>
    isShard(name) && typeof shard === 'object' && shard !== null
      ? Object.entries(shard).filter(([key]) => isSettingsItem(key))
      : [],
  );
  return Object.fromEntries(entries);
}

/** JSON with its keys in order, so that equal values have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
