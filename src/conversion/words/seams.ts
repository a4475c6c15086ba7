/**
 * Word seams: places where OpenCC's longest phrase straddles two words (足额|发放 is no 額髮). What stands left and
 * right decides: a seam is cut where the words that cross the phrase's edge are likelier than the phrase.
 */
import { kindOf, lengthOf, longestPhrase, nodeOf, symbolOf } from '../tables/match';
import { PLAIN, type Table } from '../tables/table';
import { type Lattice, STRETCH } from './lattice';

/** Phrases longer than this are idioms and terms; no seam runs through them. */
const LONGEST = 3;
/** How much likelier (natural logarithm) the crossing words must be than the phrase. */
const MARGIN = 1;

export interface Match { start: number; end: number; node: number }

/** What OpenCC's first step matches, in order: every phrase of two and more characters. */
export function greedy(phrases: Table, units: Uint16Array, start: number, end: number): Match[] {
  const found: Match[] = [];
  for (let at = start; at < end; ) {
    const symbol = symbolOf(phrases, units[at] as number);
    const match = symbol === 0 ? 0 : longestPhrase(phrases, units, at, end, symbol);
    if (match === 0) at += 1;
    else {
      found.push({ start: at, end: at + lengthOf(match), node: nodeOf(match) });
      at += lengthOf(match);
    }
  }
  return found;
}

/** Places where a phrase must not go on. */
export function seams(phrases: Table, lattice: Lattice, units: Uint16Array, start: number, end: number, margin = MARGIN, log?: (m: Match, at: number, d: number) => void): number[] {
  const cuts: number[] = [];
  for (const match of greedy(phrases, units, start, end)) {
    if (match.end - match.start > LONGEST || match.end - match.start < 2) continue;
    if (!fires(phrases, units, match, end)) continue;
    const from = Math.max(start, match.start - 10);
    const to = Math.min(end, Math.min(from + STRETCH, match.end + 10));
    lattice.read(units, from, to);
    const kept = lattice.forward(match.start) + lattice.weight(match.start, match.end) + lattice.backward(match.end);
    let best = Number.NEGATIVE_INFINITY;
    let at = 0;
    lattice.words((a, b, w) => {
      const cut = a < match.start && b > match.start && b < match.end ? b : a > match.start && a < match.end && b > match.end ? a : 0;
      if (cut === 0) return;
      const score = lattice.forward(a) + w + lattice.backward(b);
      if (score > best) { best = score; at = cut; }
    });
    if (at !== 0 && log) log(match, at, best - kept);
    if (best - kept > margin) cuts.push(at);
  }
  return cuts;
}

/** True if the phrase makes something of a character that it would not be alone, or keeps a phrase from doing so. */
function fires(phrases: Table, units: Uint16Array, match: Match, end: number): boolean {
  if (kindOf(phrases, match.node) !== PLAIN) return true;
  for (let at = match.start + 1; at < match.end; at += 1) {
    const symbol = symbolOf(phrases, units[at] as number);
    const other = symbol === 0 ? 0 : longestPhrase(phrases, units, at, end, symbol);
    if (other !== 0 && at + lengthOf(other) > match.end && kindOf(phrases, nodeOf(other)) !== PLAIN) return true;
  }
  return false;
}
