/**
 * The longest phrase of a table at a place of a text. Indices of typed arrays are in bounds by construction of the
 * table, hence `as number`: this is the innermost loop, and `?? 0` costs a tenth of a cold conversion.
 */
import { HEAD, LITERAL, NONE, type Table } from './table';

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
  return (
    (table.innerBase[word >> 3] as number) +
    (table.innerRank[word] as number) +
    popcount((table.inner[word] as number) & ((1 << (node & 31)) - 1))
  );
}

function hasChildren(table: Table, node: number): boolean {
  return (((table.inner[node >> 5] as number) >>> (node & 31)) & 1) === 1;
}

/** What the phrase that ends at the node becomes: NONE, PLAIN, a patch or LITERAL. */
export function kindOf(table: Table, node: number): number {
  const before = innerBefore(table, node);
  return (hasChildren(table, node) ? table.innerKind[before] : table.leafKind[node - before]) as number;
}

/** The first child of the inner node with this rank. */
function firstChild({ blockBase, childBase, childCount }: Table, rank: number): number {
  let start = (blockBase[rank >> 8] as number) + (childBase[rank >> 4] as number);
  for (let before = rank & ~15; before < rank; before += 1) start += childCount[before] as number;
  return start;
}

/** Which of the nodes from `start` to `end`, sorted, carries the symbol; 0 if none does. */
function nodeWith({ low, high }: Table, start: number, end: number, symbol: number): number {
  while (start < end) {
    const middle = (start + end) >> 1;
    const found = (low[middle] as number) | ((high[middle] as number) << 8);
    if (found === symbol) return middle;
    if (found < symbol) start = middle + 1;
    else end = middle;
  }
  return 0;
}

/** The child of the inner node with this rank that carries the symbol, 0 if none does. */
function childOf(table: Table, rank: number, symbol: number): number {
  const start = firstChild(table, rank);
  return nodeWith(table, start, start + (table.childCount[rank] as number), symbol);
}

/** In a head that was read and has no children: a first child that is none. */
const CHILDLESS = 1;

/** Reads the head of a symbol; what begins no phrase gets a head that says so. */
function readHead(table: Table, symbol: number): void {
  const { heads } = table;
  const head = symbol * HEAD;
  const bits = table.rootBits[symbol >> 5] as number;
  const mask = 1 << (symbol & 31);
  heads[head] = CHILDLESS;
  if ((bits & mask) === 0) return;
  const node = 1 + (table.rootRank[symbol >> 5] as number) + popcount(bits & (mask - 1));
  const kind = kindOf(table, node);
  heads[head + 1] = kind;
  if (!hasChildren(table, node)) return;
  const rank = innerBefore(table, node);
  const start = firstChild(table, rank);
  const count = table.childCount[rank] as number;
  heads[head] = start;
  heads[head + 1] = (count << 8) | kind;
}

/** The child of a symbol's head that carries the next symbol, 0 if none does. */
function secondNode(table: Table, symbol: number, next: number): number {
  const { heads } = table;
  if (heads.length === 0) {
    if (!beginsPhrase(table, symbol)) return 0;
    const node = nodeAlone(table, symbol);
    return hasChildren(table, node) ? childOf(table, innerBefore(table, node), next) : 0;
  }
  const head = symbol * HEAD;
  if (heads[head] === 0) readHead(table, symbol);
  const start = heads[head] as number;
  return nodeWith(table, start, start + ((heads[head + 1] as number) >>> 8), next);
}

/**
 * The longest phrase that begins at `from` and ends by `end` (code units of the text): node and length in one number
 * (lengthOf, nodeOf), 0 where there is none.
 */
export function longestPhrase(table: Table, text: Uint16Array, from: number, end: number, symbol: number): number {
  const next = from + 1 < end ? symbolOf(table, text[from + 1] as number) : 0;
  const match = pairOf(table, symbol, next);
  if (match === 0) return 0;
  const node = match >> 2;
  const length = match & 3;
  return length === BEYOND ? longer(table, text, from, end, symbol, node) : (node << LENGTH_BITS) | length;
}

/** What begins with a pair of symbols, remembered: matchOfPair. */
function pairOf(table: Table, symbol: number, next: number): number {
  const { found } = table;
  const slot = (Math.imul(symbol, 61) + next) & (found.length - 1);
  if ((found[slot] as number) >>> FOUND_BITS !== symbol) found[slot] = (symbol << FOUND_BITS) | matchOfPair(table, symbol, next);
  return (found[slot] as number) & FOUND_MASK;
}

/** Bits of `found` below the first symbol: the node, and 2 for the length of its phrase or BEYOND. */
const FOUND_BITS = 19;
const FOUND_MASK = (1 << FOUND_BITS) - 1;
/** Longer phrases go on from this node. */
const BEYOND = 3;

/** What begins with a pair of symbols; 0: no phrase. */
function matchOfPair(table: Table, symbol: number, next: number): number {
  const alone = kindAlone(table, symbol) === NONE ? 0 : (nodeAlone(table, symbol) << 2) | 1;
  const node = next === 0 ? 0 : secondNode(table, symbol, next);
  if (node === 0) return alone;
  if (hasChildren(table, node)) return (node << 2) | BEYOND;
  return kindOf(table, node) === NONE ? alone : (node << 2) | 2;
}

/** The longest phrase through a node with children that the first two symbols lead to. */
function longer(table: Table, text: Uint16Array, from: number, end: number, symbol: number, second: number): number {
  let best = 0;
  let node = second;
  let at = from + 2;
  while (node !== 0) {
    const before = innerBefore(table, node);
    const isInner = hasChildren(table, node);
    const ends = ((isInner ? table.innerKind[before] : table.leafKind[node - before]) as number) !== NONE;
    if (ends) best = (node << LENGTH_BITS) | (at - from);
    if (!isInner || at >= end) break;
    const next = symbolOf(table, text[at] as number);
    node = next === 0 ? 0 : childOf(table, before, next);
    at += 1;
  }
  if (best !== 0 || kindAlone(table, symbol) === NONE) return best;
  return (nodeAlone(table, symbol) << LENGTH_BITS) | 1;
}

/** The kind of the word that is this symbol alone, NONE if there is no such word. */
export function kindAlone(table: Table, symbol: number): number {
  if (table.heads.length === 0) return beginsPhrase(table, symbol) ? kindOf(table, nodeAlone(table, symbol)) : NONE;
  const head = symbol * HEAD;
  if (table.heads[head] === 0) readHead(table, symbol);
  return (table.heads[head + 1] as number) & 255;
}

function beginsPhrase({ rootBits }: Table, symbol: number): boolean {
  return (((rootBits[symbol >> 5] as number) >>> (symbol & 31)) & 1) === 1;
}

function nodeAlone(table: Table, symbol: number): number {
  const bits = table.rootBits[symbol >> 5] as number;
  return 1 + (table.rootRank[symbol >> 5] as number) + popcount(bits & ((1 << (symbol & 31)) - 1));
}

/**
 * All words of a table that begin at `from` and end by `end`, shortest first: their lengths and kinds are put into the
 * two lists; how many there are is returned.
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
  const alone = kindAlone(table, symbol);
  let count = 0;
  if (alone !== NONE) {
    lengths[0] = 1;
    kinds[0] = alone;
    count = 1;
  }
  let at = from + 1;
  if (at >= end) return count;
  const next = symbolOf(table, text[at] as number);
  const pair = table.found.length === 0 ? secondNode(table, symbol, next) << 2 : symbol === 0 ? 0 : pairOf(table, symbol, next);
  let node = (pair & 3) === 1 ? 0 : pair >> 2;
  while (node !== 0) {
    at += 1;
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
  }
  return count;
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
