/**
 * Finds people's names where it matters for conversion: where a character of the name would become something else as
 * a word. A name is taken where it is likelier than the words that could stand there instead:
 *
 *     …党委常委于洪涛…     name:  常委 + [于 洪 涛]   surname × given-name characters × how likely a name is after 常委
 *                          words: 常委 + 于 + 洪 + 涛
 *     …市长于今天…         words: 市长 + 于 + 今天     wins by far
 */

import { symbolOf } from '../tables/match';
import type { Lattice } from '../words/lattice';
import { STRETCH } from '../words/lattice';
import { isHan } from '../words/stretch';
import { kindOfWord } from '../words/word';
import { loneWeight, MOST_AROUND_LONE, mostAround, weightAround, weightAroundLone, weightBefore } from './around';
import { shareOfClass } from './classes';
import { asWord, givenWeight, type NameTables, OF_SURNAME, PRIOR, PRIOR_AROUND } from './likeness';
import { spacedName } from './spaced';

export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Code units of the surname. */
  readonly surname: number;
  /** How much likelier (natural logarithm) than the words that could stand there. */
  readonly score: number;
}

/** What the page has said already is no coincidence. */
const REPEATED = 12;
/** Code units on either side that are looked at. */
const REACH = 10;

export interface NameOptions {
  /** True by symbol of `phrases`: the character could go wrong. */
  readonly matters: Uint8Array;
  readonly isKnown: (units: Uint16Array, start: number, end: number) => boolean;
}

/** Finds the names of a text, in order, not overlapping. */
export function findNames(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  length: number,
  options: NameOptions,
): FoundName[] {
  const candidates: FoundName[] = [];
  const { rootBits } = tables.surnames;
  let tried = -1;
  const tryUpTo = (from: number, last: number, at: number) => {
    for (let start = Math.max(tried + 1, from); start <= last; start += 1) {
      tried = start;
      const symbol = symbolOf(tables.phrases, units[start] as number);
      if ((((rootBits[symbol >> 5] as number) >>> (symbol & 31)) & 1) === 0) continue;
      const spaced = spacedName(tables, units, length, start, candidates.at(-1)?.end ?? -1);
      if (spaced !== null) candidates.push(spaced);
      const before = candidates.length;
      namesAt(tables, lattice, units, start, at, length, options.isKnown, candidates);
      // A name that begins within this one may be the likelier: 随后|杨某, not 后杨某.
      for (let index = before; index < candidates.length; index += 1) {
        const { end } = candidates[index] as FoundName;
        tryUpTo(start + 1, end - 1, start);
      }
    }
  };
  for (let at = 0; at < length; at += 1) {
    if (options.matters[symbolOf(tables.phrases, units[at] as number)] === 1) tryUpTo(reachOf(units, at), at, at);
  }
  return likeliest(candidates);
}

/** Where the first name may begin that has the character at `at`: three characters before, or beyond blanks. */
function reachOf(units: Uint16Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 5 && !isHan(units[start - 1] as number)) start -= 1;
  return Math.min(start - 1, at - 3);
}

/** Of names that overlap, those that are likelier together. */
function likeliest(candidates: readonly FoundName[]): FoundName[] {
  const byEnd = [...candidates].sort((a, b) => a.end - b.end);
  const sums: number[] = [];
  const taken: (readonly FoundName[])[] = [];
  byEnd.forEach((name, index) => {
    let before = index - 1;
    while (before >= 0 && (byEnd[before] as FoundName).end > name.start) before -= 1;
    const sum = name.score + (sums[before] ?? 0);
    const isBetter = sum > (sums[index - 1] ?? 0);
    sums.push(isBetter ? sum : (sums[index - 1] ?? 0));
    taken.push(isBetter ? [...(taken[before] ?? []), name] : (taken[index - 1] ?? []));
  });
  return [...(taken.at(-1) ?? [])];
}

/** Adds the names that begin at `start` and reach `at`. */
function namesAt(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  at: number,
  length: number,
  isKnown: NameOptions['isKnown'],
  found: FoundName[],
): void {
  let from = start;
  while (from > 0 && from > start - REACH && isHan(units[from - 1] as number)) from -= 1;
  let to = start + 1;
  while (to < length && to < start + REACH + 4 && isHan(units[to] as number)) to += 1;
  to = Math.min(to, from + STRETCH);
  let before = Number.NaN;
  for (let size = 2; size >= 1; size -= 1) {
    const surname = start + size <= to ? kindOfWord(tables.surnames, units, start, start + size) : 0;
    if (surname === 0) continue;
    for (let given = 2; given >= 0; given -= 1) {
      const end = start + size + given;
      if (end > to || end <= at) continue;
      const own =
        given === 0 ? loneWeight(tables, lattice, units, start, end, to) : givenWeight(tables, units, start + size, end);
      if (own === Number.NEGATIVE_INFINITY) continue;
      const repeated = isKnown(units, start, end) ? REPEATED : 0;
      const itself =
        (given === 0 ? PRIOR + shareOfClass(surname) : PRIOR_AROUND + OF_SURNAME * shareOfClass(surname)) + own + repeated;
      const words = lattice.alone(units, start, end);
      // The words around can only speak against it: most candidates need no reading of the clause, nor of what is around.
      if (itself + (given === 0 ? MOST_AROUND_LONE : mostAround(units, start, end, from, to)) <= words) continue;
      if (Number.isNaN(before)) before = weightBefore(tables, lattice, units, start, from);
      const around =
        given === 0
          ? weightAroundLone(tables, lattice, units, start, end, from, to, length, before)
          : weightAround(tables, lattice, units, start, start + size, end, from, to, length, before) +
            asWord(tables, lattice, units, start, start + size, end);
      if (itself + around <= words) continue;
      lattice.readAround(units, length, start, end);
      const score = lattice.forward(start) + itself + around + lattice.backward(end) - lattice.best();
      if (score > 0) found.push({ start, end, surname: size, score });
    }
  }
}
