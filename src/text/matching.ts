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

/** A pattern over plain texts. */
export interface Pattern {
  /** Where what is looked for may end if it begins at an offset, the ends that are wanted most first; none where it does not begin there. */
  (plain: Plain, at: number): readonly number[];
  /** The characters that it may begin with, '' where any: what begins otherwise is not looked at further. */
  readonly firsts: string;
  /** True if it may be nothing. */
  readonly optional: boolean;
}

const NONE: readonly number[] = [];

function pattern(ends: (plain: Plain, at: number) => readonly number[], firsts: string, optional: boolean): Pattern {
  const begin = optional ? '' : firsts;
  const guarded = (plain: Plain, at: number): readonly number[] => {
    if (begin !== '' && (at >= plain.text.length || !begin.includes(plain.text[at] ?? ''))) return NONE;
    return ends(plain, at);
  };
  return Object.assign(guarded, { firsts, optional });
}

/** One of several words, the longest first; each may stand apart (打 印). */
export function words(list: string): Pattern {
  const sorted = list
    .toLowerCase()
    .split(' ')
    .sort((a, b) => b.length - a.length);
  const firsts = sorted.map((word) => word[0]).join('');
  const ends = ({ text }: Plain, at: number): number[] =>
    sorted.filter((word) => text.startsWith(word, at)).map((word) => at + word.length);
  return pattern(ends, firsts, false);
}

/** One of several characters. */
export function oneOf(characters: string): Pattern {
  return pattern((_, at) => [at + 1], characters, false);
}

/** A pattern or nothing. */
export function maybe(one: Pattern): Pattern {
  return pattern((plain, at) => [...one(plain, at), at], one.firsts, true);
}

/** Patterns in a row. */
export function row(...parts: readonly Pattern[]): Pattern {
  const ends = (plain: Plain, from: number): readonly number[] => {
    let reached: readonly number[] = [from];
    for (const part of parts) {
      reached = reached.length === 1 ? part(plain, reached[0] ?? from) : [...new Set(reached.flatMap((at) => part(plain, at)))];
      if (reached.length === 0) return NONE;
    }
    return reached;
  };
  const sure = parts.findIndex(({ optional }) => !optional);
  const first = sure < 0 ? parts : parts.slice(0, sure + 1);
  return pattern(ends, together(first), sure < 0);
}

/** One of several patterns, the first that will do. */
export function either(...choices: readonly Pattern[]): Pattern {
  const ends = (plain: Plain, at: number): number[] => choices.flatMap((choice) => choice(plain, at));
  return pattern(
    ends,
    together(choices),
    choices.some(({ optional }) => optional),
  );
}

/** What any of some patterns may begin with. */
function together(patterns: readonly Pattern[]): string {
  return patterns.some(({ firsts }) => firsts === '') ? '' : patterns.map(({ firsts }) => firsts).join('');
}

/** A pattern as often as it comes, or not at all. Each offset is looked at once, however many ways lead there. */
export function many(one: Pattern): Pattern {
  const ends = (plain: Plain, from: number): number[] => {
    const seen = new Set<number>();
    const reached: number[] = [];
    const go = (at: number): void => {
      if (seen.has(at)) return;
      seen.add(at);
      for (const end of one(plain, at)) go(end);
      reached.push(at);
    };
    go(from);
    return reached;
  };
  return pattern(ends, one.firsts, true);
}

/** Nothing, where a test holds. */
export function where(test: (plain: Plain, at: number) => boolean): Pattern {
  return pattern((plain, at) => (test(plain, at) ? [at] : NONE), '', false);
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
