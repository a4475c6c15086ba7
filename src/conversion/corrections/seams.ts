/**
 * Word seams: places where OpenCC's longest phrase straddles two words. What stands left and right of the phrase
 * decides: it is cut where words that cross its edge are likelier than it is.
 *
 *     足 额 发 放        phrase:  足 + [额发] + 放        額髮, as the dictionary alone has it
 *     └足额┘└发放┘       words:   足额 + 发放             likelier by e^11: cut, so that 发放 is converted by itself
 */
import { indexIn, kindOf, lengthOf, longestPhrase, nodeOf, symbolOf } from '../tables/match';
import { ALTERNATIVES, LITERAL, PATCH_STRIDE, PLAIN, type Table } from '../tables/table';
import type { Lattice } from '../words/lattice';
import { PHRASES, READINGS, weigh } from './cues';

/** Longer phrases are idioms and terms; no seam was found in one. Code units. */
const LONGEST = 3;
/**
 * How much likelier (natural logarithm) the crossing words must be. Of the learning half of the seams the least
 * certain has 2.6 (案|几经), of the look-alikes that need no cue the most has 2.0.
 */
const MARGIN = 1.8;
/**
 * … where the phrase has no reading of its own, and the words would give one: 地面|粉刷, not 地|面粉|刷. The least
 * certain that is a seam has 4.
 */
const MARGIN_TO_READ = 3.5;
/** Code units of the longest word of the lattice. */
const WORD = 5;
/** Words of the lexicon and cues reach no further. */
const BESIDE = 12;

/** Says where a phrase that OpenCC would take has to be cut. */
export interface Seams {
  /** True if words that cross the stretch's edges are likelier than it. */
  isSeam(units: Uint16Array, length: number, start: number, end: number): boolean;
  /** The place to cut the phrase from `start` to `end` at, 0 for nowhere. `length`: of the text. */
  seamIn(units: Uint16Array, length: number, start: number, end: number, node: number): number;
}

/** Finds the seams of a text by the words around. */
export function createSeams(phrases: Table, lattice: Lattice): Seams {
  const ambiguous = new Uint8Array(phrases.values.length);
  for (const symbol of phrases.alternativeKeys) ambiguous[symbol] = 1;
  return {
    isSeam: (units, length, start, end) => crossingWords(lattice, units, length, start, end).likelier > MARGIN,
    seamIn(units, length, start, end, node) {
      if (end - start > LONGEST || end - start < 2) return 0;
      const reading = readingOf(phrases, units, start, node);
      if (reading === '' && !steals(phrases, ambiguous, units, start, end, length)) return 0;
      const text = String.fromCharCode(...units.subarray(start, end));
      const verdict = PHRASES[text] ?? READINGS[reading];
      const cues = verdict === undefined ? 0 : weighed(verdict, units, length, start, end);
      const crossing = crossingWords(lattice, units, length, start, end);
      if (verdict === undefined && reading === '') return crossing.likelier > MARGIN_TO_READ ? crossing.at : 0;
      if (crossing.likelier > MARGIN + Math.max(cues, 0) || (cues < 0 && crossing.likelier > MARGIN + cues)) return crossing.at;
      return cues < 0 && (verdict?.prior ?? 0) < 0 ? start + 1 : 0;
    },
  };
}

function weighed(verdict: Parameters<typeof weigh>[0], units: Uint16Array, length: number, start: number, end: number): number {
  const from = Math.max(0, start - BESIDE);
  const text = String.fromCharCode(...units.subarray(from, Math.min(length, end + BESIDE)));
  return weigh(verdict, text, start - from, end - from);
}

const NO_CROSSING = { at: 0, likelier: Number.NEGATIVE_INFINITY };

/** The best way through a word that crosses one of the phrase's edges: where it cuts, and how much likelier it is. */
function crossingWords(
  lattice: Lattice,
  units: Uint16Array,
  length: number,
  start: number,
  end: number,
): { at: number; likelier: number } {
  if (!lattice.isCrossed(units, length, start, end)) return NO_CROSSING;
  lattice.readAround(units, length, start, end);
  const kept = lattice.forward(start) + lattice.weight(start, end) + lattice.backward(end);
  let best = Number.NEGATIVE_INFINITY;
  let at = 0;
  lattice.words(start - WORD + 1, end, (a, b, weight) => {
    const cut = a < start && b > start && b < end ? b : a > start && a < end && b > end ? a : 0;
    if (cut === 0) return;
    const score = lattice.forward(a) + weight + lattice.backward(b);
    if (score <= best) return;
    best = score;
    at = cut;
  });
  return at === 0 ? NO_CROSSING : { at, likelier: best - kept };
}

/** The first character that the phrase gives and its characters alone would not; '' if there is none. */
function readingOf(phrases: Table, units: Uint16Array, start: number, node: number): string {
  const kind = kindOf(phrases, node);
  if (kind === PLAIN || kind === LITERAL) return '';
  const at = kind * PATCH_STRIDE;
  const position = (phrases.patches[at] as number) - 1;
  const key = indexIn(phrases.alternativeKeys, symbolOf(phrases, units[start + position] as number));
  return String.fromCharCode(phrases.alternatives[key * ALTERNATIVES + (phrases.patches[at + 1] as number)] as number);
}

/** True if the phrase keeps another one, which begins within it and ends behind it, from giving its reading. */
function steals(phrases: Table, ambiguous: Uint8Array, units: Uint16Array, start: number, end: number, length: number): boolean {
  const nextIsAmbiguous = end < length && ambiguous[symbolOf(phrases, units[end] as number)] === 1;
  for (let at = start + 1; at < end; at += 1) {
    const symbol = symbolOf(phrases, units[at] as number);
    if (ambiguous[symbol] !== 1 && !nextIsAmbiguous) continue;
    const other = symbol === 0 ? 0 : longestPhrase(phrases, units, at, length, symbol);
    if (other !== 0 && at + lengthOf(other) > end && kindOf(phrases, nodeOf(other)) !== PLAIN) return true;
  }
  return false;
}
