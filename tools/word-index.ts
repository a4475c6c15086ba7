import { BUCKETS, bucketOf, CAPITAL, LAST_CAPITAL, STRENGTHS, type WordIndex } from '../src/spam/word-format.ts';
import { packed } from '../src/text/packed.ts';

/** The index of lists by name: one entry a line, a word of two code units or more, a space and its strength. @throws Error where a list has something else. */
export function wordIndex<Sort extends string>(lists: ReadonlyMap<Sort, string>): WordIndex<Sort> {
  const groups = new Map<string, { word: string; mark: string }[]>();
  for (const [number, list] of [...lists.values()].entries()) {
    for (const entry of list.split('\n').filter((line) => line !== '')) {
      const [, word = '', strength = ''] = /^([^A-Z\n]{2,}) ([123])$/u.exec(entry) ?? [];
      const capital = CAPITAL + number * STRENGTHS + Number(strength) - 1;
      if (word === '' || capital > LAST_CAPITAL) throw new Error(`no entry of an index of words: ${entry}`);
      const head = word.slice(0, 2);
      groups.set(head, [...(groups.get(head) ?? []), { word, mark: String.fromCharCode(capital) }]);
    }
  }
  const buckets = Array.from({ length: BUCKETS }, () => '');
  for (const [head, group] of groups) {
    const rests = group.sort((a, b) => b.word.length - a.word.length).map(({ word, mark }) => word.slice(2) + mark);
    buckets[bucketOf(head.charCodeAt(0), head.charCodeAt(1))] += `${head}${rests.join('')}\n`;
  }
  return { sorts: [...lists.keys()], lengths: packed(buckets.map(({ length }) => length)), words: buckets.join('') };
}
