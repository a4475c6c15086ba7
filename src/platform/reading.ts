import { siteOf } from '@/settings/hosts';
import { resolve } from '@/settings/resolve';
import type { SettingName, SettingValue } from '@/settings/schema';
import { sendToBackground } from './messages';
import { readStored } from './stored';

/** The settings of the reading view. */
export const READING_SETTINGS = [
  'reader',
  'readerSize',
  'readerLineHeight',
  'readerMeasure',
  'readerFace',
  'readerParagraphs',
  'readerTheme',
  'readerFlow',
  'readerPunctuation',
  'readerKeys',
  'language',
] as const satisfies readonly SettingName[];
export type ReadingSettings = { readonly [Name in (typeof READING_SETTINGS)[number]]: SettingValue<Name> };

/** The reading view's settings for a page. */
export async function readReading(url: string): Promise<ReadingSettings> {
  const site = siteOf(url);
  const { sources } = await readStored(site);
  const entries = READING_SETTINGS.map((name) => [name, resolve(name, site, sources).value] as const);
  return Object.fromEntries(entries) as ReadingSettings;
}

/** Keeps one of them: through the background, which alone writes. False where it is not kept (private windows). */
export async function keepReading<Name extends keyof ReadingSettings>(
  name: Name,
  value: ReadingSettings[Name],
): Promise<boolean> {
  const answer = await sendToBackground('keepReading', name, value);
  return answer.ok && answer.value;
}

/** Opens the comparison of this tab's page as published and as shown. */
export async function openComparison(): Promise<void> {
  await sendToBackground('openCompare');
}
