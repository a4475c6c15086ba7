/*
 * Some thousands of words as two strings that a script is shipped with and that are searched as they stand: a page is
 * looked at before any table of them could be built. Words that begin with the same two code units are a group, longest
 * first; groups stand in buckets by a hash of the two.
 *
 *     澳门 葡京娱乐城C 博彩C E⏎ 棋牌 …      a word's rest, then a capital that says its list and its strength
 */

/** The words of some lists, as they are shipped. */
export interface WordIndex<Sort extends string> {
  /** The lists' names; a capital counts three to each, by strength. */
  readonly sorts: readonly Sort[];
  /** Where each bucket begins in `words`, and the last ends: a code unit each, {@link ZERO} more than the offset in {@link STEP}s. */
  readonly starts: string;
  readonly words: string;
}

/** The code unit of offset 0. */
export const ZERO = 0x100;
/** Buckets begin at multiples of so many code units, filled up by line feeds, so that one code unit can say where. */
export const STEP = 4;
/** The last offset that a code unit before the surrogates can say. */
export const LAST_OFFSET = (0xd7ff - ZERO) * STEP;
/** How many strengths a word can have: 1, 2, 3. */
export const STRENGTHS = 3;
/** The first of the capitals; folded words have none. */
export const CAPITAL = 0x41;
/** The last: there are capitals for eight lists. */
export const LAST_CAPITAL = CAPITAL + 8 * STRENGTHS - 1;

/** Which of so many buckets (a power of two) has the words that begin with two code units. */
export function bucketOf(first: number, second: number, buckets: number): number {
  return (Math.imul((first << 16) | second, 0x9e3779b1) >>> 16) & (buckets - 1);
}
