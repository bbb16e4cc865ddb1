import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { sightOf } from '../../src/domain/look-through/fund-sight.ts';
import { BASKETS, tinyReference } from '../support/tiny-reference.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const reference = tinyReference();
const coverageOf = (symbol: string) => BASKETS.find((basket) => basket.symbol === symbol)!.coverage;

describe('how a fund is seen', () => {
  it('a fund of funds is covered by its parts, as old as the oldest of them, and an estimate', () => {
    const inner = 0.6 * coverageOf('IWM') + 0.4 * coverageOf('SPY');
    const sight = sightOf('TGT', reference);
    const dates = ['SPY', 'IWM'].map((symbol) => reference.basket(symbol)!.asOf);
    expect(sight.coverage).toBeCloseTo(Math.min(1, 0.5 * coverageOf('SPY') + 0.3 * inner + 0.19), 12);
    expect(sight.asOf! <= dates.sort()[0]!).toBe(true);
    expect(sight).toMatchObject({ list: null, estimated: true });
  });

  it('a circle of funds shows what stands in it, and ends', () => {
    expect(sightOf('POOL', reference).coverage).toBeCloseTo(0.5 * coverageOf('SPY'), 12);
  });

  it('a fund that nobody can see into and one of a single class have no list', () => {
    for (const symbol of ['DFSTX', 'BND', 'NOPE'])
      expect(sightOf(symbol, reference)).toEqual({
        list: null,
        asOf: null,
        coverage: null,
        estimated: false,
      });
  });

  it('the report names date, cover and parts of a fund of funds', () => {
    const report = analyse(portfolioOf([fileOf([holdingOf({ symbol: 'TGT', value: 100 })])]), reference);
    expect(report.funds[0]).toMatchObject({ seen: 'funds', estimated: true, parts: ['SPY', 'INNER', 'BND'] });
    expect(report.funds[0]!.asOf).not.toBeNull();
    expect(report.reference.funds).toEqual([
      expect.objectContaining({ symbol: 'TGT', list: 'SPY + INNER + BND', estimated: true }),
    ]);
  });
});
