import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { portfolioOfDay } from '../../src/domain/change/portfolio-of-day.ts';
import { takeSnapshot } from '../../src/domain/change/take-snapshot.ts';
import { WHOLE, type KeptBenchmark } from '../../src/domain/model/look.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { sum } from '../../src/domain/sum.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, USD, tinyReference } from '../support/tiny-reference.ts';
import { triesOf } from '../support/dice.ts';

/* What is true of a comparison with something of one's own: another portfolio, or what was held on an earlier day. */

const reference = tinyReference();
const TODAY = isoDate('2026-11-20')!;
const SYMBOLS = ['NVDA', 'GOOG', 'WWW', 'SPY', 'IWM', 'HALF', 'BND', 'SPAXX', 'NOPE', 'AVUV', 'MIX'];
const portfolios = fc
  .array(
    fc.record({
      symbol: fc.constantFrom(...SYMBOLS),
      value: fc.integer({ min: 100, max: 50_000_000 }).map((cents) => cents / 100),
      account: fc.constantFrom('A', 'B'),
      currency: fc.constantFrom(USD, EUR),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => portfolioOf([fileOf(rows.map((row) => holdingOf(row)))]));

const OTHER: KeptBenchmark = { kind: 'portfolio', name: 'The other' };
function compare(mine: Portfolio, other: Portfolio, what: KeptBenchmark = OTHER) {
  const look = { ...WHOLE, against: { what, portfolio: other } };
  return analyse(mine, reference, prepare(mine, reference, look));
}

describe('another portfolio to compare with', () => {
  it('is measured like a portfolio, in parts that add up, and changes nothing of one’s own', () => {
    fc.assert(
      fc.property(portfolios, portfolios, (mine, other) => {
        const { benchmark, ...compared } = compare(mine, other);
        const alone = analyse(other, reference);
        expect(benchmark.kept).toEqual(OTHER);
        expect(benchmark.lens).toBeCloseTo(Math.min(1, alone.lens.value / alone.totals.net), 9);
        expect(benchmark.smallCaps).toBeCloseTo(Math.min(1, alone.smallCaps.value / alone.totals.net), 9);
        expect(sum(benchmark.composition.map(({ share }) => share))).toBeCloseTo(1, 9);
        const before = analyse(mine, reference);
        expect(compared.lens).toEqual(before.lens);
        expect(compared.exposure).toEqual(before.exposure);
        expect(compared.totals).toEqual(before.totals);
      }),
      { numRuns: triesOf(150) },
    );
  });

  it('is wholly the same as itself, but for what nobody can see into', () => {
    fc.assert(
      fc.property(portfolios, (mine) => {
        const { benchmark, totals } = compare(mine, mine);
        // a list may cover a hair more than its fund
        const open = Math.max(0, (totals.residual + totals.unidentified) / totals.net);
        expect(benchmark.overlap).toBeCloseTo(1 - open, 9);
        expect(benchmark.activeShare!.low).toBeCloseTo(0, 9);
        expect(benchmark.activeShare!.high).toBeCloseTo(open, 9);
      }),
      { numRuns: triesOf(150) },
    );
  });

  it('has no weights with more debts than it owns: the market stands in, and it is said', () => {
    const mine = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 100 })])]);
    const short = portfolioOf([
      fileOf([holdingOf({ symbol: 'SPY', value: 500 }), holdingOf({ symbol: 'WWW', value: -100 })]),
    ]);
    const { benchmark, issues } = compare(mine, short);
    expect(benchmark).toMatchObject({ name: 'us-market', kept: null });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'benchmark-missing', detail: { benchmark: 'kept' } }),
    );
  });
});

describe('an earlier day to compare with', () => {
  it('is what was held then, seen through the lists of today', () => {
    fc.assert(
      fc.property(portfolios, portfolios, (then, now) => {
        const report = analyse(then, reference);
        const snapshot = takeSnapshot(then, report, TODAY)!;
        const what = { kind: 'day', date: snapshot.date } as const;
        const { benchmark } = compare(now, portfolioOfDay(snapshot, now), what);
        expect(benchmark.kept).toEqual(what);
        expect(benchmark.asOf).toBe(snapshot.date);
        expect(benchmark.lens).toBeCloseTo(Math.min(1, report.lens.value / report.totals.net), 6);
        expect(benchmark.smallCaps).toBeCloseTo(Math.min(1, report.smallCaps.value / report.totals.net), 6);
      }),
      { numRuns: triesOf(100) },
    );
  });
});
