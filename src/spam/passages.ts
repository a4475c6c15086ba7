import type { ElementId } from '@/model/page';
import type { Piece, ReadLine } from './reading';

/** A stretch of a line that may be spam: some of its pieces, one behind the other. */
export interface Passage {
  readonly read: ReadLine;
  /** Indices into the line's pieces. */
  readonly first: number;
  readonly last: number;
  /** True if nothing of the line is left without it. */
  readonly whole: boolean;
}

/** Less evidence than this is chance: it is what a short weak word gives. */
const LEAST = 0.7;
/** Between two suspicious stretches so much against them is bridged; more parts them. */
const BRIDGE = 1.2;
/** What is left of a sentence whose evidence is above this goes with the rest: it is no clause of an office. */
const NEUTRAL = -0.9;
/** Beside a clause of the sentence that stays, a piece of less evidence than this may be that clause's: 昨日上午（…），全市… */
const OWN = 0.5;

/** True if what stands in two elements cannot be of one hand: the one is seen and the other is not. */
export type Parted = (a: ElementId, b: ElementId) => boolean;

/** The stretches of a line whose evidence is highest, none over another, none over a border between what `parted` parts. */
export function passages(read: ReadLine, parted: Parted = () => false): readonly Passage[] {
  const { pieces } = read;
  const found: Passage[] = [];
  for (let at = 0; at < pieces.length; ) {
    if (value(pieces, at) <= 0) {
      at++;
      continue;
    }
    const last = furthest(pieces, at, parted);
    if (sum(pieces, at, last) >= LEAST) found.push(passage(read, at, last));
    at = last + 1;
  }
  return joined(read, found);
}

/** From a suspicious piece, the last one up to which the sum is highest before it falls by more than a bridge bears. */
function furthest(pieces: readonly Piece[], first: number, parted: Parted): number {
  let total = 0;
  let best = 0;
  let last = first;
  for (let at = first; at < pieces.length; at++) {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (at > first && before && piece && before.element !== piece.element && parted(before.element, piece.element)) break;
    if (at > first && before?.ends && sentence(pieces, at) <= 0) break;
    total += value(pieces, at);
    if (total > best) {
      best = total;
      last = at;
    } else if (total < best - BRIDGE || total < 0) break;
  }
  return last;
}

/** The evidence of the sentence that begins with a piece. */
function sentence(pieces: readonly Piece[], first: number): number {
  let last = first;
  while (last < pieces.length - 1 && !pieces[last]?.ends) last++;
  return sum(pieces, first, last);
}

/** Grown over what is neutral, up to the ends of sentences, elements and the line; but where a clause of the sentence stays, no more than sounds like spam, and the handle behind it. */
function passage(read: ReadLine, first: number, last: number): Passage {
  const { pieces } = read;
  const [from, to] = grown(pieces, first, last);
  if (begins(pieces, from) && begins(pieces, to + 1)) return span(read, from, to);
  let own = first;
  while (own < last && value(pieces, own) < OWN) own++;
  let end = last;
  const belongs = (at: number) => value(pieces, at) >= OWN || value(pieces, at) === 0;
  while (end > own && !belongs(end)) end--;
  while (!begins(pieces, end + 1) && belongs(end + 1)) end++;
  return span(read, own, end);
}

function grown(pieces: readonly Piece[], first: number, last: number): readonly [number, number] {
  let from = first;
  for (let at = first - 1, rest = 0; at >= 0; at--) {
    if (begins(pieces, at + 1)) break;
    rest += value(pieces, at);
    if (rest < NEUTRAL) break;
    from = at;
  }
  let to = last;
  for (let at = last + 1, rest = 0; at < pieces.length; at++) {
    if (begins(pieces, at)) break;
    rest += value(pieces, at);
    if (rest < NEUTRAL) break;
    to = at;
  }
  return [from, to];
}

/** True where a sentence, an element or the line begins, or the line is over. */
function begins(pieces: readonly Piece[], at: number): boolean {
  return at === 0 || at === pieces.length || pieces[at - 1]?.ends === true || pieces[at - 1]?.element !== pieces[at]?.element;
}

/** What the line of a passage says besides, folded. */
export function restOf({ read, first, last }: Passage): string {
  return read.text.slice(0, read.pieces[first]?.start) + read.text.slice(read.pieces[last]?.end);
}

/** Passages that grew into each other become one. */
function joined(read: ReadLine, found: readonly Passage[]): readonly Passage[] {
  const out: Passage[] = [];
  for (const next of found) {
    const before = out.at(-1);
    if (before && next.first <= before.last + 1 && read.pieces[before.last]?.element === read.pieces[next.first]?.element) {
      out[out.length - 1] = span(read, before.first, Math.max(before.last, next.last));
    } else out.push(next);
  }
  return out;
}

function span(read: ReadLine, first: number, last: number): Passage {
  return { read, first, last, whole: first === 0 && last === read.pieces.length - 1 };
}

function value(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.evidence ?? 0;
}

function sum(pieces: readonly Piece[], first: number, last: number): number {
  let total = 0;
  for (let at = first; at <= last; at++) total += value(pieces, at);
  return total;
}
