import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCell, numbersIn, placesIn, rowByCell } from '../../src/reference/pack-cells.ts';

const line = (cells: readonly string[]): string => cells.map((cell) => `\t${cell}`).join('');

describe('columns that are read without being cut', () => {
  const decimal = fc
    .tuple(fc.stringMatching(/^\d{0,10}$/), fc.stringMatching(/^(?:\.\d{1,12})?$/))
    .map(([whole, rest]) => (whole + rest === '' ? '0' : whole + rest));
  const other = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);

  it('hold the very numbers that their cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(decimal, other)), (cells) => {
        expect(numbersIn(line(cells))).toEqual(cells.map(numberCell));
      }),
    );
  });

  it.each(['.1721', '5.', '0012', '-3', '1e-7', '+4', '123456789012345678', '0.1000000000000000055'])(
    'read %s as it is written',
    (cell) => {
      expect(numbersIn(line(['1', cell, '2']))).toEqual([1, Number(cell), 2]);
    },
  );

  it.each(['', '.', '1.2.3', '12a', '١'])('refuse %j, which is no number', (cell) => {
    expect(() => numbersIn(line([cell]))).toThrow(`no number in "${cell}"`);
    expect(() => numbersIn(line(['1', cell, '2']))).toThrow(`no number in "${cell}"`);
  });

  it('hold the places that were written to the base of 36', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000)), (places) => {
        expect(placesIn(line(places.map((place) => place.toString(36))))).toEqual(places);
      }),
    );
  });

  it.each(['', 'A', '4-', '.5'])('refuse %j, which is no place', (cell) => {
    expect(() => placesIn(line(['1', cell, '2']))).toThrow('no place');
    expect(() => placesIn(line([cell]))).toThrow('no place');
  });
});

it('finds the first of the rows that say the same', () => {
  expect([...rowByCell(['a', 'b', 'a', 'c', 'b'])].sort()).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 3],
  ]);
});
