/**
 * Names of two characters set wide, as in lists of names: 于　云、范 强. What is set wide and no name is a word of two
 * characters: 余 额, 关 于.
 */
import { kindAlone, symbolOf } from '../tables/match';
import type { Table } from '../tables/table';
import { isHan } from '../words/stretch';
import { kindOfWord, longestWord } from '../words/word';
import { isOfPerson } from './around';
import type { FoundName } from './find';
import type { NameTables } from './likeness';

/** Blanks between the two characters: one wide, or as many narrow ones. */
const MOST_BLANKS = 4;
/** Rarer as a surname or, but in a list of persons, as a given name (names/classes.ts: 1 in 20,000, 1 in 10,000), it is none. */
const LEAST_SURNAME = 16;
const LEAST_GIVEN = 19;
/** No list of names, but a certain one. */
const SCORE = 4;

/** The name set wide at `start`, if there is one. `from`: where the name before ends, -1 if there is none. */
export function spacedName(
  tables: NameTables,
  units: Uint16Array,
  length: number,
  start: number,
  from: number,
): FoundName | null {
  let at = start + 1;
  while (at < length && at - start <= MOST_BLANKS && isBlank(units[at] as number)) at += 1;
  const blanks = at - start - 1;
  if (blanks === 0 || at >= length || !isHan(units[at] as number)) return null;
  if (kindAlone(tables.surnames, symbolOf(tables.surnames, units[start] as number)) < LEAST_SURNAME) return null;
  const given = kindAlone(tables.givenSingle, symbolOf(tables.givenSingle, units[at] as number));
  const listed = isListed(tables, units, start, from);
  if (!listed && (given < LEAST_GIVEN || isWord(tables.phrases, units, start, at))) return null;
  if (isWord(tables.words, units, start, at)) return null;
  if (!endsBefore(tables, units, start, from) || !beginsAfter(tables, units, at + 1, length)) return null;
  return { start, end: at + 1, surname: 1, score: SCORE };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a);
}

const pair = new Uint16Array(2);

function isWord(table: Table, units: Uint16Array, first: number, second: number): boolean {
  pair[0] = units[first] as number;
  pair[1] = units[second] as number;
  return kindOfWord(table, pair, 0, 2) !== 0;
}

/** True after another name set wide, or after a label for persons: 委员：范 里　于 丰. */
function isListed(tables: NameTables, units: Uint16Array, start: number, from: number): boolean {
  let before = start;
  while (before > 0 && before > start - MOST_BLANKS && !isHan(units[before - 1] as number)) before -= 1;
  if (before === from) return true;
  return before < start && (isOfPerson(units, before) || endsInIntroduction(tables, units, before));
}

/** True if a word that is before names ends at the place. */
function endsInIntroduction(tables: NameTables, units: Uint16Array, end: number): boolean {
  for (let size = 5; size >= 2; size -= 1) {
    if (end - size >= 0 && kindOfWord(tables.before, units, end - size, end) !== 0) return true;
  }
  return false;
}

/** True if no word set wide goes on into the place: a mark, a word of a list, a title or another name is before it. */
function endsBefore(tables: NameTables, units: Uint16Array, start: number, from: number): boolean {
  let before = start;
  while (before > 0 && isBlank(units[before - 1] as number)) before -= 1;
  if (before === 0 || before === from || !isHan(units[before - 1] as number)) return true;
  if (before < start) return before > 1 && isHan(units[before - 2] as number);
  return endsInIntroduction(tables, units, before);
}

/** True if a mark, a blank or a word that follows names is behind the place. */
function beginsAfter(tables: NameTables, units: Uint16Array, end: number, length: number): boolean {
  if (end >= length || !isHan(units[end] as number)) return true;
  return longestWord(tables.after, units, end, length) !== 0;
}
