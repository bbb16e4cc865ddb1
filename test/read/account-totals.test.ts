import { expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

/* A total that names no account, in a file of several: it may be of the account above it, or of all. */

const totalsIn = (text: string) =>
  taken(readText(text)).statedTotals.map(({ account, value }) => [account, value] as const);
const sheet = (...rows: readonly string[]): string => ['Account,Symbol,Shares,Value', ...rows, ''].join('\n');
const ROTH = ['Roth,VTI,50,14560', 'Roth,VXUS,80,5840'];
const JOINT = ['Joint,AAPL,20,5460', 'Joint,MSFT,10,4720'];

test.each([
  [
    'under headings',
    'Traditional IRA\nSymbol,Shares,Value\nVTI,50,14560\nTotal,,14560\nBrokerage\nAAPL,20,5460\nTotal,,5460\nGrand total,,20020\n',
    [
      ['Traditional IRA', 14560],
      ['Brokerage', 5460],
      [null, 20020],
    ],
  ],
  [
    'between rows of two accounts, right or wrong',
    sheet(...ROTH, ',Total,,20300', ...JOINT, ',Total,,10180'),
    [
      ['Roth', 20300],
      ['Joint', 10180],
    ],
  ],
  [
    'above the total of all',
    sheet(...ROTH, ...JOINT, ',Total,,10200', ',Total,,30580'),
    [
      ['Joint', 10200],
      [null, 30580],
    ],
  ],
  ['of all rows, of whichever account the last is', sheet(...ROTH, ...JOINT, ',Total,,30580'), [[null, 30580]]],
  ['of all rows where no rows come to it', sheet(...ROTH, ...JOINT, ',Total,,30600'), [[null, 30600]]],
  ['above them all', `Total value,10180\n${sheet(...ROTH, ...JOINT)}`, [[null, 10180]]],
])('%s', (_where, text, totals) => {
  expect(totalsIn(text)).toEqual(totals);
});

test('pasted accounts with a total each are compared one by one', () => {
  const text =
    'Traditional IRA ...123\nVTI 50 shares $14,560.00\nCash & cash investments $320.11\nTotal $14,880.11\nBrokerage ...987\nAAPL 20 shares $5,460.00\nTotal $5,460.00\n';
  expect(totalsIn(text)).toEqual([
    ['Traditional IRA', 14880.11],
    ['Brokerage', 5460],
  ]);
});

test('a line “Account:” above a table names its account, and no broker', () => {
  const { broker, accountLabel } = taken(
    readText(
      'Account: 123-45678 RRSP CAD\n\nSymbol,Name,Quantity,Last Price,Market Value\nXIC,ISHARES CORE,210,47.2,9912\n',
    ),
  );
  expect([broker, accountLabel]).toEqual(['Spreadsheet', '123-45678 RRSP CAD']);
});

test.each([
  ['a line each', 'Account: Joint - 1234', 'Account: Roth IRA - 5678'],
  ['a label and its cell', 'Account,Joint - 1234', 'Account,Roth IRA - 5678'],
  ['a label, its cell and empty ones', 'Account,Joint - 1234,,', 'Account,Roth IRA - 5678,,'],
  ['another label', 'Account number,Joint - 1234,,', 'Account number,Roth IRA - 5678,,'],
])('accounts above their tables are read without the word for one: %s', (_what, first, second) => {
  const titles = 'Symbol,Qty,Price,Value';
  const text = [first, titles, 'MSFT,10,478.20,4782', '', second, '', titles, 'VXUS,100,76.20,7620', ''].join('\n');
  const { holdings, issues } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ symbol, account }) => [symbol, account])).toEqual([
    ['MSFT', 'Joint - 1234'],
    ['VXUS', 'Roth IRA - 5678'],
  ]);
  expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('an account’s number is none of shares, and a part of a hundred none of an account', () => {
  const text = 'Symbol,Qty,Price,Value\nMSFT,10,478.20,4782\nAccount,55667788,,\nVXUS,100,76.20,7620\n';
  expect(holdingsIn(taken(readText(text)).holdings).map(({ symbol, account }) => [symbol, account])).toEqual([
    ['MSFT', null],
    ['VXUS', '55667788'],
  ]);
  const parts = 'Ticker,Weight\nVTI,60%\nBND,40%\nPortfolio,100%\n';
  expect(holdingsIn(taken(readText(parts)).holdings).map(({ account }) => account)).not.toContain('100%');
});

test('“ETF” and “ASX” above some rows are what and where they are, and none of them', () => {
  const text =
    'Symbol,Qty,Price,Value\nStocks,,,\nMSFT,10,478.20,4782\nETF,,,\nVXUS,100,76.20,7620\nASX,,,\nCBA,50,165.20,8260\n';
  const { holdings, issues } = taken(readText(text));
  expect(holdingsIn(holdings).map(({ symbol }) => symbol)).toEqual(['MSFT', 'VXUS', 'CBA']);
  expect(issues.map(({ code }) => code)).not.toContain('no-value');
});
