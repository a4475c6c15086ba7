import { fileURLToPath } from 'node:url';
import { type Lexicon, lexicon, type Sort } from '@/spam/lexicon';
import { wordLists } from '../../tools/lists';
import { wordIndex } from '../../tools/word-index';

/** The lists of the lexicon, by sort: one entry a line, the word and its strength. */
export const LISTS = wordLists(fileURLToPath(new URL('../../src/spam/lexicon/sorts.txt', import.meta.url))) as ReadonlyMap<
  Sort | 'contact',
  string
>;

/** A lexicon of some of them. */
export function lexiconOf(lists: ReadonlyMap<Sort | 'contact', string>): Lexicon {
  return lexicon(wordIndex(lists));
}
