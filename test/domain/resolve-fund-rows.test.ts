import { describe, expect, it, test } from 'vitest';
import { findFund } from '../../src/domain/lists/find-fund.ts';
import type { FundRow } from '../../src/domain/model/fund-file.ts';
import { isinOfCusip } from '../../src/domain/identity/isin.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { resolveFundRows } from '../../src/domain/lists/resolve-fund-rows.ts';
import { resolveMarket } from '../../src/domain/lists/resolve-market.ts';
import { isoDate, lineNumber } from '../../src/domain/model/units.ts';
import { readingOf } from '../support/fund-reading.ts';
import { ownReference } from '../support/own-reference.ts';

const TODAY = isoDate('2026-11-20')!;
const reference = ownReference();
function fullRows(rows: readonly Partial<FundRow>[]): readonly FundRow[] {
  return rows.map((row, at) => ({
    line: lineNumber(at + 1),
    symbol: null,
    name: null,
    isin: null,
    cusip: null,
    weight: 0.1,
    kind: 'company',
    country: null,
    market: null,
    sector: null,
    ...row,
  }));
}
function resolveRows(...rows: readonly Partial<FundRow>[]) {
  return resolveFundRows(readingOf({ rows: fullRows(rows) }), TODAY, reference);
}
const takenFor = (row: Partial<FundRow>) => resolveRows(row).basket.companies[0];

describe('who a row is', () => {
  test.each([
    ['an ISIN', { isin: 'US67066G1040' }, 'NVDA'],
    ['an ISIN whose name contradicts', { isin: 'US67066G1040', name: 'Banana Republic Farms' }, '+US67066G1040'],
    ['a CUSIP', { cusip: '037833100' }, 'AAPL'],
    ['a CUSIP that only its ISIN is known of', { cusip: '67066G104' }, 'NVDA'],
    ['a US ticker with its name', { symbol: 'KEY', name: 'KEYCORP', market: 'us' }, 'KEY'],
    ['a ticker with its name, place unknown', { symbol: 'KEY', name: 'KeyCorp' }, 'KEY'],
    ['a ticker of another name', { symbol: 'KEY', name: 'Keyera Corp' }, '+KEY/KEYERA/'],
    ['a foreign ticker', { symbol: 'KEY', name: 'KeyCorp', market: 'foreign', country: 'CA' }, '+KEY/KEYCORP/CA'],
    ['a bare ticker, place unknown', { symbol: 'KEY' }, '+KEY//'],
    ['a bare ticker of a US exchange', { symbol: 'DIS', market: 'us' }, 'DIS'],
    ['a class', { symbol: 'GOOG', name: 'Alphabet Inc', market: 'us' }, 'GOOGL'],
    ['a former symbol', { symbol: 'WLV', name: 'Wolverine Shoe', market: 'us' }, 'WWW'],
    [
      'a foreign row by name and country',
      { name: 'TAIWAN SEMICONDUCTOR MANUFACTURING', market: 'foreign', country: 'TW' },
      'TSM',
    ],
    [
      'the same name elsewhere',
      { name: 'Taiwan Semiconductor Manufacturing', market: 'foreign', country: 'JP' },
      '+/TAIWAN SEMICONDUCTOR MANUFACTURING/JP',
    ],
  ] as const)('%s', (_what, row, company) => expect(takenFor(row)).toBe(company));
});

it('adds share classes up, keeps the others apart, and never rescales', () => {
  const list = resolveRows(
    { symbol: 'GOOG', name: 'Alphabet', market: 'us', weight: 0.1 },
    { symbol: 'GOOGL', name: 'Alphabet', market: 'us', weight: 0.2 },
    { name: 'Cash', kind: 'cash', weight: 0.05 },
    { name: 'Some Money Fund', kind: 'fund', weight: 0.05 },
  );
  expect(list.basket.companies).toEqual(['GOOGL']);
  expect(list.basket.weights[0]).toBeCloseTo(0.3, 15);
  expect(list.basket.others.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['cash', 0.05],
    ['rest', 0.05],
  ]);
  expect(list.basket.coverage).toBeCloseTo(0.4, 15);
  expect(list.rows).toEqual({ companies: 2, known: 2, rejected: 0 });
});

it('is of the day it was added where the file states none', () => {
  expect(resolveRows({}).asOfFrom).toBe('added');
  expect(resolveRows({}).basket.asOf).toBe(TODAY);
});

test.each([
  ['67066G104', 'US67066G1040'],
  ['037833100', 'US0378331005'],
  ['02079K305', 'US02079K3059'],
  ['CASH_USD', null],
])('the ISIN of %s is %s', (cusip, isin) => expect(isinOfCusip(cusip, 'US')).toBe(isin));

describe('which fund a file is of', () => {
  test.each([
    ['its symbol', { fundSymbol: 'SPY' }, 'SPY'],
    ['a symbol that the pack does not know', { fundSymbol: 'ZZZX', fundName: 'My Fund' }, 'ZZZX'],
    ['its symbol under another name', { fundSymbol: 'SPY', fundName: 'Banana Farms Cocoa Trust' }, undefined],
    ['its name', { fundName: 'iShares Russell 2000 ETF' }, 'IWM'],
    ['a name nobody knows', { fundName: 'My Fund' }, undefined],
    ['an unknown symbol from the file’s name', { fundSymbol: 'QQQX', name: 'QQQX_holdings.csv' }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_what, facts, symbol) => {
    expect(findFund(readingOf(facts), reference)?.symbol).toBe(symbol);
  });
});

it('takes caps of a screener by symbol and name, the main class first', () => {
  const row = (symbol: string, name: string | null, cap: number | null) => ({ symbol, name, price: 5, cap });
  const reading = { name: 's.csv', fingerprint: 'f', asOf: null };
  const rows = [
    row('GOOG', 'Alphabet Inc. Class C', 21),
    row('GOOGL', 'Alphabet Inc. Class A', 20),
    row('WWW', 'Banana Farms Cocoa', 3),
    row('NEWCO', null, 2),
    row('KEY', 'KeyCorp', null),
  ];
  const market = resolveMarket({ ...reading, rows }, TODAY, reference);
  expect(market.caps).toEqual({ GOOGL: 20 });
  expect(market.prices).toEqual({ GOOG: 5, GOOGL: 5, KEY: 5 });
  expect(market.rows).toEqual({ total: 4, unknown: 2 });
  expect([market.asOf, market.asOfFrom]).toEqual([TODAY, 'added']);
});

test('rows that are not in the list are kept to be seen, those that could not be read first', () => {
  const fate = (line: number, fate: 'accepted' | 'skipped' | 'rejected') =>
    ({ line: lineNumber(line), fate, reason: fate === 'rejected' ? 'unreadable-number' : 'header', text: '' }) as const;
  const fates = [fate(1, 'skipped'), fate(2, 'accepted'), fate(3, 'rejected')];
  const { leftOut } = resolveFundRows(readingOf({ fates }), TODAY, reference);
  expect(leftOut.map(({ line }) => line)).toEqual([3, 1]);
});

describe('a look-up that fails', () => {
  it('costs its row: a company of its own, of unknown size', () => {
    const faulty: Reference = {
      ...reference,
      alias: () => {
        throw new Error('The reference pack has no date in "2026-08".');
      },
    };
    const rows: readonly Partial<FundRow>[] = [
      { symbol: 'EA', name: 'Electronic Arts', market: 'us' },
      { symbol: 'DIS', name: 'Walt Disney', market: 'us' },
    ];
    const list = resolveFundRows(readingOf({ rows: fullRows(rows) }), TODAY, faulty);
    expect(list.basket.companies).toEqual(['+EA/ELECTRONIC ARTS/', 'DIS']);
    expect(list.rows).toMatchObject({ companies: 2, known: 1 });
  });
});
