import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_RECORD, isBare, isVacant, merge, parseRecord, pruned, type SiteRecord, TOMBSTONE_LIFE } from '@/settings/record';

describe('parseRecord', () => {
  it('keeps the good values and sets the broken ones aside, one by one', () => {
    const { record, broken } = parseRecord(
      {
        values: { script: ['zh-Hans', 5], enabled: ['yes', 5], unheard: [1, 5], clutter: true },
        words: { 'spam/a x': ['keep', 5], 'spam/a y': ['maybe', 5] },
        rules: 'all',
      },
      'site:a.cn',
    );
    expect(record).toEqual({ values: { script: ['zh-Hans', 5] }, words: { 'spam/a x': ['keep', 5] }, rules: {} });
    expect(broken.map(({ where }) => where)).toEqual([
      'site:a.cn/enabled',
      'site:a.cn/unheard',
      'site:a.cn/clutter',
      'site:a.cn/spam/a y',
      'site:a.cn/rules',
    ]);
  });

  it('takes anything at all without throwing', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void parseRecord(stored, 'x')));
    fc.assert(fc.property(fc.anything(), (values) => void parseRecord({ values, words: values, rules: values }, 'x')));
  });

  it('is not fooled by __proto__', () => {
    const { record } = parseRecord(JSON.parse('{"words":{"__proto__":["keep",1]},"values":{"__proto__":["x",1]}}'), 'x');
    expect(Object.keys(record.words)).toEqual(['__proto__']);
    expect(record.values).toEqual({});
  });
});

const stamped = fc.tuple(fc.option(fc.constantFrom('keep' as const, 'condemn' as const)), fc.integer({ min: 0, max: 5 }));
const records: fc.Arbitrary<SiteRecord> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), stamped)
  .map((words) => ({ ...EMPTY_RECORD, words }));

describe('merge', () => {
  it('loses nothing of two that write at once', () => {
    const a: SiteRecord = { ...EMPTY_RECORD, values: { script: ['zh-Hans', 10], spam: [false, 1] } };
    const b: SiteRecord = { ...EMPTY_RECORD, values: { clutter: [false, 9], spam: [null, 2] } };
    expect(merge(a, b).values).toEqual({ script: ['zh-Hans', 10], clutter: [false, 9], spam: [null, 2] });
  });
  it('comes to the same in any order where the times differ, and repeated', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, b)).toEqual(both);
        expect(merge(both, a)).toEqual(both);
        for (const key of Object.keys(both.words)) {
          const times = [a, b].map(({ words }) => (Object.hasOwn(words, key) ? (words[key]?.[1] ?? -1) : -1));
          expect(both.words[key]?.[1]).toBe(Math.max(...times));
        }
      }),
    );
  });
});

describe('pruned', () => {
  it('forgets what was taken away, but only after every machine has heard of it', () => {
    const record: SiteRecord = { ...EMPTY_RECORD, values: { script: [null, 0], spam: [false, 0] } };
    expect(pruned(record, TOMBSTONE_LIFE - 1)).toEqual(record);
    expect(pruned(record, TOMBSTONE_LIFE).values).toEqual({ spam: [false, 0] });
  });
  it('tells bare from vacant', () => {
    const gone: SiteRecord = { ...EMPTY_RECORD, values: { script: [null, 0] } };
    expect([isBare(gone), isVacant(gone), isBare(EMPTY_RECORD)]).toEqual([false, true, true]);
  });
});
