/**
 * One group of dictionaries, compiled: a trie of phrases over a table of characters, in typed arrays that are views
 * of the file's bytes. Nothing is built when it is opened; compile.ts writes it, at build time.
 *
 *     unit ─ pages, symbols ─▶ symbol ─ values ─▶ what the character alone becomes
 *                               │
 *                               └ rootBits ─▶ node ─ inner, childCount ─▶ children, sorted by symbol ─▶ …
 *                                               └ kind ─▶ what the phrase becomes
 *
 * A symbol is a UTF-16 code unit's rank by frequency among the phrases: two byte planes of ranks deflate to 107 kB
 * where plain code units need 148. Nodes are numbered breadth first, so that a node's children are neighbours and a
 * node needs no pointer: `inner` says which nodes have children, a node's rank among those finds its count.
 */
export interface Table {
  /** For each high byte of a code unit, its page in `symbols`; page 0 is empty. */
  readonly pages: Uint8Array;
  /** Pages of 256: a code unit's symbol, 0 for "nothing is known of it". */
  readonly symbols: Uint16Array;
  /** By symbol: the code unit that the character alone becomes; 0: itself; FAR: see `farKeys`. */
  readonly values: Uint16Array;
  /** By symbol, one bit: a phrase begins with it; and how many do before each word of 32. */
  readonly rootBits: Uint32Array;
  readonly rootRank: Uint16Array;
  /** By node: the low and the high byte of its symbol. Node 0 is the root. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** By node, one bit: it has children; and how many have before each word of 32, counted from `innerBase`, one for 8 words. */
  readonly inner: Uint32Array;
  readonly innerRank: Uint8Array;
  readonly innerBase: Uint16Array;
  /** By rank among the nodes with children: how many; the first child's number is a sum over at most 15 of them … */
  readonly childCount: Uint16Array;
  /** … after this, one for 16 ranks, itself counted from `blockBase`, one for 256. */
  readonly childBase: Uint16Array;
  readonly blockBase: Uint32Array;
  /** What a phrase that ends at a node becomes: NONE, PLAIN, LITERAL, or the number of a patch; nodes with, without children. */
  readonly innerKind: Uint8Array;
  readonly leafKind: Uint8Array;
  /** By kind, PATCH_STRIDE bytes: pairs of position in the phrase (from 1; 0 ends) and alternative (from 0). */
  readonly patches: Uint8Array;
  /** Symbols that have alternatives, sorted; and for each ALTERNATIVES code units. */
  readonly alternativeKeys: Uint16Array;
  readonly alternatives: Uint16Array;
  /** Nodes whose phrase becomes something that no patch says, sorted; where its text starts; all texts. */
  readonly literalNodes: Uint32Array;
  readonly literalStarts: Uint32Array;
  readonly literalText: Uint16Array;
  /** Characters of those phrases that hold none beyond the BMP, sorted. */
  readonly literalUnits: Uint16Array;
  /** Characters whose key or value lies beyond the BMP: code points, sorted by key. */
  readonly farKeys: Uint32Array;
  readonly farValues: Uint32Array;
  /** Characters that an earlier group may turn into one that a phrase of several characters has: its segments matter there. */
  readonly sources: Uint16Array;
  /** By symbol, HEAD numbers: what is known of the phrases that begin with it. Filled when first asked for; empty for a small table. */
  readonly heads: Uint32Array;
  /**
   * What was found for pairs of symbols (match.ts), by a hash of them from which, with the first, the second follows.
   * Filled on the way: the same words come again and again on a page.
   */
  readonly found: Int32Array;
}

/** Pairs remembered of OpenCC's phrases: 128 kB; of the lexicon of words: 32 kB. Of a small table as few as the hash allows, of a small lexicon none. */
const PAIRS = 32_768;
const WORD_PAIRS = 8192;
const LARGE = 20_000;

/** Numbers of a head: its first child (0: not read yet); how many children, and in the low byte its own kind. */
export const HEAD = 2;

/** Kinds of values: the node ends no phrase; each character becomes what it becomes alone; the text is in `literalText`. */
export const NONE = 0;
export const PLAIN = 1;
export const LITERAL = 255;
/** In `values`: the character's value is in `farValues`. A surrogate, so no character. */
export const FAR = 0xd800;
/** Bytes of a patch: at most 6 positions (OpenCC's phrases need 4) and the end. */
export const PATCH_STRIDE = 13;
/** Alternatives of one character (OpenCC's need 3). */
export const ALTERNATIVES = 4;

/**
 * A table made of its sections. Written out, so that all tables are of one shape and what reads them is compiled for
 * that one.
 */
export function tableOf(parts: Omit<Table, 'heads' | 'found'>): Table {
  const symbols = parts.values.length;
  const isLarge = parts.low.length > LARGE;
  const few = symbols === 0 ? 0 : 2 ** Math.ceil(Math.log2(symbols + 1));
  const pairs = !isLarge ? few : symbols === 0 ? WORD_PAIRS : PAIRS;
  return {
    pages: parts.pages,
    symbols: parts.symbols,
    values: parts.values,
    rootBits: parts.rootBits,
    rootRank: parts.rootRank,
    low: parts.low,
    high: parts.high,
    inner: parts.inner,
    innerRank: parts.innerRank,
    innerBase: parts.innerBase,
    childCount: parts.childCount,
    childBase: parts.childBase,
    blockBase: parts.blockBase,
    innerKind: parts.innerKind,
    leafKind: parts.leafKind,
    patches: parts.patches,
    alternativeKeys: parts.alternativeKeys,
    alternatives: parts.alternatives,
    literalNodes: parts.literalNodes,
    literalStarts: parts.literalStarts,
    literalText: parts.literalText,
    literalUnits: parts.literalUnits,
    farKeys: parts.farKeys,
    farValues: parts.farValues,
    sources: parts.sources,
    heads: new Uint32Array(isLarge ? (parts.rootBits.length << 5) * HEAD : 0),
    found: new Int32Array(pairs),
  };
}

type View = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor;

/** The sections of a table in the order of the file, each with its view. */
export const SECTIONS: readonly (readonly [Exclude<keyof Table, 'heads' | 'found'>, View])[] = [
  ['pages', Uint8Array],
  ['symbols', Uint16Array],
  ['values', Uint16Array],
  ['rootBits', Uint32Array],
  ['rootRank', Uint16Array],
  ['low', Uint8Array],
  ['high', Uint8Array],
  ['inner', Uint32Array],
  ['innerRank', Uint8Array],
  ['innerBase', Uint16Array],
  ['childCount', Uint16Array],
  ['childBase', Uint16Array],
  ['blockBase', Uint32Array],
  ['innerKind', Uint8Array],
  ['leafKind', Uint8Array],
  ['patches', Uint8Array],
  ['alternativeKeys', Uint16Array],
  ['alternatives', Uint16Array],
  ['literalNodes', Uint32Array],
  ['literalStarts', Uint32Array],
  ['literalText', Uint16Array],
  ['literalUnits', Uint16Array],
  ['farKeys', Uint32Array],
  ['farValues', Uint32Array],
  ['sources', Uint16Array],
];
