/** What phrases and characters become, as strings: for the layers above, which need few of them. */
import { indexIn, kindOf, symbolOf } from './match';
import { ALTERNATIVES, FAR, LITERAL, PATCH_STRIDE, PLAIN, type Table } from './table';

/** What a character becomes alone. */
export function characterText(table: Table, character: string): string {
  const value = character.length > 1 ? FAR : table.values[symbolOf(table, character.charCodeAt(0))];
  if (value === 0 || value === undefined) return character;
  if (value !== FAR) return String.fromCharCode(value);
  const index = indexIn(table.farKeys, character.codePointAt(0) ?? 0);
  return index === -1 ? character : String.fromCodePoint(table.farValues[index] ?? 0);
}

/** What the phrase from `start` to `end`, which ends at `node`, becomes. */
export function phraseText(table: Table, units: Uint16Array, start: number, end: number, node: number): string {
  const kind = kindOf(table, node);
  if (kind === LITERAL) {
    const index = indexIn(table.literalNodes, node);
    return String.fromCharCode(...table.literalText.subarray(table.literalStarts[index], table.literalStarts[index + 1]));
  }
  const characters = [...String.fromCharCode(...units.subarray(start, end))].map((character) => characterText(table, character));
  if (kind === PLAIN) return characters.join('');
  for (let at = kind * PATCH_STRIDE; (table.patches[at] ?? 0) !== 0; at += 2) {
    const position = (table.patches[at] ?? 1) - 1;
    const key = indexIn(table.alternativeKeys, symbolOf(table, units[start + position] ?? 0));
    characters[position] = String.fromCharCode(table.alternatives[key * ALTERNATIVES + (table.patches[at + 1] ?? 0)] ?? 0);
  }
  return characters.join('');
}
