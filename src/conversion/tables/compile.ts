/** Compiles a group of OpenCC dictionaries into a Table. Runs at build time and in tests, never in a page. */
import { symbolOf } from './match';
import { ALTERNATIVES, FAR, LITERAL, NONE, PATCH_STRIDE, PLAIN, type Table, tableOf } from './table';

/** A dictionary as opencc-js gives it: entries "key value" joined by "|". */
export type Dictionary = string;

/** Phrases, the first dictionary winning where two have a key; and the characters that are tried where no phrase matches. */
export interface Group {
  readonly phrases: readonly Dictionary[];
  readonly characters: readonly Dictionary[];
}

interface Node {
  readonly unit: number;
  readonly children: Map<number, Node>;
  value: string | null;
  key: string;
}

/** The group as a Table; `earlier`: the group whose result it is given. */
export function compile(group: Group, earlier?: Group): Table {
  const phrases = merged(group.phrases);
  const characters = merged(group.characters);
  const alphabet = ranked(phrases, characters);
  const nodes = breadthFirst(trieOf(phrases), alphabet);
  const alternatives = alternativesOf(phrases, characters);
  return tableOf({
    ...symbolTables(alphabet, characters),
    ...shape(nodes, alphabet, alphabet.size + 1),
    ...valuesOf(nodes, characters, alternatives),
    ...alternativeTables(alternatives, alphabet),
    ...farTables(characters),
    sources: sourcesOf(phrases, earlier),
  });
}

/**
 * A lexicon as a Table: each word's kind is its class, a number from 1 to 254. It shares the symbols of another table
 * (withSymbolsOf puts them back), which saves 23 kB; words with a character that has no symbol there are left out.
 */
export function compileLexicon(classes: ReadonlyMap<string, number>, base: Table): Table {
  const known = [...classes.keys()].filter((word) => word.split('').every((unit) => symbolOf(base, unit.charCodeAt(0)) !== 0));
  const alphabet = new Map(
    known.flatMap((word) => word.split('').map((unit) => [unit.charCodeAt(0), symbolOf(base, unit.charCodeAt(0))])),
  );
  const nodes = breadthFirst(trieOf(new Map(known.map((word) => [word, word]))), alphabet);
  const kinds = nodes.map((node) => (node.value === null ? NONE : (classes.get(node.key) ?? NONE)));
  return tableOf({
    pages: new Uint8Array(0),
    symbols: new Uint16Array(0),
    values: new Uint16Array(0),
    ...shape(nodes, alphabet, base.values.length),
    ...valuesOf([], new Map(), new Map()),
    ...splitKinds(nodes, kinds),
    ...alternativeTables(new Map(), alphabet),
    ...farTables(new Map()),
    sources: sourcesOf(new Map()),
  });
}

/** The entries of several dictionaries; of a key that stands in two, the first one's. */
export function merged(dictionaries: readonly Dictionary[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const dictionary of dictionaries) {
    for (const entry of dictionary === '' ? [] : dictionary.split('|')) {
      const blank = entry.indexOf(' ');
      const key = entry.slice(0, blank);
      if (!entries.has(key)) entries.set(key, entry.slice(blank + 1));
    }
  }
  return entries;
}

/** Code units that may become, or stay, one that a phrase of several has; those that become it in phrases alone do so anyway. */
function sourcesOf(phrases: ReadonlyMap<string, string>, earlier?: Group): Uint16Array {
  if (earlier === undefined) return new Uint16Array(0);
  const units = new Set([...phrases.keys()].flatMap((key) => (key.length > 1 ? key.split('') : [])));
  const before = [...merged(earlier.characters)].flatMap(([key, value]) => (units.has(value) ? [key] : []));
  const codes = [...units, ...before].flatMap((unit) => (unit.length === 1 ? [unit.charCodeAt(0)] : []));
  return Uint16Array.from([...new Set(codes)].sort((a, b) => a - b));
}

/** Every code unit of the phrases, most frequent first, then those of the other characters: unit → symbol, from 1. */
function ranked(phrases: ReadonlyMap<string, string>, characters: ReadonlyMap<string, string>): Map<number, number> {
  const prefixes = new Set<string>();
  for (const key of phrases.keys()) for (let end = 1; end <= key.length; end += 1) prefixes.add(key.slice(0, end));
  const counts = new Map<number, number>();
  for (const prefix of prefixes) {
    const unit = prefix.charCodeAt(prefix.length - 1);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  for (const key of characters.keys()) if (key.length === 1) counts.set(key.charCodeAt(0), counts.get(key.charCodeAt(0)) ?? 0);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return new Map(order.map(([unit], index) => [unit, index + 1]));
}

function trieOf(phrases: ReadonlyMap<string, string>): Node {
  const root: Node = { unit: 0, children: new Map(), value: null, key: '' };
  for (const [key, value] of phrases) {
    let node = root;
    for (let index = 0; index < key.length; index += 1) {
      const unit = key.charCodeAt(index);
      const child = node.children.get(unit) ?? { unit, children: new Map(), value: null, key: '' };
      node.children.set(unit, child);
      node = child;
    }
    node.value = value;
    node.key = key;
  }
  return root;
}

function breadthFirst(root: Node, alphabet: ReadonlyMap<number, number>): readonly Node[] {
  const nodes = [root];
  for (const node of nodes) {
    nodes.push(...[...node.children.values()].sort((a, b) => (alphabet.get(a.unit) ?? 0) - (alphabet.get(b.unit) ?? 0)));
  }
  return nodes;
}

function symbolTables(alphabet: ReadonlyMap<number, number>, characters: ReadonlyMap<string, string>) {
  const pages = new Uint8Array(256);
  const used = [...new Set([...alphabet.keys()].map((unit) => unit >> 8))].sort((a, b) => a - b);
  used.forEach((high, index) => {
    pages[high] = index + 1;
  });
  const symbols = new Uint16Array((used.length + 1) << 8);
  const values = new Uint16Array(alphabet.size + 1);
  for (const [unit, symbol] of alphabet) {
    symbols[((pages[unit >> 8] ?? 0) << 8) | (unit & 255)] = symbol;
    const value = characters.get(String.fromCharCode(unit));
    if (value !== undefined && value !== String.fromCharCode(unit))
      values[symbol] = value.length === 1 ? value.charCodeAt(0) : FAR;
  }
  return { pages, symbols, values };
}

/** One bit for each index, and how many are set before each word. */
function bitsOf(length: number, isSet: (index: number) => boolean): { bits: Uint32Array; rank: Uint16Array } {
  const bits = new Uint32Array((length + 31) >>> 5);
  const rank = new Uint16Array(bits.length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    if ((index & 31) === 0) rank[index >> 5] = count;
    if (!isSet(index)) continue;
    bits[index >> 5] = ((bits[index >> 5] ?? 0) | (1 << (index & 31))) >>> 0;
    count += 1;
  }
  if (count > 0xffff) throw new Error(`conversion/tables: ${count} nodes with children do not fit 16 bits`);
  return { bits, rank };
}

function shape(nodes: readonly Node[], alphabet: ReadonlyMap<number, number>, symbolCount: number) {
  const first = new Set([...(nodes[0]?.children.keys() ?? [])].map((unit) => alphabet.get(unit)));
  const root = bitsOf(symbolCount, (symbol) => first.has(symbol));
  const inner = bitsOf(nodes.length, (index) => (nodes[index]?.children.size ?? 0) > 0);
  // The root's children are found by rootBits: theirs are never read, and deflate to nothing.
  const symbols = nodes.map((node, index) => (index <= first.size ? 0 : (alphabet.get(node.unit) ?? 0)));
  const childCount = Uint16Array.from(nodes.filter((node) => node.children.size > 0).map((node) => node.children.size));
  const childBase = new Uint16Array((childCount.length + 15) >> 4);
  const blockBase = new Uint32Array((childCount.length + 255) >> 8);
  let child = 1;
  childCount.forEach((count, index) => {
    if ((index & 255) === 0) blockBase[index >> 8] = child;
    if ((index & 15) === 0) childBase[index >> 4] = child - (blockBase[index >> 8] ?? 0);
    child += count;
  });
  return {
    rootBits: root.bits,
    rootRank: root.rank,
    low: Uint8Array.from(symbols, (symbol) => symbol & 255),
    high: Uint8Array.from(symbols, (symbol) => symbol >> 8),
    inner: inner.bits,
    innerRank: Uint8Array.from(inner.rank, (rank, word) => rank - (inner.rank[word & ~7] ?? 0)),
    innerBase: inner.rank.filter((_, word) => (word & 7) === 0),
    childCount,
    childBase,
    blockBase,
  };
}

/** For each character, the values other than its own that it takes in phrases, where one code unit is enough. */
function alternativesOf(phrases: ReadonlyMap<string, string>, characters: ReadonlyMap<string, string>): Map<string, string[]> {
  const alternatives = new Map<string, string[]>();
  for (const [key, value] of phrases) {
    for (const { from, to } of differences(key, value, characters) ?? []) {
      const known = alternatives.get(from) ?? [];
      if (!known.includes(to) && known.length < ALTERNATIVES) alternatives.set(from, [...known, to]);
    }
  }
  return alternatives;
}

interface Difference {
  readonly position: number;
  readonly from: string;
  readonly to: string;
}

/** Where a phrase's value is not its characters' values; null if it cannot be said unit by unit. */
function differences(key: string, value: string, characters: ReadonlyMap<string, string>): readonly Difference[] | null {
  if (key.length !== value.length) return [...key].map((c) => characters.get(c) ?? c).join('') === value ? [] : null;
  const found: Difference[] = [];
  for (let position = 0; position < key.length; position += 1) {
    const from = key.charAt(position);
    const to = value.charAt(position);
    const alone = characters.get(from) ?? from;
    if (alone.length > 1 || /[\ud800-\udfff]/u.test(from + to)) {
      return [...key].map((c) => characters.get(c) ?? c).join('') === value ? [] : null;
    }
    if (to !== alone) found.push({ position, from, to });
  }
  return found;
}

function valuesOf(
  nodes: readonly Node[],
  characters: ReadonlyMap<string, string>,
  alternatives: ReadonlyMap<string, readonly string[]>,
) {
  const patches = new Map<string, number>();
  const literals: { node: number; text: string }[] = [];
  const kinds = nodes.map((node, index) => {
    if (node.value === null) return NONE;
    const patch = patchOf(node.key, node.value, characters, alternatives);
    if (patch === '') return PLAIN;
    const kind = patch === null ? undefined : (patches.get(patch) ?? patches.size + PLAIN + 1);
    if (patch === null || kind === undefined || kind >= LITERAL) {
      literals.push({ node: index, text: node.value });
      return LITERAL;
    }
    patches.set(patch, kind);
    return kind;
  });
  const bytes = new Uint8Array((patches.size + PLAIN + 1) * PATCH_STRIDE);
  for (const [patch, kind] of patches) bytes.set(patch.split(',').map(Number), kind * PATCH_STRIDE);
  let start = 0;
  const plain = literals.flatMap(({ node }) => nodes[node]?.key.match(/^[^\ud800-\udfff]*$/u)?.[0].split('') ?? []);
  const starts = [0, ...literals.map(({ text }) => (start += text.length))];
  return {
    ...splitKinds(nodes, kinds),
    patches: bytes,
    literalNodes: Uint32Array.from(literals, ({ node }) => node),
    literalStarts: Uint32Array.from(starts),
    literalText: Uint16Array.from(literals.flatMap(({ text }) => text.split('').map((unit) => unit.charCodeAt(0)))),
    literalUnits: Uint16Array.from([...new Set(plain)].map((unit) => unit.charCodeAt(0)).sort((a, b) => a - b)),
  };
}

/** Nodes with and without children have their kinds apart: leaves always have one, most others none. */
function splitKinds(nodes: readonly Node[], kinds: readonly number[]) {
  const isInner = (_: number, index: number) => (nodes[index]?.children.size ?? 0) > 0;
  return {
    innerKind: Uint8Array.from(kinds.filter(isInner)),
    leafKind: Uint8Array.from(kinds.filter((kind, index) => !isInner(kind, index))),
  };
}

/** The patch as text, '' where there is nothing to patch, null where only the literal value says it. */
function patchOf(
  key: string,
  value: string,
  characters: ReadonlyMap<string, string>,
  alternatives: ReadonlyMap<string, readonly string[]>,
): string | null {
  const found = differences(key, value, characters);
  if (found === null || found.length * 2 >= PATCH_STRIDE) return null;
  const pairs = found.map(({ position, from, to }) => [position + 1, alternatives.get(from)?.indexOf(to) ?? -1]);
  return pairs.some(([, alternative]) => alternative === -1) ? null : pairs.flat().join(',');
}

function alternativeTables(alternatives: ReadonlyMap<string, readonly string[]>, alphabet: ReadonlyMap<number, number>) {
  const entries = [...alternatives]
    .map(([from, to]) => ({ symbol: alphabet.get(from.charCodeAt(0)) ?? 0, to }))
    .sort((a, b) => a.symbol - b.symbol);
  const units = new Uint16Array(entries.length * ALTERNATIVES);
  entries.forEach(({ to }, index) => {
    units.set(
      to.map((c) => c.charCodeAt(0)),
      index * ALTERNATIVES,
    );
  });
  return { alternativeKeys: Uint16Array.from(entries, ({ symbol }) => symbol), alternatives: units };
}

function farTables(characters: ReadonlyMap<string, string>) {
  const far = [...characters]
    .filter(([key, value]) => key.length > 1 || value.length > 1)
    .map(([key, value]) => [key.codePointAt(0) ?? 0, value.codePointAt(0) ?? 0] as const)
    .sort(([a], [b]) => a - b);
  return { farKeys: Uint32Array.from(far, ([key]) => key), farValues: Uint32Array.from(far, ([, value]) => value) };
}
