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

/** Code units of the longest word that is looked at. */
const LONGEST = 5;

export interface Lattice {
  /** Forgets the stretch that was read last: the text is another one. */
  reset(): void;
  /** Reads the stretch around a place, the clause if it is short; offsets are the text's. */
  readAround(units: Uint16Array, length: number, start: number, end: number): void;
  /** Reads a stretch of at most STRETCH code units. */
  read(units: Uint16Array, start: number, end: number): void;
  /** The weight of a good way to cut the place by itself: the best of the whole is at least as good on it. Reads no stretch. */
  alone(units: Uint16Array, start: number, end: number): number;
  /** True if a word of the text begins before the place or in it, and ends in it or behind it. Reads no stretch. */
  isCrossed(units: Uint16Array, length: number, start: number, end: number): boolean;
  /** The weight of the best way to cut the whole stretch. */
  best(): number;
  forward(at: number): number;
  backward(at: number): number;
  /** The weight of a word that the stretch has from `start` to `end`; of a phrase that no lexicon has, PHRASE. */
  weight(start: number, end: number): number;
  /** Calls with each word of more than one character. */
  words(visit: (start: number, end: number, weight: number) => void): void;
}

/** A lattice over two tables: the lexicon, and OpenCC's phrases, which are words too. */
export function createLattice(lexicon: Table, phrases: Table): Lattice {
  const forward = new Float64Array(STRETCH + 1);
  const backward = new Float64Array(STRETCH + 1);
  // By start and length: the weight of the word, 0 where there is none.
  const weights = new Float64Array(STRETCH * 16);
  const lengths = new Uint8Array(16);
  const kinds = new Uint8Array(16);
  let origin = 0;
  let size = 0;
  let whole = false;

  const collect = (units: Uint16Array, at: number, end: number): void => {
    const row = (at - origin) * 16;
    // Words of more than 5 characters are left out of the lexicon, and longer phrases decide no seam.
    weights.fill(0, row, row + 16);
    weights[row + 1] = UNKNOWN;
    const ofPhrases = wordsAt(phrases, units, at, Math.min(end, at + LONGEST), lengths, kinds);
    for (let index = 0; index < ofPhrases; index += 1) weights[row + (lengths[index] as number)] = PHRASE;
    const ofLexicon = wordsAt(lexicon, units, at, Math.min(end, at + LONGEST), lengths, kinds);
    for (let index = 0; index < ofLexicon; index += 1) {
      weights[row + (lengths[index] as number)] = (kinds[index] as number) / CLASSES_PER_UNIT - ALL;
    }
  };

  const read = (units: Uint16Array, start: number, end: number): void => {
    origin = start;
    size = end - start;
    for (let at = start; at < end; at += 1) collect(units, at, end);
    forward.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
    backward.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
    forward[0] = 0;
    backward[size] = 0;
    for (let at = 0; at < size; at += 1) {
      for (let length = 1; length <= LONGEST && at + length <= size; length += 1) {
        const weight = weights[at * 16 + length] as number;
        if (weight !== 0) forward[at + length] = Math.max(forward[at + length] as number, (forward[at] as number) + weight);
      }
    }
    for (let at = size - 1; at >= 0; at -= 1) {
      for (let length = 1; length <= LONGEST && at + length <= size; length += 1) {
        const weight = weights[at * 16 + length] as number;
        if (weight !== 0) backward[at] = Math.max(backward[at] as number, (backward[at + length] as number) + weight);
      }
    }
  };

  const near = new Float64Array(LONGEST + 1);
  const alone = (units: Uint16Array, start: number, end: number): number => {
    near.fill(Number.NEGATIVE_INFINITY, 0, end - start + 1);
    near[0] = 0;
    for (let at = start; at < end; at += 1) {
      const before = near[at - start] as number;
      const count = wordsAt(lexicon, units, at, end, lengths, kinds);
      if (count === 0 || lengths[0] !== 1) near[at - start + 1] = Math.max(near[at - start + 1] as number, before + UNKNOWN);
      for (let index = 0; index < count; index += 1) {
        const to = at - start + (lengths[index] as number);
        near[to] = Math.max(near[to] as number, before + (kinds[index] as number) / CLASSES_PER_UNIT - ALL);
      }
    }
    return near[end - start] as number;
  };

  const endsBeyond = (table: Table, units: Uint16Array, at: number, to: number, inside: number): boolean => {
    const count = wordsAt(table, units, at, to, lengths, kinds);
    return count > 0 && at + (lengths[count - 1] as number) > inside;
  };

  return {
    read,
    alone,
    isCrossed(units, length, start, end) {
      for (let at = Math.max(0, start - LONGEST + 1); at < end; at += 1) {
        if (at === start || !isHan(units[at] as number)) continue;
        // Before the place: a word that ends in it. In the place: one that ends behind it.
        const to = at < start ? Math.min(end - 1, at + LONGEST) : Math.min(length, at + LONGEST);
        const inside = at < start ? start : end;
        if (endsBeyond(phrases, units, at, to, inside) || endsBeyond(lexicon, units, at, to, inside)) return true;
      }
      return false;
    },
    reset() {
      size = 0;
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
    weight: (start, end) => (weights[(start - origin) * 16 + end - start] as number) || PHRASE,
    words(visit) {
      for (let at = 0; at < size; at += 1) {
        for (let length = 2; length <= LONGEST && at + length <= size; length += 1) {
          const weight = weights[at * 16 + length] as number;
          if (weight !== 0) visit(origin + at, origin + at + length, weight);
        }
      }
    },
  };
}
