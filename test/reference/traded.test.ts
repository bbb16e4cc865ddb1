import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTraded, tradedMark } from '../../src/reference/traded.ts';

it('a step holds what it was made of, and is a third wide', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e13, noNaN: true }), (dollars) => {
      const { low, high } = readTraded(tradedMark(dollars))!;
      expect(low).toBeLessThanOrEqual(dollars * (1 + 1e-9));
      expect(high ?? Infinity).toBeGreaterThanOrEqual(dollars * (1 - 1e-9));
      if (low > 0 && high !== null) expect(high / low).toBeCloseTo(10 ** (1 / 8), 9);
    }),
  );
});

it('nothing stated is nothing, and a mark that is none stops the reader', () => {
  expect([tradedMark(null), tradedMark(0), readTraded('')]).toEqual(['', '', null]);
  expect(() => readTraded('!')).toThrow('unknown step');
  expect(() => readTraded('AB')).toThrow('unknown step');
});
