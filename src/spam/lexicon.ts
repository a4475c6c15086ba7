import type { ReasonCode } from '@/model/reason';
import index from './lexicon/sorts.txt?words';
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
  return { find: wordFinder(lists) };
}

let shipped: Lexicon | null = null;

/** The lexicon that comes with the program. */
export function shippedLexicon(): Lexicon {
  shipped ??= lexicon(index as WordIndex<Sort | 'contact'>);
  return shipped;
}
