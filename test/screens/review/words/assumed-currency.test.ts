import { expect, test } from 'vitest';
import type { AssumedCurrency } from '../../../../src/domain/figures/file-questions.ts';
import { currency } from '../../../../src/domain/model/units.ts';
import { MONEY_OF_ENDINGS, MONEY_OF_EXCHANGES } from '../../../../src/read/cells/exchange-money.ts';
import {
  LOCAL_CODES,
  MONEY_OF_ISINS,
  MONEY_OF_LANGUAGES,
  MONEY_OF_WORDS,
} from '../../../../src/read/table/currency/currency-words.ts';
import { currencyAnswers, currencyOptions } from '../../../../src/screens/review/words/assumed-currency.ts';

/* Whoever is asked in which currency a list is must find theirs, also where our guess is another. */
const ASSUMED = {
  file: 'list.csv',
  guess: currency('USD'),
  others: [],
  answered: null,
  remembered: null,
} as unknown as AssumedCurrency;

test('a file that is taken to be in dollars can be in any currency that another file is told by', () => {
  const told = new Set([
    ...LOCAL_CODES.map(({ money }) => money),
    ...MONEY_OF_WORDS.map(([, money]) => money),
    ...MONEY_OF_ENDINGS.values(),
    ...MONEY_OF_EXCHANGES.values(),
    ...MONEY_OF_ISINS.values(),
    ...[...MONEY_OF_LANGUAGES.values()].flatMap(({ weights }) => Object.keys(weights)),
  ]);
  expect(told.size).toBeGreaterThan(30);
  expect([...told].filter((money) => !currencyOptions(ASSUMED).includes(money))).toEqual([]);
});

test('the guess stands first, and each currency once', () => {
  const options = currencyOptions({ ...ASSUMED, guess: currency('THB') });
  expect(options[0]).toBe('THB');
  expect(new Set(options).size).toBe(options.length);
  expect(currencyAnswers(ASSUMED)).toEqual(['USD', 'EUR', 'GBP']);
});
