import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Holding, ValueInBase } from '../../src/domain/model/holding.ts';
import type { Answer, Settings } from '../../src/domain/model/portfolio.ts';
import { currency } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';
import { triesOf } from '../support/dice.ts';

const ISK = currency('ISK')!;
const reference = tinyReference();

function reportOf(rows: readonly Holding[], settings: Partial<Settings> = {}, answers: readonly Answer[] = []) {
  return analyse({ ...portfolioOf([fileOf(rows)], settings), answers }, reference);
}

/* To a billionth of what is added: sums of large amounts differ in their last digits with the order they are made in. */
function addsUp(whole: number, parts: readonly number[]): void {
  const all = parts.reduce((sum, part) => sum + part, 0);
  expect(Math.abs(whole - all)).toBeLessThanOrEqual(1e-9 * parts.reduce((sum, part) => sum + Math.abs(part), 0));
}

const money = fc.integer({ min: 100, max: 50_000_000 }).map((cents) => cents / 100);
const symbols = fc.constantFrom('NVDA', 'AAPL', 'SPY', 'WWW', 'BND', 'NOPE', 'IWM');
const stated = fc.constantFrom(USD, EUR, null);
const rows = fc
  .array(fc.record({ symbol: symbols, value: money, currency: stated }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((row) => holdingOf(row)));
const inBase = fc.option(
  fc.record({
    value: money,
    currency: fc.constantFrom(USD, EUR, ISK),
    from: fc.constantFrom('column' as const, 'rate' as const),
  }),
  { nil: null },
);
const mixedRows = fc
  .array(fc.record({ symbol: symbols, value: money, currency: fc.constantFrom(USD, EUR, ISK), inBase }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map((row) => holdingOf({ ...row, inBase: row.inBase })));
const typed: Answer = { kind: 'rate', of: ISK, in: USD, rate: 0.008 };

describe('money of several currencies', () => {
  it('keeps every share when the report switches its currency', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (held, isTyped) => {
        const answers: Answer[] = isTyped ? [{ kind: 'rate', of: EUR, in: USD, rate: 1.4 }] : [];
        const [dollars, euros] = [USD, EUR].map((one) => reportOf(held, { currency: one }, answers));
        const close = (a: number | null, b: number | null) => expect(Math.abs(a! - b!)).toBeLessThan(1e-9);
        close(dollars!.lens.share, euros!.lens.share);
        close(dollars!.smallCaps.share, euros!.smallCaps.share);
        dollars!.companies.forEach(({ issuer, share }) =>
          close(share, euros!.companies.find((one) => one.issuer === issuer)!.share),
        );
        close(euros!.totals.net / dollars!.totals.net, isTyped ? 1 / 1.4 : 0.8);
      }),
      { numRuns: triesOf(150) },
    );
  });

  it('is converted once, or stays outside: nothing is lost and nothing doubled', () => {
    fc.assert(
      fc.property(mixedRows, fc.constantFrom(USD, EUR, null), (held, asked) => {
        const report = reportOf(held, { currency: asked });
        const inSum = positionsIn(report.positions).flatMap(({ baseValue }) => (baseValue === null ? [] : [baseValue]));
        addsUp(report.totals.net, inSum);
        for (const one of report.currencies) {
          const open = one.groups.filter(({ source }) => source === null).reduce((all, { value }) => all + value, 0);
          const outside = report.totals.unconverted.find(({ currency: code }) => code === one.currency);
          expect(open).toBeCloseTo(outside === undefined ? 0 : outside.value, 6);
          addsUp(
            one.value,
            positionsIn(report.positions)
              .filter((row) => row.currency === one.currency)
              .map(({ value }) => value),
          );
        }
        expect(report.currencies.reduce((all, { lines }) => all + lines, 0)).toBe(held.length);
        for (const row of positionsIn(report.positions)) {
          expect(row.rateFrom === null).toBe(row.baseValue === null);
          if (row.rateFrom?.rate == null) continue;
          expect(Math.abs(row.value * row.rateFrom.rate - row.baseValue!)).toBeLessThan(
            1e-9 * Math.abs(row.value) + 1e-9,
          );
        }
      }),
      { numRuns: triesOf(200) },
    );
  });

  it('scales with every value', () => {
    fc.assert(
      fc.property(mixedRows, fc.integer({ min: 2, max: 1000 }), (held, factor) => {
        const larger = held.map((row) => ({
          ...row,
          value: row.value * factor,
          inBase: row.inBase === null ? null : { ...row.inBase, value: row.inBase.value * factor },
        }));
        const [one, other] = [reportOf(held, {}, [typed]), reportOf(larger, {}, [typed])];
        expect(other.settings.currency).toBe(one.settings.currency);
        expect(other.totals.net / factor / one.totals.net).toBeCloseTo(1, 9);
      }),
      { numRuns: triesOf(100) },
    );
  });

  it('comes in with a typed rate and goes out when that is taken back', () => {
    const held = [
      holdingOf({ symbol: 'NVDA', value: 100, currency: USD }),
      holdingOf({ symbol: 'AAPL', value: 5000, currency: ISK }),
    ];
    const without = reportOf(held);
    expect(without.totals.unconverted).toEqual([{ currency: ISK, value: 5000 }]);
    expect(positionsIn(without.positions)[1]).toMatchObject({ baseValue: null, rateFrom: null });
    expect(without.lens.share).toBe(1);
    expect(without.currencies.at(-1)).toMatchObject({ currency: ISK, baseValue: null, typed: null });
    const report = reportOf(held, {}, [typed]);
    expect(report.totals).toMatchObject({ net: 140, unconverted: [] });
    expect(positionsIn(report.positions)[1]!.rateFrom).toEqual({
      source: 'user',
      rate: 0.008,
      asOf: null,
      onward: null,
    });
    expect(report.currencies[1]).toMatchObject({ currency: ISK, typed: { in: USD, rate: 0.008 } });
  });

  it('does not become another currency’s because the report is in that', () => {
    const held = [holdingOf({ symbol: 'NVDA', value: 100, currency: null })];
    const report = reportOf(held, { currency: EUR });
    expect(positionsIn(report.positions)[0]).toMatchObject({ currency: USD, baseValue: 80 });
    expect(report.files[0]).toMatchObject({ sum: 100, currency: USD });
  });

  it('counts unsettled cash in the report’s currency', () => {
    const pending = [{ account: null, value: 10, currency: EUR }];
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 100, currency: USD })], { pending });
    expect(analyse(portfolioOf([file]), reference).totals.pending).toBeCloseTo(12.5, 10);
  });
});

describe('a stated total of a file with a base column', () => {
  const inEuros = (value: number): ValueInBase => ({ value, currency: EUR, from: 'column' });
  const held = [
    holdingOf({ symbol: 'NVDA', value: 100, currency: USD, inBase: inEuros(90) }),
    holdingOf({ symbol: 'AAPL', value: 50, currency: EUR }),
  ];
  const difference = (value: number) => {
    const file = fileOf(held, { statedTotals: [{ account: null, value, line: held[0]!.line }] });
    return analyse(portfolioOf([file]), reference).files[0]!.statedTotals[0]!.difference;
  };

  it('is met by the sum of that column', () => {
    expect(difference(140)).toBe(0);
    expect(difference(150)).toBe(-10);
  });
  it('may be that of one currency', () => {
    expect(difference(100)).toBe(0);
  });
});

describe('bugs of other tools that must not come back', () => {
  it('countries add up to the companies that are held, not to more', () => {
    fc.assert(
      fc.property(mixedRows, (held) => {
        const { exposure, companies, totals } = reportOf(held, {}, [typed]);
        const all = Object.values(exposure.country);
        const sum = all.reduce((total, { value }) => total + value, 0);
        addsUp(
          sum,
          companies.map(({ value }) => value),
        );
        for (const { value, share } of all) if (share !== null) expect(share).toBeCloseTo(value / totals.base!, 9);
      }),
      { numRuns: triesOf(100) },
    );
  });

  it('a parcel of one security in two lines is one share of the whole, whatever the currency', () => {
    const of = { symbol: 'NVDA', name: 'NVIDIA Corporation' };
    const whole = reportOf([holdingOf({ ...of, value: 100, currency: USD })]);
    const parts = reportOf(
      [holdingOf({ ...of, value: 20, currency: USD }), holdingOf({ ...of, value: 64, currency: EUR })],
      { currency: USD },
    );
    expect(parts.companies[0]!.value).toBeCloseTo(whole.companies[0]!.value, 9);
    expect(parts.companies[0]!.share).toBeCloseTo(1, 12);
  });
});
