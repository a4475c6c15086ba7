import { resetSetting, writeSetting } from '@/platform/settings';
import type { SettingChange } from '@/ui/popup/port';
import type { SettingName } from './site-settings';

/** Writes what a row changed, for an address; null takes away what the level holds. */
export const writeChange = <Name extends SettingName>(url: string, { name, level, value }: SettingChange<Name>): Promise<void> =>
  value === null ? resetSetting(level, url, name) : writeSetting(level, url, name, value as never);
