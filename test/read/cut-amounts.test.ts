import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { asRows } from '../../src/read/table/layout/as-rows.ts';
import { readText, taken } from './read-file.ts';

/* Amounts with a comma for thousands, typed between commas without quotation marks. */

const valuesOf = (text: string) => holdingsIn(taken(readText(text)).holdings).map(({ value }) => value);

describe('an amount that its comma cut in two', () => {
  test('is told, row by row', () => {
    const { issues } = taken(readText('Ticker,Value\nAAPL,$12,300\nMSFT,$800\n'));
    const told = issues.filter(({ code }) => code === 'ragged-row').map(({ line, detail }) => [line, detail]);
    expect(told).toEqual([[2, { cells: 3, titles: 2, kept: 'mended' }]]);
  });

  test('is whole again where its sign or its cents tell it from two cells', () => {
    expect(valuesOf('Ticker,Value\nAAPL,$12,300\nMSFT,$800\nVTI,45,200.50\nQQQ,$1,045,200\n')).toEqual([
      12_300, 800, 45_200.5, 1_045_200,
    ]);
    expect(valuesOf('Ticker,Shares,Price,Value\nAAPL,10,$230,$2,300\nVTI,200,$300,$60,000.00\n')).toEqual([
      2300, 60_000,
    ]);
  });

  test('is whole in a list of trades, too', () => {
    const trades =
      'Date,Ticker,Action,Shares,Amount\n2024-01-05,AAPL,Buy,10,$1,800.00\n2024-02-09,VTI,Buy,20,5,000.00\n2024-03-09,AAPL,Sell,2,$400.00\n';
    expect(holdingsIn(taken(readText(trades)).holdings)).toMatchObject([
      { symbol: 'VTI', quantity: 20, price: 250 },
      { symbol: 'AAPL', quantity: 8, price: 200 },
    ]);
  });

  test.each([
    ['a decimal comma may have cut it', 'Ticker,Value\nAAPL,12,300\nVTI,45,200\n'],
    ['either of two may be cut', 'Ticker,Cost,Price,Value\nAAPL,10,230.00,2,300.00\n'],
    ['it would be a count', 'Ticker,Shares,Value\nAAPL,10,230.00,2,300.00\n'],
    ['the rows have their cells', 'Ticker,Value,Shares\nAAPL,$12,300\nVTI,$45,200\n'],
  ])('stays as it is where %s', (_, text) => {
    expect(asRows(text).text).toBe(text);
  });

  test('comes back whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 99_999_999 }), { minLength: 2, maxLength: 6 }), (amounts) => {
        const rows = amounts.map((amount, at) => `STK${'ABCDEF'.charAt(at)},$${amount.toLocaleString('en-US')}`);
        expect(valuesOf(`Ticker,Value (USD)\n${rows.join('\n')}\n`)).toEqual(amounts);
      }),
    );
  });
});
