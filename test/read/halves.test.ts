import { expect, test } from 'vitest';
import { readHoldings } from '../../src/read/read-holdings.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* Rows that are there twice in halves, and rows whose only amount stands under a title that nobody knows. */

const read = (text: string) => {
  const outcome = readHoldings({ name: 'a.csv', bytes: text.length, fingerprint: '', encoding: 'UTF-8', text });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return holdingsIn(outcome.value.holdings).map(({ symbol, value }) => [symbol, value]);
};

const II = 'Symbol,Name,Qty,Price,Change,Chg %,Market Value £,Market Value,Book Cost,Gain,Gain %';
test.each([
  ['above', 'AZN,AstraZeneca PLC,10,"12,000.00p",,,,,,,\nAZN,AstraZeneca PLC,,,,,"£1,200.00",,,,'],
  ['below', 'AZN,AstraZeneca PLC,,,,,"£1,200.00",,,,\nAZN,AstraZeneca PLC,10,"12,000.00p",,,,,,,'],
])('a row in two lines counts once, with quantity and price %s', (_, rows) => {
  expect(read(`${II}\n${rows}\nSHEL,Shell PLC,50,"2,500.00p",,,"£1,250.00",,,,\n`)).toEqual([
    ['AZN', 1200],
    ['SHEL', 1250],
  ]);
});
test('two purchases of one security stay two', () => {
  const two = 'AZN,AstraZeneca PLC,10,"12,000.00p",,,,,,,\nAZN,AstraZeneca PLC,,,,,"£700.00",,,,';
  expect(read(`${II}\n${two}\n`)).toEqual([
    ['AZN', 1200],
    ['AZN', 700],
  ]);
});

const schwab = (title: string) => {
  const table = (account: string) => `"${account}"
"Symbol","Description","Qty (Quantity)","Price","${title}","Cost Basis","Asset Type",
"VTI","VANGUARD TOTAL STOCK MARKET","10","330.00","$3,300.00","$3,000.00","ETFs & Closed End Funds",
"KO","COCA COLA CO","5","60.00","$300.00","$200.00","Equity",
"Cash & Cash Investments","--","--","--","$500.00","--","Cash and Money Market",
`;
  return `"Positions for All-Accounts as of 04:01 PM ET, 2026/03/04"\n\n${table('Individual ...111')}\n\n${table('Roth IRA ...222')}`;
};
test.each(['Mkt Val (Market Value)', 'Now', ''])(
  'cash of a table whose value is called %j counts, in each account',
  (title) => {
    expect(read(schwab(title)).map(([, value]) => value)).toEqual([3300, 300, 500, 3300, 300, 500]);
  },
);
