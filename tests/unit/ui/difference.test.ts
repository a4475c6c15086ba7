import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '@/ui/compare/difference';

test.each([
  [
    '發(fā)展',
    '發展',
    [
      ['發', '發'],
      ['(fā)', ''],
      ['展', '展'],
    ],
  ],
  [
    '真抓实干',
    '真抓實幹',
    [
      ['真抓', '真抓'],
      ['实干', '實幹'],
    ],
  ],
  ['同', '同', [['同', '同']]],
  ['', '', []],
  ['去掉', '', [['去掉', '']]],
])('difference of %s and %s', (published, shown, pieces) => {
  expect(difference(published, shown).map((piece) => [piece.published, piece.shown])).toEqual(pieces);
});

test('the pieces give both texts again, and what is called the same is', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', '(', ')', '𠀀'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (published, shown) => {
      const pieces = difference(published, shown);
      expect(pieces.map((piece) => piece.published).join('')).toBe(published);
      expect(pieces.map((piece) => piece.shown).join('')).toBe(shown);
      if (published === shown) expect(pieces.every((piece) => piece.published === piece.shown)).toBe(true);
    }),
  );
});

test('texts too long to be compared differ as one piece', () => {
  const pieces = difference(`头${'甲'.repeat(2000)}尾`, `头${'乙'.repeat(2000)}尾`);
  expect(pieces).toHaveLength(3);
});
