import { placeKey, placesOf } from './hosts';
import { parentOf } from './parent';
import type { SiteRecord } from './record';
import { isSiteSetting, SETTING_NAMES, SETTINGS, type SettingName, type SettingValue, type Values } from './schema';

/** Where a value comes from. 'all' is everywhere, the default included. 'managed' is an organisation's policy. */
export type Level = 'managed' | 'site' | 'parent' | 'all';

/** A setting for a page: its value, and which level it comes from. */
export interface Resolved<K extends SettingName = SettingName> {
  readonly value: SettingValue<K>;
  readonly level: Level;
  /** The host or domain where the value stands; null for 'all' and 'managed'. */
  readonly from: string | null;
  /** What each level holds; absent where it holds none. 'all' always has one, the default in the end. 'parent' is the nearest domain that has one. */
  readonly values: { readonly site?: SettingValue<K>; readonly parent?: SettingValue<K>; readonly all: SettingValue<K> };
  /** True where an organisation's policy sets it: nothing the reader writes changes the value. */
  readonly locked: boolean;
}

/** What the values of a page are resolved from. */
export interface Sources {
  readonly managed: Values;
  readonly everywhere: SiteRecord;
  /** The record of a place, by `placeKey`. */
  readonly places: ReadonlyMap<string, SiteRecord>;
}

/** All settings for one page. */
export interface ResolvedSettings {
  /** Its host, 'file:' for files; null where no site's settings apply (browser pages). */
  readonly site: string | null;
  /** The domain that "All of …" means for it; null where it has none. */
  readonly parent: string | null;
  readonly settings: { readonly [K in SettingName]: Resolved<K> };
}

/**
 * One setting for a site, and where it comes from: the policy of an organisation, else the site's own, else its
 * nearest domain's, else the one for everywhere, else the default. A child always wins over its parent.
 */
export function resolve<K extends SettingName>(name: K, site: string | null, sources: Sources): Resolved<K> {
  const held = <T>(record: SiteRecord | undefined): T | undefined => (record?.values[name]?.[0] ?? undefined) as T | undefined;
  type T = SettingValue<K>;
  const everywhere = held<T>(sources.everywhere) ?? (SETTINGS[name].fallback as T);
  const [own, ...domains] = site === null || !isSiteSetting(name) ? [] : placesOf(site);
  const siteValue = own && held<T>(sources.places.get(placeKey(own)));
  const nearest = domains
    .map(({ host }) => ({ host, value: held<T>(sources.places.get(placeKey({ kind: 'domain', host }))) }))
    .find(({ value }) => value !== undefined);
  const values = {
    ...(siteValue !== undefined && { site: siteValue }),
    ...(nearest?.value !== undefined && { parent: nearest.value }),
    all: everywhere,
  };
  const managed = sources.managed[name] as T | undefined;
  if (managed !== undefined) return { value: managed, level: 'managed', from: null, values, locked: true };
  if (siteValue !== undefined) return { value: siteValue, level: 'site', from: site, values, locked: false };
  if (nearest?.value !== undefined) return { value: nearest.value, level: 'parent', from: nearest.host, values, locked: false };
  return { value: everywhere, level: 'all', from: null, values, locked: false };
}

/** All settings for a site, each with its level. */
export function resolveAll(site: string | null, sources: Sources): ResolvedSettings {
  const settings = Object.fromEntries(SETTING_NAMES.map((name) => [name, resolve(name, site, sources)]));
  return {
    site,
    parent: site === null ? null : parentOf(site),
    // each name's value was resolved under that name
    settings: settings as unknown as ResolvedSettings['settings'],
  };
}
