/**
 * What is laid over OpenCC's result, in order of who wins: the reader's dictionary, people's names, phrases set right,
 * word seams. All of it enters before OpenCC's first step, as segments whose text is given and places that no phrase
 * crosses; without it the result is OpenCC's own, character by character.
 */
import type { DictionaryEntry } from '@/model/settings';
import type { Guiding } from './converter';
import { createSeams } from './corrections/seams';
import { entriesIn } from './dictionary/entries';
import { foreignNames } from './names/foreign';
import { createNames } from './names/names';
import type { SaidNames } from './names/said';
import { keptInNames } from './names/traditional';
import type { Forced, Guide } from './pass';
import { lengthOf, longestPhrase, nodeOf, symbolOf } from './tables/match';
import type { Table } from './tables/table';
import type { Tables } from './tables/tables';
import { phraseText } from './tables/values';
import { createLattice } from './words/lattice';

export interface GuideOptions {
  readonly tables: Tables;
  /** People's names keep their characters. */
  readonly names: boolean;
  /** Word seams and phrases that OpenCC has wrong are set right. */
  readonly corrections: boolean;
  /** The reader's own words for this script, longest first. */
  readonly dictionary: readonly DictionaryEntry[];
  /** Names that the page has said plainly; those that a text says are added. */
  readonly said: SaidNames;
}

/** The guide for Simplified text; null where there is nothing to lay over. */
export function createGuide({ tables, names, corrections, dictionary, said }: GuideOptions): Guiding | null {
  const known = (names || corrections) && tables.has('words') && tables.has('st');
  if (!known) return dictionary.length === 0 ? null : dictionaryGuide(dictionary);
  const phrases = tables.group('st');
  const words = tables.lexicon('words');
  const lattice = createLattice(words, phrases);
  const people = names ? createNames(tables, lattice, said) : null;
  const seams = corrections ? createSeams(phrases, lattice) : null;
  const right = corrections ? tables.group('corrections') : null;
  return (units, length) => {
    lattice.reset();
    const forced = [
      entriesIn(dictionary, units, length),
      people?.find(units, length) ?? [],
      people === null ? [] : foreignNames(words, units, length),
      right === null || seams === null ? [] : rightPhrases(right, seams.isSeam, units, length),
    ];
    return { forced: merged(forced), seamIn: seams?.seamIn ?? null };
  };
}

/** The guide for Traditional text, where the reader's dictionary has a say, and names that Simplified would merge. */
export function traditionalGuide(dictionary: readonly DictionaryEntry[], names: boolean): Guiding | null {
  if (!names) return dictionary.length === 0 ? null : dictionaryGuide(dictionary);
  return (units, length): Guide => ({
    forced: merged([entriesIn(dictionary, units, length), keptInNames(units, length)]),
    seamIn: null,
  });
}

function dictionaryGuide(dictionary: readonly DictionaryEntry[]): Guiding {
  return (units, length): Guide => ({ forced: entriesIn(dictionary, units, length), seamIn: null });
}

/** Phrases that OpenCC lacks or has wrong, where no seam runs through them. */
function rightPhrases(
  table: Table,
  isSeam: (units: Uint16Array, length: number, start: number, end: number) => boolean,
  units: Uint16Array,
  length: number,
): Forced[] {
  const found: Forced[] = [];
  for (let start = 0; start < length; start += 1) {
    const symbol = symbolOf(table, units[start] as number);
    const match = symbol === 0 ? 0 : longestPhrase(table, units, start, length, symbol);
    if (match === 0) continue;
    const end = start + lengthOf(match);
    if (isSeam(units, length, start, end)) continue;
    found.push({ start, end, text: phraseText(table, units, start, end, nodeOf(match)), fixed: false });
    start = end - 1;
  }
  return found;
}

/** One list, sorted, without overlaps: an earlier list wins. */
function merged(lists: readonly (readonly Forced[])[]): readonly Forced[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  const all = [...first];
  for (const one of others.flat()) if (all.every((other) => one.end <= other.start || one.start >= other.end)) all.push(one);
  return all.sort((a, b) => a.start - b.start);
}
