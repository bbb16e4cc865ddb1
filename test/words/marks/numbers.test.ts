import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEndsPercent, formatEndsPoints } from '../../../src/words/marks/ends.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import {
  HIDDEN_AMOUNT,
  NO_FIGURE,
  formatBytes,
  formatCap,
  formatCount,
  formatOutward,
  formatPercent,
  formatPoints,
  formatShare,
  formatShareRange,
  plural,
  pluralInWords,
} from '../../../src/words/marks/numbers.ts';
import { t } from '../../../src/words/t.ts';
import { roundToSum } from '../../../src/domain/figures/rounding.ts';
import { formatShares } from '../../../src/words/marks/rounding.ts';

test.each([
  [0.431, '43.1'],
  [1, '100.0'],
  [0, '0.0'],
  [-0, '0.0'],
  [-0.0001, '0.0'],
  [0.0003, '<0.1'],
  [-0.12, '−12.0'],
  [null, NO_FIGURE],
  [Number.NaN, NO_FIGURE],
])('the share %d reads %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});

test.each([
  [0.033, '+3.3'],
  [-0.04, '−4.0'],
  [0, '0.0'],
  [-0.0002, '0.0'],
])('the difference %d reads %s', (difference, text) => {
  expect(formatPoints(difference)).toBe(text);
});

test.each([
  [{ share: 0.431, low: 0.431, high: 0.434, uncertain: 0.003 }, '43.1%'],
  [{ share: 0.431, low: 0.431, high: 0.445, uncertain: 0.014 }, '43.1–44.5%'],
  [{ share: null, low: null, high: null, uncertain: null }, NO_FIGURE],
])('a figure with its bounds: %o', (figure, text) => {
  expect(formatShareRange(figure)).toBe(text);
});

test.each([
  [{ low: 0, high: 0.918 }, '0–91.8%'],
  [{ low: 0.0296, high: 0.9471 }, '2.9–94.8%'],
  [{ low: 0.45, high: 0.454 }, '45.0%'],
  [{ low: 0.0003, high: 1 }, '0–100%'],
  [{ low: 0.3, high: 0.418 }, '30.0–41.8%'],
  [{ low: -0.04, high: 0.1 }, '−4.0 to 10.0%'],
  [{ low: 0.0001, high: 0.0002 }, '<0.1%'],
])('between two ends, rounded outward: %o', (ends, text) => {
  expect(formatEndsPercent(ends)).toBe(text);
});

test.each([
  [{ low: -0.0404, high: -0.0026, known: -0.01 }, '−4.1 to −0.2'],
  [{ low: -0.0232, high: -0.02, known: -0.0232 }, '−2.3'],
  [{ low: 0, high: 0.0001, known: 0 }, '±0.0'],
  [{ low: -0.006, high: 0, known: 0 }, '−0.6 to 0'],
])('a change between two ends: %o', (ends, text) => {
  expect(formatEndsPoints(ends)).toBe(text);
});

test.each([
  [30.2, 32.8, '30–33'],
  [43.1, 44.5, '43–45'],
  [43, 43, '43'],
  [42.999_999_999_9, 43.000_000_000_1, '43'],
])('from %d to %d, ends rounded outwards: %s', (low, high, text) => {
  expect(formatOutward(low, high)).toBe(text);
});

test.each([
  [241e9, '$241B'],
  [6.4e9, '$6.4B'],
  [0.24e9, '$240M'],
  [3.42e12, '$3.4T'],
])('the market value %d reads %s', (dollars, text) => {
  expect(formatCap(dollars)).toBe(text);
});

test.each([
  [1, '1 byte'],
  [8412, '8.4 KB'],
  [5_100_000, '5.1 MB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('counts agree with their noun', () => {
  expect([
    t`${plural(1, { one: '# row', other: '# rows' })}`,
    t`${plural(3612, { one: '# row', other: '# rows' })}`,
    t`${plural(Number.NaN, { one: '# row', other: '# rows' })}`,
    t`${pluralInWords(2, { one: '# question', other: '# questions' })}`,
    t`${pluralInWords(0, { one: '# row', other: '# rows' })}`,
  ]).toEqual(['1 row', '3,612 rows', '– rows', 'two questions', 'no rows']);
});

test('no figure is ever written as NaN, Infinity or with a minus of zero', () => {
  const odd = [Number.NaN, Infinity, -Infinity, -0, -1e-12];
  const money = moneyFormat('USD', false);
  for (const write of [
    formatCount,
    formatShare,
    formatPercent,
    formatPoints,
    money.whole,
    money.cents,
    money.bareCents,
  ]) {
    for (const value of odd) expect(write(value)).not.toMatch(/NaN|∞|Infinity|[-−]\$?0(\.0+)?%?$/);
  }
});

describe('largest remainder', () => {
  test('three thirds are 33.4, 33.3 and 33.3', () => {
    expect(formatShares([1 / 3, 1 / 3, 1 / 3])).toEqual(['33.4', '33.3', '33.3']);
  });

  test.each([
    [[Number.NaN, 0.5], 1],
    [[Number.POSITIVE_INFINITY], 1],
    [[0.5], Number.NaN],
    [[0.5], 0.3],
  ])('%j to %d is a fault of ours and ends as one', (parts, sum) => {
    expect(() => roundToSum(parts, 1, sum)).toThrow(RangeError);
  });

  test('parts add up to the rounded sum, and none is off by a whole unit', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 40 }), (parts) => {
        const rounded = roundToSum(parts, 1000);
        const exact = parts.reduce((total, part) => total + part * 1000, 0);
        expect(rounded.reduce((total, part) => total + part, 0)).toBe(Math.round(exact) + 0);
        for (const [index, part] of rounded.entries())
          expect(Math.abs(part - parts[index]! * 1000)).toBeLessThan(1.001);
      }),
    );
  });
});

describe('amounts', () => {
  const shown = moneyFormat('USD', false);
  const hidden = moneyFormat('USD', true);

  test.each([
    [284_310, '$284,310', '$284,310.00'],
    [-1137.24, '−$1,137', '−$1,137.24'],
    [0, '$0', '$0.00'],
  ])('%d', (value, whole, cents) => {
    expect([shown.whole(value), shown.cents(value)]).toEqual([whole, cents]);
  });

  test.each([
    ['USD', 'between $43 and $45'],
    ['EUR', 'between €43 and €45'],
    ['CAD', 'between CA$43 and CA$45'],
  ])('of every hundred in %s', (currency, text) => {
    expect(moneyFormat(currency, false).rangeOfHundred(43.1, 44.5)).toBe(text);
  });

  test('hidden, every amount is the same four dots', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect([hidden.whole(value), hidden.cents(value), hidden.bareCents(value)]).toEqual([
          HIDDEN_AMOUNT,
          HIDDEN_AMOUNT,
          HIDDEN_AMOUNT,
        ]);
      }),
    );
  });

  test('hidden, a line of the file keeps its words and loses its figures', () => {
    expect(hidden.raw('NVDA,NVIDIA CORP,62,$192.60,"11,941.20",(41.18)')).toBe(
      `NVDA,NVIDIA CORP,${HIDDEN_AMOUNT},${HIDDEN_AMOUNT},"${HIDDEN_AMOUNT}",${HIDDEN_AMOUNT}`,
    );
    expect(shown.raw('62,192.60')).toBe('62,192.60');
  });

  test('a share of a hundred is no amount, so it stays', () => {
    expect(hidden.ofHundred(43)).toBe('$43');
  });
});
