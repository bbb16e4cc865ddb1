import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../../src/domain/figures/held-in.ts';
import { sumUp } from '../../../src/domain/figures/stake-sums.ts';
import { takeStakes, type Stake } from '../../../src/domain/figures/stakes.ts';
import { foldUnderOne, sumUnder } from '../../../src/domain/figures/under-one.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { positionsIn } from '../../../src/domain/rows/position-rows.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { sampleReport } from '../../support/sample-report.ts';

const SAMPLE = sampleReport();
const ALL = { account: null, fund: null };
const MONEY = { files: SAMPLE.files.map((file) => ({ ...file, unit: 'money' as const })) };
const [FIRST] = takeStakes(SAMPLE, ALL);
const worth = (...values: readonly number[]): readonly Stake[] =>
  values.map((value, at) => ({ ...FIRST!, place: at + 1, value, direct: 0, via: value }));
const valuesOf = (stakes: readonly Stake[]) => stakes.map(({ value }) => value);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('companies worth less than a dollar', () => {
  it('are one row at the end, bought or sold short; one of exactly a dollar is none of them', () => {
    const { rows, under } = foldUnderOne(worth(900, 1, 0.99, 0.5, 0.2, -0.3, 0.01, 0.001, -4), MONEY);
    expect(valuesOf(rows)).toEqual([900, 1, -4]);
    expect(valuesOf(under)).toEqual([0.99, 0.5, 0.2, -0.3, 0.01, 0.001]);
  });
  it('stay as they are where they are few, where there is nothing else, and where values are no money', () => {
    const few = worth(900, 0.5, 0.4, 0.3, 0.2, 0.1);
    expect(foldUnderOne(few, MONEY)).toEqual({ rows: few, under: [] });
    const crumbs = worth(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3);
    expect(foldUnderOne(crumbs, MONEY)).toEqual({ rows: crumbs, under: [] });
    const weights = { files: SAMPLE.files.map((file) => ({ ...file, unit: 'weights' as const })) };
    const many = worth(90, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3);
    expect(foldUnderOne(many, weights).under).toEqual([]);
  });
  it('come with all other rows to the sum of the list, to the cent and as it is written', () => {
    /* In a small currency unit, so that many are crumbs. */
    const scaled = (report: Report, by: number): readonly Stake[] =>
      takeStakes(report, ALL).map((stake) => ({
        ...stake,
        value: stake.value * by,
        direct: stake.direct * by,
        via: stake.via * by,
      }));
    const scale = fc.constantFrom(1, 0.1, 0.001, 0.00001);
    let folds = 0;
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SH'], shorts: true }), scale, (report, by) => {
        const stakes = scaled(report, by);
        const { rows, under } = foldUnderOne(stakes, report);
        expect(new Set([...rows, ...under])).toEqual(new Set(stakes));
        expect(rows.length + under.length).toBe(stakes.length);
        if (under.length === 0) return;
        folds += 1;
        const { shown } = sumUp(stakes, report);
        const sum = sumUnder(under, shown, report.totals.base);
        expect(sum.count + rows.length).toBe(shown.count);
        expect(total(valuesOf(rows)) + sum.value).toBeCloseTo(shown.value, 6);
        expect(sum.direct + sum.via).toBeCloseTo(sum.value, 6);
        // what is written of it is its own value, up or down to the next unit
        expect(Math.abs(sum.whole - sum.value)).toBeLessThan(1 + 1e-6);
        expect(Math.abs(shown.whole - sum.whole - total(valuesOf(rows)))).toBeLessThan(1.5 + 1e-6);
        expect(sum.tenths === null).toBe(shown.tenths === null);
      }),
    );
    expect(folds).toBeGreaterThan(10);
  });
});

describe('what a company is held in', () => {
  it('comes to what counts of it, the most money first, through every account and fund', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SH'], shorts: true }), (report) => {
        const accounts = [...new Set(positionsIn(report.positions).map(({ pathStart }) => pathStart))];
        const froms = [
          ALL,
          ...accounts.map((account) => ({ account, fund: null })),
          ...report.funds.map(({ symbol }) => ({ account: null, fund: symbol })),
        ];
        for (const from of froms)
          for (const stake of takeStakes(report, from)) {
            const holders = holdersOf(stake, from);
            expect(total(holders.map(({ value }) => value))).toBeCloseTo(stake.value, 6);
            expect(new Set(holders.map(({ fund }) => fund)).size).toBe(holders.length);
            const sizes = holders.map(({ value }) => Math.abs(value));
            expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
            if (from.fund !== null) expect(holders.every(({ fund }) => fund === from.fund)).toBe(true);
          }
      }),
    );
  });
  it('names a fund once, however many accounts hold it', () => {
    const nvidia = takeStakes(SAMPLE, ALL).find(({ company }) => company.symbol === 'NVDA')!;
    const twice = {
      ...nvidia,
      direct: 50,
      company: {
        ...nvidia.company,
        viaFunds: [
          { ...nvidia.company.viaFunds[0]!, path: ['A', 'VOO'], value: 30 },
          { ...nvidia.company.viaFunds[0]!, path: ['B', 'VOO'], value: 40 },
          { ...nvidia.company.viaFunds[0]!, path: ['B', 'TGT', 'VOO'], value: 60 },
        ],
      },
    };
    expect(holdersOf(twice, ALL)).toEqual([
      { fund: 'VOO', value: 70 },
      { fund: 'TGT', value: 60 },
      { fund: null, value: 50 },
    ]);
    expect(holdersOf({ ...twice, direct: 0 }, { account: 'A', fund: null })).toEqual([{ fund: 'VOO', value: 30 }]);
  });
});
