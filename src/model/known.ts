import type { Article, Verdict } from './article';
import type { WrittenScript } from './script';

/** What the page as a whole says about its text; kept for parts that arrive late. */
export interface Facts {
  readonly script: WrittenScript;
  /** Characters that carry an inserted reading on this page, with the reading (tone marks as found). */
  readonly readings: ReadonlyMap<string, string>;
  /** True if the page was seen to be damaged by a machine that inserts readings. */
  readonly damaged: boolean;
  /** How that machine's readings show; of no meaning where the page is not damaged. */
  readonly inserted?: InsertedStyle;
}

/** How inserted readings show on a page. */
export interface InsertedStyle {
  /** The brackets: as inserted, or folded to full width by a later step. */
  readonly brackets: 'half' | 'full';
  /** A space follows each closing bracket and belongs to it: 機關(guan) ,企業(ye) ,. */
  readonly spaced: boolean;
  /** The page was put into Simplified after it was damaged: 发(fā)展. */
  readonly simplified: boolean;
  /** Characters that could carry a reading and stand without one where the machine was: not on its list. */
  readonly bare: ReadonlySet<string>;
  /** The private-use characters that stand for some pairs of bytes are still there; a copy may have dropped them. */
  readonly complete: boolean;
}

/** What a visit knows already when a part arrives late. */
export interface Known {
  readonly verdict: Verdict;
  /** In terms of the late reading: `root` is the body's element where the part is inside, else null; `body` is empty. */
  readonly article: Article | null;
  readonly facts: Facts;
}
