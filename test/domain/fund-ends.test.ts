import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* Between which ends the parts of a fund lie, against the report of a portfolio that is this fund alone. */
const reference = tinyReference();
const FUNDS = ['SPY', 'VOO', 'IWM', 'AVUV', 'BND', 'GLD', 'MIX', 'SSO', 'SQQQ', 'HALF', 'TGT', 'LOOP', 'SH', 'UBT'];
const SETTINGS: readonly Partial<Settings>[] = [{}, { lens: 'tech-all-sizes' }, { sizeScheme: 'fixed-dollars' }];
type Row = readonly [symbol: string, value: number];
function reportOf(rows: readonly Row[], settings: Partial<Settings> = {}) {
  const lines = rows.map(([symbol, value]) => holdingOf({ symbol, value }));
  return analyse(portfolioOf([fileOf(lines)], settings), reference);
}

describe.each(SETTINGS)('what a fund may be in, by %o', (settings) => {
  it.each(FUNDS)('%s alone is in the lens and in small caps what its portfolio is', (symbol) => {
    const { funds, lens, smallCaps } = reportOf([[symbol, 1000]], settings);
    const { between } = funds[0]!;
    for (const [part, whole] of [
      [between.lens, lens],
      [between.smallCaps, smallCaps],
    ] as const) {
      expect(part.low).toBeCloseTo(whole.low!, 9);
      expect(part.high).toBeCloseTo(whole.high!, 9);
    }
  });
});

it('a fund that is half seen has every part as a range that its published sectors bound', () => {
  // Disney 0.4 is mega and Communication, Grey Utilities 0.1 of unknown size; the rest 0.5 is Communication 0.1, IT 0.3, Energy 0.15
  const { lens, smallCaps, between } = reportOf([['HALF', 1000]]).funds[0]!;
  expect({ lens, smallCaps }).toEqual({ lens: 0, smallCaps: 0 });
  expect(between.size.mega).toEqual({ low: 0.4, high: 1 });
  expect(between.size.small.low).toBe(0);
  expect(between.size.small.high).toBeCloseTo(0.6, 9);
  expect(between.sector['Communication Services'].low).toBeCloseTo(0.45, 9); // of the rest 0.45 may be IT and Energy
  expect(between.sector['Communication Services'].high).toBeCloseTo(0.5, 9);
  expect(between.sector.Financials).toEqual({ low: 0, high: 0 });
});

it('a list that covers a hair too much makes no part of the fund more than all of it', () => {
  const { between, smallCaps } = reportOf([['IWM', 1000]]).funds[0]!;
  expect(between.smallCaps).toEqual({ low: 1, high: 1 });
  expect(smallCaps).toBeCloseTo(1.002, 9); // as the list says, so that sums stay sums
});

describe('the share without a fund', () => {
  const rest: readonly Row[] = [
    ['NVDA', 400],
    ['GALT', 100],
    ['HALF', 300],
  ];
  it.each(['portfolio', 'equities'] as const)('changes by what leaving it out changes, on the base of %s', (base) => {
    for (const symbol of ['SPY', 'AVUV', 'MIX', 'TGT', 'SSO']) {
      const before = reportOf([...rest, [symbol, 200]], { base });
      const after = reportOf(rest, { base });
      const { changes, lens } = before.funds.find((one) => one.symbol === symbol)!.without!;
      expect(lens).toBeCloseTo(after.lens.share!, 9);
      // whatever the open parts are, the truth before lies in its range and so does the truth after
      expect(changes.lens.low).toBeLessThanOrEqual(after.lens.low! - before.lens.low! + 1e-9);
      expect(changes.lens.high).toBeGreaterThanOrEqual(after.lens.low! - before.lens.low! - 1e-9);
      expect(changes.smallCaps.low).toBeLessThanOrEqual(after.smallCaps.low! - before.smallCaps.low! + 1e-9);
    }
  });
  it('is one figure where all of the portfolio is seen, and open by what the fund may hold', () => {
    const seen = reportOf([
      ['NVDA', 500],
      ['BND', 500],
    ]);
    const bonds = seen.funds[0]!.without!.changes.lens;
    expect(bonds.low).toBeCloseTo(0.5, 9);
    expect(bonds.high).toBeCloseTo(0.5, 9);
    // NVDA 600 of 1,000 is 60 %, with AVUV 60–100 %; without it 100 %
    const closed = reportOf([
      ['NVDA', 600],
      ['AVUV', 400],
    ]);
    const { lens, smallCaps } = closed.funds[0]!.without!.changes;
    expect([lens.low, lens.high].map((end) => Math.round(end * 1e9) / 1e9)).toEqual([0, 0.4]);
    expect([smallCaps.low, smallCaps.high].map((end) => Math.round(end * 1e9) / 1e9)).toEqual([-0.4, 0]);
  });
});

it('what a fund adds to the lens lies between its ends', () => {
  const { funds } = reportOf([
    ['NVDA', 600],
    ['AVUV', 400],
  ]);
  expect(funds[0]).toMatchObject({ adds: 0, addsBetween: { low: 0, high: 0.4 } });
});

describe('the overlap of two funds', () => {
  it('may be more by what is not seen of either', () => {
    // SPY: 0.98 in companies, 0.01 open; HALF: 0.5 in companies that SPY lacks, 0.5 open
    const { overlaps } = reportOf([
      ['SPY', 500],
      ['HALF', 500],
    ]);
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]!.share).toBe(0);
    expect(overlaps[0]!.most).toBeCloseTo(0.51, 9);
  });
  it('is hardly a range where both are seen', () => {
    const { overlaps } = reportOf([
      ['SPY', 500],
      ['VOO', 500],
    ]);
    expect(overlaps[0]!.share).toBeCloseTo(0.98, 9);
    expect(overlaps[0]!.most).toBeCloseTo(0.99, 9); // the 0.01 that the list leaves out
  });
});

describe('lines that call themselves a fund and are none that is known', () => {
  const line = (name: string | null, symbol: string | null, value: number, says: 'fund' | 'equity' | null = null) =>
    holdingOf({ name, symbol, value, says });
  const report = analyse(
    portfolioOf([
      fileOf([
        line('Xtrackers MSCI World Small Cap UCITS ETF', null, 300),
        line('Growth Pool', null, 500, 'fund'),
        line('Growth Pool', null, 100, 'fund'),
        line('Savings', null, 50),
        line('SPDR S&P 500 ETF Trust', 'SPY', 50),
      ]),
    ]),
    reference,
  );
  it('are told apart from those that are known and from other unknown lines, those of the same words together', () => {
    expect(report.unknownFunds.map(({ name, value, share }) => [name, value, share])).toEqual([
      ['Growth Pool', 600, 0.6],
      ['Xtrackers MSCI World Small Cap UCITS ETF', 300, 0.3],
    ]);
    expect(report.funds.map(({ symbol }) => symbol)).toEqual(['SPY']);
  });
});
