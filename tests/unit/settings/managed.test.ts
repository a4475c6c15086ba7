import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { managedSchema } from '@/settings/managed';
import { SETTING_NAMES, SETTINGS, validValue } from '@/settings/schema';

it('public/managed.json is the schema of the settings', () => {
  const built: unknown = JSON.parse(readFileSync(new URL('../../../public/managed.json', import.meta.url), 'utf8'));
  expect(built).toEqual(managedSchema());
});

it('every default is a value that its setting takes', () => {
  for (const name of SETTING_NAMES) expect(validValue(name, SETTINGS[name].fallback), name).toBe(SETTINGS[name].fallback);
  expect(validValue('script', 'tw')).toBeUndefined();
  expect(validValue('readerSize', Number.NaN)).toBeUndefined();
});
