/*
 * Small grammars over a text in which gaps are left out: words in a row, one or another, as often as they come. A
 * regular expression of the same words is compiled anew on every page, which takes longer than all that is found with it.
 */

/** A text without its gaps, in lower case. */
export interface Plain {
  readonly text: string;
  /** By UTF-16 code unit of the text, and one more for the end: what stood before it. */
  readonly gaps: readonly Gap[];
  /** By UTF-16 code unit of the text: where in its source it stands. */
  readonly from: readonly number[];
}

/** Nothing, white space, or a place where an element begins or ends. */
export type Gap = '' | ' ' | 'joint';

/** Where what is looked for may end if it begins at an offset, the ends that are wanted most first; none where it does not begin there. */
export type Pattern = (plain: Plain, at: number) => readonly number[];

const NONE: readonly number[] = [];

/** One of several words, the longest first; each may stand apart (打 印). */
export function words(list: string): Pattern {
  const sorted = list
    .toLowerCase()
    .split(' ')
    .sort((a, b) => b.length - a.length);
  const firsts = sorted.map((word) => word[0]).join('');
  return ({ text }, at) => {
    const first = text[at];
    if (first === undefined || !firsts.includes(first)) return NONE;
    return sorted.filter((word) => text.startsWith(word, at)).map((word) => at + word.length);
  };
}

/** One of several characters. */
export function oneOf(characters: string): Pattern {
  return ({ text }, at) => (at < text.length && characters.includes(text[at] ?? '') ? [at + 1] : NONE);
}

/** A pattern or nothing. */
export function maybe(pattern: Pattern): Pattern {
  return (plain, at) => [...pattern(plain, at), at];
}

/** Patterns in a row. */
export function row(...patterns: readonly Pattern[]): Pattern {
  return (plain, at) => {
    let ends: readonly number[] = [at];
    for (const pattern of patterns) {
      ends = ends.length === 1 ? pattern(plain, ends[0] ?? at) : [...new Set(ends.flatMap((end) => pattern(plain, end)))];
      if (ends.length === 0) return NONE;
    }
    return ends;
  };
}

/** One of several patterns, the first that will do. */
export function either(...patterns: readonly Pattern[]): Pattern {
  return (plain, at) => patterns.flatMap((pattern) => pattern(plain, at));
}

/** A pattern as often as it comes, or not at all. Each offset is looked at once, however many ways lead there. */
export function many(pattern: Pattern): Pattern {
  return (plain, from) => {
    const seen = new Set<number>();
    const ends: number[] = [];
    const go = (at: number): void => {
      if (seen.has(at)) return;
      seen.add(at);
      for (const end of pattern(plain, at)) go(end);
      ends.push(at);
    };
    go(from);
    return ends;
  };
}

/** Nothing, where a test holds. */
export function where(test: (plain: Plain, at: number) => boolean): Pattern {
  return (plain, at) => (test(plain, at) ? [at] : NONE);
}

const BLANK = /[\s\u0001\u200b\ufeff]/;

/** Runs of text, end to end, as a plain text. */
export function plainOf(runs: readonly { readonly text: string }[]): Plain {
  let text = '';
  const gaps: Gap[] = [];
  const from: number[] = [];
  let offset = 0;
  let gap: Gap = '';
  for (const run of runs) {
    if (offset > 0) gap = 'joint';
    for (const character of run.text.split('')) {
      if (BLANK.test(character)) gap ||= ' ';
      else {
        const lower = character.toLowerCase();
        text += lower.length === 1 ? lower : character;
        gaps.push(gap);
        from.push(offset);
        gap = '';
      }
      offset++;
    }
  }
  gaps.push(gap);
  return { text, gaps, from };
}
