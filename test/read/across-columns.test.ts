import { beforeAll, describe, expect, test } from 'vitest';
import type { Reference } from '../../src/domain/model/reference.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { anonymiseBytes } from '../../src/read/files/anonymise-source.ts';
import { loadReference } from '../../src/reference/load.ts';
import { readHoldings } from '../../src/read/read-holdings.ts';
import { readText, sourceOf, taken } from './read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

/* Sheets that people keep with a column for each account, or for each of them: what stands in a line is added up. */

const ACROSS = [
  ['accounts', 'Fund,Roth IRA,401(k),Taxable,Notes\nVTI,10000,,25000,core\nFXAIX,,40000,,\nCash,200,0,1500,spare\n', [['VTI', 35_000], ['FXAIX', 40_000], ['Cash', 1700]]], // oxfmt-ignore
  [
    'people',
    'Ticker,His,Hers\nVTI,"$10,000","$12,000"\nBND,"$2,000","$3,000"\n',
    [
      ['VTI', 22_000],
      ['BND', 5000],
    ],
  ],
  ['accounts in capitals, beside funds with a broker’s name', 'Investment,ISA,SIPP,GIA\nVanguard LifeStrategy 80,12000,30000,\nFundsmith Equity,5000,,2000\nScottish Mortgage,3000,,\n', [['Vanguard LifeStrategy 80', 42_000], ['Fundsmith Equity', 7000], ['Scottish Mortgage', 3000]]], // oxfmt-ignore
  ['brokers', 'Aktie;ING;Trade Republic;comdirect\nApple;1.200,00;800,50;\nSAP;;2.000,00;1.500,00\n', [['Apple', 2000.5], ['SAP', 3500]]], // oxfmt-ignore
  ['depots', 'Fonds;Depot Papa;Depot Mama\nMSCI World;12.000,00;8.000,00\nTagesgeld;5.000,00;2.000,00\n', [['MSCI World', 20_000], ['Tagesgeld', 7000]]], // oxfmt-ignore
  [
    'shares',
    'Ticker,My shares,Wife shares,Price\nVTI,10,20,260\nBND,30,10,72\n',
    [
      ['VTI', 7800],
      ['BND', 2880],
    ],
  ],
  ['people beside shares that nobody filled in', 'Name,Shares,Me,Partner\nVTI,,$4000,$2000\nBND,,$3000,$1000\n', [['VTI', 6000], ['BND', 4000]]], // oxfmt-ignore
  ['a goal and a cost between them', 'Ticker,Target %,IRA,Brokerage,Cost\nVTI,60%,"$10,000","$25,000","$20,000"\nBND,40%,"$5,000",,"$4,000"\n', [['VTI', 35_000], ['BND', 5000]]], // oxfmt-ignore
  ['pairs of columns under whose they are', ',Me,,Wife,\nStock,Shares,Value,Shares,Value\nAAPL,10,2712,5,1356\nMSFT,4,1968,2,984\n', [['AAPL', 4068], ['MSFT', 2952]]], // oxfmt-ignore
  ['pairs of columns under their accounts', ',,Roth IRA,,401(k),\nTicker,Name,Shares,Value,Shares,Value\nAAPL,Apple,10,"$2,712.00",5,"$1,356.00"\nMSFT,Microsoft,4,"$1,968.00",,\n', [['AAPL', 4068], ['MSFT', 1968]]], // oxfmt-ignore
  ['what was paid and what was gained', 'Stock,Invested,Profit\nApple,"$2,100.00",$750.00\nMicrosoft,"$1,200.00",-$76.30\n', [['Apple', 2850], ['Microsoft', 1123.7]]], // oxfmt-ignore
  ['accounts with their totals', 'Fund,Roth IRA,401(k)\nVTI,10000,\nFXAIX,,40000\nBND,2000,3000\nTotal,12000,43000\n', [['VTI', 10_000], ['FXAIX', 40_000], ['BND', 5000]]], // oxfmt-ignore
] as const;

describe('a column for each of them is added up', () => {
  test.each(ACROSS)('%s', (_what, text, held) => {
    expect(heldIn(text)).toEqual(held);
    expect(read(text).issues.map(({ code }) => code)).toContain('columns-guessed');
  });
  test.each(ACROSS)('%s, in a copy as well', async (_what, text) => {
    const copy = await anonymiseBytes('own.csv', new TextEncoder().encode(text), { columns: [], seed: 3, alsoNames: false }, reference); // oxfmt-ignore
    if (!copy.ok) throw new Error(copy.fault);
    const again = read(new TextDecoder().decode(copy.bytes));
    const was = read(text);
    expect(again.columns.map(({ role }) => role)).toEqual(was.columns.map(({ role }) => role));
    expect(again.holdings.line).toEqual(was.holdings.line);
    expect(holdingsIn(again.holdings).map(({ value }) => value)).not.toEqual(
      holdingsIn(was.holdings).map(({ value }) => value),
    );
  });
  test('a line of totals is checked against all of them', () => {
    const text = 'Fund,Roth IRA,401(k)\nVTI,10000,\nFXAIX,,40000\nTotal,10000,40000\n';
    expect(heldIn(text)).toEqual([['VTI', 10_000], ['FXAIX', 40_000]]); // oxfmt-ignore
    expect(read(text).statedTotals.map(({ value }) => value)).toEqual([50_000]);
  });
  test('a sum of their own is the value', () => {
    expect(heldIn('Fund,Me,Partner,Total\nVTI,4000,2000,6000\nBND,3000,1000,4000\n')).toEqual([['VTI', 6000], ['BND', 4000]]); // oxfmt-ignore
  });
  test.each([
    ['words in one of them', 'Fund,Roth IRA,401(k)\nVTI,10000,ask Bob\nBND,5000,2000\n'],
    ['kinds of investment', 'Bank,Cash,Bonds,Stocks\nFidelity,100,2000,3000\nSchwab,200,0,4000\n'],
    ['what a company earns', 'Company,Revenue,Employees,Joint\nApple,1000,500,3\nIntel,1000,20,1\n'],
    ['one of them alone', 'Fund,Rank,Roth IRA\nVTI,1,10000\nBND,2,5000\n'],
  ])('and not with %s', (_what, text) => {
    const result = readText(text);
    expect(result.ok && result.value.columns.filter(({ role }) => role === 'value').length > 1).toBe(false);
  });
});

test('several columns that the user calls the value are added up, too', () => {
  const titles = ['Fund', 'Eins', 'Zwei'];
  const answer = { titles, roles: ['name', 'value', 'value'] as const };
  const source = sourceOf('Fund,Eins,Zwei\nVTI,10000,2000\nBND,5000,\n');
  const reading = taken(readHoldings(source, { columns: [{ kind: 'columns', ...answer }] }));
  expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([12_000, 5000]);
});
