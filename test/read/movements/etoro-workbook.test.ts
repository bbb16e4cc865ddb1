import { expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readHoldingsIn } from '../../../src/read/files/read-source.ts';
import { makeBook, rowsOf } from '../../support/make-workbook.ts';

const SUMMARY = [
  ['Details', 'Totals'],
  ['Name', 'Jane Sample'],
  ['Currency', 'USD'],
] as const;
const CLOSED = [
  [
    'Position ID',
    'Action',
    'Long / Short',
    'Amount',
    'Units',
    'Open Date',
    'Close Date',
    'Open Rate',
    'Close Rate',
    'Profit(USD)',
    'Type',
    'ISIN',
  ],
  [
    '1000001',
    'Apple',
    'Long',
    240,
    1,
    '13/01/2025 15:30:00',
    '03/04/2025 15:30:00',
    240,
    220,
    -20,
    'Stocks',
    'US0378331005',
  ],
] as const;
const ACTIVITY = [
  [
    'Date',
    'Type',
    'Details',
    'Amount',
    'Units / Contracts',
    'Realized Equity Change',
    'Realized Equity',
    'Balance',
    'Position ID',
    'Asset type',
    'NWA',
  ],
  ['02/01/2025 09:00:00', 'Deposit', '1000.00 USD CreditCard', 1000, '-', 0, 1000, 1000, '-', '-', 0],
  ['13/01/2025 15:30:00', 'Open Position', 'AAPL/USD', 480, 2, 0, 1000, 520, '1000001', 'Stocks', 0],
  ['14/02/2025 15:30:00', 'Open Position', 'VOO/USD', 275, 0.5, 0, 1000, 245, '1000002', 'ETF', 0],
  ['03/04/2025 15:30:00', 'Position closed', 'AAPL/USD', 220, 1, -20, 980.5, 465.5, '1000001', 'Stocks', 0],
] as const;
const DIVIDENDS = [
  [
    'Date of Payment',
    'Instrument Name',
    'Net Dividend Received (USD)',
    'Withholding Tax Rate (%)',
    'Position ID',
    'Type',
    'ISIN',
  ],
  ['20/03/2025', 'Apple', 0.5, 15, '1000001', 'Stocks', 'US0378331005'],
] as const;

test('of an account statement of eToro the activity alone is counted', async () => {
  const bytes = makeBook({
    sheets: [
      { name: 'Account Summary', rows: rowsOf(SUMMARY) },
      { name: 'Closed Positions', rows: rowsOf(CLOSED) },
      { name: 'Account Activity', rows: rowsOf(ACTIVITY) },
      { name: 'Dividends', rows: rowsOf(DIVIDENDS) },
    ],
  });
  const read = await readHoldingsIn('etoro-account-statement.xlsx', bytes);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.map(({ sheet, broker, kind }) => [sheet, broker, kind])).toEqual([
    ['Account Activity', 'eToro', 'history'],
  ]);
  expect(holdingsIn(read.value[0]!.holdings)).toMatchObject([
    { symbol: 'VOO', quantity: 0.5, value: 275 },
    { symbol: 'AAPL', quantity: 1, value: 220 },
  ]);
});
