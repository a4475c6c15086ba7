import { readSettings, resetSetting, writeAt, writeSetting } from '@/platform/settings';
import type { Place } from '@/settings/hosts';
import type { SettingChange } from '@/ui/popup/port';
import type { OwnLevel } from '@/ui/shared/levels';
import type { SettingName, SettingValues, SiteSetting, SiteSettings } from '@/ui/shared/site-settings';

const NAMES: readonly SettingName[] = [
  'enabled',
  'spam',
  'clutter',
  'repair',
  'unsure',
  'script',
  'verdict',
  'reader',
  'cloneWarning',
];

/** An address that a place's settings are resolved for: of the site itself, or of any site below the domain. */
const addressOf = ({ kind, host }: Place): string =>
  host === 'file:' ? 'file:///' : `https://${kind === 'domain' ? 'any.' : ''}${host}/`;

/** A place's settings as the panel's rows show them; for a domain its own are the parent's level. */
export async function readPlaceSettings(place: Place): Promise<SiteSettings> {
  const { settings, parent } = await readSettings(addressOf(place));
  const view = <Name extends SettingName>(name: Name): SiteSetting<SettingValues[Name]> => {
    const { value, level, values } = settings[name];
    const held = values as Partial<Record<OwnLevel, SettingValues[Name]>>;
    return {
      value: value as SettingValues[Name],
      at: level,
      values: { site: held.site ?? null, parent: held.parent ?? null, all: held.all ?? null },
    };
  };
  const all = Object.fromEntries(NAMES.map((name) => [name, view(name)]));
  return {
    host: place.host,
    parent: place.kind === 'domain' ? place.host : parent,
    settings: all as SiteSettings['settings'],
    syncFull: false,
    unreadable: 0,
  };
}

/** Writes what a row changed: of a domain, what is not for everywhere is for the domain. */
export async function writePlaceChange<Name extends SettingName>(
  place: Place,
  { name, level, value }: SettingChange<Name>,
): Promise<void> {
  if (place.kind === 'domain' && level !== 'all') return writeAt(place, name, value as never);
  const url = addressOf(place);
  return value === null ? resetSetting(level, url, name) : writeSetting(level, url, name, value as never);
}
