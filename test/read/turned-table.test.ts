import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { asRows } from '../../src/read/table/layout/as-rows.ts';
import { readText, taken } from './read-file.ts';

/* Sheets whose holdings stand side by side. */

const read = (text: string) => {
  const { holdings, issues } = taken(readText(text));
  const rows = holdingsIn(holdings).map(({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value]);
  return [
    ...rows,
    ...issues.flatMap(({ code }) => (code === 'table-turned' || code === 'tables-beside' ? [code] : [])),
  ];
};

describe('a column for each holding', () => {
  test.each([
    ['under titles down the first column', 'Ticker,AAPL,VTI\nShares,10,15\nPrice,271.2,331.1\nValue,2712,4966.5', [['AAPL', 10, 2712], ['VTI', 15, 4966.5]]], // oxfmt-ignore
    ['by names', 'Name;Apple;Vanguard FTSE All-World\nStück;10;25\nKurs;200,50;128,40', [['Apple', 10, 2005], ['Vanguard FTSE All-World', 25, 3210]]], // oxfmt-ignore
    ['beside a line of values', 'My portfolio,,\n,VTI,BND\nValue,$50000,$30000', [['VTI', null, 50000], ['BND', null, 30000]]], // oxfmt-ignore
    ['over accounts, with a total', ',VTI,BND,Total\nIRA,50000,30000,80000\nRoth,10000,0,10000', [['VTI', null, 60000], ['BND', null, 30000]]], // oxfmt-ignore
    ['over days', 'Date,VTI,QQQ,Cash\n2026-01-31,50000,20000,5000\n2026-02-28,52500,21000,6000', [['VTI', null, 52500], ['QQQ', null, 21000], ['Cash', null, 6000]]], // oxfmt-ignore
  ])('%s', (_how, text, held) => {
    expect(read(text)).toEqual([...held, 'table-turned']);
  });
});

describe('tables beside each other', () => {
  const HELD = [['AAPL', 10, 2300], ['MSFT', 5, 2000], ['VTI', 10, 3200]]; // oxfmt-ignore
  test.each([
    ['parted by a column', 'Ticker,Shares,Value,,Ticker,Shares,Value\nAAPL,10,2300,,VTI,10,3200\nMSFT,5,2000,,,,'],
    ['that touch', 'Ticker,Shares,Value,Ticker,Value,Qty\nAAPL,10,2300,VTI,3200,10\nMSFT,5,2000,,,'],
    [
      'with weights',
      'Ticker,Shares,Value,%,,Ticker,Shares,Value,%\nAAPL,10,2300,53%,,VTI,10,3200,100%\nMSFT,5,2000,47%,,,,,',
    ],
    ['beside what was sold', 'Now,,,,Roth,,,,Sold,\nTicker,Shares,Value,,Ticker,Shares,Value,,Ticker,Value\nAAPL,10,2300,,VTI,10,3200,,GE,5\nMSFT,5,2000,,,,,,,'], // oxfmt-ignore
  ])('%s count one after the other', (_how, text) => {
    expect(read(text)).toEqual([...HELD, 'tables-beside']);
  });

  test('are accounts by what stands above them, each with its total', () => {
    const text =
      'Brokerage,,,,Roth IRA,\nTicker,Shares,Value,,Fund,Balance\nAAPL,10,2300,,Stable value,700\nTotal,,2300,,Total,700';
    const { holdings, statedTotals } = taken(readText(text));
    expect(holdingsIn(holdings).map(({ account, value }) => [account, value])).toEqual([
      ['Brokerage', 2300],
      ['Roth IRA', 700],
    ]);
    expect(statedTotals.map(({ account, value }) => [account, value])).toEqual([
      ['Brokerage', 2300],
      ['Roth IRA', 700],
    ]);
  });
});

describe('titles under groups', () => {
  const HELD = [['AAPL', 10, 2300], ['VTI', 5, 1600]]; // oxfmt-ignore
  test.each([
    ['that stand twice', 'Holding,,Cost,,Now,\n,Shares,Each,Total,Each,Total\nAAPL,10,150,1500,230,2300\nVTI,5,200,1000,320,1600'], // oxfmt-ignore
    ['in the other order', 'Ticker,Shares,Now,,Paid,\n,,Price,Value,Price,Value\nAAPL,10,230,2300,150,1500\nVTI,5,320,1600,200,1000'], // oxfmt-ignore
    ['that stand once', ',,Cost,,Market,\nTicker,Shares,Per share,Total,Price,Value\nAAPL,10,150,1500,230,2300\nVTI,5,200,1000,320,1600'], // oxfmt-ignore
  ])('%s are no cost taken for a value', (_how, text) => {
    expect(read(text)).toEqual(HELD);
  });
});

describe('is not turned', () => {
  test.each([
    ['a table that stands upright', 'Symbol,Shares,Value\nAAPL,10,2712\nVTI,20,6622'],
    ['holdings between "Ticker" and "Total"', 'Ticker,Roth IRA,401k\nVTI,10000,5000\nTotal,10000,5000'],
    ['classes of assets with their sum', 'Kind,IRA,Roth\nFund,100,200\nTotal,100,200'],
    ['prices of some days', 'Date,AAPL,MSFT\n2026-01-30,230.1,410.2\n2026-01-31,231.5,412.8'],
    [
      'a second column of the same holdings',
      'Ticker,Shares,Value,,Ticker,Value\nAAPL,10,2712,,AAPL,2700\nVTI,20,6622,,VTI,6600',
    ],
    [
      'a table and its target weights',
      'Ticker,Shares,Value,,Ticker,Target %\nAAPL,10,2712,,VTI,60%\nVTI,20,6622,,BND,40%',
    ],
    ['tables of two years', '2025,,,2026,\nTicker,Value,,Ticker,Value\nAAPL,100,,VTI,120\nVTI,200,,VOO,250'],
    ['money of several currencies', 'Account,USD,EUR\nIRA,100,200\nRoth,300,400'],
  ])('%s', (_what, text) => {
    expect(asRows(text)).toEqual({ text, moved: null, mended: [] });
  });
});
