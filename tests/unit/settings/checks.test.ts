import { expect, it } from 'vitest';
import {
  type Check,
  isExactly,
  isFlag,
  isListOf,
  isNullOr,
  isNumberFrom,
  isOneOf,
  isTable,
  isText,
  isTextLike,
  isTextOf,
  isTuple,
  isWholeFrom,
} from '@/settings/checks';

const state = isExactly({ state: isOneOf(['off', 'on']), count: isWholeFrom(0) });

it.each<[string, Check<unknown>, unknown[], unknown[]]>([
  ['isFlag', isFlag, [true, false], [0, 'true', null, undefined]],
  ['isTable', isTable, [{}, { a: 1 }, Object.create(null)], [null, [], 'a', 1, undefined]],
  ['isTextOf', isTextOf(1, 3), ['a', '字字字'], ['', 'abcd', 1, ['a'], null]],
  ['isTextLike', isTextLike(/^[a-z]*$/u), ['', 'abc'], ['A', 1, null, ['abc']]],
  ['isNumberFrom', isNumberFrom(1, 2), [1, 1.5, 2], [0.9, 2.1, Number.NaN, '1', null]],
  ['isNumberFrom without an end', isNumberFrom(0), [0, 1e12], [-1, Number.POSITIVE_INFINITY, Number.NaN]],
  ['isWholeFrom', isWholeFrom(0), [0, 7], [-1, 0.5, Number.NaN, '1', null, Number.POSITIVE_INFINITY]],
  ['isOneOf', isOneOf(['a', 'b']), ['a', 'b'], ['c', '', null, ['a'], 0]],
  ['isNullOr', isNullOr(isText), [null, ''], [undefined, 0]],
  ['isListOf', isListOf(isText), [[], ['a']], [['a', 1], 'a', null, { length: 0 }]],
  [
    'isTuple',
    isTuple(isText, isFlag),
    [['a', true]],
    [['a'], ['a', true, 1], [true, 'a'], null, 'a', { 0: 'a', 1: true, length: 2 }],
  ],
  ['isTuple of nothing', isTuple(), [[]], [[undefined], null, undefined, '']],
  [
    'isExactly',
    state,
    [{ state: 'on', count: 0 }],
    [
      { state: 'on' },
      { state: 'on', count: 0, more: 1 },
      { state: 'x', count: 0 },
      null,
      [],
      Object.create({ state: 'on', count: 0 }),
    ],
  ],
])('%s takes what it names and nothing else', (_, check, taken, refused) => {
  for (const value of taken) expect(check(value), JSON.stringify(value)).toBe(true);
  for (const value of refused) expect(check(value), JSON.stringify(value)).toBe(false);
});
