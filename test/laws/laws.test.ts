import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { BenchmarkId } from '../../src/domain/model/benchmark-id.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { BASES, type Portfolio } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { sum } from '../../src/domain/sum.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../support/tiny-reference.ts';
import { columnAsText, columnOfText } from '../../src/storage/rows/column-text.ts';
import { triesOf } from '../support/dice.ts';

/* The laws that hold for every portfolio (numbered as in the architecture notes: 2 conservation, 3
   reconciliation, 4 order, 5 split, 6 scale, 7 bounds, 9 passage; 1 and 10 are laws of reading and stand with the readers). */

const reference = tinyReference();
const SYMBOLS = [
  'NVDA',
  'GOOG',
  'GOOGL',
  'TSM',
  'WWW',
  'GALT',
  'SPY',
  'VOO',
  'IWM',
  'AVUV',
  'BND',
  'GLD',
  'MIX',
  'SPAXX',
  'HALF',
  'TGT',
  'LOOP',
  'BTC',
  'NOPE',
  'JPM.PRC',
];
const LEVERAGED = ['SSO', 'SQQQ', 'UBT', 'SH'];

const money = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100);
const settings = fc.record({
  sizeScheme: fc.constantFrom(...SIZE_SCHEMES),
  lens: fc.constantFrom(...LENSES),
  base: fc.constantFrom(...BASES),
  benchmark: fc.constantFrom<BenchmarkId>('us-market', 'sp500', 'russell-2000', 'mix:sp500:russell-2000:0.3'),
});

function holdings(symbols: readonly string[], value: fc.Arbitrary<number>): fc.Arbitrary<Holding[]> {
  const one = fc.record({ symbol: fc.constantFrom(...symbols), value, account: fc.constantFrom('A', 'B') });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((rows) => rows.map((row) => holdingOf(row)));
}
const longOnly = holdings(SYMBOLS, money);
const anything = holdings(
  [...SYMBOLS, ...LEVERAGED],
  fc.oneof(
    money,
    money.map((value) => -value),
  ),
);

function reportOf(rows: readonly Holding[], choices: Partial<Portfolio['settings']>): Report {
  return analyse(portfolioOf([fileOf(rows)], choices), reference);
}

/* Every figure of a report by its place, without what names rows. */
function figures(report: Report): Map<string, number | null> {
  const found = new Map<string, number | null>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number' || value === null) found.set(path, value);
    else if (typeof value === 'object') for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  const { totals, exposure, lens, smallCaps, companies, concentration, benchmark, funds } = report;
  walk({ totals, exposure, lens, smallCaps, concentration, benchmark, tilt: report.tilt }, '');
  for (const company of companies)
    walk({ value: company.value, share: company.share, direct: company.direct }, company.issuer);
  for (const fund of funds) walk(fund, `fund ${fund.symbol}`);
  return found;
}

function expectSame(a: Report, b: Report, tolerance: number): void {
  const left = figures(a);
  const right = figures(b);
  expect([...left.keys()].sort()).toEqual([...right.keys()].sort());
  for (const [key, value] of left) {
    const other = right.get(key) ?? null;
    if (value === null || other === null) expect({ key, value: other }).toEqual({ key, value });
    else expect(Math.abs(value - other), key).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  }
}

describe('law 2, conservation', () => {
  it('parts add up to the positions under every scheme, lens and base', () => {
    fc.assert(
      fc.property(anything, settings, (rows, choices) => {
        const report = reportOf(rows, choices);
        const positions = sum(rows.map(({ value }) => value));
        const { totals, exposure, companies } = report;
        expect(Math.abs(totals.net - positions)).toBeLessThan(0.005);
        const parts = totals.identified + totals.residual + totals.unidentified + totals.financing;
        expect(Math.abs(parts - positions)).toBeLessThan(0.005);
        const classes = sum(Object.values(exposure.assetClass).map(({ value }) => value));
        expect(Math.abs(classes + totals.financing - positions)).toBeLessThan(0.005);
        const equity = exposure.assetClass.equity.value;
        for (const table of [exposure.size, exposure.sector, exposure.country, exposure.currency, exposure.style]) {
          expect(Math.abs(sum(Object.values(table).map(({ value }) => value)) - equity)).toBeLessThan(0.005);
        }
        expect(Math.abs(sum(exposure.sizeBySector.map(({ value }) => value)) - equity)).toBeLessThan(0.005);
        expect(Math.abs(sum(companies.map(({ value }) => value)) - equity)).toBeLessThan(0.005);
        for (const { value, direct, viaFunds } of companies) {
          expect(Math.abs(direct + sum(viaFunds.map((path) => path.value)) - value)).toBeLessThan(0.005);
        }
        if (choices.base === 'portfolio') {
          expect(Math.abs(sum(exposure.composition.map(({ value }) => value)) - positions)).toBeLessThan(0.005);
        }
      }),
      { numRuns: triesOf(400) },
    );
  });
});

describe('law 3, reconciliation', () => {
  it('every stated total is met to the cent, or the report carries the difference in money and says so', () => {
    const stated = fc.array(
      fc.record({ account: fc.constantFrom('A', 'B', null), off: fc.integer({ min: -500, max: 500 }) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(anything, stated, (rows, totals) => {
        const ours = (account: string | null) =>
          sum(rows.filter((row) => account === null || row.account === account).map(({ value }) => value));
        const cents = (value: number) => Math.round(value * 100) / 100;
        const statedTotals = totals.map(({ account, off }, at) => ({
          account,
          value: cents(ours(account) + off / 100),
          line: lineNumber(at + 100),
        }));
        const report = analyse(portfolioOf([fileOf(rows, { statedTotals })]), reference);
        const said = report.issues.filter(({ code }) => code === 'total-differs' || code === 'total-of-another-moment');
        totals.forEach(({ off }, at) => {
          const { line } = statedTotals[at]!;
          expect(said.some((issue) => issue.line === line)).toBe(off !== 0);
          const shown = report.files[0]!.statedTotals.find((total) => total.line === line);
          if (shown !== undefined) expect(shown.difference).toBeCloseTo(-off / 100, 9);
          else expect(said.some((issue) => issue.line === line && issue.code === 'total-of-another-moment')).toBe(true);
        });
      }),
      { numRuns: triesOf(300) },
    );
  });
});

describe('law 4, order', () => {
  it('shuffling the rows changes no figure, not even in the last bit', () => {
    fc.assert(
      fc.property(anything, settings, fc.infiniteStream(fc.nat()), (rows, choices, keys) => {
        const nextKey = (): number => keys.next().value as number;
        const shuffled = rows
          .map((row) => ({ row, key: nextKey() }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expectSame(reportOf(rows, choices), reportOf(shuffled, choices), 0);
      }),
      { numRuns: triesOf(200) },
    );
  });
});

describe('law 5, split', () => {
  it('one position as two rows gives the same report', () => {
    fc.assert(
      fc.property(
        anything,
        settings,
        fc.nat(),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (rows, choices, at, part) => {
          const index = at % rows.length;
          const whole = rows[index]!;
          const first = Math.round(whole.value * part * 100) / 100;
          const halves = [first, whole.value - first].map((value) => ({ ...whole, value }));
          const split = [...rows.slice(0, index), ...halves, ...rows.slice(index + 1)];
          expectSame(reportOf(rows, choices), reportOf(split, choices), 1e-9);
        },
      ),
      { numRuns: triesOf(200) },
    );
  });
});

describe('law 6, scale', () => {
  it('all values × k leaves every share as it is', () => {
    fc.assert(
      fc.property(anything, settings, fc.integer({ min: 2, max: 5000 }), (rows, choices, k) => {
        const before = reportOf(rows, choices);
        const after = reportOf(
          rows.map((row) => ({ ...row, value: row.value * k })),
          choices,
        );
        const shares = (report: Report) => [
          report.lens.share,
          report.lens.low,
          report.lens.high,
          report.smallCaps.share,
          report.smallCaps.high,
          report.tilt,
          report.concentration.effectiveNumber,
          report.concentration.low,
          report.concentration.top10,
          report.benchmark.overlap,
          ...report.companies.map(({ share }) => share),
        ];
        const left = shares(before);
        const right = shares(after);
        expect(right).toHaveLength(left.length);
        left.forEach((share, i) => {
          if (share === null) {
            expect(right[i]).toBeNull();
            return;
          }
          // of a long and a short that nearly make nothing a share may be thousands, and is as sure as its leading digits
          const size = Math.max(1, Math.abs(share));
          expect(right[i]! / size).toBeCloseTo(share / size, 7);
        });
      }),
      { numRuns: triesOf(200) },
    );
  });
});

describe('law 7, bounds', () => {
  it('0 ≤ low ≤ share ≤ high ≤ 1 for a portfolio without shorts and leverage', () => {
    fc.assert(
      fc.property(longOnly, settings, (rows, choices) => {
        const report = reportOf(rows, choices);
        for (const { share, low, high } of [report.lens, report.smallCaps]) {
          if (report.totals.base === null) {
            expect([share, low, high]).toEqual([null, null, null]);
            continue;
          }
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(share!);
          expect(share).toBeLessThanOrEqual(high!);
          expect(high).toBeLessThanOrEqual(1);
        }
        const { low, high, effectiveNumber } = report.concentration;
        if (effectiveNumber !== null) expect(low).toBeLessThanOrEqual(high!);
        const active = report.benchmark.activeShare;
        if (active !== null) expect(active.low).toBeLessThanOrEqual(active.high + 1e-12);
      }),
      { numRuns: triesOf(400) },
    );
  });
});

describe('law 9, passage', () => {
  it('a report and a portfolio survive structuredClone and JSON unchanged', () => {
    fc.assert(
      fc.property(anything, settings, (rows, choices) => {
        const portfolio = portfolioOf([fileOf(rows)], choices);
        const report = analyse(portfolio, reference);
        for (const value of [portfolio, report]) {
          expect(structuredClone(value)).toEqual(value);
          expect(JSON.parse(JSON.stringify(value, columnAsText), columnOfText)).toEqual(value);
        }
      }),
      { numRuns: triesOf(100) },
    );
  });
});

describe('money of several currencies', () => {
  it('is converted, or stays outside and visible', () => {
    const rows = [
      holdingOf({ symbol: 'NVDA', value: 120, currency: USD }),
      holdingOf({ symbol: 'AAPL', value: 80, currency: EUR }),
    ];
    const report = reportOf(rows, {});
    expect(report.settings.currency).toBe('USD');
    expect(report.totals.net).toBeCloseTo(220, 10);
    expect(reportOf(rows, { currency: EUR }).totals.net).toBeCloseTo(176, 10);
  });
});
