import type { ScriptChoice } from './script';

/** An entry of the reader's own dictionary: it wins over the built-in ones. */
export interface DictionaryEntry {
  /** As the page writes it, in either script. */
  readonly written: string;
  readonly shown: string;
  /** The choice it is for; null for every choice but 'original'. */
  readonly script: Exclude<ScriptChoice, 'original'> | null;
}

/** A form of a character, one of two that are both in use; 群 and 羣 stand for 峰 床 衛 為 眾 啟 too, and theirs. */
export type CharacterForm = '台' | '臺' | '裏' | '裡' | '線' | '綫' | '群' | '羣';

/** The settings that a page's visit needs, resolved for its host. The full table is settings/schema.ts. */
export interface Policy {
  /** Clean this site at all. */
  readonly enabled: boolean;
  readonly spam: boolean;
  readonly clutter: boolean;
  readonly repair: boolean;
  /** What to do between certain and uncertain. */
  readonly unsure: 'mark' | 'leave' | 'remove';
  readonly script: ScriptChoice;
  /** The reader's own word on whether pages of this site (or this page) are articles. */
  readonly verdict: 'auto' | 'article' | 'not-article';
  /** Keys of findings that the reader called "not spam" or wants kept on this site. */
  readonly keep: ReadonlySet<string>;
  /** Keys of findings that the reader called spam. */
  readonly condemn: ReadonlySet<string>;
  /** Taiwan's own terms (OpenCC twp) where the script is zh-Hant-TW. */
  readonly taiwanTerms: boolean;
  /** People's names keep their own characters. */
  readonly names: boolean;
  /** Forms of characters that the reader chose over the region's. */
  readonly forms: readonly CharacterForm[];
  /** Quotation marks go with the script: “…” and 「…」. */
  readonly quotes: boolean;
  /** Warn where the page is a copy of an official site. */
  readonly cloneWarning: boolean;
  /** Open articles in the reading view by themselves. */
  readonly reader: boolean;
  /** What the script toggle switches to. */
  readonly lastScript: Exclude<ScriptChoice, 'original'>;
  /** CSS selectors of what the reader wants hidden on this site. */
  readonly rules: readonly string[];
  /** The reader's own dictionary, longest entry first. */
  readonly dictionary: readonly DictionaryEntry[];
}

/** The policy where nothing is known of the reader's wishes. */
export const DEFAULT_POLICY: Policy = {
  enabled: true,
  spam: true,
  clutter: true,
  repair: true,
  unsure: 'mark',
  script: 'original',
  verdict: 'auto',
  keep: new Set(),
  condemn: new Set(),
  taiwanTerms: false,
  names: true,
  forms: [],
  quotes: false,
  cloneWarning: true,
  reader: false,
  lastScript: 'zh-Hant',
  rules: [],
  dictionary: [],
};
