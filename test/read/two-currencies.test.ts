import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { currency } from '../../src/domain/model/units.ts';
import { ABOUT_A_DOLLAR } from '../../src/read/table/currency/converted-value.ts';
import { loadReference } from '../../src/reference/load.ts';
import { readText, taken } from './read-file.ts';

/* A column of the account's currency beside one of the currency that each share is traded in: the numbers say in which of them the value is. */

const moneyIn = (text: string): readonly string[] =>
  holdingsIn(taken(readText(text)).holdings).map(({ value, currency }) => `${value} ${currency}`);
const IN_POUNDS = ['2075 GBP', '1960 GBP', '1824 GBP'];
const AS_TRADED = ['2730 USD', '1960 GBP', '2400 USD'];

describe('the value is in the currency that quantity × price proves', () => {
  test.each([
    [
      'converted, with the two currencies at the end',
      'Symbol,Quantity,Price,Value,Instrument Currency,Account Currency\nAAPL,10,273,2075,USD,GBP\nVUSA,20,98,1960,GBP,GBP\nMSFT,5,480,1824,USD,GBP',
      IN_POUNDS,
    ],
    [
      'converted, with prices in pence',
      'Symbol,Quantity,Price,Value,Instrument Currency,Account Currency\nAAPL,10,273,2075,USD,GBP\nVUSA,20,9800,1960,GBX,GBP\nMSFT,5,480,1824,USD,GBP',
      IN_POUNDS,
    ],
    [
      'converted, beside the account’s currency',
      'Symbol,Quantity,Price,Instrument Currency,Value,Account Currency\nAAPL,10,273,USD,2075,GBP\nVUSA,20,98,GBP,1960,GBP\nMSFT,5,480,USD,1824,GBP',
      IN_POUNDS,
    ],
    [
      'as it is traded, beside the account’s currency',
      'Symbol,Quantity,Price,Currency,Value,Base currency\nAAPL,10,273,USD,2730,GBP\nVUSA,20,98,GBP,1960,GBP\nMSFT,5,480,USD,2400,GBP',
      AS_TRADED,
    ],
    [
      'all of it is traded in another currency',
      'Symbol,Quantity,Price,Value,Currency,Base currency\nAAPL,10,273,2075,USD,GBP\nMSFT,5,480,1824,USD,GBP',
      ['2075 GBP', '1824 GBP'],
    ],
  ])('%s', (_what, text, money) => {
    expect(moneyIn(text)).toEqual(money);
    expect(taken(readText(text)).issues.map(({ code }) => code)).not.toContain('quantity-price-mismatch');
  });

  test('a price that makes no value anywhere proves nothing, and the currency beside the value counts', () => {
    const sheet =
      'Symbol,Quantity,Price,Account Currency,Value,Instrument Currency\nAAPL,10,150,GBP,2730,USD\nVUSA,20,70,GBP,1960,GBP\nMSFT,5,200,GBP,2400,USD';
    expect(moneyIn(sheet)).toEqual(AS_TRADED);
  });

  test('a purchase without a price is at what was paid, in the currency beside that', () => {
    const history =
      'Name,Date,Account Currency,Total Amount,Buy / Sell,ISIN,Quantity,Instrument Currency\nVanguard S&P 500,2025-03-05,GBP,1500,BUY,IE00B3XXRP09,20,GBP\nApple,2025-06-05,GBP,760,BUY,US0378331005,5,USD\n';
    expect(moneyIn(history)).toEqual(['1500 GBP', '760 GBP']);
  });
});

describe('titles that say whose money their amounts are in', () => {
  const SHARES = ['Nestle,CH0038863350,200', 'Apple,US0378331005,50'] as const;
  const sheet = (titles: string, ...rest: readonly string[]) =>
    [`Name,ISIN,Quantity,${titles}`, ...SHARES.map((share, row) => `${share},${rest[row]!}`)].join('\n');
  const OWN = ['19000 CHF', '11505 USD'];

  test.each([
    ['Currency,Market value (local),Market value', 'CHF,19000,23500', 'USD,11505,11505'],
    ['Ccy,Market Value Local,Market Value USD', 'CHF,19000,23500', 'USD,11505,11505'],
    ['Ccy,MV Local,MV Base', 'CHF,19000,23500', 'USD,11505,11505'],
    ['Currency,Market value,Market value (base)', 'CHF,19000,23500', 'USD,11505,11505'],
    ['Base Market Value,Local Market Value,Local Ccy', '23500,19000,CHF', '11505,11505,USD'],
    ['Local Price,Local MV,Ccy,FX Rate,Base MV (USD)', '95,19000,CHF,1.2368,23500', '230.1,11505,USD,1,11505'],
    ['Trade Currency,Value in trade currency,Value in portfolio currency', 'CHF,19000,23500', 'USD,11505,11505'],
    ['Währung,Kurswert in Fremdwährung,Kurswert in EUR', 'CHF,19000,20300', 'USD,11505,9900'],
    ['Currency,Local price,Market value', 'CHF,95,19000', 'USD,230.1,11505'],
  ])('beside a column of currencies the value is each security’s own: %s', (titles, first, second) => {
    expect(moneyIn(sheet(titles, first, second))).toEqual(OWN);
  });

  test('beside the portfolio’s currency the value is the portfolio’s', () => {
    for (const titles of [
      'Local Currency,Local Market Value,Base Currency,Base Market Value',
      'Native Currency,Native Value,Reporting Currency,Reporting Value',
    ])
      expect(moneyIn(sheet(titles, 'CHF,19000,USD,23500', 'USD,11505,USD,11505'))).toEqual(['23500 USD', '11505 USD']);
    // "Base CCY, Local CCY, Value, Local Value" of an account in which nothing is foreign
    expect(moneyIn(sheet('Base CCY,Local CCY,Value,Local Value', 'USD,,23500,', 'USD,,11505,'))).toEqual([
      '23500 USD',
      '11505 USD',
    ]);
  });

  test.each([
    ['Currency,Local price,Market value', 'CHF,95,20300', 'USD,230.1,9900'],
    ['Currency,Base market value', 'CHF,20300', 'USD,9900'],
    ['Local value,Base value', '19000,20300', '11505,9900'],
  ])(
    'the portfolio’s money that is named nowhere is one for all rows, and asked about: %s',
    (titles, first, second) => {
      const text = sheet(titles, first, second);
      const money = moneyIn(text).map((one) => one.split(' '));
      expect(money.map(([value]) => value)).toEqual(['20300', '9900']);
      expect(new Set(money.map(([, currency]) => currency)).size).toBe(1);
      expect(taken(readText(text)).issues.map(({ code }) => code)).toContain('currency-unsure');
    },
  );
});

describe('values that were changed into one currency, beside the currencies of the prices', () => {
  const sheet = (...rows: readonly string[]): string => ['Name,Currency,Quantity,Price,Value', ...rows].join('\n');
  const SAP = 'SAP,EUR,10,230.10,2301.00';
  test.each([
    [['2446.44 EUR', '2301 EUR'], sheet('Apple,USD,10,281.20,2446.44', SAP)],
    [
      ['2446.44 EUR', '2301 EUR', '1304.79 EUR'],
      sheet('Apple,USD,10,281.20,2446.44', SAP, 'Vanguard S&P 500,USD,10,149.98,1304.79'),
    ],
    [['26714 SEK', '31240 SEK'], sheet('Apple,USD,10,281.20,26714', 'Investor B,SEK,100,312.4,31240')],
    [['921 GBP', '2109 GBP'], sheet('Vodafone,GBX,1000,92.1,921.00', 'Apple,USD,10,281.20,2109')],
    [
      ['2109 GBP', '1793.25 GBP'],
      'Name,Currency,Quantity,Price,Value,Profit GBP\nApple,USD,10,281.20,2109,100\nMicrosoft,USD,5,478.2,1793.25,200',
    ],
  ])('are in that one: %j', (money, text) => {
    expect(moneyIn(text)).toEqual(money);
    expect(taken(readText(text)).issues.map(({ code }) => code)).not.toContain('quantity-price-mismatch');
  });
  test.each([
    ['as they are traded', 'Apple,USD,10,281.20,2812', SAP],
    ['by another day’s price', 'Apple,USD,10,281.20,2903', SAP],
    ['by no rate that there is', 'Apple,USD,10,281.20,28120', SAP],
    ['by two rates', 'Apple,USD,10,281.20,2446.44', 'Microsoft,USD,10,478.20,3900', SAP],
  ])('are in their own where the rows don’t say so: %s', (_what, ...rows) => {
    expect(moneyIn(sheet(...rows)).map((one) => one.split(' ')[1])).toEqual(rows.map((row) => row.split(',')[1]));
  });
  test('the rates by which that is told are about those of the pack', async () => {
    const reference = await loadReference();
    const perDollar = (code: string): number => reference.rate(currency(code)!, null)!.perUsd;
    for (const [code, about] of Object.entries(ABOUT_A_DOLLAR)) {
      const now = perDollar(code);
      expect(Math.max(now / about, about / now), code).toBeLessThan(1.12);
    }
  });
});
