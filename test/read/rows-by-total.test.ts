import { expect, test } from 'vitest';
import { readHoldings } from '../../src/read/read-holdings.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* Where the file's own total is met exactly with rows that were left out, they count; else all is as it was. */

const read = (text: string) => {
  const outcome = readHoldings({ name: 'a.csv', bytes: text.length, fingerprint: '', encoding: 'UTF-8', text });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const ROWS = 'AAPL,Apple Inc,10,230,2300,\nMSFT,Microsoft Corp,5,400,2000,\n';
const sheet = (rows: string, total = '9620') =>
  `Symbol,Name,Quantity,Price,Value,Notes\n${ROWS}${rows}\nTotal,,,,${total},\n`;
const counted = (text: string) =>
  holdingsIn(read(text).holdings)
    .slice(2)
    .map(({ symbol, name, value, says }) => [symbol, name, value, says]);
const codes = (text: string) => read(text).issues.map(({ code }) => code);

const CASES: Readonly<Record<string, readonly [string, readonly unknown[]]>> = {
  'a name in a column of notes': [
    ',,,,4120,Work plan target fund\n,,,,1200,Savings account',
    [
      [null, 'Work plan target fund', 4120, null],
      [null, 'Savings account', 1200, 'cash'],
    ],
  ],
  'an amount in another column': [
    'FXAIX,Fidelity 500 Index,,,,4120\nKO,Coca-Cola Co,,1200,,',
    [
      ['FXAIX', 'Fidelity 500 Index', 4120, null],
      ['KO', 'Coca-Cola Co', 1200, null],
    ],
  ],
  'cells that slid': [
    'Fidelity 500 Index,4120\nKO,Coca-Cola Co,1200',
    [
      [null, 'Fidelity 500 Index', 4120, null],
      ['KO', 'Coca-Cola Co', 1200, null],
    ],
  ],
};
test.each(Object.entries(CASES))('%s counts where it closes the total', (_, [rows, expected]) => {
  expect(counted(sheet(rows))).toEqual(expected);
  expect(codes(sheet(rows))).toContain('counted-by-total');
  expect(codes(sheet(rows)).filter((code) => code === 'no-value' || code === 'ragged-row')).toEqual([]);
  expect(fatesIn(read(sheet(rows)).fates).filter(({ fate }) => fate === 'rejected')).toEqual([]);
});
test.each(Object.entries(CASES))('%s is left out where it does not', (_, [rows]) => {
  expect(counted(sheet(rows, '9999'))).toEqual([]);
  expect(codes(sheet(rows, '9999'))).not.toContain('counted-by-total');
});
test('of rows of which some close it, those count; where two could, none does', () => {
  expect(counted(sheet(',,,,4120,Work plan\n,,,,77,Old note', '8420'))).toEqual([[null, 'Work plan', 4120, null]]);
  expect(counted(sheet(',,,,4120,Work plan\n,,,,4120,Other plan', '8420'))).toEqual([]);
});
test('a row of an amount without a word is asked about', () => {
  expect(counted(sheet(',,,,4120,', '8420'))).toEqual([]);
});
