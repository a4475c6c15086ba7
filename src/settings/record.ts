import { isAnything, isNumberFrom, isTable, isTuple } from './checks';
import { isSettingName, type SettingName, type SettingValue, validValue } from './schema';

/*
 * What is stored for one place. Every value carries the time of its writing, so that two windows or two machines
 * that write at once lose nothing: records are merged value by value, the later one wins (merge).
 */

/** A value and when it was written, in milliseconds since 1970; null stands for "taken away", so that a merge keeps it away. */
export type Stamped<T> = readonly [value: T | null, at: number];

/** The reader's word on passages: kept ("not spam", "keep on this site") or condemned ("this is spam"). */
export type Word = 'keep' | 'condemn';

/** What one place (a site, a domain, or everywhere) has of its own. */
export interface SiteRecord {
  readonly values: { readonly [K in SettingName]?: Stamped<SettingValue<K>> };
  /** By the key of a finding. */
  readonly words: Readonly<Record<string, Stamped<Word>>>;
  /** The reader's own rules for what to hide: CSS selectors. */
  readonly rules: Readonly<Record<string, Stamped<true>>>;
}

export const EMPTY_RECORD: SiteRecord = { values: {}, words: {}, rules: {} };

/** A stored value that cannot be read. It is kept aside, and the default stands in for it. */
export interface Broken {
  /** Where it stood: `site:www.gd.gov.cn/script`. */
  readonly where: string;
  readonly value: unknown;
}

const isPair = isTuple(isAnything, isNumberFrom(0));

/** A record as stored, read value by value: the good ones, and those that cannot be read. */
export function parseRecord(stored: unknown, where: string): { readonly record: SiteRecord; readonly broken: readonly Broken[] } {
  if (stored === undefined || stored === null) return { record: EMPTY_RECORD, broken: [] };
  if (!isTable(stored)) return { record: EMPTY_RECORD, broken: [{ where, value: stored }] };
  const broken: Broken[] = [];
  const part = <T>(name: string, read: (key: string, value: unknown) => T | undefined): Record<string, Stamped<T>> => {
    const entries = stored[name] ?? {};
    const good: [string, Stamped<T>][] = [];
    if (!isTable(entries)) broken.push({ where: `${where}/${name}`, value: entries });
    else
      for (const [key, entry] of Object.entries(entries)) {
        const stamped = isPair(entry) ? entry : null;
        const value = stamped === null ? undefined : stamped[0] === null ? null : read(key, stamped[0]);
        if (stamped === null || value === undefined) broken.push({ where: `${where}/${key}`, value: entry });
        else good.push([key, [value, stamped[1]]]);
      }
    // fromEntries, not assignment: a key may be __proto__
    return Object.fromEntries(good);
  };
  const record = {
    // the table's keys are names of settings: parsed one by one below
    values: part<unknown>('values', (name, value) =>
      isSettingName(name) ? validValue(name, value) : undefined,
    ) as SiteRecord['values'],
    words: part<Word>('words', (_, value) => (value === 'keep' || value === 'condemn' ? value : undefined)),
    rules: part<true>('rules', (_, value) => (value === true ? true : undefined)),
  };
  return { record, broken };
}

/** Two versions of a record as one: of each value the later writing; at the same instant the first one's. */
export function merge(a: SiteRecord, b: SiteRecord): SiteRecord {
  const part = <T>(one: Readonly<Record<string, Stamped<T>>>, other: Readonly<Record<string, Stamped<T>>>) => {
    const later = Object.entries(other).filter(([key, [, at]]) => at > (Object.hasOwn(one, key) ? (one[key]?.[1] ?? -1) : -1));
    return { ...one, ...Object.fromEntries(later) };
  };
  return {
    values: part<unknown>(
      a.values as Record<string, Stamped<unknown>>,
      b.values as Record<string, Stamped<unknown>>,
    ) as SiteRecord['values'],
    words: part(a.words, b.words),
    rules: part(a.rules, b.rules),
  };
}

/** How long what was taken away is remembered, so that another machine does not bring it back: 180 days. */
export const TOMBSTONE_LIFE = 180 * 24 * 60 * 60 * 1000;

/** The record without what was taken away so long ago that every machine has heard of it. */
export function pruned(record: SiteRecord, now: number): SiteRecord {
  const part = <T>(entries: Readonly<Record<string, Stamped<T>>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, [value, at]]) => value !== null || now - at < TOMBSTONE_LIFE));
  return {
    values: part(record.values as Record<string, Stamped<unknown>>) as SiteRecord['values'],
    words: part(record.words),
    rules: part(record.rules),
  };
}

/** True if nothing stands in it, not even what was taken away. */
export const isBare = (record: SiteRecord): boolean =>
  [record.values, record.words, record.rules].every((part) => Object.keys(part).length === 0);

/** True if the place has nothing of its own to show. */
export const isVacant = (record: SiteRecord): boolean =>
  [record.values, record.words, record.rules].every((part) => Object.values(part).every(([value]) => value === null));
