import { SCRIPT_CHOICES } from '@/model/script';
import type { Translate } from '@/platform/format-message';
import type { Levels } from '@/ui/shared/LevelMenu';
import { levelBehind, levelToWrite, type OwnLevel } from '@/ui/shared/levels';
import { Select } from '@/ui/shared/Select';
import { SettingRow } from '@/ui/shared/SettingRow';
import { Switch } from '@/ui/shared/Switch';
import { SCRIPT_NAMES } from '@/ui/shared/script-names';
import type { SettingName, SettingValues, SiteSetting, SiteSettings } from '@/ui/shared/site-settings';
import { useTranslate } from '@/ui/shared/translation';
import type { SettingChange } from './port';

const SWITCHES = [
  ['enabled', 'site.switch'],
  ['spam', 'set.spam'],
  ['clutter', 'set.clutter'],
  ['repair', 'set.repair'],
  ['reader', 'set.reader'],
] as const;
const UNSURE = { mark: 'set.unsure.values.1', leave: 'set.unsure.values.2', remove: 'set.unsure.values.3' } as const;

/** A site's settings, and what happens when one is changed. */
export interface SiteSettingRowsProps {
  readonly site: SiteSettings;
  /** Written in one go: a value that moves is set there and cleared here. */
  readonly onChange: (changes: readonly SettingChange[]) => void;
}

/** The rows of "Settings for this site", each with its level. */
export function SiteSettingRows({ site, onChange }: SiteSettingRowsProps) {
  const t = useTranslate();
  const { settings, parent } = site;
  /** A setting's levels in words, and the change that its control makes. */
  const row = <Name extends SettingName>(name: Name, words: (value: SettingValues[Name]) => string) => {
    const setting: SiteSetting<SettingValues[Name]> = settings[name];
    return {
      setting,
      levels: levelsOf(name, setting, parent, words, onChange),
      set: (value: SettingValues[Name]) => onChange([{ name, level: levelToWrite(setting.at), value }]),
    };
  };
  const script = row('script', (value) => t(SCRIPT_NAMES[value]));
  const unsure = row('unsure', (value) => t(UNSURE[value]));
  return (
    <>
      {SWITCHES.map(([name, key]) => {
        const { setting, levels, set } = row(name, (value) => onOff(t, value));
        return (
          <SettingRow
            key={name}
            name={t(key)}
            levels={levels}
            control={(ids) => <Switch {...ids} on={setting.value} onChange={set} />}
          />
        );
      })}
      <SettingRow
        name={t('set.script')}
        levels={script.levels}
        control={(ids) => (
          <Select
            {...ids}
            value={script.setting.value}
            options={SCRIPT_CHOICES.map((value) => ({ value, text: t(SCRIPT_NAMES[value]) }))}
            onChoose={script.set}
          />
        )}
      />
      <SettingRow
        name={t('set.unsure')}
        levels={unsure.levels}
        control={(ids) => (
          <Select
            {...ids}
            value={unsure.setting.value}
            options={(['mark', 'leave', 'remove'] as const).map((value) => ({ value, text: t(UNSURE[value]) }))}
            onChoose={unsure.set}
          />
        )}
      />
    </>
  );
}

const onOff = (t: Translate, value: boolean) => t(value ? 'value.1' : 'value.2');

/** A setting's levels in words, with the changes that moving and resetting make. */
function levelsOf<Name extends SettingName>(
  name: Name,
  { value, at, values }: SiteSetting<SettingValues[Name]>,
  parent: string | null,
  words: (value: SettingValues[Name]) => string,
  onChange: (changes: readonly SettingChange[]) => void,
): Levels {
  const say = (held: SettingValues[Name] | null) => (held === null ? null : words(held));
  const behind = levelBehind(at, values);
  const held = behind && values[behind];
  const clear = (level: OwnLevel) => ({ name, level, value: null });
  return {
    at,
    parent,
    values: { site: say(values.site), parent: say(values.parent), all: say(values.all) },
    onMove: (level) => onChange([{ name, level, value }, ...(at === 'site' || at === 'parent' ? [clear(at)] : [])]),
    reset:
      behind && held !== null && at !== 'managed'
        ? { level: behind, value: words(held), onReset: () => onChange([clear(at)]) }
        : null,
  };
}
