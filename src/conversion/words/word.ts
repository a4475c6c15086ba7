/** Words of a table at a place of a text. */
import { kindAlone, symbolOf, wordsAt } from '../tables/match';
import type { Table } from '../tables/table';

const lengths = new Uint8Array(16);
const kinds = new Uint8Array(16);
/** Code units that are looked at for the longest word. */
const LONGEST = 8;

/** The kind of the word from `start` to `end`, 0 if it is none of the table. */
export function kindOfWord(table: Table, units: Uint16Array, start: number, end: number): number {
  if (end - start === 1) return kindAlone(table, symbolOf(table, units[start] as number));
  const count = wordsAt(table, units, start, end, lengths, kinds);
  return count > 0 && lengths[count - 1] === end - start ? (kinds[count - 1] as number) : 0;
}

/** The longest word that begins at `start`, its kind and its length in one number; 0 if there is none. */
export function longestWord(table: Table, units: Uint16Array, start: number, end: number): number {
  const count = wordsAt(table, units, start, Math.min(end, start + LONGEST), lengths, kinds);
  return count === 0 ? 0 : ((lengths[count - 1] as number) << 8) | (kinds[count - 1] as number);
}

/** The kind of what longestWord has found. */
export function kindOf(word: number): number {
  return word & 255;
}

/** Its length in code units. */
export function sizeOf(word: number): number {
  return word >> 8;
}
