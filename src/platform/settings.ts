import type { DictionaryEntry } from '@/model/settings';
import {
  type Dictionary,
  dictionaryKey,
  entriesOf,
  isEntry,
  MOST_ENTRIES,
  mergeDictionaries,
  parseDictionary,
} from '@/settings/dictionary';
import { type Place, siteOf } from '@/settings/hosts';
import { isSettingsItem } from '@/settings/merge-items';
import { parentOf } from '@/settings/parent';
import { parseRecord, pruned, type SiteRecord, type Stamped, type Word } from '@/settings/record';
import type { Level, ResolvedSettings } from '@/settings/resolve';
import type { SettingName, SettingValue } from '@/settings/schema';
import { tellSettingsChanged } from './messages';
import { browser } from './native';
import { inPrivateWindow, readSettings } from './settings-read';
import { snapshot, update, updatePrivate, updateRecord } from './storage';
import { readStored } from './stored';

/*
 * Settings for extension pages and the background. Each write touches one value of one place and nothing else, alone
 * of all windows; open tabs hear of it from the background (tellTabs).
 *
 *     const { settings, parent } = await readSettings(tab.url);
 *     settings.script.value, settings.script.level, settings.script.values.parent, settings.script.locked
 *     await writeSetting('site', tab.url, 'script', 'zh-Hant-TW');
 *     await moveSetting('site', 'parent', tab.url, 'script');
 *     await resetSetting('parent', tab.url, 'script');
 */

/** A level that a reader can write. */
export type OwnLevel = Exclude<Level, 'managed'>;

/** What a setting's value would be without what a level holds, and which level it would come from: for `level.reset`. */
export function withoutLevel<K extends SettingName>(
  { values }: ResolvedSettings['settings'][K],
  level: OwnLevel,
): { readonly value: unknown; readonly level: OwnLevel } {
  if (level !== 'site' && values.site !== undefined) return { value: values.site, level: 'site' };
  if (level !== 'parent' && values.parent !== undefined) return { value: values.parent, level: 'parent' };
  return { value: values.all, level: 'all' };
}

/** Sets a setting at a level of an address. @throws Error where the address has no such level. */
export async function writeSetting<K extends SettingName>(
  level: OwnLevel,
  url: string,
  name: K,
  value: SettingValue<K>,
): Promise<void> {
  await change(await placeAt(level, url, name), (record) => withValue(record, name, value));
}

/** Takes away what a level of an address holds for a setting, so that the next level's value counts. */
export async function resetSetting(level: OwnLevel, url: string, name: SettingName): Promise<void> {
  await change(await placeAt(level, url, name), (record) => withValue(record, name, null));
}

/** Moves a setting's value from one level of an address to another. */
export async function moveSetting(from: OwnLevel, to: OwnLevel, url: string, name: SettingName): Promise<void> {
  const { settings } = await readSettings(url);
  await writeSetting(to, url, name, settings[name].value);
  // a value for everywhere stays: what moves is only how far this one reaches
  if (from !== to && from !== 'all') await resetSetting(from, url, name);
}

/** Sets or (null) takes away one value of a place, whatever page it is seen from: for the list of sites. */
export const writeAt = <K extends SettingName>(
  place: Place | 'everywhere',
  name: K,
  value: SettingValue<K> | null,
): Promise<void> => updateRecord(place, (record) => withValue(record, name, value));

/** Remembers or (null) forgets the reader's word on a passage, for a site. */
export const writeWord = (place: Place, key: string, word: Word | null): Promise<void> =>
  updateRecord(place, (record) => ({ ...record, words: { ...record.words, ...single(key, stamped(word)) } }));

/** The same for private windows. */
export const writePrivateWord = (place: Place, key: string, word: Word | null): Promise<void> =>
  updatePrivate(place, (record) => ({ ...record, words: { ...record.words, ...single(key, stamped(word)) } }));

/** Adds or takes away one of the reader's own rules. */
export const writeRule = (place: Place | 'everywhere', selector: string, on: boolean): Promise<void> =>
  updateRecord(place, (record) => ({
    ...record,
    rules: { ...record.rules, ...single(selector, stamped(on ? (true as const) : null)) },
  }));

/** Takes away all that a place has of its own, and gives it back as it was, for undo. */
export async function removePlace(place: Place): Promise<SiteRecord> {
  let before: SiteRecord = { values: {}, words: {}, rules: {} };
  await updateRecord(place, (record) => {
    before = record;
    return cleared(record);
  });
  return before;
}

/** Puts back what `removePlace` took away. */
export const restorePlace = (place: Place, record: SiteRecord): Promise<void> =>
  updateRecord(place, (now) =>
    restamped({
      values: { ...now.values, ...record.values },
      words: { ...now.words, ...record.words },
      rules: { ...now.rules, ...record.rules },
    }),
  );

/** Every place that has something of its own, by its key (`site:HOST`, `domain:HOST`), and 'everywhere'. */
export async function readPlaces(): Promise<ReadonlyMap<string, SiteRecord>> {
  const all = await snapshot();
  const keys = Object.keys(all).filter((key) => key === 'everywhere' || key.startsWith('site:') || key.startsWith('domain:'));
  return new Map(keys.map((key) => [key, parseRecord(all[key], key).record]));
}

/** The reader's dictionary as stored. */
export async function readDictionary(): Promise<Dictionary> {
  return parseDictionary((await readStored(null)).dictionary).dictionary;
}

/** Adds entries to the dictionary, or (shown '') takes them away. False where one of them is no entry; then nothing is written. */
export async function writeDictionary(entries: readonly DictionaryEntry[]): Promise<boolean> {
  if (!entries.every((entry) => entry.shown === '' || isEntry(entry))) return false;
  const changes = Object.fromEntries(
    entries.map((entry) => [dictionaryKey(entry), stamped(entry.shown === '' ? null : entry.shown)] as const),
  );
  await update('dictionary', (stored) => mergeDictionaries(parseDictionary(stored).dictionary, changes));
  return true;
}

/**
 * Adds a file's entries to the dictionary, as many as it holds. Gives what `writeDictionary` takes to have it back as
 * it was: each loaded entry as it stood before.
 */
export async function loadDictionary(entries: readonly DictionaryEntry[]): Promise<readonly DictionaryEntry[]> {
  const before = await readDictionary();
  const stood = (entry: DictionaryEntry): string => before[dictionaryKey(entry)]?.[0] ?? '';
  const room = MOST_ENTRIES - entriesOf(before).length;
  const fresh = new Set(entries.filter((entry) => stood(entry) === '').slice(0, Math.max(0, room)));
  const loaded = entries.filter((entry) => stood(entry) !== '' || fresh.has(entry));
  await writeDictionary(loaded);
  return loaded.map((entry) => ({ ...entry, shown: stood(entry) }));
}

const single = <T>(key: string, value: T): Record<string, T> => Object.fromEntries([[key, value]]);

const stamped = <T>(value: T | null): Stamped<T> => [value, Date.now()];

const withValue = (record: SiteRecord, name: SettingName, value: unknown): SiteRecord =>
  pruned({ ...record, values: { ...record.values, [name]: stamped(value) } }, Date.now());

/** Everything in it taken away, so that other machines take it away too. */
function cleared(record: SiteRecord): SiteRecord {
  const gone = (part: object) => Object.fromEntries(Object.keys(part).map((key) => [key, stamped(null)]));
  return { values: gone(record.values), words: gone(record.words), rules: gone(record.rules) } as SiteRecord;
}

/** Everything in it as if written now. */
function restamped(record: SiteRecord): SiteRecord {
  const now = (part: object) => Object.fromEntries(Object.entries(part).map(([key, [value]]) => [key, stamped(value)]));
  return { values: now(record.values), words: now(record.words), rules: now(record.rules) } as SiteRecord;
}

async function placeAt(level: OwnLevel, url: string, name: SettingName): Promise<Place | 'everywhere'> {
  const site = siteOf(url);
  if (level === 'all') return 'everywhere';
  if (site === null) throw new Error(`${name} cannot be set for ${url}: it has no site`);
  if (level === 'site') return { kind: 'site', host: site };
  // where the value stands already, which may be a domain above or below the one that is offered
  const { settings, parent } = await readSettings(url);
  const resolved = settings[name];
  const host = (resolved.level === 'parent' ? resolved.from : null) ?? parentOf(site) ?? parent;
  if (host === null) throw new Error(`${name} cannot be set for a parent of ${site}: it has none`);
  return { kind: 'domain', host };
}

async function change(place: Place | 'everywhere', work: (record: SiteRecord) => SiteRecord): Promise<void> {
  if (!(await inPrivateWindow())) return updateRecord(place, work);
  await updatePrivate(place, work);
  await tellTabs(({ incognito }) => incognito);
}

/** Tells the content scripts of open tabs that settings have changed: they know none themselves. */
export async function tellTabs(which: (tab: { readonly incognito: boolean }) => boolean = () => true): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter((tab) => which(tab));
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellSettingsChanged(id)));
}

/** Calls back whenever any setting anywhere changes. Returns the way to stop. */
export function watchPlaces(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key === 'managed' || isSettingsItem(key))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
