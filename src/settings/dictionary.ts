import type { DictionaryEntry } from '@/model/settings';
import { isNullOr, isNumberFrom, isTable, isTextOf, isTuple } from './checks';
import type { Broken, Stamped } from './record';

export type { DictionaryEntry } from '@/model/settings';

/** The reader's dictionary as stored: by the script it is for and what is written, what is shown. */
export type Dictionary = Readonly<Record<string, Stamped<string>>>;

/** The scripts that an entry can be for; null is any. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'] as const;

/** Longer than any name or term; a whole paragraph pasted by mistake is refused. UTF-16 code units. */
const LONGEST = 64;

/** Entries that a dictionary holds: each is looked for in every text, 5,000 in one of 10,000 characters take 40 ms. */
export const MOST_ENTRIES = 5000;

/** The name of an entry in the stored dictionary; '' as script is "any". */
export const dictionaryKey = (entry: Pick<DictionaryEntry, 'written' | 'script'>): string =>
  `${entry.script ?? ''}|${entry.written}`;

/** True if an entry can stand in the dictionary: something is written, and neither side is a paragraph. */
export const isEntry = ({ written, shown }: DictionaryEntry): boolean =>
  written.trim() !== '' && shown.trim() !== '' && written.length <= LONGEST && shown.length <= LONGEST;

/** The entries of a stored dictionary, longest first, as the lens wants them. */
export function entriesOf(dictionary: Dictionary): readonly DictionaryEntry[] {
  const entries = Object.entries(dictionary).flatMap(([key, [shown]]): DictionaryEntry[] => {
    const bar = key.indexOf('|');
    const script = SCRIPTS.find((choice) => choice === key.slice(0, bar)) ?? null;
    return shown === null ? [] : [{ written: key.slice(bar + 1), shown, script }];
  });
  return entries.sort((a, b) => b.written.length - a.written.length || (a.written < b.written ? -1 : 1));
}

const isStored = isTuple(isNullOr(isTextOf(0, LONGEST)), isNumberFrom(0));

/** A dictionary as stored, read entry by entry: the good ones, and those that cannot be read. */
export function parseDictionary(value: unknown): { readonly dictionary: Dictionary; readonly broken: readonly Broken[] } {
  if (value === undefined || value === null) return { dictionary: {}, broken: [] };
  if (!isTable(value)) return { dictionary: {}, broken: [{ where: 'dictionary', value }] };
  const good = Object.entries(value).filter((pair): pair is [string, Stamped<string>] => isWhole(pair));
  const broken = Object.entries(value)
    .filter((pair) => !isWhole(pair))
    .map(([key, held]) => ({ where: `dictionary/${key}`, value: held }));
  return { dictionary: Object.fromEntries(good), broken };
}

function isWhole([key, value]: [string, unknown]): boolean {
  const bar = key.indexOf('|');
  return bar >= 0 && key.length > bar + 1 && key.length <= LONGEST + bar + 1 && isStored(value);
}

/** Two versions of the dictionary as one: of each entry the later writing. */
export function mergeDictionaries(a: Dictionary, b: Dictionary): Dictionary {
  const later = Object.entries(b).filter(([key, [, at]]) => at > (Object.hasOwn(a, key) ? (a[key]?.[1] ?? -1) : -1));
  return { ...a, ...Object.fromEntries(later) };
}
