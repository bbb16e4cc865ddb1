import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partLines } from '../../src/read/table/parted-by-blanks.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value]);

describe('lines parted by blanks alone', () => {
  test.each<readonly [text: string, held: unknown]>([
    ['VTI 30 $9,900\nBND 100 $7,300\n', [['VTI', 30, 9900], ['BND', 100, 7300]]], // prettier-ignore
    ['Apple 12 1,900.00\nCoca-Cola   3  180.50\n', [['Apple', 12, 1900], ['Coca-Cola', 3, 180.5]]], // prettier-ignore
    ['Apple Inc 12 sh 1.900,00 EUR\nSiemens 3 x 600,00 EUR\n', [['Apple Inc', 12, 1900], ['Siemens', 3, 600]]], // prettier-ignore
    ['Vanguard S&P 500 ETF 3 1,200.00\nTarget Retirement 2045 5,000.00\n', [['Vanguard S&P 500 ETF', 3, 1200], ['Target Retirement 2045', null, 5000]]], // prettier-ignore
  ])('%j is read by one guess, and kept only after a look', (text, held) => {
    expect(heldIn(text)).toEqual(held);
    expect(read(text).issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['columns-guessed', 'kind-unsure']),
    );
  });
  test('symbols beside one amount of money are read without a question', () => {
    const text = 'VTI $9,900\n\nBND $7,300\n';
    expect(heldIn(text)).toEqual([['VTI', null, 9900], ['BND', null, 7300]]); // prettier-ignore
    expect(read(text).issues.map(({ code }) => code)).not.toContain('kind-unsure');
  });
  test('symbols beside a count want their values', () => {
    expect(read('VTI 30\nBND 100\n').drafts).toMatchObject([
      { symbol: 'VTI', quantity: 30 },
      { symbol: 'BND', quantity: 100 },
    ]);
  });
  test.each(['Symbol,Value\nVTI,9 900\n', 'VTI 30\nbought at the bank\n', '2025-01-02 3 4\n', 'VTI\t30 4\n', '', '\n'])(
    '%j is none of them',
    (text) => expect(partLines(text)).toBe(text),
  );
  test('no line is lost, whatever stands in it', () => {
    const word = fc.constantFrom('VTI', 'S&P', '500', '30', '$9,900', '1,900.00', 'shares', '@', 'EUR', ' ', '-', '€');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 6 }), (lines) => {
        const text = lines.map((words) => words.join(' ')).join('\n');
        expect(partLines(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});
