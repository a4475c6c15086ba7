import type { DictionaryEntry } from '@/model/settings';
import { isNullOr, isOneOf, isTable, isText, isWholeFrom } from './checks';
import { type Dictionary, dictionaryKey, entriesOf, isEntry, parseDictionary } from './dictionary';
import { parseAddress } from './hosts';
import { type Everything, VERSION } from './migrate';
import { isVacant, parseRecord, type SiteRecord, type Word } from './record';
import { isSettingName, isSiteSetting, type Values, validValue } from './schema';

/*
 * The file that Options › Back up saves and loads, and that `npm run inspect -- --settings` takes:
 *
 *     { "qingwen": 1,
 *       "everywhere": { "values": { "script": "zh-Hant-TW" }, "rules": ["#ad"] },
 *       "places": { "site:www.gd.gov.cn": { "values": { "enabled": false }, "words": { "KEY": "keep" }, "rules": [] },
 *                   "domain:gov.cn": { "values": { "repair": false } } },
 *       "dictionary": [{ "written": "于", "shown": "于", "script": null }] }
 */

/** What one place has of its own, as written in the file. */
interface FiledPlace {
  readonly values?: Values;
  readonly words?: Readonly<Record<string, Word>>;
  readonly rules?: readonly string[];
}

/** What loading a file gives. */
export type Loaded =
  /** Items to be merged into storage.local, how many sites are among them, and how many entries were left out. */
  | { readonly kind: 'good'; readonly items: Everything; readonly sites: number; readonly leftOut: number }
  /** Written by a newer Qingwen: refused whole, since what it left out could not be told. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'bad' };

/** The text of the file for what is stored. */
export function formatTransfer(stored: Everything): string {
  const places = Object.keys(stored)
    .filter((key) => key.startsWith('site:') || key.startsWith('domain:'))
    .sort()
    .map((key) => [key, parseRecord(stored[key], key).record] as const)
    .filter(([, record]) => !isVacant(record));
  const file = {
    qingwen: VERSION,
    everywhere: filed(parseRecord(stored['everywhere'], 'everywhere').record),
    places: Object.fromEntries(places.map(([key, record]) => [key, filed(record)])),
    dictionary: entriesOf(parseDictionary(stored['dictionary']).dictionary),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function filed(record: SiteRecord): FiledPlace {
  const held = <T>(part: object) =>
    Object.fromEntries(
      Object.entries(part as Record<string, readonly [T | null, number]>).flatMap(([key, [value]]) =>
        value === null ? [] : [[key, value]],
      ),
    );
  return { values: held(record.values) as Values, words: held<Word>(record.words), rules: Object.keys(held(record.rules)) };
}

const isVersion = isWholeFrom(1);
const isEntryScript = isNullOr(isOneOf(['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']));

/** Reads a file, entry by entry. `now`: what is loaded counts as written then, in milliseconds since 1970. */
export function parseTransfer(text: string, now: number): Loaded {
  const file = parsed(text);
  if (!isTable(file)) return { kind: 'bad' };
  const { qingwen: version } = file;
  if (!isVersion(version)) return { kind: 'bad' };
  if (version > VERSION) return { kind: 'newer', version };
  let leftOut = 0;
  const items: [string, unknown][] = [];
  const take = (key: string, place: unknown, siteOnly: boolean): boolean => {
    const read = readPlace(place, now, siteOnly);
    leftOut += read.leftOut;
    if (read.record !== null) items.push([key, read.record]);
    return read.record !== null;
  };
  if (file['everywhere'] !== undefined) take('everywhere', file['everywhere'], false);
  const places = isTable(file['places']) ? file['places'] : {};
  if (file['places'] !== undefined && !isTable(file['places'])) leftOut++;
  let sites = 0;
  for (const [key, place] of Object.entries(places)) {
    const named = placeOf(key);
    if (named === null) leftOut++;
    else if (take(named, place, true)) sites++;
  }
  const dictionary = readDictionary(file['dictionary'], now);
  leftOut += dictionary.leftOut;
  if (Object.keys(dictionary.entries).length > 0) items.push(['dictionary', dictionary.entries]);
  return { kind: 'good', items: Object.fromEntries(items), sites, leftOut };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The storage key that a place of the file means: `site:HOST`, `domain:HOST`, or an address as a reader would paste it. */
function placeOf(key: string): string | null {
  const [, kind, host = ''] = /^(site|domain):(.+)$/u.exec(key) ?? [];
  const place = parseAddress(kind === undefined ? key : host);
  return place === null ? null : `${kind ?? place.kind}:${place.host}`;
}

function readPlace(
  place: unknown,
  now: number,
  siteOnly: boolean,
): { readonly record: SiteRecord | null; readonly leftOut: number } {
  if (!isTable(place)) return { record: null, leftOut: 1 };
  let leftOut = 0;
  const values: [string, unknown][] = [];
  const part = (name: string): [string, unknown][] => {
    const held = place[name];
    if (held === undefined) return [];
    if (isTable(held)) return Object.entries(held);
    leftOut++;
    return [];
  };
  for (const [name, value] of part('values')) {
    const valid = isSettingName(name) && (!siteOnly || isSiteSetting(name)) ? validValue(name, value) : undefined;
    if (valid === undefined) leftOut++;
    else values.push([name, [valid, now]]);
  }
  const kept = <T>(entries: readonly T[], fits: (entry: T) => boolean): T[] => {
    const fitting = entries.filter(fits);
    leftOut += entries.length - fitting.length;
    return fitting;
  };
  const words = kept(part('words'), ([, word]) => word === 'keep' || word === 'condemn');
  const listed: unknown = place['rules'] ?? [];
  if (!Array.isArray(listed)) leftOut++;
  const rules = kept<unknown>(Array.isArray(listed) ? listed : [], (rule) => typeof rule === 'string');
  const stamped = (entries: [string, unknown][]) => Object.fromEntries(entries.map(([key, value]) => [key, [value, now]]));
  const record = {
    values: Object.fromEntries(values),
    words: stamped(words),
    rules: stamped(rules.map((rule) => [String(rule), true])),
  };
  // each value was read under its name above
  return { record: record as unknown as SiteRecord, leftOut };
}

function readDictionary(held: unknown, now: number): { readonly entries: Dictionary; readonly leftOut: number } {
  if (held === undefined) return { entries: {}, leftOut: 0 };
  if (!Array.isArray(held)) return { entries: {}, leftOut: 1 };
  const good = held.flatMap((one): DictionaryEntry[] => {
    const { written, shown, script = null }: Readonly<Record<string, unknown>> = isTable(one) ? one : {};
    if (!isText(written) || !isText(shown) || !isEntryScript(script)) return [];
    const entry = { written, shown, script };
    return isEntry(entry) ? [entry] : [];
  });
  const entries = Object.fromEntries(good.map((one) => [dictionaryKey(one), [one.shown, now] as const]));
  return { entries, leftOut: held.length - good.length };
}

/** What "reset everything" writes in place of what is stored: every value taken away, so that other machines take it away too. */
export function resetItems(stored: Everything, now: number): Everything {
  const gone = (part: object) => Object.fromEntries(Object.keys(part).map((key) => [key, [null, now]]));
  const entries = Object.keys(stored).flatMap((key): [string, unknown][] => {
    if (key === 'dictionary') return [[key, gone(parseDictionary(stored[key]).dictionary)]];
    if (key !== 'everywhere' && !key.startsWith('site:') && !key.startsWith('domain:')) return [];
    const { values, words, rules } = parseRecord(stored[key], key).record;
    return [[key, { values: gone(values), words: gone(words), rules: gone(rules) }]];
  });
  return Object.fromEntries(entries);
}
