import type { Policy } from '@/model/settings';
import type { Level, OwnLevel } from './levels';

/** The settings that a site's rows show. */
export interface SettingValues {
  readonly enabled: boolean;
  readonly spam: boolean;
  readonly clutter: boolean;
  readonly repair: boolean;
  readonly unsure: Policy['unsure'];
  readonly script: Policy['script'];
  readonly verdict: Policy['verdict'];
  /** Open in reading view by itself. */
  readonly reader: boolean;
  /** Warn about copies of official sites. */
  readonly cloneWarning: boolean;
}
export type SettingName = keyof SettingValues;

/** A setting's value, where it comes from, and what each level holds (null: nothing). */
export interface SiteSetting<Value> {
  readonly value: Value;
  readonly at: Level;
  readonly values: Readonly<Record<OwnLevel, Value | null>>;
}

/** A host's settings by level, and what the reader must be told of them. */
export interface SiteSettings {
  readonly host: string;
  /** Null for an IP address, localhost and a public suffix. */
  readonly parent: string | null;
  readonly settings: { readonly [Name in SettingName]: SiteSetting<SettingValues[Name]> };
  /** The browser's sync storage is full. */
  readonly syncFull: boolean;
  /** How many stored values could not be read and were set back. */
  readonly unreadable: number;
}
