import { expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

/* Lists of what each holding is of the whole, under any title; beside targets, and with their sum. */

const read = (text: string) => {
  const { holdings } = taken(readText(text));
  return holdingsIn(holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);
};
const WEIGHTS = [
  ['VTI', 62.5],
  ['VXUS', 28],
  ['BND', 9.5],
];

test.each([
  ['Symbol,Actual\nVTI,62.5%\nVXUS,28%\nBND,9.5%'],
  ['Symbol,Current\nVTI,62.5%\nVXUS,28%\nBND,9.5%'],
  ['Holding,Portfolio\nVTI,62.5%\nVXUS,28%\nBND,9.5%'],
  ['Fund,Target %\nVTI,62.5%\nVXUS,28%\nBND,9.5%'],
  ['Fund,Percent\nVTI,62.5\nVXUS,28\nBND,9.5\nTotal,100'],
  ['Ticker,Target,Current,Drift\nVTI,60%,62.5%,2.5%\nVXUS,30%,28%,-2%\nBND,10%,9.5%,-0.5%\nTotal,100%,100%,'],
  ['Fonds;Soll;Ist\nVTI;60 %;62,5 %\nVXUS;30 %;28 %\nBND;10 %;9,5 %\nSumme;100 %;100 %'],
])('%j is read as weights', (text) => {
  expect(read(text)).toEqual(WEIGHTS);
});

test('an amount beside percentages is what each is worth, whatever their title says', () => {
  const text =
    'Ticker,Desired,Actual,Amount\nVTI,60%,62.5%,6250\nVXUS,30%,28%,2800\nBND,10%,9.5%,950\nTotal,100%,100%,10000';
  expect(read(text)).toEqual(WEIGHTS.map(([symbol, weight]) => [symbol, Number(weight) * 100]));
});

test.each([
  'Fund,Target,Actual,Amount\nVTI,60,62.5,$6250\nVXUS,30,28,$2800\nBND,10,9.5,$950\n',
  'Fund,Target,Actual,Amount\nVTI,60,63,6250\nVXUS,30,28,2800\nBND,10,9.5,950\n',
])('%j: parts without a sign beside the amounts that they are parts of are no values', (text) => {
  expect(read(text)).toEqual(WEIGHTS.map(([symbol, weight]) => [symbol, Number(weight) * 100]));
});

test('percentages that come to no whole, or of which two do, are asked about', () => {
  for (const text of [
    'Symbol,Current\nVTI,12.5%\nVXUS,28%\nBND,9.5%',
    'Symbol,Mine,Yours\nVTI,60%,50%\nVXUS,30%,30%\nBND,10%,20%',
  ])
    expect(readText(text)).toMatchObject({ ok: false, error: { code: 'refused-no-table' } });
});

test('of groups above groups what is in the innermost counts, and two rows alike are none', () => {
  const text =
    'Stocks,75%\nUS,50%\nTotal market,30%\nExtended,10%\nMicro caps,5%\nLarge value,5%\nAbroad,25%\nDeveloped,15%\nEmerging,10%\nBonds,25%\nNominal,12.5%\nTIPS,12.5%\n';
  const held = read(text);
  expect(held.map(([name]) => name)).toEqual([
    'Total market',
    'Extended',
    'Micro caps',
    'Large value',
    'Developed',
    'Emerging',
    'Nominal',
    'TIPS',
  ]);
});

test('of groups above what is in them, each of all, what is in them counts', () => {
  const groups = 'US stocks 60%\nVTI 40%\nAVUV 20%\nBonds 10%\nBND 10%\nCash 30%\n';
  expect(read(groups).map(([, weight]) => weight)).toEqual([40, 20, 10, 30]);
  // what comes to a hundred without that has none
  expect(read('VTI 50%\nVXUS 30%\nBND 20%\n').map(([, weight]) => weight)).toEqual([50, 30, 20]);
  expect(read('US stocks 60%\nVTI 40%\nAVUV 20%\nCash 30%\n').map(([, weight]) => weight)).toEqual([60, 40, 20, 30]);
});

test.each([
  ['XEQT 60%, VFV 40%', 'CAD'],
  ['XEQT 60%, NVDA 20%, AAPL 20%', 'CAD'],
  ['VAS 30%, VGS 50%, NDQ 20%', 'AUD'],
  ['NIFTYBEES 50%, RELIANCE 50%', 'INR'],
  ['PETR4 60%, IVVB11 40%', 'BRL'],
  ['VUSA 60%, SMT 20%, VMID 20%', 'GBP'],
  ['VTI 60%, BND 40%', null],
  ['VWCE 80%, IUSN 20%', null],
])('%j is of the exchange that its symbols are of', (text, money) => {
  const { holdings, issues } = taken(readText(text));
  expect(new Set(holdingsIn(holdings).map(({ currency }) => currency))).toEqual(new Set([money]));
  expect(issues.map(({ code }) => code)).not.toContain('currency-unsure');
});
