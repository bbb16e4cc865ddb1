import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import type { Holding } from '../../../src/domain/model/holding.ts';
import type { Answer } from '../../../src/domain/model/portfolio.ts';
import { currency } from '../../../src/domain/model/units.ts';
import {
  currenciesSummary,
  rateGroupWords,
  ratesLine,
  readTypedRate,
  unconvertedWords,
} from '../../../src/words/names/currencies.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { reviewFinding } from '../../../src/screens/review/words/review.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../../support/tiny-reference.ts';

const ISK = currency('ISK')!;
const reportOf = (rows: readonly Holding[], answers: readonly Answer[] = []) =>
  analyse({ ...portfolioOf([fileOf(rows)]), answers }, tinyReference());
const dollars = holdingOf({ symbol: 'NVDA', value: 1000, currency: USD });
const euros = holdingOf({ symbol: 'AAPL', value: 80, currency: EUR });
const column = holdingOf({
  symbol: 'WWW',
  value: 80,
  currency: EUR,
  inBase: { value: 90, currency: USD, from: 'column' },
});
const krona = holdingOf({ symbol: 'TSM', name: 'Taiwan Semiconductor Manufacturing', value: 5000, currency: ISK });

function wordsOf(row: Holding, answers: readonly Answer[] = []): string {
  const report = reportOf([dollars, row], answers);
  const use = report.currencies.find((one) => one.currency === row.currency)!;
  return rateGroupWords(use.currency, report.settings.currency, use.groups[0]!);
}

describe('each source of a rate has its words', () => {
  test('the list, with its day', () =>
    expect(wordsOf(euros)).toBe('1 EUR = 1.25 USD (European Central Bank, Aug 21, 2026)'));
  test('the file’s own value', () => expect(wordsOf(column)).toBe('1 EUR = 1.125 USD (converted in your file)'));
  test('the file’s stated rate', () =>
    expect(wordsOf({ ...column, inBase: { value: 88, currency: USD, from: 'rate' } })).toBe(
      '1 EUR = 1.1 USD (rate from your file)',
    ));
  test('the user’s', () =>
    expect(wordsOf(krona, [{ kind: 'rate', of: ISK, in: USD, rate: 0.0072 }])).toBe('1 ISK = 0.0072 USD (your rate)'));
  test('none', () => expect(wordsOf(krona)).toBe('no rate, so not included in the total or any percentage'));
  test('the file’s, in a third currency', () =>
    expect(wordsOf({ ...krona, inBase: { value: 40, currency: EUR, from: 'column' } })).toContain(
      'converted in your file to EUR, then at the European Central Bank’s rate, Aug 21, 2026',
    ));
});

describe('what is said of all of it', () => {
  test('one currency needs no rate', () => {
    expect(currenciesSummary(reportOf([dollars]))).toBe('Everything is in USD, so no exchange rates are needed.');
    expect(ratesLine(reportOf([dollars]))).toBeNull();
  });
  test('several, all converted', () => {
    const report = reportOf([dollars, euros, column]);
    expect(currenciesSummary(report)).toBe('Shown in USD. Everything is included in the total.');
    expect(ratesLine(report)).toBe('Converted to USD. Exchange rates: EUR (converted in your file)');
  });
  test('what has no rate is named, in the review’s title too', () => {
    const report = reportOf([dollars, krona]);
    expect(currenciesSummary(report)).toContain('We don’t have a rate for ISK');
    expect(reviewFinding(report, null, false).title).toBe('One currency without an exchange rate');
    expect(unconvertedWords(report, moneyFormat('USD', false))).toBe('5,000.00 ISK');
  });
  test('and not by how much while amounts are hidden', () => {
    expect(unconvertedWords(reportOf([dollars, krona]), moneyFormat('USD', true))).toBe('•••• ISK');
  });
});

test.each([
  ['0.0072', 0.0072],
  ['1,25', 1.25],
  [' 140 ', 140],
  ['.5', 0.5],
  ['', null],
  ['0', null],
  ['-1', null],
  ['1e3', null],
  ['1,234.5', null],
  ['one', null],
])('a typed rate of "%s" is %s', (typed, rate) => {
  expect(readTypedRate(typed)).toBe(rate);
});
