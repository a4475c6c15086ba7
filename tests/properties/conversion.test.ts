import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAINS, type ConfigurationName } from '@/conversion/configurations';
import { createConverter } from '@/conversion/converter';
import { GROUPS } from '../../tools/dictionaries/opencc-groups';
import { oracle } from '../support/opencc';
import { allTables } from '../support/tables';

const NAMES = Object.keys(CHAINS) as ConfigurationName[];

/** Pieces of every dictionary, cut anywhere, between description characters, lone surrogates and plain text. */
const PIECES = Object.values(GROUPS)
  .flatMap(({ phrases, characters }) => [...phrases, ...characters])
  .flatMap((dictionary) => dictionary.split('|').filter((_, index) => index % 7 === 0))
  .flatMap((entry) => entry.split(' '));

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.nat(4)).map(([text, end]) => text.slice(0, end)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('⿰', '⿱', '⿲', '⿻', '\ud840', '\udc00', '\u{2f800}', '\uf900', '，', 'a', '', '发', '后'),
  },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function ours(name: ConfigurationName): (runs: readonly string[]) => string[] {
  return createConverter(allTables(), name);
}

describe('conversion', () => {
  it('equals opencc-js on any text, in every configuration', () => {
    const converters = NAMES.map((name) => [ours(name), oracle(name)] as const);
    fc.assert(
      fc.property(text, (input) => {
        for (const [convert, expected] of converters) expect(convert([input])).toEqual([expected(input)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives as many runs as it gets, which joined are the conversion of the joined runs', () => {
    const converters = NAMES.map(ours);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (runs) => {
        for (const convert of converters) {
          const result = convert(runs);
          expect(result).toHaveLength(runs.length);
          expect(result.join('')).toBe(convert([runs.join('')]).join(''));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is seen to differ where runs are converted one by one', () => {
    const convert = ours('s2t');
    expect(() =>
      fc.assert(
        fc.property(text, fc.nat(6), (input, at) => {
          const parts = [input.slice(0, at), input.slice(at)];
          expect(parts.map((part) => convert([part])[0]).join('')).toBe(convert([input])[0]);
        }),
        { numRuns: 3000 },
      ),
    ).toThrow();
  });
});
