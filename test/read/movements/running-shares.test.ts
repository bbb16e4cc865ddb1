import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText, taken } from '../read-file.ts';

/* A column of the shares that are there after each row decides what a row did whose word says only money. */

const TITLES = 'Date,Fund,Category,Description,Price,Amount,Shares,Total Shares,Total Value';
const ROWS = [
  '01/15/2024,VFIAX,Buy,Investment Purchase,400.00,2000.00,5.000,5.000,2000.00',
  '03/20/2024,VFIAX,Dividend,Dividend Reinvestment,410.00,21.935,0.0535,5.0535,2071.94',
  '06/15/2024,VFIAX,Buy,Investment Purchase,420.00,2283.12,5.436,10.4895,4405.59',
  '06/20/2024,VFIAX,Dividend,Income dividend,425.00,22.7375,0.0535,10.543,4480.78',
];
const held = (rows: readonly string[]) => {
  const reading = taken(readText(`${TITLES}\n${rows.join('\n')}\n`, 'history.csv'));
  expect(breachesOfAccounting(reading)).toEqual([]);
  return holdingsIn(reading.holdings).map(({ symbol, name, quantity, price }) => [symbol ?? name, quantity, price]);
};

describe('dividends that were paid in shares', () => {
  test('forwards', () => expect(held(ROWS)).toEqual([['VFIAX', 10.543, 425]]));
  test('backwards', () => expect(held(ROWS.toReversed())).toEqual([['VFIAX', 10.543, 425]]));
  test('of two funds', () => {
    const other = ROWS.map((row) => row.replace('VFIAX', 'VTIAX'));
    expect(held(ROWS.flatMap((row, at) => [row, other[at]!]))).toEqual([
      ['VFIAX', 10.543, 425],
      ['VTIAX', 10.543, 425],
    ]);
  });
  test('a dividend that names the shares it was paid for moves none', () => {
    const more = [
      '07/15/2024,VFIAX,Buy,Investment Purchase,430.00,430.00,1.000,11.543,4963.49',
      '08/15/2024,VFIAX,Buy,Investment Purchase,440.00,880.00,2.000,13.543,5958.92',
      '09/20/2024,VFIAX,Dividend,Income dividend,0.45,6.09,13.543,13.543,5958.92',
    ];
    expect(held([...ROWS, ...more])).toEqual([['VFIAX', 13.543, 440]]);
  });
});
