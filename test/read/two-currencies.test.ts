import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
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
