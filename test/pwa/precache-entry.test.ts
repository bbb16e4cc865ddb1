import { expect, test } from 'vitest';
import { languageOf } from '../../src/pwa/precache-entry.ts';

test.each([
  ['assets/words-de-start-C-x_9.js', 'de'],
  ['https://example.org/below/assets/words-fil-help-1a2b.js', 'fil'],
  ['assets/words-1a2b.js', null],
  ['assets/words-ab-1a2b.js', null],
  ['assets/password-de-x.js', null],
  ['assets/more/words-de-start-x.js', null],
  ['index.html', null],
  ['', null],
])('of %s it is %s', (url, language) => {
  expect(languageOf(url)).toBe(language);
});
