import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '@/text/packed';

describe('packed numbers', () => {
  it('come back as they were, from printable ASCII', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(unpacked(packed(numbers))).toEqual(numbers);
        expect(packed(numbers)).toMatch(/^[#-~]*$/u);
      }),
    );
  });
});
