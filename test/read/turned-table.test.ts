import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { asRows } from '../../src/read/table/turned-table.ts';
import { readText, taken } from './read-file.ts';

/* Sheets whose holdings stand side by side. */

const read = (text: string) => {
  const { holdings, issues } = taken(readText(text));
  const rows = holdingsIn(holdings).map(({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value]);
  return [...rows, ...issues.flatMap(({ code }) => (code === 'table-turned' ? [code] : []))];
};

describe('a column for each holding', () => {
  test.each([
    ['under titles down the first column', 'Ticker,AAPL,VTI\nShares,10,15\nPrice,271.2,331.1\nValue,2712,4966.5', [['AAPL', 10, 2712], ['VTI', 15, 4966.5]]], // prettier-ignore
    ['by names', 'Name;Apple;Vanguard FTSE All-World\nStück;10;25\nKurs;200,50;128,40', [['Apple', 10, 2005], ['Vanguard FTSE All-World', 25, 3210]]], // prettier-ignore
    ['beside a line of values', 'My portfolio,,\n,VTI,BND\nValue,$50000,$30000', [['VTI', null, 50000], ['BND', null, 30000]]], // prettier-ignore
    ['over accounts, with a total', ',VTI,BND,Total\nIRA,50000,30000,80000\nRoth,10000,0,10000', [['VTI', null, 60000], ['BND', null, 30000]]], // prettier-ignore
    ['over days', 'Date,VTI,QQQ,Cash\n2026-01-31,50000,20000,5000\n2026-02-28,52500,21000,6000', [['VTI', null, 52500], ['QQQ', null, 21000], ['Cash', null, 6000]]], // prettier-ignore
  ])('%s', (_how, text, held) => {
    expect(read(text)).toEqual([...held, 'table-turned']);
  });
});

describe('is not turned', () => {
  test.each([
    ['a table that stands upright', 'Symbol,Shares,Value\nAAPL,10,2712\nVTI,20,6622'],
    ['holdings between "Ticker" and "Total"', 'Ticker,Roth IRA,401k\nVTI,10000,5000\nTotal,10000,5000'],
    ['classes of assets with their sum', 'Kind,IRA,Roth\nFund,100,200\nTotal,100,200'],
    ['prices of some days', 'Date,AAPL,MSFT\n2026-01-30,230.1,410.2\n2026-01-31,231.5,412.8'],
    ['money of several currencies', 'Account,USD,EUR\nIRA,100,200\nRoth,300,400'],
  ])('%s', (_what, text) => {
    expect(asRows(text)).toEqual({ text, isTurned: false });
  });
});
