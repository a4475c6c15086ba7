/**
 * Characters that decide whether phrases have to be looked for at all. In most clauses of prose no phrase gives
 * anything but what its characters become alone: one in fifteen characters could become something else.
 */
import { symbolOf } from './tables/match';
import { FAR, type Table } from './tables/table';

/** In place of a decisive character's value. The value of no character: a surrogate. */
export const DECISIVE = FAR;

/**
 * By symbol of `table`: what the character alone becomes (0: itself), or DECISIVE. Besides those that phrases give other
 * values, these are the ones that may become part of a phrase of a later group, which stays within this one's segments.
 * Null if hardly any is not: a later group with words of its own (TWPhrases) has phrases of most characters.
 */
export function decisiveOf(table: Table, later: readonly Table[]): Uint16Array | null {
  if (later.some(({ literalUnits }) => literalUnits.length > 0)) return null;
  const decisive = table.values.slice();
  for (const symbol of table.alternativeKeys) decisive[symbol] = DECISIVE;
  for (const unit of table.literalUnits) decisive[symbolOf(table, unit)] = DECISIVE;
  for (const { sources } of later) for (const unit of sources) decisive[symbolOf(table, unit)] = DECISIVE;
  decisive[0] = 0; // of a character that the table doesn't know, no phrase does
  return decisive;
}
