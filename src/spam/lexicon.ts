import type { ReasonCode } from '@/model/reason';
import index from './lexicon/sorts.txt?words';
import tails from './lexicon/tails.txt';
import type { WordIndex } from './word-format';
import { type WordMatch, wordFinder } from './word-index';

/** What spam is for; 'contact' are the calls that all sorts have. */
export type Sort = Extract<
  ReasonCode,
  'adult' | 'gambling' | 'fake-documents' | 'game-servers' | 'medicine' | 'finance' | 'fraud' | 'link-farm'
>;

/** A word of the lexicon as met in a folded text; its strength: 3 decisive, 2 strong in a list, 1 only adds. */
export type Hit = WordMatch<Sort | 'contact'>;

/** What finds a vocabulary's words in a folded text: the longest at each place, none over another. */
export interface Lexicon {
  find(text: string): readonly Hit[];
}

/** A lexicon of lists. */
export function lexicon(lists: WordIndex<Sort | 'contact'>): Lexicon {
  const find = wordFinder(lists);
  return { find: (text) => grown(text, find(text)) };
}

/** What an offer puts beside its word, and how far a word goes over it: how strong that makes it, by what stands there. */
interface Tails {
  readonly before: ReadonlyMap<string, number>;
  readonly behind: ReadonlyMap<string, number>;
}

/** More of them stand in a row in no offer. */
const MOST_TAILS = 3;
/** The longest in tails.txt. */
const LONGEST_TAIL = 8;
const HAN = /[\u3400-\u9fff]/u;

let known: Tails | null = null;

function knownTails(): Tails {
  if (known) return known;
  const before = new Map<string, number>();
  const behind = new Map<string, number>();
  for (const entry of tails.split('\n')) {
    const word = entry.slice(0, -2);
    const strength = Number(entry.slice(-1));
    if (word.startsWith('-')) behind.set(word.slice(1), strength);
    else before.set(word.slice(0, -1), strength);
  }
  known = { before, behind };
  return known;
}

/** The words with what offers put around them: 气枪 becomes 出售气枪货到付款, and decisive by it. */
function grown(text: string, found: readonly Hit[]): readonly Hit[] {
  if (!found.some(isStem)) return found;
  const out: Hit[] = [];
  for (let at = 0; at < found.length; at++) {
    const hit = found[at] as Hit;
    if (!isStem(hit)) {
      if (hit.start >= (out.at(-1)?.end ?? 0)) out.push(hit);
      continue;
    }
    const least = out.findLast(isStem)?.end ?? 0;
    const most = found.slice(at + 1).find(isStem)?.start ?? text.length;
    const head = tailsAt(hit.start, (from, length) => (from - length < least ? '' : text.slice(from - length, from)), -1);
    const tail = tailsAt(hit.end, (from, length) => (from + length > most ? '' : text.slice(from, from + length)), 1);
    while ((out.at(-1)?.end ?? 0) > head.at) out.pop();
    const strength = Math.max(hit.strength, head.strength, tail.strength);
    out.push({ ...hit, word: text.slice(head.at, tail.at), strength, start: head.at, end: tail.at });
  }
  return out;
}

/** How far tails go from a place, and the strongest of them. */
function tailsAt(
  place: number,
  read: (from: number, length: number) => string,
  step: 1 | -1,
): { readonly at: number; readonly strength: number } {
  const list = step > 0 ? knownTails().behind : knownTails().before;
  let at = place;
  let strength = 0;
  for (let count = 0; count < MOST_TAILS; count++) {
    let length = LONGEST_TAIL;
    while (length > 0 && !list.has(read(at, length))) length--;
    if (length === 0) break;
    strength = Math.max(strength, list.get(read(at, length)) ?? 0);
    at += step * length;
  }
  return { at, strength };
}

/** True for a word that tells what is offered, in Han characters. */
function isStem({ sort, strength, word }: Hit): boolean {
  return strength > 1 && sort !== 'contact' && HAN.test(word);
}

let shipped: Lexicon | null = null;

/** The lexicon that comes with the program. */
export function shippedLexicon(): Lexicon {
  shipped ??= lexicon(index as WordIndex<Sort | 'contact'>);
  return shipped;
}
