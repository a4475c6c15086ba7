import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordMatch, wordFinder } from '@/spam/word-index';
import { wordIndex } from '../../../tools/word-index';
import { LISTS } from '../../support/lexicon';

const entries = [...LISTS].flatMap(([sort, list]) =>
  list.split('\n').map((entry) => ({ sort, word: entry.slice(0, -2), strength: Number(entry.at(-1)) })),
);

/** What the index must find, without one: at each place the longest word that stands whole. */
function plainly(text: string): readonly WordMatch<string>[] {
  const latin = (at: number) => /^[a-z]{2}$/u.test(text.slice(at - 1, at + 1));
  const found: WordMatch<string>[] = [];
  for (let start = 0; start + 1 < text.length; start++) {
    const [longest] = entries
      .filter(({ word }) => text.startsWith(word, start) && !latin(start) && !latin(start + word.length))
      .sort((a, b) => b.word.length - a.word.length);
    if (!longest) continue;
    const end = start + longest.word.length;
    found.push({ ...longest, start, end });
    start = end - 1;
  }
  return found;
}

describe('an index of words', () => {
  it('finds what the lists say, in texts of whole words, broken words and others', () => {
    const find = wordFinder(wordIndex(LISTS));
    const word = fc.constantFrom(...entries.map(({ word }) => word));
    const part = fc.oneof(
      word,
      word.map((one) => one.slice(1)),
      word.map((one) => one.slice(0, -1)),
      fc.string(),
      fc.constant('关于'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        expect(find(text)).toEqual(plainly(text));
      }),
    );
  });

  it('takes no list that it could not find in', () => {
    for (const entry of ['博 3', '博彩', '博彩 4', 'BET 3']) {
      expect(() => wordIndex(new Map([['gambling', entry]])), entry).toThrow(entry);
    }
  });
});
