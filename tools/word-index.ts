import { bucketOf, CAPITAL, LAST_CAPITAL, LAST_OFFSET, STEP, STRENGTHS, type WordIndex, ZERO } from '../src/spam/word-format.ts';

/** The index of lists by name: one entry a line, a word of two code units or more, a space and its strength. @throws Error where a list has something else. */
export function wordIndex<Sort extends string>(lists: ReadonlyMap<Sort, string>): WordIndex<Sort> {
  const groups = new Map<string, { word: string; mark: string }[]>();
  for (const [number, list] of [...lists.values()].entries()) {
    for (const entry of list.split('\n').filter((line) => line !== '')) {
      const [, word = '', strength = ''] = /^([^A-Z\n]{2,}) ([123])$/u.exec(entry) ?? [];
      const capital = CAPITAL + number * STRENGTHS + Number(strength) - 1;
      if (word === '' || capital > LAST_CAPITAL) throw new Error(`no entry of an index of words: ${entry}`);
      const head = word.slice(0, 2);
      const group = groups.get(head) ?? [];
      groups.set(head, group);
      group.push({ word, mark: String.fromCharCode(capital) });
    }
  }
  let count = 1;
  while (count < groups.size) count *= 2;
  const buckets = Array.from({ length: count }, () => '');
  for (const [head, group] of groups) {
    const rests = group.sort((a, b) => b.word.length - a.word.length).map(({ word, mark }) => word.slice(2) + mark);
    buckets[bucketOf(head.charCodeAt(0), head.charCodeAt(1), count)] += `${head}${rests.join('')}\n`;
  }
  const filled = buckets.map((bucket) => bucket + '\n'.repeat(-bucket.length & (STEP - 1)));
  const words = filled.join('');
  if (words.length > LAST_OFFSET) throw new Error('an index of words is too long');
  let offset = 0;
  const starts = [0, ...filled.map(({ length }) => (offset += length))];
  return { sorts: [...lists.keys()], starts: starts.map((at) => String.fromCharCode(ZERO + at / STEP)).join(''), words };
}
