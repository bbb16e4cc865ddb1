import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equityHeld, largestCompanies, largestWays } from '../../../src/domain/figures/concentrated.ts';
import { broughtBy, restOfReplay } from '../../../src/domain/figures/contributions.ts';
import {
  fundTotal,
  largeEnds,
  sizedPart,
  smallCapMoney,
  unplacedPart,
} from '../../../src/domain/figures/fund-parts.ts';
import {
  identifiedNet,
  sizeOfRows,
  unknownMoney,
  unknownNet,
  unseenInFunds,
} from '../../../src/domain/figures/known.ts';
import { overAccounts } from '../../../src/domain/figures/parts.ts';
import { addUp, aheadBy, knownPart, moneyOf, partOf, partOfMoney } from '../../../src/domain/figures/parts.ts';
import { countRows } from '../../../src/domain/figures/rows.ts';
import { sharedCompanies } from '../../../src/domain/figures/shared-companies.ts';
import { takeStakes } from '../../../src/domain/figures/stakes.ts';
import { lensChanges, movedSoFar, sumWithoutCost, untaxedSwap } from '../../../src/domain/figures/swaps.ts';
import { stakesThrough } from '../../../src/domain/figures/shared-companies.ts';
import { changesWithout, moneyWithout } from '../../../src/domain/figures/without-fund.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { referenceWithFull } from '../../support/full-reference.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { positionsOf } from '../../../src/domain/figures/report-rows.ts';

/* True of every report. */
const holds = (check: (report: Report) => void) => fc.assert(fc.property(anyReport(), check));
const isPart = (value: number | null) => value === null || (value >= -1e-9 && value <= 1 + 1e-9);

describe('sums and parts', () => {
  it('lose nothing on the way: a fund’s thousand crumbs are the fund', () => {
    expect(addUp(Array.from({ length: 10 }), () => 0.1)).toBe(1);
    expect(addUp([1e16, 1, -1e16], (one) => one)).toBe(1);
    expect(addUp([], () => 1)).toBe(0);
  });
  it.each([
    [50, 200, 0.25],
    [-50, 200, -0.25],
    [50, 0, null],
    [50, -10, null],
    [50, null, null],
    [null, 200, null],
    [50, NaN, null],
  ])('%s of %s is %s', (value, whole, part) => {
    expect(partOf(value, whole)).toBe(part);
  });
  it('of what is not known are not known', () => {
    expect([moneyOf(0.25, 200), moneyOf(null, 200), moneyOf(0.25, null)]).toEqual([50, null, null]);
    expect([aheadBy(0.5, 0.75), aheadBy(null, 0.75)]).toEqual([-0.25, null]);
  });
  it('of all the money add up to 1, whatever base is on', () => {
    holds((report) => {
      const parts = positionsOf(report).map(({ baseValue }) => partOfMoney(baseValue, report) ?? NaN);
      expect(addUp(parts, (part) => part)).toBeCloseTo(1, 9);
      for (const part of parts) expect(isPart(part)).toBe(true);
    });
  });
  it('of what may belong to the base never come to more than it', () => {
    holds(({ totals }) => {
      const part = knownPart(totals);
      expect(part === null).toBe(totals.base === null);
      expect(isPart(part)).toBe(true);
    });
  });
});

describe('what is known and what is not', () => {
  it('adds up to the net value', () => {
    holds((report) => {
      const { net, financing } = report.totals;
      expect(identifiedNet(report) + unknownNet(report) + financing).toBeCloseTo(net, 5);
      expect(unknownMoney(report)).toBeGreaterThanOrEqual(Math.abs(unknownNet(report)) - 1e-6);
      expect(unseenInFunds(report)).toBeGreaterThanOrEqual(0);
    });
  });
  it('takes nothing off the unknown for a list that covers more than its fund', () => {
    const file = fileOf([holdingOf({ symbol: 'FULL', value: 10_000 })]);
    const report = analyse(portfolioOf([file]), referenceWithFull());
    expect([unknownNet(report), unknownMoney(report)]).toEqual([0, 0]);
    expect(identifiedNet(report)).toBeCloseTo(10_000, 6);
  });
  it('is asked about without its sign', () => {
    const { totals } = sampleReport();
    const of = (net: number) => ({ totals: { ...totals, net } });
    expect(sizeOfRows([{ baseValue: 300 }, { baseValue: -200 }, { baseValue: null }], of(1000))).toEqual({
      size: 500,
      part: 0.5,
    });
    expect(sizeOfRows([{ baseValue: null }], of(1000))).toEqual({ size: 0, part: null });
    expect(sizeOfRows([{ baseValue: 5 }], of(-1))).toEqual({ size: 5, part: null });
  });
  it('counts the rows of all files', () => {
    const rows = (total: number, accepted: number, skipped: number, rejected: number) => ({
      rows: { total, accepted, skipped, rejected },
    });
    expect(countRows([rows(9, 5, 3, 1), rows(4, 2, 1, 0)])).toEqual({ total: 13, rejected: 1, told: 12 });
    holds(({ files }) => {
      const { total, told } = countRows(files);
      expect(told).toBe(total);
    });
  });
});

describe('companies', () => {
  it('the largest come first, and their sum is the concentration’s', () => {
    holds((report) => {
      const { companies, value } = largestCompanies(report, 10);
      const { top10 } = report.concentration;
      expect(companies.length).toBeLessThanOrEqual(10);
      // a list that covers more than its fund may bring it above all there is
      if (top10 !== null) expect(Math.min(1, partOf(value, report.totals.base)!)).toBeCloseTo(top10, 9);
    });
  });
  it('are the equity that the effective number rests on', () => {
    holds((report) => {
      const { companies, value, largest, open } = equityHeld(report);
      const { effectiveNumber } = report.concentration;
      expect(isPart(largest)).toBe(true);
      if (effectiveNumber === null) return;
      const squares = addUp(companies, (one) => (one.value / value) ** 2);
      expect(1 / squares).toBeCloseTo(effectiveNumber, 6);
      if (open !== null) expect(open.part * value).toBeCloseTo(open.value, 5);
    });
  });
  it('come by ways that add up to what funds bring', () => {
    holds(({ companies }) => {
      for (const company of companies) {
        const { ways, others } = largestWays(company, 2);
        expect(ways.length + others.count).toBe(company.viaFunds.length);
        expect(addUp(ways, ({ value }) => value) + others.value).toBeCloseTo(company.viaTotal, 5);
      }
    });
  });
  it('of all accounts add up to the whole company, and so do those through all funds', () => {
    holds((report) => {
      const accounts = [...new Set(positionsOf(report).map(({ pathStart }) => pathStart))];
      const stakes = accounts.flatMap((account) => takeStakes(report, { account, fund: null }));
      const funds = report.funds.flatMap(({ symbol }) => stakesThrough(symbol, report.companies));
      for (const { issuer, value, viaTotal } of report.companies) {
        const own = stakes.filter(({ company }) => company.issuer === issuer);
        expect(addUp(own, (stake) => stake.value)).toBeCloseTo(value, 5);
        const through = funds.filter(({ company }) => company.issuer === issuer);
        expect(addUp(through, (stake) => stake.value)).toBeCloseTo(viaTotal, 5);
      }
    });
  });
});

describe('funds', () => {
  it('are the sum of their parts', () => {
    holds(({ funds }) => {
      for (const fund of funds) {
        const { parts, total } = fundTotal(fund);
        expect(total).toBeCloseTo(1, 9);
        expect(addUp(parts, (part) => part)).toBeCloseTo(total, 9);
        expect(isPart(unplacedPart(fund))).toBe(true);
        // what a list covers beyond the fund is its excess, which is below 0
        expect(isPart(sizedPart(fund) + unplacedPart(fund) + fund.excess)).toBe(true);
        const large = largeEnds(fund);
        expect(large.low).toBeLessThanOrEqual(large.high + 1e-12);
      }
    });
  });
  it('hold at least, and at most, so much in small caps', () => {
    holds(({ funds }) => {
      const { value, low, high, open } = smallCapMoney(funds);
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(high).toBeLessThanOrEqual(value + 1e-6);
      expect(isPart(open)).toBe(true);
    });
    expect(smallCapMoney([])).toEqual({ value: 0, low: 0, high: 0, open: null });
  });
  it('left out leave the shares that the report states', () => {
    holds((report) => {
      for (const fund of report.funds) {
        const left = moneyWithout(fund, report);
        const changes = changesWithout(fund, report);
        if (fund.without === null || report.totals.base === null) {
          expect(left).toBeNull();
          continue;
        }
        expect(changes!.lens.known).toBeCloseTo(fund.without.lens - report.lens.share!, 12);
        if (left!.base === null) continue;
        expect(left!.base.left + left!.base.gone).toBeCloseTo(report.totals.base, 6);
        if (left!.base.left > 1e-6) {
          expect(left!.lens / left!.base.left).toBeCloseTo(fund.without.lens, 6);
          expect(left!.smallCaps / left!.base.left).toBeCloseTo(fund.without.smallCaps, 6);
        }
      }
    });
  });
  it('share companies that add up to their overlap', () => {
    holds((report) => {
      for (const pair of report.overlaps) {
        const shared = sharedCompanies(pair, report);
        if (shared === null) continue;
        expect(addUp(shared, ({ both }) => both)).toBeCloseTo(pair.share, 6);
        for (const { inA, inB, both } of shared) {
          expect(isPart(both)).toBe(true);
          expect(both).toBeLessThanOrEqual(Math.max(0, Math.min(inA, inB)) + 1e-12);
        }
      }
    });
  });
  it('whose weights are not in the report share nothing that could be shown', () => {
    const pair = { a: 'SPY', b: 'VOO', share: 0.9 };
    expect(sharedCompanies(pair, { funds: [], companies: [] })).toBeNull();
  });
});

describe('accounts', () => {
  it('together hold all the money', () => {
    holds((report) => {
      const { value, lens, smallCaps } = overAccounts(report.accounts);
      expect(value).toBeCloseTo(report.totals.net, 5);
      expect(lens).toBeCloseTo(report.lens.value, 5);
      expect(smallCaps).toBeCloseTo(report.smallCaps.value, 5);
    });
  });
});

describe('swaps and scenarios', () => {
  it('say what a sale has no cost for', () => {
    expect(sumWithoutCost([{ amount: 100 }, { amount: 50 }], { covered: 120 })).toBe(30);
  });
  it('name the swap that isn’t taxed where it takes off at least half of what the first does', () => {
    const swap = (account: string, points: number) => ({
      from: [{ account, security: 'fund:QQQ' as const, symbol: 'QQQ', name: 'QQQ', gain: null }],
      to: ['fund:IWM' as const],
      amount: 10_000,
      points,
      low: points,
      high: points,
    });
    const find = (...swaps: readonly ReturnType<typeof swap>[]) =>
      untaxedSwap({ side: 'lens', swaps }, (account) => account === 'Roth');
    const [taxed, half, less] = [swap('Joint', -0.12), swap('Roth', -0.06), swap('Roth', -0.059)];
    expect([find(taxed, half), find(taxed, less), find(half, taxed)]).toEqual([half, null, null]);
  });
  it('add up what is moved, step by step', () => {
    expect(movedSoFar([{ amount: 0.1 }, { amount: 0.2 }, { amount: 0.3 }])).toEqual([
      0.1,
      expect.closeTo(0.3, 12),
      expect.closeTo(0.6, 12),
    ]);
    expect(
      lensChanges([
        { amount: 100, lensPerUnit: -0.4 },
        { amount: 0, lensPerUnit: null },
      ]),
    ).toEqual([-40, 0]);
  });
  it('leave a rest that completes what is shown', () => {
    const part = fc.record({
      value: fc.integer({ min: -9e6, max: 9e6 }),
      share: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(part, fc.array(part, { maxLength: 20 }), (whole, shown) => {
        const rest = restOfReplay(whole, shown);
        expect(addUp([...shown, rest], ({ value }) => value)).toBeCloseTo(whole.value, 6);
        expect(broughtBy([...shown, rest])).toBeCloseTo(whole.share, 9);
      }),
    );
    expect(broughtBy([{ share: 0.1 }, { share: null }])).toBe(0.1);
  });
});
