/** How likely characters are a person's name, by themselves. Weights are natural logarithms of probabilities. */
import type { Table } from '../tables/table';
import { AS_PHRASE, type Lattice } from '../words/lattice';
import { kindOfWord } from '../words/word';
import { shareOfClass } from './classes';

/** What is known of names and of the words around them, and of words. */
export interface NameTables {
  readonly phrases: Table;
  readonly words: Table;
  readonly surnames: Table;
  readonly givenFirst: Table;
  readonly givenLast: Table;
  readonly givenSingle: Table;
  readonly givenPairs: Table;
  readonly before: Table;
  readonly after: Table;
  readonly titles: Table;
}

/** One word in fifty of official prose is a name; of names, five in six have two characters after the surname. */
export const PRIOR = Math.log(0.02);
const TWO = Math.log(0.83);
const ONE = Math.log(0.17);
/** 某 for the given name (余某). */
const SOMEONE = Math.log(0.3);
const SOME = '某'.charCodeAt(0);

/** What the share of a surname counts for: rarer ones stand where words could. */
export const OF_SURNAME = 0.5;
/** The prior where what is around is weighed, too (names/around.ts). */
export const PRIOR_AROUND = -1.9;
/** A given name of a character that none of the tables has, and one of two. */
const UNKNOWN_SINGLE = -10;
const UNKNOWN_OF_TWO = -12.4;

/** Few people are called what is a word (范文), or have a word for a given name (于近日) that is not known to be one. */
const WORD_AS_NAME = -3;
const WORD_AS_GIVEN = -1.9;

/** What speaks against a name because its characters are a word. `given`: where the given name begins. */
export function asWord(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  given: number,
  end: number,
): number {
  if (end - start === 2) return lattice.kind(units, start, end) === 0 ? 0 : WORD_AS_NAME;
  if (end - given !== 2) return 0;
  const kind = lattice.kind(units, given, end);
  if (kind === 0 || kind === AS_PHRASE) return 0;
  return kindOfWord(tables.givenPairs, units, given, end) === 0 ? WORD_AS_GIVEN : 0;
}

/** How likely the characters are as a given name; -∞: they are none. */
export function givenWeight(tables: NameTables, units: Uint16Array, at: number, end: number): number {
  const given = end - at;
  if (units[at] === SOME && (given === 1 || units[at + 1] === SOME)) return SOMEONE;
  if (units[at] === SOME || units[end - 1] === SOME) return Number.NEGATIVE_INFINITY;
  if (given === 1) {
    const kind = kindOfWord(tables.givenSingle, units, at, at + 1);
    return ONE + (kind === 0 ? UNKNOWN_SINGLE : shareOfClass(kind));
  }
  const first = kindOfWord(tables.givenFirst, units, at, at + 1);
  const last = kindOfWord(tables.givenLast, units, at + 1, at + 2);
  if (first === 0 && last === 0) return Number.NEGATIVE_INFINITY;
  const pair = kindOfWord(tables.givenPairs, units, at, at + 2);
  const apart = shareOrUnknown(first) + shareOrUnknown(last);
  return TWO + Math.max(apart, pair === 0 ? Number.NEGATIVE_INFINITY : shareOfClass(pair));
}

function shareOrUnknown(kind: number): number {
  return kind === 0 ? UNKNOWN_OF_TWO : shareOfClass(kind);
}

/** How much likelier the stretch is a name than words, by itself. */
export function likeName(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, end: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let size = 1; size <= 2; size += 1) {
    const given = end - start - size;
    if (given < 1 || given > 2) continue;
    const surname = kindOfWord(tables.surnames, units, start, start + size);
    if (surname === 0) continue;
    const own = givenWeight(tables, units, start + size, end);
    most = Math.max(most, PRIOR + shareOfClass(surname) + own - lattice.alone(units, start, end));
  }
  return most;
}
