import { describe, expect, test } from 'vitest';
import { kindOfCell } from '../../src/read/table/cell-kind.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { readText, taken } from './read-file.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

function read(...lines: readonly string[]): FileReading {
  return taken(readText([...lines, ''].join('\n')));
}

function leftOutOf({ fates }: FileReading): readonly string[] {
  return fatesIn(fates)
    .slice(1)
    .map(({ reason }) => reason);
}

describe('a row with more cells than titles', () => {
  const KO = 'KO,Coca-Cola Co,700';
  test('is kept with a note where every titled cell reads and the rest is words', () => {
    const reading = read('Symbol,Name,Value', 'AAPL,Apple Inc,1000,"sold half, in May 2020"', KO);
    expect(leftOutOf(reading)).toEqual(['position', 'position']);
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([1000, 700]);
    expect(reading.issues.find(({ code }) => code === 'ragged-row')).toMatchObject({
      severity: 'note',
      line: 2,
      detail: { cells: 4, titles: 3, kept: 'beyond', text: 'sold half, in May 2020' },
    });
  });
  test('whatever the commas of the note', () => {
    expect(leftOutOf(read('Symbol,Quantity,Price', 'AAPL,10,100,bought in spring, will keep', 'KO,1,70'))).toEqual([
      'position',
      'position',
    ]);
  });
  test.each([
    ['thousands without quotation marks', 'AAPL,Apple Inc,1,000'],
    ['thousands with their currency', 'AAPL,Apple Inc,1,000 USD'],
    ['a number beyond', 'AAPL,Apple Inc,1000,5.00'],
    ['a value that is none', 'AAPL,Apple,Inc,1000'],
    ['no value', 'AAPL,Apple Inc,,note'],
  ])('is not where cells may have slid: %s', (_, row) => {
    expect(leftOutOf(read('Symbol,Name,Value', row, KO))).toEqual(['ragged', 'position']);
  });
  test('is not where a number stands under a later title, which may be the value', () => {
    const reading = read('Symbol,Name,Value,Currency,Sector', 'X,Notes, 4,1000,USD,Tech', 'KO,Coke,700,USD,Staples');
    expect(leftOutOf(reading)).toEqual(['ragged', 'position']);
  });
  test('is not where quantity × price contradicts the value', () => {
    const reading = read('Symbol,Quantity,Price,Value', 'AAPL,10,100,5,note', 'KO,10,70,700');
    expect(leftOutOf(reading)).toEqual(['ragged', 'position']);
  });
});

describe('an apostrophe with which a spreadsheet marks text', () => {
  test('is no part of identifiers, symbols and numbers', () => {
    const reading = read(
      'Symbol,CUSIP,ISIN,Name,Quantity,Price,Value',
      "'AAPL,'037833100,'US0378331005,'s-Graveland,'10,'100.00,’1000",
      'KO,191216100,,Coca-Cola,10,70,700',
    );
    expect(holdingsIn(reading.holdings)[0]).toMatchObject({
      symbol: 'AAPL',
      cusip: '037833100',
      isin: 'US0378331005',
      name: "'s-Graveland",
      quantity: 10,
      price: 100,
      value: 1000,
    });
    expect(reading.issues.filter(({ code }) => code !== 'no-currency')).toEqual([]);
  });
  test.each([
    ["'037833100", 'cusip'],
    ["'US0378331005", 'isin'],
    ["'1000.00", 'number'],
    ["'AAPL", 'ticker'],
    ['1.2M', 'number'],
    ['$12M', 'money'],
    ['3M', 'ticker'],
  ])('does not hide what a cell without a title is: %s', (cell, kind) => {
    expect(kindOfCell(cell)).toBe(kind);
  });
});

describe('a company that is called Total', () => {
  test.each(['TOT', 'TTE', 'TTE.PA'])('with its own symbol %s, quantity and price is a position', (symbol) => {
    const reading = read('Symbol,Name,Quantity,Price,Value', 'KO,Coca-Cola,10,70,700', `${symbol},Total,5,50,250`);
    expect(leftOutOf(reading)).toEqual(['position', 'position']);
  });
  test('also where it stands first in its row, and where no value is stated', () => {
    expect(leftOutOf(read('Name,Symbol,Quantity,Price', 'Total,TOT,5,50', 'KO,KO,10,70'))).toEqual([
      'position',
      'position',
    ]);
  });
  test.each([
    ['a sum with a symbol of nobody', 'Total,Total,15,,950'],
    ['a sum in a currency', 'USD,Total,950,1,950'],
    ['a sum of the lots above it', 'KO,Total,10,70,700'],
    ['numbers that do not fit', 'TOT,Total,15,70,950'],
    ['no price', 'TOT,Total,15,,950'],
  ])('is not %s', (_, row) => {
    const reading = read('Symbol,Name,Quantity,Price,Value', 'PEP,PepsiCo,5,50,250', 'KO,Coca-Cola,10,70,700', row);
    expect(leftOutOf(reading)).toEqual(['position', 'position', 'total']);
  });
});

describe('what a row is called', () => {
  const held = (reading: FileReading) =>
    holdingsIn(reading.holdings).map(({ symbol, name, isin, value, says }) => [isin ?? symbol ?? name, value, says]);

  test('“BTC, ETH, SOL” are coins together, below “Crypto” or at their price, and letters alone say none', () => {
    const coins = read('Asset,Amount,Price,Value', 'BTC,0.5,95000,47500', 'SOL,100,140,14000', 'USDC,1700,1,1700');
    expect(held(coins)).toEqual([
      ['BTC', 47_500, 'crypto'],
      ['SOL', 14_000, 'crypto'],
      ['USDC', 1700, 'crypto'],
    ]);
    const shares = read('Asset,Amount,Price,Value', 'AAPL,10,271,2710', 'SOL,100,2,200', 'UNI,10,30,300');
    expect(held(shares).map(([, , says]) => says)).toEqual([null, null, null]);
    const both = read('Asset,Amount,Price,Value', 'AAPL,10,271,2710', 'MSFT,5,490,2450', 'BTC,0.1,95000,9500');
    expect(held(both).map(([, , says]) => says)).toEqual([null, null, 'crypto']);
    const fund = read('Asset,Amount,Price,Value', 'AAPL,10,271,2710', 'MSFT,5,490,2450', 'BTC,100,41,4100');
    expect(held(fund).map(([, , says]) => says)).toEqual([null, null, null]);
    const headed = read('Asset,Amount,Value', 'AAPL,10,2710', 'Crypto', 'SOL,10,1400', 'Stocks', 'UNI,10,300');
    expect(held(headed).map(([, , says]) => says)).toEqual([null, 'crypto', null]);
  });

  test('an ISIN stands behind another number', () => {
    const reading = read(
      'WKN / ISIN;Bezeichnung;Stück;Kurs;Kurswert',
      '865985 / US0378331005;APPLE INC.;10;234,50;2.345,00',
      'A0RPWH / IE00B4L5Y983;ISHSIII-CORE MSCI WLD DLA;212;108,50;23.002,00',
    );
    expect(held(reading).map(([who]) => who)).toEqual(['US0378331005', 'IE00B4L5Y983']);
  });

  test('“Depot A” is where it lies, and no deposit', () => {
    const reading = read(
      'Name;Ort;Stücke;Einstandswert EUR;Kurswert EUR;Veränderung EUR',
      'Apple;Depot A;10;1.500,00;2.345,00;845,00',
      'Apple;Depot B;5;800,00;1.172,50;372,50',
      'Nvidia;Depot A;40;2.400,00;6.200,00;3.800,00',
    );
    expect(reading.kind).toBe('positions');
    expect(held(reading).map(([who, value]) => [who, value])).toEqual([
      ['Apple', 2345],
      ['Apple', 1172.5],
      ['Nvidia', 6200],
    ]);
  });
});
