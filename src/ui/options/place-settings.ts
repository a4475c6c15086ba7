import { writeAt } from '@/platform/settings';
import { readSettings } from '@/platform/settings-read';
import type { Place } from '@/settings/hosts';
import type { SettingChange } from '@/ui/popup/port';
import type { SettingName, SiteSettings } from '@/ui/shared/site-settings';
import { settingsToShow } from '@/ui/shared/site-settings-port';
import { writeChange } from '@/ui/shared/write-change';

/** An address that a place's settings are resolved for: of the site itself, or of any site below the domain. */
const addressOf = ({ kind, host }: Place): string =>
  host === 'file:' ? 'file:///' : `https://${kind === 'domain' ? 'any.' : ''}${host}/`;

/** A place's settings as the panel's rows show them; for a domain its own are the parent's level. */
export async function readPlaceSettings(place: Place): Promise<SiteSettings> {
  const resolved = await readSettings(addressOf(place));
  return {
    host: place.host,
    parent: place.kind === 'domain' ? place.host : resolved.parent,
    settings: settingsToShow(resolved),
    syncFull: false,
    unreadable: 0,
  };
}

/** Writes what a row changed: of a domain, what is not for everywhere is for the domain. */
export const writePlaceChange = <Name extends SettingName>(place: Place, change: SettingChange<Name>): Promise<void> =>
  place.kind === 'domain' && change.level !== 'all'
    ? writeAt(place, change.name, change.value as never)
    : writeChange(addressOf(place), change);
