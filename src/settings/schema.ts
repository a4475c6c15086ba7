import { SCRIPT_CHOICES, type ScriptChoice } from '@/model/script';
import { type Check, isFlag, isNumberFrom, isOneOf } from './checks';

/** Where a setting may be set: anywhere (site, parent domain, everywhere), or for everywhere only. */
type Scope = 'site' | 'everywhere';

interface Definition<T> {
  /** The one default there is. */
  readonly fallback: T;
  readonly scope: Scope;
  readonly check: Check<T>;
  /** The values of a choice, in its order. */
  readonly options?: readonly string[];
}

const flag = (fallback: boolean, scope: Scope): Definition<boolean> => ({ fallback, scope, check: isFlag });

const choice = <const T extends string>(fallback: NoInfer<T>, scope: Scope, options: readonly T[]): Definition<T> => ({
  fallback,
  scope,
  check: isOneOf(options),
  options,
});

/** A number of a slider, with its bounds. */
const measure = (fallback: number, least: number, most: number): Definition<number> => ({
  fallback,
  scope: 'site',
  check: isNumberFrom(least, most),
});

const script = (fallback: ScriptChoice, scope: Scope): Definition<ScriptChoice> => choice(fallback, scope, SCRIPT_CHOICES);

/** Every setting there is: its default, where it may be set, and what values it takes. */
export const SETTINGS = {
  /** Clean the site at all. */
  enabled: flag(true, 'site'),
  spam: flag(true, 'site'),
  clutter: flag(true, 'site'),
  repair: flag(true, 'site'),
  /** What to do between certain and uncertain. */
  unsure: choice('mark', 'site', ['mark', 'leave', 'remove']),
  /** The reader's word on whether the site's pages are articles. */
  verdict: choice('auto', 'site', ['auto', 'article', 'not-article']),
  script: script('original', 'site'),
  /** Taiwan's own terms (OpenCC twp). Off: they rewrite proper names (FIELD.md section 2, rows 5 and 6). */
  taiwanTerms: flag(false, 'site'),
  /** People's names keep their own characters. */
  names: flag(true, 'site'),
  /** Forms of characters where habits differ within a region; 'region' is what OpenCC has for it. */
  formTai: choice('region', 'site', ['region', '台', '臺']),
  formLi: choice('region', 'site', ['region', '裏', '裡']),
  formXian: choice('region', 'site', ['region', '線', '綫']),
  /** Of 群 峰 床 衛 為 眾 啟 together. */
  formQun: choice('region', 'site', ['region', '群', '羣']),
  /** Quotation marks go with the script. */
  quotes: flag(false, 'site'),
  /** Warn about copies of official sites. */
  cloneWarning: flag(true, 'site'),
  /** Open articles in the reading view by themselves. */
  reader: flag(false, 'site'),

  // The reading view: defaults and bounds of docs/reading-view (INTERFACE, section 6).
  /** CSS pixels. */
  readerSize: measure(19, 15, 32),
  readerLineHeight: measure(1.8, 1.5, 2.2),
  /** Characters in a line. */
  readerMeasure: measure(36, 24, 44),
  readerFace: choice('sans', 'site', ['sans', 'serif', 'kai']),
  readerParagraphs: choice('indent', 'site', ['indent', 'space']),
  readerTheme: choice('system', 'site', ['system', 'light', 'sepia', 'dark']),
  readerFlow: choice('across', 'site', ['across', 'down']),
  /** Half-width marks between Chinese characters are shown full-width. */
  readerPunctuation: flag(false, 'site'),
  /** Single-letter keys in the reading view (WCAG 2.1.4 wants them to be switchable). */
  readerKeys: flag(true, 'everywhere'),

  /** What the script toggle switches to: the last choice that was not 'original'. */
  lastScript: choice('zh-Hant', 'everywhere', ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']),
  /** Interface language; 'auto' is the browser's. A setting of its own because no browser chooses zh-HK. */
  language: choice('auto', 'everywhere', ['auto', 'en', 'zh_CN', 'zh_TW', 'zh_HK']),
  /** What a click on the toolbar button does. */
  click: choice('panel', 'everywhere', ['panel', 'script', 'reader']),
  /** A count on the toolbar button. */
  badge: flag(true, 'everywhere'),
  /** Entries in the context menu. */
  menus: flag(true, 'everywhere'),
} as const satisfies Record<string, Definition<unknown>>;

export type SettingName = keyof typeof SETTINGS;

/** The value of a setting, by its name. */
export type SettingValue<K extends SettingName> = (typeof SETTINGS)[K] extends Definition<infer T> ? T : never;

/** Some settings and their values. */
export type Values = { readonly [K in SettingName]?: SettingValue<K> };

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Whether a setting may differ from site to site. */
export const isSiteSetting = (name: SettingName): boolean => SETTINGS[name].scope === 'site';

/** The value if it is one that the setting takes, else undefined. */
export function validValue<K extends SettingName>(name: K, value: unknown): SettingValue<K> | undefined {
  const check = SETTINGS[name].check as Check<SettingValue<K>>;
  return check(value) ? value : undefined;
}

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
