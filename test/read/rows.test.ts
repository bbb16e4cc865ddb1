import { describe, expect, test } from 'vitest';
import { nameAccounts } from '../../src/read/cells/accounts.ts';
import { isCashRow, isCashWords, sayAssetClass, type RowWords } from '../../src/read/cells/asset-class.ts';
import { isCusip, isIsin, isOptionSymbol, readSymbol } from '../../src/read/cells/symbols.ts';
import { readTitle, titleKey } from '../../src/read/table/titles.ts';

const NO_WORDS: RowWords = {
  symbol: null,
  name: null,
  type: '',
  marked: false,
  inCashSection: false,
  quantity: null,
  price: null,
};

describe('symbols', () => {
  test.each([
    ['-SPY260424C580', true],
    ['SPXW260317P6660', true],
    ['AAPL  260116C00150000', true],
    ['PLTR 09/11/2026 165.00 P', true],
    ["TWTR Feb 15 '19 $41 Call", true],
    ["QQQ Dec 31 '26 $600 Put", true],
    ['BRK/B', false],
    ['AAPL', false],
    ['KEY BANK CD CLEVELAND OH CD 3.85% 08/24/2026', false],
  ])('%s is an option: %s', (symbol, is) => {
    expect(isOptionSymbol(symbol)).toBe(is);
  });
  test('check digits (Apple: ISIN US0378331005, CUSIP 037833100)', () => {
    expect([isIsin('US0378331005'), isIsin('US0378331006'), isIsin('DE0007164600')]).toEqual([true, false, true]);
    expect([isCusip('037833100'), isCusip('037833101'), isCusip('37833100'), isCusip('ABCDEFGH1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  test.each([
    ['SPAXX**', 'SPAXX', true],
    [' VIG  ', 'VIG', false],
    ['="AAPL"', 'AAPL', false],
    ['ＡＡＰＬ', 'AAPL', false],
    ['A\u200bAPL', 'AAPL', false],
    ['--', null, false],
    ['N/A', null, false],
    ['null', null, false],
    ['NULL', 'NULL', false],
    ['NAN', 'NAN', false],
    ['$AAPL', 'AAPL', false],
    ['$brk.b', 'brk.b', false],
    ['$CASH', '$CASH', false],
    ['AAPL_US_EQ', 'AAPL.US', false],
    ['BRK_B_US_EQ', 'BRK.B.US', false],
    ['VUSAl_EQ', 'VUSA.L', false],
    ['SAPd_EQ', 'SAP.DE', false],
    ['MYl_EQX', 'MYl_EQX', false],
  ])('%s is read as %s', (cell, symbol, marked) => {
    expect(readSymbol(cell, new Set(['null']))).toMatchObject({ symbol, marked });
  });
});

describe('what the file shows', () => {
  test.each([
    ['a type column', { symbol: 'SPY', type: 'ETFs & Closed End Funds' }, 'fund'],
    [
      'an option that is called a fund',
      { symbol: 'SMAL 04/01/2020 32.00 P', type: 'ETFs & Closed End Funds' },
      'option',
    ],
    ['core cash', { symbol: 'SPAXX', marked: true }, 'cash'],
    ['a money fund at one dollar', { symbol: 'FMPXX', price: 1 }, 'cash'],
    ['five letters that end in XX, at another price', { symbol: 'ABCXX', price: 12 }, null],
    ['a bank deposit', { symbol: 'QPIFQ', name: 'FDIC INSURED DEPOSIT AT A BANK', price: 1 }, 'cash'],
    ['a treasury', { name: 'U S TREASURY NOTE 1.875 01/15/36' }, 'bond'],
    ['a certificate of deposit', { name: 'SOME BANK CD 3.85% 08/24/2026' }, 'bond'],
    ['a month and a year', { name: 'UST 4.25 11/34' }, 'bond'],
    ['halves of a whole', { name: 'LGIM Global Equity 50/50' }, null],
    ['a bond fund', { symbol: 'TLT', name: 'ISHARES 20+ YEAR TREASURY BOND ETF' }, null],
    ['a preferred share', { symbol: 'ABC', name: 'ABC CORP 5.375% PFD' }, null],
    ['a coin', { symbol: 'BTC-USD' }, 'crypto'],
    ['a share class with a dash', { symbol: 'BRK-B' }, null],
    ['a fund said to be fixed income', { symbol: 'AGG', type: 'Fixed Income' }, null],
    ['nothing', { symbol: 'AAPL', name: 'APPLE INC' }, null],
  ] as const)('%s', (_name, words, assetClass) => {
    expect(sayAssetClass({ ...NO_WORDS, ...words })).toBe(assetClass);
  });
  test.each([
    'Konto CHF',
    'EUR-Konto',
    'Compte espèces EUR',
    'Cash (GBP)',
    'USD Cash',
    'EUR account',
    'Rekening EUR',
    'Saldo EUR',
  ])('an account in one currency is cash: %s', (name) => expect(isCashRow({ ...NO_WORDS, name })).toBe(true));
  test.each(['USD balance', 'EUR cash', 'Cash (GBP)'])('a label of cash, too: %s', (label) =>
    expect(isCashWords(label)).toBe(true),
  );
  test.each(['Account', 'NVDA USD', 'MSCI World EUR', 'Account EUR USD', 'Bond EUR'])('no such account: %s', (name) =>
    expect(isCashRow({ ...NO_WORDS, name })).toBe(false),
  );
  test('CASH with a quantity and a price is a listed company', () => {
    expect(isCashRow({ ...NO_WORDS, symbol: 'CASH', quantity: 2, price: 75 })).toBe(false);
    expect(isCashRow({ ...NO_WORDS, symbol: 'CASH', quantity: 2, price: 1 })).toBe(true);
    expect(isCashRow({ ...NO_WORDS, symbol: 'CASH' })).toBe(true);
  });
});

describe('titles', () => {
  test.each([
    ['Mkt Val (Market Value)', 'value', null],
    ['Qty (Quantity)', 'quantity', null],
    ['Price Chng $ (Price Change $)', 'unused', null],
    ['Value (EUR)', 'value', 'EUR'],
    ['Value in CHF', 'value', 'CHF'],
    ['Value ($)', 'value', null],
    ['Last Price $', 'price', null],
    ['Price (pence)', 'price', 'GBP'],
    ['LTP\u00a0', 'price', null],
    ['\uFEFFSymbol', 'symbol', null],
    ['Weight (%)', 'weight', null],
    ['Avg. Price', 'unused', null],
    ['Average Cost Basis', 'unused', null],
    ['Beginning Value', 'unused', null],
    ['Last Price Change', 'unused', null],
    ['Price Paid $', 'unused', null],
    ['__proto__', 'unused', null],
  ])('%s is %s', (title, role, currency) => {
    expect(readTitle(title, new Map())).toMatchObject({ role, currency });
  });
  test('are compared in one spelling', () => {
    expect(titleKey(' Account_Number ')).toBe('account number');
    expect(titleKey('TotalMarketValue')).toBe('total market value');
    expect(titleKey('Day’s\nGain $')).toBe("day's gain $");
  });
});

test('accounts lose their mask unless two would then be called the same', () => {
  const names = nameAccounts(['Individual ...123', 'IRA XXXX-4321', 'Joint ...1', 'Joint ...2', 'XXXX-9']);
  expect([...names.values()]).toEqual(['Individual', 'IRA', 'Joint ...1', 'Joint ...2', 'XXXX-9']);
});
