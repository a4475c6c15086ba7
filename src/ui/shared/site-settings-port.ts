import type { ResolvedSettings } from '@/settings/resolve';
import type { OwnLevel } from './levels';
import type { SettingName, SettingValues, SiteSetting, SiteSettings } from './site-settings';

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

/** Resolved settings as the rows of a panel show them: each with its value, its level, what every level holds. */
export function settingsToShow({ settings }: ResolvedSettings): SiteSettings['settings'] {
  const view = <Name extends SettingName>(name: Name): SiteSetting<SettingValues[Name]> => {
    const { value, level, values } = settings[name];
    const held = values as Partial<Record<OwnLevel, SettingValues[Name]>>;
    return {
      value: value as SettingValues[Name],
      at: level,
      values: { site: held.site ?? null, parent: held.parent ?? null, all: held.all ?? null },
    };
  };
  return Object.fromEntries(NAMES.map((name) => [name, view(name)])) as SiteSettings['settings'];
}
