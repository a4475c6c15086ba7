import type { SettingName, SiteSettings } from '@/ui/shared/site-settings';
import type { SettingChange } from './port';

/** The change that takes a change back: the value that the level held before, or none. */
export function undoOf<Name extends SettingName>(
  { name, level }: SettingChange<Name>,
  before: SiteSettings,
): SettingChange<Name> {
  return { name, level, value: before.settings[name].values[level] };
}
