import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { MARKETS, mixOf, nameOfMix, parseBenchmark, partsOfBenchmark } from '../../src/domain/model/benchmark-id.ts';
import { naturalMarket } from '../../src/domain/measure/home-markets.ts';
import { openBenchmark } from '../../src/domain/measure/markets.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import { rosterOf } from '../../src/domain/identity/roster.ts';
import { SIZE_KEYS } from '../../src/domain/model/size.ts';
import { sum } from '../../src/domain/sum.ts';
import { currency } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
const roster = rosterOf(reference);

function reportOf(rows: readonly { symbol: string; value: number }[], settings: Partial<Settings> = {}) {
  return analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))], settings), reference);
}

describe('the name of a benchmark', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKETS),
        fc.constantFrom(...MARKETS),
        fc.integer({ min: 0, max: 100 }),
        (a, b, c) => {
          const mix = { first: a, second: b, part: c / 100 };
          const id = parseBenchmark(nameOfMix(mix));
          expect(id).not.toBeNull();
          expect(mixOf(nameOfMix(mix))).toEqual(mix);
          expect(sum(partsOfBenchmark(id!).map(({ part }) => part))).toBeCloseTo(1, 12);
        },
      ),
    );
    for (const market of MARKETS) expect(parseBenchmark(market)).toBe(market);
  });

  it.each([
    '',
    'sp501',
    'mix',
    'mix:sp500:russell-2000',
    'mix:sp500:russell-2000:',
    'mix:sp500:russell-2000:1.5',
    'mix:sp500:russell-2000:-0.5',
    'mix:sp500:russell-2000:1e-1',
    'mix:sp500:russell-2000:0.5:0.5',
    'mix:sp500:other:0.5',
    '__proto__',
  ])('is refused as %j', (text) => {
    expect(parseBenchmark(text)).toBeNull();
  });
});

describe('a benchmark', () => {
  it('that nobody chose is the market of the currency, or the US market where the pack has no list of that', () => {
    const chosen = (code: string) => {
      const rows = [holdingOf({ symbol: 'NVDA', value: 1000, currency: currency(code)! })];
      return analyse(portfolioOf([fileOf(rows)], { benchmark: null }), reference);
    };
    expect(naturalMarket('USD').market).toBe('us-market');
    expect(naturalMarket('EUR').market).toBe('world-all-sizes');
    expect(chosen('USD').benchmark.name).toBe('us-market');
    const euros = chosen('EUR');
    expect(euros.settings.benchmark).toBe('us-market');
    // nobody asked for another: nothing to warn of
    expect(euros.issues.map(({ code }) => code)).not.toContain('benchmark-missing');
  });

  it('is one unit of money, whatever its list leaves out', () => {
    for (const id of ['us-market', 'sp500', 'russell-2000', 'mix:sp500:russell-2000:0.25'] as const) {
      const { weights, classes, rest, excess } = openBenchmark(id, reference, roster)!;
      expect(sum([...weights, ...classes.values(), rest, excess])).toBeCloseTo(1, 12);
    }
  });

  it('of an index is what its fund holds: the fund alone has nothing active but what its list leaves open', () => {
    for (const [symbol, benchmark] of [
      ['SPY', 'sp500'],
      ['IWM', 'russell-2000'],
    ] as const) {
      const report = reportOf([{ symbol, value: 1000 }], { benchmark });
      expect(report.benchmark.name).toBe(benchmark);
      expect(report.benchmark.activeShare!.low).toBeCloseTo(0, 9);
      expect(report.benchmark.lens).toBeCloseTo(report.lens.share!, 12);
      expect(report.benchmark.smallCaps).toBeCloseTo(report.smallCaps.share!, 12);
      for (const { benchmark: theirs, share } of report.companies) expect(theirs).toBeCloseTo(share!, 12);
    }
  });

  it('of two is between them, by its part', () => {
    const of = (benchmark: Settings['benchmark']) => reportOf([{ symbol: 'NVDA', value: 1 }], { benchmark }).benchmark;
    const [first, second, mix] = [of('sp500'), of('russell-2000'), of('mix:sp500:russell-2000:0.3')];
    expect(mix.lens).toBeCloseTo(0.7 * first.lens + 0.3 * second.lens, 12);
    for (const key of SIZE_KEYS) expect(mix.size[key]).toBeCloseTo(0.7 * first.size[key] + 0.3 * second.size[key], 12);
    expect(mix.overlap!).toBeCloseTo(0.7 * first.overlap! + 0.3 * second.overlap!, 12);
    expect(sum(mix.composition.map(({ share }) => share))).toBeCloseTo(1, 12);
  });

  it('stands on the base that is on', () => {
    const { benchmark } = reportOf([{ symbol: 'NVDA', value: 1 }], { benchmark: 'sp500', base: 'equities' });
    expect(sum(benchmark.composition.map(({ share }) => share))).toBeCloseTo(1, 12);
    expect(benchmark.composition.map(({ key }) => key)).not.toContain('cash-and-bonds');
  });

  it('whose list the pack does not hold is the US market, and that is said', () => {
    const report = reportOf([{ symbol: 'NVDA', value: 1 }], { benchmark: 'nasdaq-100' });
    expect(report.settings.benchmark).toBe('us-market');
    expect(report.benchmark.name).toBe('us-market');
    expect(report.issues.map(({ code }) => code)).toContain('benchmark-missing');
    expect(openBenchmark('mix:sp500:nasdaq-100:0.5', reference, roster)).toBeNull();
  });

  it('counts cash as cash on both sides', () => {
    const [cash, none] = ['SPAXX', 'NOPE'].map(
      (symbol) =>
        reportOf(
          [
            { symbol: 'SPY', value: 900 },
            { symbol, value: 100 },
          ],
          { benchmark: 'sp500' },
        ).benchmark.overlap!,
    );
    expect(cash).toBeGreaterThanOrEqual(none!);
  });
});
