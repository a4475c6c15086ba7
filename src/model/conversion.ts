import type { ScriptChoice, WrittenScript } from './script';
import type { Policy } from './settings';

/** What a page is converted from and to, and what the reader adds to that. */
export interface LensSpec extends Pick<Policy, 'taiwanTerms' | 'names' | 'forms' | 'quotes' | 'dictionary'> {
  /** Null where the page has not been looked at: its sample tells. */
  readonly written: WrittenScript | null;
  readonly choice: Exclude<ScriptChoice, 'original'>;
  /** Its Traditional was made from Simplified one character at a time, and is to be set right. */
  readonly mechanical: boolean;
}

/**
 * A {@link LensSpec} as JSON: what the background opens a lens by and keeps it under. A string, so that a reader's
 * dictionary of thousands of entries passes between two contexts in no time.
 */
export type LensKey = string;

/** Texts that are converted as one: the runs of a line, or of a part of it. */
export type Stretch = readonly string[];

/** What a conversion answers. */
export interface Converted {
  /** As many as were asked for, each with as many runs. */
  readonly stretches: readonly Stretch[];
  /** Names of people that these stretches said plainly; who asks next for the same page says them again. */
  readonly said: readonly string[];
  /** What it cost the background's thread. */
  readonly milliseconds: number;
}
