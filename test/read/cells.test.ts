import type { DecimalMark } from '../../src/domain/model/units.ts';
import { describe, expect, test } from 'vitest';
import { currencyInCell, markEvidence, parseNumber, parsePercent } from '../../src/read/cells/cells.ts';

/* Spellings from brokers' files (what each writes is in their samples) and from the list of number traps. */
const NUMBERS: readonly (readonly [string, DecimalMark, number])[] = [
  ['$1,581.03', '.', 1581.03],
  ['+$1449.16', '.', 1449.16],
  ['-$16.00', '.', -16],
  ['$-16.00', '.', -16],
  ['($54.49)', '.', -54.49],
  ['$(54.49)', '.', -54.49],
  ['(1,823.33)', '.', -1823.33],
  ['$550.50 ', '.', 550.5],
  ['.0000', '.', 0],
  ['-.29', '.', -0.29],
  ['5.00-', '.', -5],
  // no cents, and no minus
  ['CHF 500.-', '.', 500],
  ["1'250.–", '.', 1250],
  ['1.234,-', ',', 1234],
  ['5,— €', ',', 5],
  ['R2 000.50', '.', 2000.5],
  ['R 2500', '.', 2500],
  ['S/ 1,234.00', '.', 1234],
  ['1.234,56 TL', ',', 1234.56],
  ['1 234,50 $ CA', ',', 1234.5],
  ['12 Euro', '.', 12],
  ['~2,300', '.', 2300],
  ['about $6k', '.', 6000],
  ['ca. 5.000 €', ',', 5000],
  ['−5.00', '.', -5],
  ['5.', '.', 5],
  ['00012.50', '.', 12.5],
  ['12,65,134', '.', 1265134],
  ['1,00,00,000.50', '.', 10000000.5],
  ['2\u00a0042,00', ',', 2042],
  ['2\u202f042,00', ',', 2042],
  ["1'234.50", '.', 1234.5],
  ['1’234.50', '.', 1234.5],
  ['4.547,7', ',', 4547.7],
  ['1.600', ',', 1600],
  ['1.600', '.', 1.6],
  ['1,000', ',', 1],
  ['1,000', '.', 1000],
  ['EUR 594,40', ',', 594.4],
  ['141,76 €', ',', 141.76],
  ['5.00 USD', '.', 5],
  ['US$5', '.', 5],
  ['="10"', '.', 10],
  ['１０', '.', 10],
  ['1.5E-05', '.', 0.000015],
  ['1E5', '.', 100000],
  ['23964.000000000004', '.', 23964.000000000004],
  ['17.7458927112345', '.', 17.7458927112345],
  ['+20', '.', 20],
  ['12k', '.', 12_000],
  ['12K', '.', 12_000],
  ['$12.5k', '.', 12_500],
  ['12,5k €', ',', 12_500],
  ['1.1 Mio.', '.', 1_100_000],
  ['2,8 Mio €', ',', 2_800_000],
  ['-3 mln', '.', -3_000_000],
  ['4 mn', '.', 4_000_000],
  ['$2.8MM', '.', 2_800_000],
  ['1,2 Mrd. EUR', ',', 1_200_000_000],
  ['1.2bn', '.', 1_200_000_000],
  ['1 mld', '.', 1_000_000_000],
  ['2,5 Tsd. €', ',', 2500],
  ['12 tys. zł', ',', 12_000],
  ['¥150万', '.', 1_500_000],
  ['200万円', '.', 2_000_000],
  ['1.5億円', '.', 150_000_000],
  ['3.5万元', '.', 35_000],
  ['700만원', '.', 7_000_000],
  ['2.5 lakh', '.', 250_000],
  ['₹4L', '.', 400_000],
  ['₹1.25 Cr', '.', 12_500_000],
  ['1.2 crore', '.', 12_000_000],
  ['1000 DR', '.', -1000],
  ['1,000.00 Dr.', '.', -1000],
  ['Rs. 1,000.00 dr', '.', -1000],
  ['1000 CR', '.', 1000],
  ['$50.00CR', '.', 50],
];
const NOTHING = ['', ' ', '-', '--', '—', 'n/a', 'N/A', '...', '-,--', 'not applicable', '\u00a0'];
const UNREADABLE: readonly (readonly [string, DecimalMark])[] = [
  ['1,23', '.'],
  // liters, a credit, and one of which nobody knows which
  ['5 L', '.'],
  ['1.2 Cr', '.'],
  ['₹1,500.00 Cr', '.'],
  ['14,80.76', '.'],
  ['200.00', ','],
  ['0x10', '.'],
  ['Infinity', '.'],
  ['1_000', '.'],
  ['٥', '.'],
  ['5..0', '.'],
  ['1/2', '.'],
  ['5%', '.'],
  ['5²', '.'],
  ['1e21', '.'],
  ['9007199254740993', '.'],
  ['-(5)', '.'],
  ['(5', '.'],
  ['--5', '.'],
  ['+$500.00 +25.00%', '.'],
  ['$', '.'],
  [',', '.'],
  ['.', '.'],
  ['9'.repeat(60), '.'],
  ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NV', '#WERT!', '#¡VALOR!', 'NaN', 'inf', '-Infinity', '∞'].map(
    (error): readonly [string, DecimalMark] => [error, '.'],
  ),
  // a million to most, a thousand to some; a retirement plan; ten millions or a credit; of both signs
  ['2.8M', '.'],
  ['2.8m', '.'],
  ['2B', '.'],
  ['1T', '.'],
  ['401k', '.'],
  ['12 Cr', '.'],
  ['₹12 CR', '.'],
  ['Rs 12 CR', '.'],
  ['INR 12 CR', '.'],
  ['-1000 DR', '.'],
  ['(1000) CR', '.'],
  ['12k%', '.'],
  ['k', '.'],
  ['DR', '.'],
];

describe('numbers in cells', () => {
  test.each(NUMBERS)('%s with %s is %d', (cell, mark, value) => {
    expect(parseNumber(cell, mark)).toEqual({ kind: 'number', value });
  });
  test.each(NOTHING)('"%s" says nothing', (cell) => {
    expect(parseNumber(cell, '.')).toEqual({ kind: 'none' });
  });
  test.each(UNREADABLE)('%s with %s cannot be read', (cell, mark) => {
    expect(parseNumber(cell, mark)).toEqual({ kind: 'unreadable' });
  });
  test('there is no minus nought', () => {
    expect(parseNumber('-0', '.')).toEqual({ kind: 'number', value: 0 });
  });
  test('a percentage is read with or without its sign', () => {
    expect(parsePercent('12.5 %', '.')).toEqual({ kind: 'number', value: 12.5 });
    expect(parsePercent('12,5', ',')).toEqual({ kind: 'number', value: 12.5 });
    expect(parsePercent('VTI 60%', '.')).toEqual({ kind: 'unreadable' });
    expect(parseNumber('VTI 45000', '.')).toEqual({ kind: 'unreadable' });
    expect(parseNumber('XOF 45000', '.')).toEqual({ kind: 'number', value: 45_000 });
  });
});

describe('what a cell shows', () => {
  test.each([
    ['1,234.50', '.'],
    ['1.234,50', ','],
    ['1.234', 'either'],
    ['1,234', 'either'],
    ['0,123', ','],
    ['12.50', '.'],
    ['1,234,567', '.'],
    ['1.234.567', ','],
    ['1234,567', ','],
    ['960', 'none'],
    ['APPLE INC, CLASS A', 'none'],
    ['12,5 %', ','],
  ])('of the decimal mark: %s → %s', (cell, shown) => {
    expect(markEvidence(cell)).toBe(shown);
  });
  test.each([
    ['141,76 €', 'EUR'],
    ['£5', 'GBP'],
    ['CHF 12', 'CHF'],
    ['$5', null],
    ['5', null],
  ])('of the currency: %s → %s', (cell, code) => {
    expect(currencyInCell(cell)).toBe(code);
  });
});

// How long it takes is measured by `npm run bench -- --hostile`.
test('a cell of a hundred thousand signs is no number, whatever the signs', () => {
  for (const sign of ['(', ' ', ',', '1', '.', '-', '$', '%', 'E', '"', '=']) {
    const long = sign.repeat(100_000);
    expect([parseNumber(long, '.').kind, parsePercent(`${long}%`, '.').kind]).toEqual(
      sign === ' ' ? ['none', 'none'] : ['unreadable', 'unreadable'],
    );
    expect(markEvidence(`1${long}`)).toBe('none');
  }
});
