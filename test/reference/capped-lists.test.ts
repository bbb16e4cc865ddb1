import { beforeAll, describe, expect, it } from 'vitest';
import { capLists, refuseUncapped } from '../../scripts/reference/capped-lists.ts';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import type { Row } from '../../scripts/reference/sources.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { sourceRows } from './source-rows.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function lensOf(words: {
  readonly isin?: string;
  readonly name?: string;
  readonly symbol?: string;
}): readonly [number, number] {
  const settings: Partial<Settings> = { benchmark: 'sp500' };
  const report = analyse(portfolioOf([fileOf([holdingOf({ ...words, value: 1000 })])], settings), reference);
  const { low, high, likely } = report.lens;
  // a company whose estimated cap may be a mega cap's widens the range beyond what the limits say: with caps at their middle it doesn't
  return likely === null ? [low! * 100, high! * 100] : [likely.low * 100, likely.high * 100];
}

describe('a fund of a capped index', () => {
  it.each([
    ['VanEck AEX UCITS ETF', 'NL0009272749', 15, 17],
    ['iShares AEX UCITS ETF', 'IE00B0M62Y33', 15, 17],
    // one company has 35 percent at most, and less between two reviews
    ['iShares MSCI Taiwan UCITS ETF', 'IE00B0M63623', 28, 35.1],
    ['Xtrackers MSCI Taiwan UCITS ETF', 'LU0292109187', 28, 35.1],
    ['HSBC MSCI Taiwan Capped UCITS ETF', 'IE00B3S1J086', 28, 35.1],
    ['iShares MSCI Korea UCITS ETF', 'IE00B0M63391', 44, 55],
    ['Franklin FTSE Korea UCITS ETF', 'IE00BHZRR030', 47.9, 48.1],
  ])('%s is read with its limits', (_, isin, low, high) => {
    const [least, most] = lensOf({ isin });
    expect(least).toBeGreaterThanOrEqual(low);
    expect(most).toBeLessThanOrEqual(high);
  });

  it.each([
    ['AEX', 15, 15.1],
    ['AEX Index Fund', 15, 15.1],
    ['MSCI Taiwan 20/35', 28, 35.1],
    ['MSCI Korea 20/35 Index Fund', 44, 55],
  ])('is found by its name: %s', (name, low, high) => {
    const [least, most] = lensOf({ name });
    expect(least).toBeGreaterThanOrEqual(low);
    expect(most).toBeLessThanOrEqual(high);
  });

  it('that may be capped or not is between both', () => {
    const [least, most] = lensOf({ name: 'MSCI Taiwan Index Fund' });
    expect(least).toBeLessThan(29);
    expect(most).toBeGreaterThan(59);
  });

  it('of the US has no company above a quarter', () => {
    for (const symbol of ['EWN', 'EWY', 'EWH', 'EWP', 'EWS', 'EWL']) {
      const { weights } = reference.basket(symbol)!;
      expect(Math.max(...weights), symbol).toBeLessThanOrEqual(0.25);
    }
  });
});

const lines = (...rows: readonly string[]): readonly Row[] => sourceRows('symbol,weight_pct,asset_class', ...rows);
const listOf = (symbol: string, rows: readonly Row[]): FundList => ({
  symbol,
  name: symbol,
  asOf: '2026-02-12',
  source: 'derived',
  coveredPercent: '100',
  index: symbol,
  assetClass: 'equity-global',
  file: 'list.csv',
  licence: '',
  rows,
});
const company = (row: Row) => (row('symbol') === '' ? null : row('symbol').replace(/\..*/, ''));
const OF_MARKET = lines('BIG.A,40,Equity', 'BIG.B,10,Equity', 'MID,30,Equity', 'SMALL,15,Equity', ',5,Equity');

/* The tables of the compiler with one decision. */
function tables(apply: string, reading = '') {
  const files: Readonly<Record<string, readonly Row[]>> = {
    'decisions/capped-lists.csv': sourceRows('list,index,reading', `Market,Capped,${reading}`),
    'funds/world/capped-indexes.csv': sourceRows('index,apply', `Capped,${apply}`),
  };
  return { read: (file: string) => files[file]!, used: () => new Map() };
}
const percents = (list: FundList | undefined) => list!.rows!.map((row) => Number(Number(row('weight_pct')).toFixed(2)));

describe('a list with limits', () => {
  it('has them by company, whose classes share what it gets', () => {
    const [list] = capLists(tables('company_max=40'), [listOf('Market', OF_MARKET)], new Map(), company);
    expect(percents(list)).toEqual([32, 8, 36, 18, 6]);
  });

  it('covers less than the whole where the rule leaves it open', () => {
    const [list] = capLists(
      tables('first_max=40(36) others_max=40(36)'),
      [listOf('Market', OF_MARKET)],
      new Map(),
      company,
    );
    expect(percents(list)[0]).toBeCloseTo(25.92, 1);
    expect(Number(list!.coveredPercent)).toBeLessThan(100);
    const [sure] = capLists(
      tables('first_max=40 others_max=40', 'at most'),
      [listOf('Market', OF_MARKET)],
      new Map(),
      company,
    );
    expect(sure!.coveredPercent).toBe('100.0000');
  });

  it('leaves what is no share as it is, and takes a fund’s list where no index has that name', () => {
    const rows = [...lines('BIG,60,Equity', 'MID,30,Equity', 'REST,9,Equity'), ...lines('USD,1,Cash')];
    const [list] = capLists(tables('company_max=50'), [], new Map([['Market', listOf('Market', rows)]]), company);
    expect(percents(list)).toEqual([49.5, 38.08, 11.42, 1]);
  });

  it('has to be there, and its rule', () => {
    expect(() => capLists(tables('company_max=40'), [], new Map(), company)).toThrow(/no list Market/);
    expect(() => capLists(tables('by eye'), [listOf('Market', OF_MARKET)], new Map(), company)).toThrow(/limits/);
  });
});

describe('an index with limits', () => {
  const refuse = (apply: string) => () =>
    refuseUncapped(tables(apply), (index) => (index === 'Capped' ? listOf('Market', OF_MARKET) : null), company);

  it('is not read from a list that breaks them', () => {
    expect(refuse('company_max=15')).toThrow('Capped allows company_max=15, and is read from Market, which has more.');
    expect(refuse('company_max=50')).not.toThrow();
    expect(refuse('nothing: the fund’s own list is in the pack')).not.toThrow();
  });

  it('that nothing is read for has no list to be wrong', () => {
    expect(() => refuseUncapped(tables('company_max=15'), () => null, company)).not.toThrow();
  });
});
