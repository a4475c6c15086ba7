/** One pass of a conversion: one group of dictionaries over every segment of a text. */
import { DECISIVE } from './decisive';
import { codePointLength, descriptionEnd } from './description';
import { indexIn, kindOf, lengthOf, longestPhrase, nodeOf, symbolOf } from './tables/match';
import { ALTERNATIVES, FAR, LITERAL, PATCH_STRIDE, PLAIN, type Table } from './tables/table';
import { clear, FIXED, reserve, START, type Tape, WITHIN } from './tape';

/** A stretch whose text is given, whatever the dictionaries say: a segment of its own. Sorted, not overlapping. */
export interface Forced {
  /** Code units of the text as read. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True if later passes leave it too: the reader's own word. Else it is the value of the first dictionary. */
  readonly fixed: boolean;
}

/** Says where a phrase that the dictionaries would take has to be cut; 0: nowhere. `length`: of the text. */
export type SeamIn = (units: Uint16Array, length: number, start: number, end: number, node: number) => number;

/** What is decided beside the dictionaries, in the pass that finds segments. */
export interface Guide {
  readonly forced: readonly Forced[];
  readonly seamIn: SeamIn | null;
}

/** How a pass treats segments: finds them by its own phrases (and converts, or not), or keeps within those found. */
export type Segments = 'found' | 'marked-only' | 'kept';

/** Nothing but the dictionaries: OpenCC's own result. */
export const UNGUIDED: Guide = { forced: [], seamIn: null };

/** A group of dictionaries in a chain. */
export interface Link {
  readonly table: Table;
  /** Where phrases matter (decisive.ts); null: everywhere. */
  readonly decisive: Uint16Array | null;
}

/** Converts what is on one tape and puts it on the other. */
export function pass({ table, decisive }: Link, from: Tape, to: Tape, segments: Segments, guide: Guide = UNGUIDED): void {
  clear(to);
  to.plain = from.plain;
  reserve(to, from.length);
  const run: Run = {
    table,
    from,
    to,
    segments,
    decisive: from.plain ? decisive : null,
    seamIn: segments === 'found' ? guide.seamIn : null,
    bound: 0,
    nextBound: from.bounds[0] ?? 0,
  };
  const forced = guide.forced;
  let at = 0;
  let next = 0;
  while (at < from.length) {
    const span = forced[next];
    if (segments !== 'kept' && span !== undefined && span.start === at) {
      put(run, at, span.end, span.text, span.fixed ? FIXED : START);
      at = span.end;
      next += 1;
      continue;
    }
    const end = segments === 'kept' ? segmentEnd(from, at) : (span?.start ?? from.length);
    if (segments === 'kept') to.cuts[to.length] = from.cuts[at] as number;
    if (segments === 'kept' && from.cuts[at] === FIXED) copySegment(run, at, end);
    else if (run.decisive !== null) convertClauses(run, run.decisive, at, end);
    else convertSegment(run, at, end, end);
    at = end;
  }
  while (run.bound < from.bounds.length) {
    to.bounds.push(to.length);
    run.bound += 1;
  }
}

interface Run {
  readonly table: Table;
  readonly from: Tape;
  readonly to: Tape;
  readonly segments: Segments;
  readonly decisive: Uint16Array | null;
  readonly seamIn: SeamIn | null;
  /** The next bound of `from` that has no place in `to` yet; and where it is. */
  bound: number;
  nextBound: number;
}

function segmentEnd({ cuts, length }: Tape, at: number): number {
  let end = at + 1;
  while (end < length && cuts[end] === WITHIN) end += 1;
  return end;
}

/**
 * Converts clause by clause, up to characters that no phrase has. Each clause is converted character by character;
 * only if it holds decisive ones, phrases are looked for up to the last of them, and put over it: none changes its length.
 */
function convertClauses(run: Run, decisive: Uint16Array, start: number, end: number): void {
  const { table, from, to } = run;
  const { pages, symbols } = table;
  const { units } = from;
  for (let at = start; at < end; ) {
    const put = to.units;
    const before = to.length;
    const shift = before - at;
    let decided = at;
    let next = at;
    for (let isInside = true; isInside && next < end; next += 1) {
      const unit = units[next] as number;
      const symbol = symbols[((pages[unit >> 8] as number) << 8) | (unit & 255)] as number;
      const value = decisive[symbol] as number;
      put[next + shift] = value === 0 ? unit : value;
      if (value === DECISIVE) decided = next + 1;
      isInside = symbol !== 0;
    }
    let rest = decided === at ? at : convertSegment(run, at, end, decided);
    if (to.length !== rest + shift) rest = convertSegment(run, rest, end, next); // a character beyond the BMP moved it all
    const middle = to.length;
    to.length += next - rest;
    if (run.nextBound < next) placeBounds(run, rest, next, middle);
    at = next;
  }
}

/** Converts up to `enough`, or to the end of a phrase that reaches beyond; gives where it stopped. */
function convertSegment(run: Run, start: number, end: number, enough: number): number {
  const { table, from, to } = run;
  const { pages, symbols, values, rootBits } = table;
  const units = from.units;
  const converts = run.segments !== 'marked-only';
  let at = start;
  while (at < enough) {
    const unit = units[at] as number;
    const symbol = symbols[((pages[unit >> 8] as number) << 8) | (unit & 255)] as number;
    const begins = (((rootBits[symbol >> 5] as number) >>> (symbol & 31)) & 1) === 1;
    const match = begins ? longestPhrase(table, units, at, end, symbol) : 0;
    if (match !== 0) {
      at = takePhrase(run, at, match);
      continue;
    }
    const value = converts ? (values[symbol] as number) : 0;
    if (value === FAR || isSpecial(unit)) {
      const before = to.length;
      const next = at + putUnmatched(run, at, end, symbol);
      if (run.nextBound < next) placeBounds(run, at, next, before);
      at = next;
      continue;
    }
    if (run.nextBound <= at) placeBounds(run, at, at + 1, to.length);
    to.units[to.length] = value === 0 ? unit : value;
    to.length += 1;
    at += 1;
  }
  return at;
}

/** True for the units that one lookup does not settle: surrogates, and characters that describe others. */
function isSpecial(unit: number): boolean {
  return (unit >= 0x2ff0 && unit <= 0x2fff) || (unit >= 0xd800 && unit <= 0xdbff);
}

/** Puts what a matched phrase becomes, or what is before a seam in it; gives where to go on. */
function takePhrase(run: Run, at: number, match: number): number {
  const { from, to } = run;
  const next = at + lengthOf(match);
  const seam = run.seamIn === null ? 0 : run.seamIn(from.units, from.length, at, next, nodeOf(match));
  const before = to.length;
  if (seam !== 0) {
    convertSegment(run, at, seam, seam);
    to.cuts[to.length] = START;
    return seam;
  }
  if (run.segments === 'marked-only') copy(to, from.units, at, next);
  else putPhrase(run, at, next, nodeOf(match));
  if (run.segments !== 'kept') {
    to.cuts[before] = START;
    to.cuts[to.length] = START;
  }
  if (run.nextBound < next) placeBounds(run, at, next, before);
  return next;
}

/** Puts one character, or one ideographic description sequence, that no phrase takes; gives its length. */
function putUnmatched({ table, from, to, segments }: Run, at: number, end: number, symbol: number): number {
  const unit = from.units[at] as number;
  if (unit >= 0x2ff0 && unit <= 0x2fff) {
    const length = (descriptionEnd(from.units, at, end) || at + 1) - at;
    copy(to, from.units, at, at + length);
    return length;
  }
  const length = codePointLength(from.units, at, end);
  if (segments === 'marked-only') copy(to, from.units, at, at + length);
  else putCharacter(table, from, to, at, length, symbol);
  return length;
}

function putCharacter(table: Table, from: Tape, to: Tape, at: number, length: 1 | 2, symbol: number): void {
  const unit = from.units[at] as number;
  const value = length === 2 ? FAR : (table.values[symbol] as number);
  if (value !== FAR) {
    to.units[to.length] = value === 0 ? unit : value;
    to.length += 1;
    return;
  }
  const key = length === 2 ? (unit - 0xd800) * 0x400 + ((from.units[at + 1] as number) - 0xdc00) + 0x10000 : unit;
  const index = indexIn(table.farKeys, key);
  const point = index === -1 ? key : (table.farValues[index] as number);
  if (point > 0xffff) to.plain = false;
  putText(to, String.fromCodePoint(point), from.length - at);
}

/** Puts what a phrase becomes. */
function putPhrase(run: Run, start: number, end: number, node: number): void {
  const { table, from, to } = run;
  const kind = kindOf(table, node);
  if (kind === LITERAL) {
    const index = indexIn(table.literalNodes, node);
    const text = table.literalText.subarray(table.literalStarts[index], table.literalStarts[index + 1]);
    reserve(to, to.length + text.length + from.length - start);
    copy(to, text, 0, text.length);
    return;
  }
  const before = to.length;
  for (let at = start; at < end; ) {
    const length = codePointLength(from.units, at, end);
    putCharacter(table, from, to, at, length, symbolOf(table, from.units[at] as number));
    at += length;
  }
  if (kind !== PLAIN) patch(table, from, to, start, before, kind);
}

function patch(table: Table, from: Tape, to: Tape, start: number, before: number, kind: number): void {
  for (let at = kind * PATCH_STRIDE; table.patches[at] !== 0; at += 2) {
    const position = (table.patches[at] as number) - 1;
    const key = indexIn(table.alternativeKeys, symbolOf(table, from.units[start + position] as number));
    to.units[before + position] = table.alternatives[key * ALTERNATIVES + (table.patches[at + 1] as number)] as number;
  }
}

function put(run: Run, start: number, end: number, text: string, cut: number): void {
  const { from, to } = run;
  const before = to.length;
  putText(to, text, from.length - start);
  to.cuts[before] = cut;
  to.cuts[to.length] = START;
  placeBounds(run, start, end, before);
}

function copySegment(run: Run, start: number, end: number): void {
  const before = run.to.length;
  copy(run.to, run.from.units, start, end);
  placeBounds(run, start, end, before);
}

function copy(to: Tape, units: Uint16Array, start: number, end: number): void {
  for (let at = start; at < end; at += 1) to.units[to.length + at - start] = units[at] as number;
  to.length += end - start;
}

/** Puts a text that may be longer than what it stands for; `rest`: code units that still follow on the other tape. */
function putText(to: Tape, text: string, rest: number): void {
  const before = to.length;
  reserve(to, before + text.length + rest);
  for (let index = 0; index < text.length; index += 1) to.units[before + index] = text.charCodeAt(index);
  to.length = before + text.length;
}

/**
 * Gives the runs that begin within a stretch their place in what the stretch has become: the same place where the
 * length is the same, else the proportional one, never inside a surrogate pair.
 */
function placeBounds(run: Run, start: number, end: number, before: number): void {
  const { from, to } = run;
  while (run.nextBound < end) {
    const length = to.length - before;
    let place = Math.round(((run.nextBound - start) * length) / (end - start));
    if (place > 0 && place < length && codePointLength(to.units, before + place - 1, to.length) === 2) place += 1;
    to.bounds.push(before + place);
    run.bound += 1;
    run.nextBound = from.bounds[run.bound] ?? Number.POSITIVE_INFINITY;
  }
}
