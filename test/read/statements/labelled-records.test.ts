import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { writeLabelledRecords } from '../../../src/read/statements/labelled-records.ts';

async function heldIn(text: string): Promise<readonly (readonly (string | number | null)[])[]> {
  const result = await readBytes('notes.txt', new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.code);
  return holdingsIn(result.value.holdings).map(({ symbol, name, quantity, value }) => [
    symbol ?? name,
    quantity,
    value,
  ]);
}
const MICROSOFT_AND_VTI = [
  ['MSFT', 45, 22_014],
  ['VTI', 10, 3000],
];

describe('lines of a label and what it says are holdings', () => {
  test.each([
    ['one below the other', 'Symbol: MSFT\nShares: 45\nValue: $22,014.00\nSymbol: VTI\nShares: 10\nValue: $3,000.00'],
    ['in one line', 'Ticker: MSFT, Shares: 45, Value: 22014.00\nTicker: VTI, Shares: 10, Value: 3000.00'],
    [
      'with marks before them',
      '- symbol: MSFT\n  shares: 45\n  value: 22014\n- symbol: VTI\n  shares: 10\n  value: 3000',
    ],
    ['in German', 'Symbol: MSFT\nStück: 45\nKurswert: 22.014,00 €\n\nSymbol: VTI\nStück: 10\nKurswert: 3.000,00 €'],
  ])('%s', async (_, text) => {
    expect(await heldIn(text)).toEqual(MICROSOFT_AND_VTI);
  });

  test.each([
    [
      'of each, with what was gained',
      'Microsoft (MSFT)\nShares 45\nMarket value $22,014.00\nGain/loss +$300.00 (+15%)\nVTI\nShares 10\nMarket value $3,000.00\nGain/loss +$100.00 (+5%)',
    ],
    [
      'of each, with its price',
      'Microsoft (MSFT)\nShares 45\nPrice $489.20\nBalance $22,014.00\n\nVTI\nShares 10\nPrice $300.00\nBalance $3,000.00',
    ],
  ])('without a colon before the number, below the name %s', async (_, text) => {
    expect(await heldIn(text)).toEqual([['Microsoft (MSFT)', 45, 22_014], ['VTI', 10, 3000]]); // oxfmt-ignore
  });
  test('but a name that ends in a number is a name', async () => {
    expect(await heldIn('S&P 500\nShares 10\nValue $3,000\nNasdaq 100\nShares 5\nValue $2,500\n')).toEqual([['S&P 500', 10, 3000], ['Nasdaq 100', 5, 2500]]); // oxfmt-ignore
  });

  test('below their name, with cash and a heading that are none of them', async () => {
    const text =
      'My stocks\n\nMicrosoft (MSFT)\nShares: 45\nPrice: $489.20\nValue: $22,014.00\n\nVTI\nShares: 10\nPrice: $300\nValue: $3,000.00\nCash: $500.00';
    expect(await heldIn(text)).toEqual([
      ['Microsoft (MSFT)', 45, 22_014],
      ['VTI', 10, 3000],
      ['Cash', null, 500],
    ]);
  });

  test('one alone, whose price is no holding', async () => {
    const text =
      'Employee Stock Purchase Plan\nCompany: Microsoft\nShares held: 45\nCurrent price: $489.20\nTotal value: $22,014.00';
    expect(await heldIn(text)).toEqual([['Microsoft', 45, 22_014]]);
  });

  test('as many as were written', () => {
    const record = fc.record({
      symbol: fc.stringMatching(/^[A-Z]{2,5}$/),
      shares: fc.nat(9999),
      value: fc.nat(999_999),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (records) => {
        const lines = records.flatMap(({ symbol, shares, value }) => [
          `Symbol: ${symbol}`,
          `Shares: ${shares}`,
          `Value: ${value}`,
        ]);
        const table = writeLabelledRecords(lines.join('\n'));
        const rows = records.map(({ symbol, shares, value }) => `${symbol}\t${shares}\t${value}`);
        expect(table?.kind === 'table' ? table.text.trim() : table).toBe(['Symbol\tShares\tValue', ...rows].join('\n'));
      }),
    );
  });
});

test.each([
  ['shares of a whole', 'VTI: 60%\nBND: 40%'],
  [
    'a table below what is said of it',
    'Account: Roth IRA\nValue: $5,000\n\nSymbol,Shares,Value\nVTI,10,3000\nBND,20,1440\nIWM,1,200',
  ],
  ['one that says not how much', 'Symbol: MSFT\nName: Microsoft\nSymbol: VTI\nName: Vanguard'],
  ['one that says not who', 'Shares: 45\nValue: $22,014.00'],
  ['a line that is too long', `Symbol: MSFT\nShares: ${'4'.repeat(2000)}`],
  ['nothing', ''],
])('these are no labelled lines of holdings: %s', (_, text) => {
  expect(writeLabelledRecords(text)).toBeNull();
});
