import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearestPoint, differenceOf, pointCostOf } from '../../../src/domain/figures/costs.ts';
import { WHOLE } from '../../../src/domain/model/look.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { pointCostLine } from '../../../src/screens/funds/words/costs.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { DAY, tinyReference } from '../../support/tiny-reference.ts';

const tiny = tinyReference();
const reportOf = (held: Readonly<Record<string, number>>, reference: Reference = tiny): Report =>
  analyse(
    portfolioOf([fileOf(Object.entries(held).map(([symbol, value]) => holdingOf({ symbol, value })))]),
    reference,
  );
const fundIn = (report: Report, symbol: string) => report.funds.find((one) => one.symbol === symbol)!;
const line = (found: ReturnType<typeof dearestPoint>, hidden = false) =>
  found === null ? '' : pointCostLine(found, moneyFormat('USD', hidden));

describe('what a fund costs for each point that differs', () => {
  it('is its cost by what of its companies the others are not', () => {
    // SPY: NVDA 30, AAPL 25, GOOGL 20 … of 98 seen and 1 that may be any; the others: NVDA 50, AAPL 50
    const report = reportOf({ SPY: 100_000, NVDA: 50_000, AAPL: 50_000 });
    const { differs, each, yearly } = pointCostOf(fundIn(report, 'SPY'), report)!;
    expect(yearly).toBeCloseTo(90, 10);
    expect(differs.high).toBeCloseTo(1 - 55 / 99, 10);
    expect(differs.low).toBeCloseTo(1 - 56 / 99, 10);
    expect(each!.least).toBeCloseTo(90 / (100 * (44 / 99)), 10);
    expect(each!.most).toBeCloseTo(90 / (100 * (43 / 99)), 10);
    expect(line(dearestPoint(report))).toBe(
      'SPY costs $90 a year, and 43.4–44.5% of it differs from the rest of your stocks. That’s $2.03–$2.07 for each percentage point.',
    );
    expect(line(dearestPoint(report), true)).toBe(
      'SPY costs 0.09% a year, and 43.4–44.5% of it differs from the rest of your stocks.',
    );
  });
  it('is of stocks alone: cash and bonds beside them change nothing', () => {
    const [plain, mixed] = [
      reportOf({ SPY: 1000, NVDA: 500, AAPL: 500 }),
      reportOf({ SPY: 1000, NVDA: 500, AAPL: 500, BND: 4000, SPAXX: 1000 }),
    ];
    expect(differenceOf(fundIn(mixed, 'SPY'), mixed)).toEqual(differenceOf(fundIn(plain, 'SPY'), plain));
    expect(differenceOf(fundIn(mixed, 'BND'), mixed)).toBeNull();
  });
  it('is not divided by less than one point', () => {
    const report = reportOf({ SPY: 10_000, VOO: 90_000 });
    expect(pointCostOf(fundIn(report, 'SPY'), report)!.each).toMatchObject({ most: null });
    expect(line(pointCostOf(fundIn(report, 'SPY'), report))).toBe(
      'SPY costs $9.00 a year, and 0–1.1% of it differs from the rest of your stocks. That’s at least $8.91 for each percentage point.',
    );
  });
  it('is said of the fund that takes the most for a point', () => {
    const report = reportOf({ SPY: 50_000, VOO: 50_000, NVDA: 100 });
    expect(dearestPoint(report)!.fund).toBe('SPY');
  });
  it.each([
    ['all there is', { SPY: 1000 }, 'SPY'],
    ['beside bonds alone', { SPY: 1000, BND: 1000 }, 'SPY'],
    ['hardly seen', { HALF: 1000, NVDA: 1000 }, 'HALF'],
    ['leveraged', { SSO: 1000, NVDA: 1000 }, 'SSO'],
    ['of unknown cost', { IWM: 1000, NVDA: 1000 }, 'IWM'],
    ['held beside a stock held short', { SPY: 1000, AAPL: 500, WWW: -300 }, 'SPY'],
  ] as const)('is nothing of a fund that is %s', (_, held, fund) => {
    const report = reportOf(held);
    expect(pointCostOf(fundIn(report, fund), report)).toBeNull();
  });
  it('is nothing as the broker shows it, with funds as lines', () => {
    const file = fileOf([holdingOf({ symbol: 'SPY', value: 1000 }), holdingOf({ symbol: 'NVDA', value: 1000 })]);
    const portfolio = portfolioOf([file]);
    const report = analyse(portfolio, tiny, prepare(portfolio, tiny, { ...WHOLE, funds: 'lines' }));
    expect(dearestPoint(report)).toBeNull();
  });
});

/* A fund of seven companies, of which a list may show some alone. */
const NAMES = ['NVDA', 'AAPL', 'GOOGL', 'AMZN', 'JPM', 'KEY', 'WWW'];
const PARTS = [0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.05];
function packWith(shown: readonly boolean[]): Reference {
  const rows = NAMES.map((name, at) => ({ name, part: PARTS[at]! })).filter((_, at) => shown[at]);
  const coverage = rows.reduce((all, { part }) => all + part, 0);
  const isWhole = shown.every((one) => one);
  const facts = { symbol: 'OWN', name: 'Own fund', asOf: DAY, estimated: false, others: [] };
  return {
    ...tiny,
    bySymbol: (symbol) =>
      symbol === 'OWN' ? [{ kind: 'fund', symbol, name: 'Own fund', fundClass: 'equity' }] : tiny.bySymbol(symbol),
    fundContent: (symbol) => {
      if (symbol !== 'OWN') return tiny.fundContent(symbol);
      return isWhole
        ? { kind: 'basket', list: 'OWN', borrowed: null, estimated: false }
        : { kind: 'partial', list: 'OWN', borrowed: null, sectors: null };
    },
    basket: (symbol) =>
      symbol === 'OWN'
        ? {
            ...facts,
            source: isWhole ? 'issuer' : 'partial',
            coverage,
            companies: rows.map(({ name }) => issuerId(name)),
            weights: rows.map(({ part }) => part),
          }
        : tiny.basket(symbol),
  };
}

describe('laws of that difference', () => {
  it('it is a part, low end first', () => {
    fc.assert(
      fc.property(anyReport({ shorts: true }), (report) => {
        for (const fund of report.funds) {
          const ends = differenceOf(fund, report);
          if (ends === null) continue;
          expect(ends.low).toBeGreaterThanOrEqual(0);
          expect(ends.high).toBeGreaterThanOrEqual(ends.low - 1e-12);
          expect(ends.high).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
  it('holds the truth when its list shows less of it', () => {
    const money = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        fc.tuple(...NAMES.map(() => fc.boolean())),
        fc.record({ OWN: money, NVDA: money, KEY: money, DIS: money, IWM: money }),
        (shown, held) => {
          const [whole, thin] = [NAMES.map(() => true), shown].map((some) => reportOf(held, packWith(some)));
          const truth = differenceOf(fundIn(whole!, 'OWN'), whole!)!;
          const ends = differenceOf(fundIn(thin!, 'OWN'), thin!);
          expect(truth.high - truth.low).toBeLessThan(1e-9);
          if (ends === null) return;
          expect(ends.low).toBeLessThanOrEqual(truth.low + 1e-9);
          expect(ends.high).toBeGreaterThanOrEqual(truth.high - 1e-9);
        },
      ),
    );
  });
});
