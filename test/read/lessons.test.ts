import { describe, expect, test } from 'vitest';
import { NO_HINTS, readHoldings } from '../../src/read/read-holdings.ts';
import { breachesOfAccounting, readText, refused, sourceOf, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Bugs that users of other tools met when they imported a file. Each test is named for one and would have caught it. */

function read(text: string): readonly (readonly [string | null, number])[] {
  return holdingsIn(taken(readText(text)).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);
}

describe('bugs of other importers', () => {
  test('a price was made up where the file gives none (shares × 100)', () => {
    const reading = taken(readText('Symbol,Shares,Value\nAAPL,10,\nMSFT,2,800\n'));
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['MSFT']);
    expect(fatesIn(reading.fates).map(({ reason }) => reason)).toEqual(['header', 'no-value', 'position']);
  });

  test('"All rows valid", yet rows without a currency were gone', () => {
    const reading = taken(readText('Symbol,Quantity,Price,Currency\nAAPL,10,200,USD\nKO,10,70,\nPEP,2,150,\n'));
    expect(holdingsIn(reading.holdings).map(({ symbol, currency }) => [symbol, currency])).toEqual([
      ['AAPL', 'USD'],
      ['KO', null],
      ['PEP', null],
    ]);
    expect(reading.issues.map(({ code }) => code)).toEqual(['no-currency']);
    expect(breachesOfAccounting(reading)).toEqual([]);
  });

  test.each(['$', ',', '-$', '.', '€', '( )', "'", '%'])('the cell %s was read as 0 with full confidence', (cell) => {
    const reading = taken(readText(`Symbol;Value\nAAPL;${cell}\nMSFT;800\n`));
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['MSFT']);
    expect(fatesIn(reading.fates)[1]).toMatchObject({ line: 2, fate: 'rejected' });
  });

  test('between tabs 1,000 was split into 1 and 000', () => {
    expect(read('Symbol\tQuantity\tPrice\tValue\nABC\t1,000\t2.50\t2,500\nDEF\t2,000\t1.00\t2,000\n')).toEqual([
      ['ABC', 2500],
      ['DEF', 2000],
    ]);
  });

  test('empty cells of a pasted table were deleted, and its columns slid', () => {
    expect(read('Symbol\tName\tQuantity\tPrice\tValue\nABC\t\t10\t\t250\n\tSome fund\t\t\t100\n')).toEqual([
      ['ABC', 250],
      ['Some fund', 100],
    ]);
  });

  test('a blank first line made the header a holding', () => {
    const reading = taken(readText('\n\nSymbol,Quantity,Price\nAAPL,10,200\n'));
    expect(reading.headerLine).toBe(3);
    expect(holdingsIn(reading.holdings).map(({ symbol, line }) => [symbol, line])).toEqual([['AAPL', 4]]);
  });

  test('percentages that add up to 192.76, each of its own account, were taken for amounts', () => {
    const reading = taken(
      readText('Account,Symbol,Market Value,% of Account\nA,AAPL,500,92.76%\nA,KO,39,7.24%\nB,VTI,10,100%\n'),
    );
    expect(reading.unit).toBe('money');
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([500, 39, 10]);
  });

  test('17 + 1 shares in two rows became a share of their own', () => {
    expect(read('Symbol,Quantity,Price,Value\nAAPL,17,10,170\nKO,5,10,50\nAAPL,1,10,10\n')).toEqual([
      ['AAPL', 170],
      ['KO', 50],
      ['AAPL', 10],
    ]);
  });

  test('the value of the account was not the sum of its holdings, and nobody said so', () => {
    const reading = taken(readText('Symbol,Quantity,Price,Value\nAAPL,1,10,10\nKO,5,10,50\nTotal,,,75\n'));
    expect(reading.statedTotals).toEqual([{ account: null, value: 75, line: 4 }]);
    expect(read('Symbol,Quantity,Price,Value\nAAPL,1,10,10\nKO,5,10,50\nTotal,,,75\n')).toHaveLength(2);
  });

  test('columns were matched by a part of their title: costs became values', () => {
    const reading = taken(
      readText('Symbol,Quantity,Purchase Value,Value of Dividends,Market Value\nAAPL,10,1500,12,2000\nKO,5,60,3,350\n'),
    );
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([2000, 350]);
  });

  test('the multiplier of options was used on a warrant', () => {
    const reading = taken(
      readText(
        'Symbol,Name,Type,Quantity,Price\nXYZW,XYZ Corp Warrant,Warrant,1000,1.50\nAAPL  270115C00250000,AAPL call,Option,1,2.50\n',
      ),
    );
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([1500, 250]);
  });

  test('a large file stayed at the columns with nothing left to say about them', () => {
    const parts: number[] = [];
    const rows = Array.from({ length: 30_000 }, (_, at) => `S${at},${at + 1},2,${2 * (at + 1)}`).join('\n');
    const result = readHoldings(sourceOf(`Ticker,Units,Unit price,Valuation\n${rows}\n`), NO_HINTS, (_rows, part) => {
      parts.push(part);
    });
    expect(holdingsIn(taken(result).holdings)).toHaveLength(30_000);
    expect(parts.at(-1)).toBe(1);
  });

  test('one bad row out of 1,845 ended the import in silence', () => {
    const rows = Array.from({ length: 1845 }, (_, at) => `S${at},${at === 1000 ? '' : 10},${at === 1000 ? '' : 5}`);
    const reading = taken(readText(`Symbol,Quantity,Price\n${rows.join('\n')}\n`));
    expect(holdingsIn(reading.holdings)).toHaveLength(1844);
    expect(fatesIn(reading.fates).filter(({ fate }) => fate === 'rejected')).toMatchObject([
      { line: 1002, reason: 'no-value' },
    ]);
    expect(reading.issues.map(({ code, line }) => [code, line])).toContainEqual(['no-value', 1002]);
  });

  test('an unknown column beside known ones was taken for the value', () => {
    const code = refused(readText('ก,ข,ค,ง,จ\nPTT,10,30,300,350\nAOT,20,60,1200,1310\nCPALL,5,55,275,251\n')).code;
    expect(code).toBe('refused-unclear-columns');
  });
});
