import { describe, expect, it } from 'vitest';
import { addFiles } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { textOfReport } from '../support/report-text.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

/* Bugs of other portfolio tools, as their users told of them: each would show here. Those of reading a file are in
   test/read/lessons.test.ts. */

const reference = tinyReference();
function reportOf(rows: readonly (Partial<Holding> & { value: number })[], settings: Partial<Settings> = {}): Report {
  return analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))], settings), reference);
}
const sumOf = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('bugs of other portfolio tools', () => {
  it('an unknown ticker was taken out of the total, so that everything else grew', () => {
    const { totals, lens } = reportOf([
      { symbol: 'NVDA', value: 600 },
      { symbol: 'QQQZZ', name: 'Nobody Knows Inc', value: 400 },
    ]);
    expect(totals).toMatchObject({ net: 1000, base: 1000, unidentified: 400 });
    expect(lens).toMatchObject({ share: 0.6, high: 1 });
  });

  it('each company was rounded to two digits of a percent: small ones read 0.00 and the rows no longer summed', () => {
    const { companies, totals } = reportOf([
      { symbol: 'NVDA', value: 999_950 },
      { symbol: 'GALT', value: 50 },
    ]);
    expect(companies.find(({ issuer }) => issuer === 'GALT')!.share).toBeCloseTo(0.00005, 12);
    expect(sumOf(companies.map(({ value }) => value))).toBe(totals.net);
  });

  it('what no list shows was absorbed into the known classes, so that "unknown" disappeared', () => {
    const { exposure, totals, smallCaps } = reportOf([{ symbol: 'AVUV', value: 1000 }]);
    expect(exposure.assetClass.residual.value).toBe(1000);
    expect(totals.identified).toBe(0);
    expect(smallCaps).toMatchObject({ low: 0, high: 1 });
  });

  it('a slice "unknown" came from float rounding alone', () => {
    const { totals, exposure } = reportOf(Array.from({ length: 1000 }, () => ({ symbol: 'NVDA', value: 0.1 })));
    expect(totals.net).toBe(100);
    expect(totals.residual).toBe(0);
    expect(totals.unidentified).toBe(0);
    expect(exposure.assetClass.residual.value).toBe(0);
  });

  it('parts of a provider that sum to less than 1 were stretched to the whole, or the rest was lost', () => {
    const { companies, exposure, totals } = reportOf([{ symbol: 'SPY', value: 1000 }]);
    const known = sumOf(companies.map(({ value }) => value)) + exposure.assetClass.cash.value;
    expect(known).toBeCloseTo(990, 9);
    expect(known + totals.residual).toBeCloseTo(1000, 9);
  });

  it('one security had two percentages on two screens, and margin made shares of 104 or 200 percent', () => {
    const { companies, positions, totals } = reportOf([
      { symbol: 'NVDA', value: 1200 },
      { name: 'CASH', says: 'cash', value: -200 },
    ]);
    expect(totals.base).toBe(1000);
    // more than the whole is true with borrowed money: every view says it over the same base, and gross says why
    expect(companies[0]).toMatchObject({ issuer: 'NVDA', value: 1200, share: 1.2 });
    expect(positionsIn(positions)[0]!.baseValue! / totals.base!).toBe(companies[0]!.share);
    expect(totals.gross).toBe(1200);
  });

  it('one short position spoiled the figures of all others', () => {
    const { companies, totals } = reportOf([
      { symbol: 'NVDA', value: 1000 },
      { symbol: 'JPM', value: -300 },
    ]);
    expect(totals).toMatchObject({ net: 700, gross: 1300 });
    expect(companies.find(({ issuer }) => issuer === 'NVDA')!.value).toBe(1000);
    expect(companies.find(({ issuer }) => issuer === 'JPM')!.value).toBe(-300);
  });

  it('own shares stood in the company view but not in the sector view', () => {
    const { exposure, companies } = reportOf([
      { symbol: 'NVDA', value: 700 },
      { symbol: 'SPY', value: 300 },
    ]);
    const bySector = sumOf(Object.values(exposure.sector).map(({ value }) => value));
    const bySize = sumOf(Object.values(exposure.size).map(({ value }) => value));
    expect(exposure.sector['Information Technology'].value).toBeCloseTo(700 + 0.56 * 300, 9);
    expect(bySector).toBeCloseTo(bySize, 9);
    expect(sumOf(companies.map(({ value }) => value))).toBeCloseTo(1000 - 3 - 3, 9);
  });

  it("a fund's companies were joined by name, nested funds dropped, and percents were of the funds' money", () => {
    const { companies, totals } = reportOf([
      { symbol: 'TGT', value: 1000 },
      { symbol: 'NVDA', value: 1000 },
    ]);
    const nvidia = companies.find(({ issuer }) => issuer === 'NVDA')!;
    expect(nvidia.viaFunds.map(({ path }) => path.join(' › '))).toEqual([
      'Brokerage › TGT › SPY',
      'Brokerage › TGT › INNER › SPY',
    ]);
    expect(nvidia.value).toBeCloseTo(1000 + 150 + 36, 9);
    expect(nvidia.share).toBeCloseTo(nvidia.value / totals.base!, 12);
  });

  it('cash was shown as an unknown sector', () => {
    const { exposure, lens } = reportOf([
      { symbol: 'NVDA', value: 500 },
      { name: 'CASH', says: 'cash', value: 500 },
    ]);
    expect(exposure.sector.unknown.value).toBe(0);
    expect(exposure.assetClass.cash).toMatchObject({ value: 500, share: 0.5 });
    expect(lens).toMatchObject({ low: 0.5, high: 0.5 });
  });

  it('a line was matched though its ISIN and its symbol contradict, by the first hit of a search', () => {
    const { positions, questions } = reportOf([
      { symbol: 'AAPL', isin: 'US67066G1040', name: 'APPLE INC', value: 100 },
    ]);
    expect(positionsIn(positions)[0]!.identity.status).not.toBe('identified');
    expect(questions).toHaveLength(1);
  });

  it('an unknown market cap became "mid", an unknown fund one company, an unknown split all classes evenly', () => {
    const { exposure, companies } = reportOf([
      { symbol: 'SPY', value: 1000 },
      { symbol: 'AVUV', value: 1000 },
    ]);
    expect(exposure.size.mid.value).toBe(0);
    expect(companies.find(({ issuer }) => issuer === '~DARK')!.size).toBe('unknown');
    expect(companies.some(({ issuer }) => issuer === 'AVUV')).toBe(false);
    expect(exposure.assetClass.bond.value).toBe(0);
  });

  it('a fund was of one size by its name, whatever it holds', () => {
    const { exposure } = reportOf([{ symbol: 'SPY', value: 1000 }]);
    expect(exposure.size.mega.value).toBeCloseTo(930, 9);
    expect(exposure.size.large.value).toBeCloseTo(40, 9);
  });

  it('leverage was 42.96 % on one screen and 83.3 % on another', () => {
    const report = reportOf([{ symbol: 'SSO', value: 100 }]);
    const file = JSON.parse(textOfReport(report, { version: '0' })) as typeof report;
    expect(file.totals.financing).toBe(report.totals.financing);
    expect(report.totals.financing).toBeCloseTo(-100, 9);
    expect(report.lens.value).toBeCloseTo(2 * 85, 9);
    expect(report.totals.gross).toBeCloseTo(2 * 99, 9); // 1 % of SPY is cash
  });

  it('the same file twice counted twice', () => {
    const file = { ...fileOf([holdingOf({ symbol: 'NVDA', value: 100 })]), fingerprint: 'f'.repeat(64) };
    const once = addFiles(portfolioOf([]), [file]).portfolio;
    const twice = addFiles(once, [file]).portfolio;
    expect(analyse(twice, reference).totals.net).toBe(100);
  });
});
