/**
 * The longest phrase of a table at a place of a text. Indices of typed arrays are in bounds by construction of the
 * table, hence `as number`: this is the innermost loop, and `?? 0` costs a tenth of a cold conversion.
 */
import { LITERAL, NONE, type Table } from './table';

/** Bits of a match that hold its length, in code units; the node is above them. OpenCC's longest phrase has 15. */
export const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** A match's length in code units. */
export function lengthOf(match: number): number {
  return match & LENGTH_MASK;
}

/** How many bits are set. */
function popcount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A code unit's symbol in the table, 0 if it has none. */
export function symbolOf(table: Table, unit: number): number {
  return table.symbols[((table.pages[unit >> 8] as number) << 8) | (unit & 255)] as number;
}

/** How many nodes with children stand before this one. */
function innerBefore(table: Table, node: number): number {
  const word = node >> 5;
  return (table.innerRank[word] as number) + popcount((table.inner[word] as number) & ((1 << (node & 31)) - 1));
}

function hasChildren(table: Table, node: number): boolean {
  return (((table.inner[node >> 5] as number) >>> (node & 31)) & 1) === 1;
}

/** What the phrase that ends at the node becomes: NONE, PLAIN, a patch or LITERAL. */
export function kindOf(table: Table, node: number): number {
  const before = innerBefore(table, node);
  return (hasChildren(table, node) ? table.innerKind[before] : table.leafKind[node - before]) as number;
}

/** The child of the inner node with this rank that carries the symbol, 0 if none does. */
function childOf(table: Table, rank: number, symbol: number): number {
  const { childCount, low, high } = table;
  let start = (table.blockBase[rank >> 8] as number) + (table.childBase[rank >> 4] as number);
  for (let before = rank & ~15; before < rank; before += 1) start += childCount[before] as number;
  let end = start + (childCount[rank] as number);
  while (start < end) {
    const middle = (start + end) >> 1;
    const found = (low[middle] as number) | ((high[middle] as number) << 8);
    if (found === symbol) return middle;
    if (found < symbol) start = middle + 1;
    else end = middle;
  }
  return 0;
}

/**
 * The longest phrase that begins at `from` and ends by `end` (code units of the text): node and length in one number
 * (lengthOf, nodeOf), 0 where there is none.
 */
export function longestPhrase(table: Table, text: Uint16Array, from: number, end: number, symbol: number): number {
  const bits = table.rootBits[symbol >> 5] as number;
  const mask = 1 << (symbol & 31);
  if ((bits & mask) === 0) return 0;
  let node = 1 + (table.rootRank[symbol >> 5] as number) + popcount(bits & (mask - 1));
  let at = from + 1;
  let best = 0;
  for (;;) {
    const before = innerBefore(table, node);
    if (!hasChildren(table, node)) {
      if ((table.leafKind[node - before] as number) !== NONE) best = (node << LENGTH_BITS) | (at - from);
      return best;
    }
    if ((table.innerKind[before] as number) !== NONE) best = (node << LENGTH_BITS) | (at - from);
    if (at >= end) return best;
    const next = symbolOf(table, text[at] as number);
    if (next === 0) return best;
    node = childOf(table, before, next);
    if (node === 0) return best;
    at += 1;
  }
}

/** The kind of the word that is this symbol alone, NONE if there is no such word. */
export function kindAlone(table: Table, symbol: number): number {
  const bits = table.rootBits[symbol >> 5] as number;
  const mask = 1 << (symbol & 31);
  if (symbol === 0 || (bits & mask) === 0) return NONE;
  return kindOf(table, 1 + (table.rootRank[symbol >> 5] as number) + popcount(bits & (mask - 1)));
}

/**
 * All words of a table that begin at `from` and end by `end`, shortest first: their lengths and kinds are put into the
 * two lists from `count` on; the new count is returned.
 */
export function wordsAt(
  table: Table,
  text: Uint16Array,
  from: number,
  end: number,
  lengths: Uint8Array,
  kinds: Uint8Array,
): number {
  const symbol = symbolOf(table, text[from] as number);
  const bits = table.rootBits[symbol >> 5] as number;
  const mask = 1 << (symbol & 31);
  if (symbol === 0 || (bits & mask) === 0) return 0;
  let node = 1 + (table.rootRank[symbol >> 5] as number) + popcount(bits & (mask - 1));
  let count = 0;
  for (let at = from + 1; ; at += 1) {
    const before = innerBefore(table, node);
    const isInner = hasChildren(table, node);
    const kind = (isInner ? table.innerKind[before] : table.leafKind[node - before]) as number;
    if (kind !== NONE) {
      lengths[count] = at - from;
      kinds[count] = kind;
      count += 1;
    }
    if (!isInner || at >= end) return count;
    const next = symbolOf(table, text[at] as number);
    node = next === 0 ? 0 : childOf(table, before, next);
    if (node === 0) return count;
  }
}

/** A match's node. */
export function nodeOf(match: number): number {
  return match >> LENGTH_BITS;
}

/** Where a value sits in a sorted array, -1 if it does not. */
export function indexIn(sorted: Uint16Array | Uint32Array, value: number): number {
  let start = 0;
  let end = sorted.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return middle;
    if (found < value) start = middle + 1;
    else end = middle;
  }
  return -1;
}

/** True if the node's value is written out, so that its length may differ from the phrase's. */
export function isLiteral(table: Table, node: number): boolean {
  return kindOf(table, node) === LITERAL;
}
