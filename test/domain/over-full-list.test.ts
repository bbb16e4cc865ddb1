import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { BASES, type BaseId } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { sum } from '../../src/domain/sum.ts';
import { referenceWithFull } from '../support/full-reference.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const reference = referenceWithFull();
function reportOf(rows: Readonly<Record<string, number>>, base: BaseId = 'portfolio'): Report {
  const lines = Object.entries(rows).map(([symbol, value]) => holdingOf({ symbol, value }));
  return analyse(portfolioOf([fileOf(lines)], { base }), reference);
}
const near = (value: number) => expect.closeTo(value, 6) as number;

describe('a list that covers more than its fund', () => {
  it('leaves a negative line of that fund, which is neither open nor invested', () => {
    const { totals, excess } = reportOf({ FULL: 10_000 });
    expect(excess).toEqual([{ fund: 'FULL', value: near(-107), share: near(-0.0107) }]);
    expect(totals).toMatchObject({ net: 10_000, financing: 0, unidentified: 0 });
    // the sum stays exact: identified + residual + unidentified + financing
    expect(totals.identified + totals.residual).toBeCloseTo(10_000, 6);
    expect(totals.residual).toBeCloseTo(-107, 6);
    expect(totals.unseen).toBe(0);
    expect(totals.identifiedShare).toBe(1);
    // without the cash, and without what the list covers too much
    expect(totals.gross).toBeCloseTo(9894, 6);
  });
  it('is said by its name in the size bar, not as unknown', () => {
    const { composition } = reportOf({ FULL: 10_000 }).exposure;
    expect(composition.map(({ key }) => key)).not.toContain('not-identified');
    expect(composition.find(({ key }) => key === 'excess')).toMatchObject({ value: near(-107) });
    expect(sum(composition.map(({ value }) => value))).toBeCloseTo(10_000, 6);
  });
  it('is a fund that is seen to the last dollar', () => {
    const [fund] = reportOf({ FULL: 10_000 }).funds;
    expect(fund).toMatchObject({ rest: 0, residual: 0, excess: near(-0.0107) });
  });
  it('is no certain yes and no certain no of another fund: an open part beside it stays as open', () => {
    const { lens, totals } = reportOf({ FULL: 5000, AVUV: 5000 });
    expect(totals.unseen).toBeCloseTo(5000, 6);
    expect(totals.residual).toBeCloseTo(5000 - 53.5, 6);
    expect(lens.high! - lens.low!).toBeCloseTo(0.5, 9);
  });
  it('counts inside a fund of funds, too, whose own parts may come to more than it', () => {
    const { excess, totals } = reportOf({ TGT: 10_000 });
    expect(excess.map(({ fund, value }) => [fund, Math.round(value * 100) / 100])).toEqual([
      ['FULL', -53.5],
      ['TGT', -100],
    ]);
    expect(totals.unseen).toBe(0);
    expect(totals.identified + totals.residual).toBeCloseTo(10_000, 6);
  });
  it('held short covers too much of what is owed', () => {
    const { excess, totals } = reportOf({ FULL: -1000, SPAXX: 5000 });
    expect(excess).toEqual([{ fund: 'FULL', value: near(10.7), share: near(0.002675) }]);
    expect(totals.unseen).toBe(0);
  });
  it('makes no leverage of a leveraged fund beyond its own', () => {
    const { totals } = reportOf({ SSO: 10_000 });
    expect(totals.gross).toBeCloseTo(2 * 9894, 6);
    expect(totals.financing).toBeCloseTo(-10_000, 6);
  });
});

describe.each(BASES)('with %s, no part is more than the whole', (base) => {
  it.each([{ FULL: 10_000 }, { OVER: 10_000 }, { FULL: 6000, AVUV: 2000, BND: 1000, NOPE: 1000 }, { OVER: 1, MIX: 1 }])(
    '%o',
    (rows) => {
      const { lens, smallCaps, companies, concentration, exposure, totals, funds } = reportOf(rows, base);
      for (const { share, low, high, directShare, viaFundsShare } of [lens, smallCaps]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share!);
        expect(share).toBeLessThanOrEqual(high!);
        expect(high).toBeLessThanOrEqual(1);
        expect(directShare! + viaFundsShare!).toBeCloseTo(share!, 12);
      }
      for (const one of companies) expect(one.share!).toBeLessThanOrEqual(1 + 1e-12);
      for (const top of [concentration.top1, concentration.top5, concentration.top10])
        expect(top!).toBeLessThanOrEqual(1 + 1e-12);
      for (const { share } of concentration.curve) expect(share).toBeLessThanOrEqual(1 + 1e-12);
      for (const { share } of funds) {
        expect(share!).toBeGreaterThanOrEqual(0);
        expect(share!).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(exposure.open!).toBeLessThanOrEqual(1 + 1e-12);
      const shares = exposure.composition.map(({ share }) => share!);
      expect(sum(shares)).toBeCloseTo(1, 9);
      expect(totals.identifiedShare!).toBeLessThanOrEqual(1);
      if (base === 'equities') {
        expect(exposure.assetClass.equity.share!).toBeLessThanOrEqual(1 + 1e-12);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      }
    },
  );
});
