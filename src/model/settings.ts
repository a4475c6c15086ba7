import type { ScriptChoice } from './script';

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
};
