import type { ReasonCode } from '@/model/reason';
import adult from './lexicon/adult.txt';
import contact from './lexicon/contact.txt';
import fakeDocuments from './lexicon/fake-documents.txt';
import finance from './lexicon/finance.txt';
import fraud from './lexicon/fraud.txt';
import gambling from './lexicon/gambling.txt';
import gameServers from './lexicon/game-servers.txt';
import medicine from './lexicon/medicine.txt';
import { PairTable } from './pair-table';

/** What spam is for; 'contact' are the calls that all sorts have. */
export type Sort = Extract<
  ReasonCode,
  'adult' | 'gambling' | 'fake-documents' | 'game-servers' | 'medicine' | 'finance' | 'fraud' | 'link-farm'
>;

/** A word of the lexicon as met in a text. Offsets in UTF-16 code units of the folded text. */
export interface Hit {
  readonly word: string;
  readonly sort: Sort | 'contact';
  /** 3 decisive, 2 strong in a list, 1 only adds. */
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

/** What finds a vocabulary's words in a folded text: the longest at each place, none over another. */
export interface Lexicon {
  find(text: string): readonly Hit[];
}

type Entry = Pick<Hit, 'word' | 'sort' | 'strength'>;

/** The lists, by sort. */
export const LISTS: ReadonlyMap<Sort | 'contact', string> = new Map<Sort | 'contact', string>([
  ['adult', adult],
  ['contact', contact],
  ['fake-documents', fakeDocuments],
  ['finance', finance],
  ['fraud', fraud],
  ['gambling', gambling],
  ['game-servers', gameServers],
  ['medicine', medicine],
]);

/** A lexicon of lists: one entry a line, the word and its strength. */
export function lexicon(lists: ReadonlyMap<Sort | 'contact', string>): Lexicon {
  const entries: Entry[] = [];
  for (const [sort, list] of lists) {
    for (const entry of list.split('\n')) {
      const gap = entry.lastIndexOf(' ');
      if (gap > 1) entries.push({ word: entry.slice(0, gap), sort, strength: Number(entry.slice(gap + 1)) });
    }
  }
  const byPair: Entry[][] = [[]];
  const table = new PairTable(entries.length);
  for (const entry of entries.sort((a, b) => b.word.length - a.word.length)) {
    const [first, second] = [entry.word.charCodeAt(0), entry.word.charCodeAt(1)];
    const at = table.get(first, second);
    if (at > 0) byPair[at]?.push(entry);
    else table.set(first, second, byPair.push([entry]) - 1);
  }
  return { find: (text) => found(text, table, byPair) };
}

function found(text: string, table: PairTable, byPair: readonly (readonly Entry[])[]): readonly Hit[] {
  const hits: Hit[] = [];
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const which = table.get(before, code);
    before = code;
    if (which === 0) continue;
    const start = at - 1;
    const entry = byPair[which]?.find(({ word }) => text.startsWith(word, start) && isWhole(text, start, start + word.length));
    if (!entry) continue;
    const end = start + entry.word.length;
    hits.push({ ...entry, start, end });
    at = end;
    before = text.charCodeAt(at);
  }
  return hits;
}

/** A Latin word is met only whole: `av` is not in `java`. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(joined(text, start) || joined(text, end));
}

function joined(text: string, border: number): boolean {
  return /^[a-z]{2}$/u.test(text.slice(border - 1, border + 1)) && border > 0;
}

let shipped: Lexicon | null = null;

/** The lexicon that comes with the program. */
export function shippedLexicon(): Lexicon {
  shipped ??= lexicon(LISTS);
  return shipped;
}
