/**
 * The ways to cut a short stretch of text into words, weighed by how frequent the words are.
 *
 *     足 额 发 放          forward[i]:  the best way up to i
 *     └足额┘└发放┘        backward[i]: the best way from i on
 *       └额发┘            so a word from a to b costs forward[a] + weight + backward[b] at best
 *
 * Weights are natural logarithms of probabilities. A word's is its class over CLASSES_PER_UNIT, less the logarithm of
 * all words counted.
 */
import { wordsAt } from '../tables/match';
import type { Table } from '../tables/table';
import { isHan } from './stretch';

/** A word's kind in the lexicon: its class, and one of these where it stands after names more often than elsewhere, or less; both for other verbs. */
export const CLASS = 31;
export const FOLLOWS_NAMES = 32;
export const SHUNS_NAMES = 64;
export const IS_VERB = FOLLOWS_NAMES | SHUNS_NAMES;

/** Longest stretch, in code units: a phrase, and what can stand on either side. Longer ones are cut by the caller. */
export const STRETCH = 48;
/** A word's class is its frequency's logarithm times this, rounded. */
export const CLASSES_PER_UNIT = 1;
/** The logarithm of all words that jieba's dictionary counts, 60.1 million. */
const ALL = 17.91;
/** What a character costs that is no word in the lexicon, and a word that only OpenCC's phrases have: as if counted 3 times, 8 times. */
const UNKNOWN = 1.1 - ALL;
const PHRASE = 2.1 - ALL;

/** Code units on either side that are enough where the clause is longer than a stretch. */
const REACH = 10;

/** Code units of the longest word that is looked at: longer ones are left out of the lexicon, and decide no seam as phrases. */
export const LONGEST = 5;

/** Places whose words are remembered, a power of two: more than a stretch and what is looked at around it. */
const PLACES = 256;
/** Bytes for each: by length, the word's class in the lexicon, or … */
const ROW = LONGEST + 1;
/** … 0 for no word, that of a phrase that the lexicon lacks, that of a character which is no word. */
export const AS_PHRASE = 255;
const AS_UNKNOWN = 254;

const WEIGHTS = Float64Array.from({ length: 256 }, (_, kind) =>
  kind === AS_PHRASE ? PHRASE : kind === AS_UNKNOWN ? UNKNOWN : (kind & CLASS) / CLASSES_PER_UNIT - ALL,
);

export interface Lattice {
  /** Forgets the stretch that was read last: the text is another one. */
  reset(): void;
  /** Reads the stretch around a place, the clause if it is short; offsets are the text's. */
  readAround(units: Uint16Array, length: number, start: number, end: number): void;
  /** Reads a stretch of at most STRETCH code units. */
  read(units: Uint16Array, start: number, end: number): void;
  /** The weight of a good way to cut the place by itself: the best of the whole is at least as good on it. Reads no stretch. */
  alone(units: Uint16Array, start: number, end: number): number;
  /** The lexicon's kind of the word from `start` to `end`, 0 if it has none; AS_PHRASE for a phrase that it lacks. Reads no stretch. */
  kind(units: Uint16Array, start: number, end: number): number;
  /** True if a word of the text begins before the place or in it, and ends in it or behind it. Reads no stretch. */
  isCrossed(units: Uint16Array, length: number, start: number, end: number): boolean;
  /** The weight of the best way to cut the whole stretch. */
  best(): number;
  forward(at: number): number;
  backward(at: number): number;
  /** The weight of a word that the stretch has from `start` to `end`; of a phrase that no lexicon has, PHRASE. */
  weight(start: number, end: number): number;
  /** Calls with each word of the stretch that has more than one character and begins from `from` on, before `to`. */
  words(from: number, to: number, visit: (start: number, end: number, weight: number) => void): void;
}

/** A lattice over two tables: the lexicon, and OpenCC's phrases, which are words too. */
export function createLattice(lexicon: Table, phrases: Table): Lattice {
  const forward = new Float64Array(STRETCH + 1);
  const backward = new Float64Array(STRETCH + 1);
  const near = new Float64Array(STRETCH + 1);
  // By place: its words, whatever follows; found once, since most are asked for again and again.
  const rows = new Uint8Array(PLACES * ROW);
  const placeOf = new Int32Array(PLACES).fill(-1);
  const lengths = new Uint8Array(16);
  const kinds = new Uint8Array(16);
  let text: Uint16Array = new Uint16Array(0);
  let origin = 0;
  let size = 0;
  let whole = false;

  /** Where the words that begin at a place stand in `rows`. */
  const rowAt = (units: Uint16Array, at: number): number => {
    const place = at & (PLACES - 1);
    const row = place * ROW;
    if (placeOf[place] === at) return row;
    placeOf[place] = at;
    rows.fill(0, row, row + ROW);
    rows[row + 1] = AS_UNKNOWN;
    const ofPhrases = wordsAt(phrases, units, at, at + LONGEST, lengths, kinds);
    for (let index = 0; index < ofPhrases; index += 1) rows[row + (lengths[index] as number)] = AS_PHRASE;
    const ofLexicon = wordsAt(lexicon, units, at, at + LONGEST, lengths, kinds);
    for (let index = 0; index < ofLexicon; index += 1) rows[row + (lengths[index] as number)] = kinds[index] as number;
    return row;
  };

  const read = (units: Uint16Array, start: number, end: number): void => {
    text = units;
    origin = start;
    size = end - start;
    forward.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
    backward.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
    forward[0] = 0;
    backward[size] = 0;
    for (let at = 0; at < size; at += 1) {
      const row = rowAt(units, start + at);
      const before = forward[at] as number;
      for (let length = Math.min(LONGEST, size - at); length >= 1; length -= 1) {
        const kind = rows[row + length] as number;
        if (kind === 0) continue;
        const score = before + (WEIGHTS[kind] as number);
        if (score > (forward[at + length] as number)) forward[at + length] = score;
      }
    }
    for (let at = size - 1; at >= 0; at -= 1) {
      const row = rowAt(units, start + at);
      let best = Number.NEGATIVE_INFINITY;
      for (let length = Math.min(LONGEST, size - at); length >= 1; length -= 1) {
        const kind = rows[row + length] as number;
        if (kind !== 0) best = Math.max(best, (backward[at + length] as number) + (WEIGHTS[kind] as number));
      }
      backward[at] = best;
    }
  };

  const kindOf = (start: number, end: number): number =>
    end - start > LONGEST ? 0 : (rows[rowAt(text, start) + end - start] as number);

  const endsWithin = (units: Uint16Array, at: number, from: number, to: number): boolean => {
    const row = rowAt(units, at);
    for (let end = Math.min(to, at + LONGEST); end >= from; end -= 1) if (rows[row + end - at] !== 0) return true;
    return false;
  };

  return {
    read,
    alone(units, start, end) {
      near.fill(Number.NEGATIVE_INFINITY, 0, end - start + 1);
      near[0] = 0;
      for (let at = start; at < end; at += 1) {
        const row = rowAt(units, at);
        for (let length = Math.min(LONGEST, end - at); length >= 1; length -= 1) {
          const found = rows[row + length] as number;
          const kind = found !== AS_PHRASE ? found : length === 1 ? AS_UNKNOWN : 0;
          if (kind === 0) continue;
          const score = (near[at - start] as number) + (WEIGHTS[kind] as number);
          if (score > (near[at - start + length] as number)) near[at - start + length] = score;
        }
      }
      return near[end - start] as number;
    },
    kind(units, start, end) {
      const kind = end - start > LONGEST ? 0 : (rows[rowAt(units, start) + end - start] as number);
      return kind === AS_UNKNOWN ? 0 : kind;
    },
    isCrossed(units, length, start, end) {
      for (let at = Math.max(0, start - LONGEST + 1); at < start; at += 1) {
        if (isHan(units[at] as number) && endsWithin(units, at, start + 1, end - 1)) return true;
      }
      for (let at = start + 1; at < end; at += 1) {
        if (isHan(units[at] as number) && endsWithin(units, at, end + 1, length)) return true;
      }
      return false;
    },
    reset() {
      size = 0;
      placeOf.fill(-1);
    },
    readAround(units, length, start, end) {
      // What was read for the phrase before is mostly the same clause.
      if (size > 0 && whole && start >= origin && end <= origin + size) return;
      let from = start;
      while (from > 0 && from > end - STRETCH + REACH && isHan(units[from - 1] as number)) from -= 1;
      let to = end;
      while (to < length && to < from + STRETCH && isHan(units[to] as number)) to += 1;
      whole = (from === 0 || !isHan(units[from - 1] as number)) && (to === length || !isHan(units[to] as number));
      if (!whole) {
        from = Math.max(from, start - REACH);
        to = Math.min(to, end + REACH);
      }
      read(units, from, to);
    },
    best: () => forward[size] as number,
    forward: (at) => forward[at - origin] as number,
    backward: (at) => backward[at - origin] as number,
    weight: (start, end) => WEIGHTS[kindOf(start, end) || AS_PHRASE] as number,
    words(from, to, visit) {
      const last = origin + size;
      for (let at = Math.max(from, origin); at < Math.min(to, last); at += 1) {
        for (let end = at + 2; end <= Math.min(last, at + LONGEST); end += 1) {
          const kind = kindOf(at, end);
          if (kind !== 0) visit(at, end, WEIGHTS[kind] as number);
        }
      }
    },
  };
}
