import { afterEach, expect, test } from 'vitest';
import { currencyWhy } from '../../../src/screens/review/words/currency-evidence.ts';
import { chooseLocale } from '../../../src/words/marks/locale.ts';

afterEach(() => chooseLocale('en-US'));

test.each([
  ['en', 'German'],
  ['de', 'Deutsch'],
  ['fr', 'allemand'],
  ['pl', 'niemiecki'],
])('a file’s language has its name in the language of the page, %s', (language, name) => {
  chooseLocale(language, language);
  const why = currencyWhy({ guess: 'EUR', for1: 'language', for1What: 'German' });
  expect(why).toContain(name);
});
