import type { Policy } from '@/model/settings';
import type { DictionaryEntry } from './dictionary';
import { placeKey, placesOf } from './hosts';
import { resolve, type Sources } from './resolve';
import type { SettingName, SettingValue } from './schema';

const FORMS = ['formTai', 'formLi', 'formXian', 'formQun'] as const;

/** The policy of a page's visit: what its site's settings come to. */
export function policyFor(site: string | null, sources: Sources, dictionary: readonly DictionaryEntry[]): Policy {
  const value = <K extends SettingName>(name: K): SettingValue<K> => resolve(name, site, sources).value;
  const records = site === null ? [] : placesOf(site).map((place) => sources.places.get(placeKey(place)));
  const words = { keep: new Set<string>(), condemn: new Set<string>() };
  const rules = new Set<string>();
  // the outermost place first, so that a nearer word on the same passage wins
  for (const record of [sources.everywhere, ...records.toReversed()]) {
    for (const [key, [word]] of Object.entries(record?.words ?? {})) {
      if (word === null) continue;
      words[word === 'keep' ? 'condemn' : 'keep'].delete(key);
      words[word].add(key);
    }
    for (const [selector, [on]] of Object.entries(record?.rules ?? {})) if (on !== null) rules.add(selector);
  }
  return {
    enabled: value('enabled'),
    spam: value('spam'),
    clutter: value('clutter'),
    repair: value('repair'),
    unsure: value('unsure'),
    script: value('script'),
    verdict: value('verdict'),
    taiwanTerms: value('taiwanTerms'),
    names: value('names'),
    forms: FORMS.map(value).filter((form) => form !== 'region'),
    quotes: value('quotes'),
    cloneWarning: value('cloneWarning'),
    reader: value('reader'),
    lastScript: value('lastScript'),
    keep: words.keep,
    condemn: words.condemn,
    rules: [...rules],
    dictionary,
  };
}
