import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);

/* Sheets that people keep by the month: the newest day that is filled is what they hold. */

describe('a column for each day', () => {
  test.each<readonly [what: string, day: string | null, text: string]>([
    ['days', '2026-03-31', 'Date,2026-01-31,2026-02-28,2026-03-31\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['the newest first', '2026-03-31', ',31 Mar 2026,28 Feb 2026\nVTI,10200,9500\nCash,1200,1000\n'],
    [
      'the day first',
      '2026-03-31',
      'Fund;31.01.2026;28.02.2026;31.03.2026\nVTI;9000;9500;10200\nCash;1000;1000;1200\n',
    ],
    ['months', null, 'Fund,Jan 2026,Feb 2026,Mar 2026\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['months without a year', null, 'Stock,Jan,Feb,Mar\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['months of one in German', null, 'Fonds;Februar;März\nVTI;9000;10200\nCash;1000;1200\n'],
    ['short months', null, 'Fund,Type,Jan-26,Feb-26\nVTI,ETF,9000,10200\nCash,Cash,1000,1200\n'],
    ['German months', null, 'Anlage;Dezember 2025;Januar 2026\nVTI;9000;10200\nCash;1000;1200\n'],
    ['numbered months', null, 'Fund,2025-12,2026-01,2026-02\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['years', null, 'Fund,2024,2025,2026\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['years and now', null, 'Fund,2024,2025,Current\nVTI,9000,9500,10200\nCash,1000,1000,1200\n'],
    ['months to come', null, 'Fund,Jan 2026,Feb 2026,Mar 2026,Apr 2026\nVTI,9000,10200,,\nCash,1000,1200,,\n'],
  ])('%s', (_what, day, text) => {
    expect(heldIn(text)).toEqual([['VTI', 10_200], ['Cash', 1200]]); // oxfmt-ignore
    expect(read(text).asOf).toBe(day);
    expect(read(text).issues.map(({ code }) => code)).toContain('columns-guessed');
  });
  test('a line of totals is a total', () => {
    const text = 'Date,2026-01-31,2026-02-28\nVTI,9000,10200\nBND,1000,1200\nTotal,10000,11400\n';
    expect(heldIn(text)).toEqual([['VTI', 10_200], ['BND', 1200]]); // oxfmt-ignore
  });
  test.each([
    ['of no order', 'Who,2026-01-31,2025-01-31,2026-03-31\nVTI,9000,9500,10200\nBND,1,2,3\n'],
    ['of dividends', 'Dividends,Jan 2026,Feb 2026\nKO,0,2.4\nPEP,1.1,0\n'],
    ['of quotes', 'Price history,,\nTicker,2026-01-31,2026-02-28\nKO,70,71\nPEP,150,151\n'],
    ['of a budget', 'Category,Jan,Feb\nVTI,900,900\nFood,300,310\n'],
    ['of spending', 'Category,Jan 2026,Feb 2026\nRent,900,900\nFood,300,310\n'],
    ['of prices', 'Price history,2026-01-31,2026-02-28\nCoca-Cola,70,71\nPepsi,150,151\n'],
    ['with nothing below it', 'Who,2026-01-31,2026-02-28\nVTI,,\nBND,,\n'],
  ])('a line %s is none', (_what, text) => expect(readText(text).ok).toBe(false));
});

test.each(['Summe', 'Somme', 'Suma', 'Somma', 'Razem'])('the sum of two accounts is counted once: %s', (title) => {
  const text = `Name;Depot A;Depot B;${title}\nNvidia;1.200,50;300,00;1.500,50\nApple;700,00;;700,00\nTagesgeld;;8.000,00;8.000,00\n`;
  expect(heldIn(text)).toEqual([['Nvidia', 1500.5], ['Apple', 700], ['Tagesgeld', 8000]]); // oxfmt-ignore
});

test('a value whose title is known keeps its column, and a date in it is the day', () => {
  const reading = read('Symbol,Cost,Market value 2026-02-28\nVTI,9000,10200\nBND,1000,1200\n');
  expect(reading.asOf).toBe('2026-02-28');
  expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([10_200, 1200]);
});

describe('of amounts whose titles differ in nothing but the day the newest are held', () => {
  test.each([
    ['2026-11-30', 'Symbol,Shares,Value 10/31/2026,Value 11/30/2026\nVTI,100,9000,10200\nBND,200,1000,1200\n'],
    ['2026-11-30', 'Fund,Balance on 11/30/2026,Balance on 10/31/2026\nVTI,10200,9000\nBND,1200,1000\n'],
    ['2026-11-30', 'Fund,10/31/2026 balance,11/30/2026 balance\nVTI,9000,10200\nBND,1000,1200\n'],
    [
      '2026-11-30',
      'Symbol;Stück;Wert am 31.12.2025;Wert am 30.11.2026\nVTI;100;9.000,00;10.200,00\nBND;200;1.000,00;1.200,00\n',
    ],
    [
      '2026-11-30',
      'Symbol,10/31/2026 Qty,10/31/2026 Value,11/30/2026 Qty,11/30/2026 Value\nVTI,90,9000,100,10200\nBND,200,1000,200,1200\n',
    ],
    [null, 'Symbol,Shares,2025 Value,2026 Value\nVTI,100,9000,10200\nBND,200,1000,1200\n'],
    [null, 'Symbol,Qty Oct,Value Oct,Qty Nov,Value Nov\nVTI,90,9000,100,10200\nBND,200,1000,200,1200\n'],
    [null, 'Fund,Jan 1 balance,Deposits,Nov 30 balance\nVTI,9000,500,10200\nBND,1000,0,1200\n'],
    [null, 'Symbol,Shares Q2,Shares Q3,Value Q2,Value Q3\nVTI,90,100,9000,10200\nBND,200,200,1000,1200\n'],
    [null, 'Symbol,Value (Dec),Value (Jan)\nVTI,9000,10200\nBND,1000,1200\n'],
    [null, 'Fund,Value last year,Value this year\nVTI,9000,10200\nBND,1000,1200\n'],
    [null, 'Fund,Units 1 Jan 2026,Units 30 Nov 2026,Price 30 Nov 2026\nVTI,90,100,102\nBND,200,200,6\n'],
  ])('%s %j', (day, text) => {
    expect(heldIn(text)).toEqual([['VTI', 10_200], ['BND', 1200]]); // oxfmt-ignore
    expect(read(text).asOf).toBe(day);
  });
  test('what else is of two days is left as it is', () => {
    const text = 'Symbol,Value,Gain 2025,Gain 2026\nVTI,10200,500,700\nBND,1200,10,20\n';
    expect(heldIn(text)).toEqual([['VTI', 10_200], ['BND', 1200]]); // oxfmt-ignore
  });
});

test('a sign of money in a title that nobody knows makes the column money', () => {
  const text = 'Ticker,Target %,Current $\nVTI,60%,12000\nVXUS,30%,5000\nBND,10%,3000\n';
  expect(heldIn(text)).toEqual([['VTI', 12_000], ['VXUS', 5000], ['BND', 3000]]); // oxfmt-ignore
});
