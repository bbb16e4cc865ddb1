import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holding } from '../../src/domain/model/holding.ts';
import { currency } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

const EUR = currency('EUR')!;
const wordsOf = ({ account, symbol, name, isin, cusip, says, currency: code }: Holding) =>
  JSON.stringify([account, symbol, name, isin, cusip, says, code]);

const word = fc.constantFrom(null, 'A', 'B');
const LINE = fc
  .record({
    value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    account: fc.constantFrom(null, 'IRA', 'Roth'),
    symbol: fc.constantFrom('AAPL', 'MSFT'),
    name: fc.option(fc.integer({ min: 0, max: 30 }).map((number) => `Name ${number}`)),
    isin: word,
    cusip: word,
    says: fc.constantFrom('equity' as const, 'fund' as const, null),
    currency: fc.constantFrom(EUR, currency('USD'), null),
    inBase: fc.option(
      fc.double({ min: 1, max: 100, noNaN: true }).map((value) => ({ value, currency: EUR, from: 'column' as const })),
      { freq: 8 },
    ),
  })
  .map((facts) => holdingOf(facts));

describe('lines in groups', () => {
  it('every line is in one group, of its own words and account', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 60 }), (rows) => {
        const file = fileOf(rows);
        const { groups, groupOf } = file.holdings;
        expect(groupOf.length).toBe(rows.length);
        for (const [at, row] of holdingsIn(file.holdings).entries())
          expect(wordsOf(groups[groupOf[at]!]!.first)).toBe(wordsOf(row));
        for (const { first, firstAt } of groups) expect(holdingsIn(file.holdings)[firstAt]).toEqual(first);
        const firsts = groups.map(({ firstAt }) => firstAt);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        const plain = holdingsIn(file.holdings).filter(({ inBase }) => inBase === null);
        expect(groups.length).toBe(new Set(plain.map(wordsOf)).size + rows.length - plain.length);
      }),
    );
  });

  it('counts and adds up what each group holds, whatever order the lines stand in', () => {
    fc.assert(
      fc.property(fc.array(LINE, { minLength: 1, maxLength: 40 }), (rows) => {
        const file = fileOf(rows);
        const { groups, groupOf } = file.holdings;
        for (const [at, { count, value, gross }] of groups.entries()) {
          const own = holdingsIn(file.holdings).filter((_, line) => groupOf[line] === at);
          expect(count).toBe(own.length);
          const size = own.reduce((all, row) => all + Math.abs(row.value), 0);
          expect(gross).toBeCloseTo(size, 6);
          expect(value).toBeCloseTo(
            own.reduce((all, row) => all + row.value, 0),
            6,
          );
        }
        const turned = fileOf([...rows].reverse()).holdings.groups;
        const sums = (all: typeof groups) => all.map(({ first, value }) => `${wordsOf(first)} ${value}`).sort();
        expect(sums(turned)).toEqual(sums(groups));
      }),
    );
  });

  it('a long and a short line of the same words make little of the sum and much of the size', () => {
    const rows = [100, -99.5].map((value) => holdingOf({ value, symbol: 'AAPL' }));
    expect(fileOf(rows).holdings.groups).toMatchObject([{ count: 2, value: 0.5, gross: 199.5 }]);
  });

  it('a line that states its value in a second currency stays alone', () => {
    const inBase = { value: 90, currency: EUR, from: 'rate' as const };
    const rows = [1, 2].map((value) => holdingOf({ value, symbol: 'AAPL', inBase }));
    expect(fileOf(rows).holdings.groups).toHaveLength(2);
  });
});
