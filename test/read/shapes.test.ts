import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { fixtureText, readFixture, readText, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Layouts of brokers beside the five of fixtures.test.ts: every oddity once, in small files of our own with round numbers. */

function rowsOf(reading: FileReading): readonly (readonly [string | null, number, string | null])[] {
  return holdingsIn(reading.holdings).map(({ symbol, isin, name, value, currency }) => [
    symbol ?? isin ?? name,
    value,
    currency,
  ]);
}
function linesOf(reading: FileReading, reason: string): readonly number[] {
  return fatesIn(reading.fates)
    .filter((fate) => fate.reason === reason)
    .map(({ line }) => line);
}

describe('Interactive Brokers', () => {
  test('activity statement: cash by currency, accruals, lots, two headers, a short option; no trades', () => {
    const reading = readFixture('ibkr-activity.csv');
    expect(reading).toMatchObject({ broker: 'Interactive Brokers', headerLine: 19, asOf: '2026-03-04' });
    expect(reading.accountLabel).toBe('U0000001');
    expect(rowsOf(reading)).toEqual([
      ['Dividend Accruals', 7, 'USD'],
      ['Cash', 250, 'EUR'],
      ['Cash', -200, 'USD'],
      ['KO', 1000, 'USD'],
      ['SAP', 1000, 'EUR'],
      ['KO 18DEC26 110 C', -150, 'USD'],
    ]);
    expect(holdingsIn(reading.holdings).map(({ says }) => says)).toEqual([
      'cash',
      'cash',
      'cash',
      null,
      null,
      'option',
    ]);
    expect(reading.statedTotals).toEqual([{ account: null, value: 4107, line: 11 }]);
    expect(linesOf(reading, 'lot-of-position')).toEqual([21, 22]);
    expect(linesOf(reading, 'other-table')).toEqual([28, 29]);
  });
  test('a statement in German: the base currency, cash of the net asset value', () => {
    const reading = readFixture('ibkr-auszug.csv');
    expect(reading).toMatchObject({ broker: 'Interactive Brokers', asOf: '2026-03-04' });
    expect(rowsOf(reading)).toEqual([
      ['Barmittel', 50, 'EUR'],
      ['SAP', 200, 'EUR'],
    ]);
    expect(reading.statedTotals.map(({ value }) => value)).toEqual([250]);
  });
  test('Flex query: cash once, marks of begin and end are no rows', () => {
    const reading = readFixture('ibkr-flex.csv');
    expect(rowsOf(reading)).toEqual([
      ['Cash', 100, null],
      ['KO', 500, 'USD'],
      ['SAP', 200, 'EUR'],
      ['Cash', 75, 'USD'],
    ]);
    expect(holdingsIn(reading.holdings).every(({ account }) => account === 'U0000001')).toBe(true);
    expect(linesOf(reading, 'subtotal')).toEqual([4, 9]);
    expect(linesOf(reading, 'footer')).toEqual([11]);
  });
  test('Flex query with lots: their sum counts once', () => {
    const reading = readFixture('ibkr-flex-lots.csv');
    expect(rowsOf(reading)).toEqual([['KO', 500, 'USD']]);
    expect(linesOf(reading, 'lot-of-position')).toEqual([3, 4]);
  });
});

describe('values and their money', () => {
  test('DEGIRO: the value is that of the account, whatever the price is in', () => {
    expect(rowsOf(readFixture('degiro.csv'))).toEqual([
      ['CASH & CASH FUND & FTX CASH (EUR)', 50, 'EUR'],
      ['US1912161007', 450, 'EUR'],
      ['DE0007164600', 200, 'EUR'],
    ]);
    expect(readFixture('degiro.csv').issues).toEqual([]);
  });
  test('units in columns without a title; a warrant counts once, a bond per hundred', () => {
    const reading = readFixture('units-beside.csv');
    expect(rowsOf(reading)).toEqual([
      ['DE0007164600', 200, 'EUR'],
      ['US67066G1040', 200, 'USD'],
      ['DE000XYZ0012', 20, 'EUR'],
      ['DE000XYZ0020', 980, 'EUR'],
    ]);
    expect(holdingsIn(reading.holdings).map(({ says }) => says)).toEqual(['equity', 'equity', 'option', 'bond']);
    expect(reading.issues).toEqual([]);
  });
  test('Hargreaves Lansdown: pence and pounds, cash above, a footnote mark', () => {
    const reading = readFixture('hl-pence.csv');
    expect(reading.asOf).toBe('2026-03-04');
    expect(
      holdingsIn(reading.holdings).map(({ name, price, value, currency }) => [name, price, value, currency]),
    ).toEqual([
      ['Cash', null, 100, 'GBP'],
      ['Example Investment Trust Ordinary 25p', 1000, 500, 'GBP'],
    ]);
    expect(reading.statedTotals.map(({ value }) => value)).toEqual([600]);
  });
  test('Yahoo: lots, pence by the ending, a watched symbol and cash without an amount', () => {
    const reading = readFixture('yahoo-lots.csv');
    expect(reading).toMatchObject({ broker: 'Yahoo Finance', kind: 'lots', asOf: '2026-03-04' });
    expect(rowsOf(reading)).toEqual([
      ['KO', 200, null],
      ['KO', 300, null],
      ['HSBA.L', 70, 'GBP'],
    ]);
    expect(linesOf(reading, 'empty-position')).toEqual([5, 6]);
  });
});

describe('cash and sums', () => {
  test('TD: cash and total above the table', () => {
    const reading = readFixture('td-cash-above.csv');
    expect(rowsOf(reading)).toEqual([
      ['Cash', 100, 'CAD'],
      ['BN', 500, 'CAD'],
      ['TDB900', 200, 'CAD'],
    ]);
    expect(reading.statedTotals.map(({ value }) => value)).toEqual([800]);
  });
  test('RBC: a table of cash by currency, notes at the end', () => {
    const reading = readFixture('rbc-cash-table.csv');
    expect(rowsOf(reading)).toEqual([
      ['Cash', 100, 'CAD'],
      ['Cash', -20, 'USD'],
      ['BN', 500, 'CAD'],
      ['VOO', 200, 'USD'],
    ]);
    expect(holdingsIn(reading.holdings)[0]!.account).toBe('00000001');
    expect(linesOf(reading, 'footer')).toEqual([8, 9]);
  });
  test('Portfolio Performance: groups above their rows are no holdings, an account without a count is', () => {
    const reading = readFixture('groups.csv');
    expect(rowsOf(reading).map(([who, value]) => [who, value])).toEqual([
      ['DE0007164600', 200],
      ['CH0038863350', 300],
      ['US67066G1040', 400],
      ['Referenzkonto', 100],
    ]);
    expect(linesOf(reading, 'subtotal')).toEqual([2, 5]);
  });
  test('Zerodha Console: pledged shares are held, bonds are priced by the piece', () => {
    const reading = readFixture('console-pledged.csv');
    expect(
      holdingsIn(reading.holdings).map(({ symbol, quantity, value, says }) => [symbol, quantity, value, says]),
    ).toEqual([
      ['INFY', 2, 2000, null],
      ['10XYZ30-YA', 2, 2000, 'bond'],
    ]);
    expect(reading.statedTotals.map(({ value }) => value)).toEqual([4000]);
  });
  test('thinkorswim: two sections, an option named by its parts', () => {
    const reading = readFixture('thinkorswim-account.csv');
    expect(
      holdingsIn(reading.holdings).map(({ symbol, name, quantity, value }) => [symbol, name, quantity, value]),
    ).toEqual([
      ['KO', 'COCA-COLA', 10, 500],
      ['KO261218C60', 'KO 18 DEC 26 60 CALL', -2, -100],
    ]);
  });
});

test('numbers split by their decimal comma are joined where quantity × price proves it, else the row is left out', () => {
  const reading = readFixture('split-decimals.csv');
  expect(holdingsIn(reading.holdings).map(({ quantity, price, value }) => [quantity, price, value])).toEqual([
    [10, 200.5, 2005],
    [3, 250.04, 750.12],
  ]);
  expect(linesOf(reading, 'ragged')).toEqual([4]);
  expect(reading.issues.filter(({ code }) => code === 'ragged-row').map(({ line }) => line)).toEqual([2, 3, 4]);
});

test('numbers cut at a comma are not joined where it may have stood for thousands, nor where nothing was cut', () => {
  const either = taken(readText('Symbol,Quantity,Price,Value\nNVDA,10,200,2000\nAMD,6,1,000,6,000\n'));
  expect([rowsOf(either).length, linesOf(either, 'ragged')]).toEqual([1, [3]]);
  const proved = taken(readText('Symbol,Quantity,Price,Value\nNVDA,10,200,2000\nAMD,6,1,000,6000\n'));
  expect(holdingsIn(proved.holdings).map(({ price, value }) => [price, value])).toEqual([
    [200, 2000],
    [1000, 6000],
  ]);
  // The last column has no title, and 500|0 would be its value's decimal.
  const whole = taken(readText('Symbol,Quantity,Price,Cost,Value,Change,Name,\nBN,10,50,400,500,0,Brookfield,CAD\n'));
  expect(holdingsIn(whole.holdings)).toMatchObject([{ name: 'Brookfield', value: 500 }]);
});

test('cash above a table that was saved with decimal commas is read with them', () => {
  const text = fixtureText('hl-pence.csv').replace(
    /(\d)([.,])(?=\d{2,3}\b)/g,
    (_, d: string, mark: string) => d + (mark === '.' ? ',' : '.'),
  );
  const reading = taken(readText(text));
  expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([100, 500]);
});

test('dates of prices date the file and drop no row', () => {
  const reading = readFixture('price-dates.csv');
  expect(reading).toMatchObject({ asOf: '2026-03-04', asOfFrom: 'column' });
  expect(rowsOf(reading)).toHaveLength(2);
});

test('prices and values written with a p are pence', () => {
  const text = 'Symbol,Quantity,Price,Value\nVOD,100,70.00p,£70.00\nBP,10,500.00p,\n';
  const reading = taken(readText(text));
  expect(holdingsIn(reading.holdings).map(({ price, value, currency }) => [price, value, currency])).toEqual([
    [70, 70, 'GBP'],
    [500, 50, 'GBP'],
  ]);
});
