import { expect, it } from 'vitest';
import { daysWords } from '../../../../src/screens/rotation/words/days-to-sell.ts';

it.each([
  [null, 'unknown'],
  [{ low: 0.2, high: 0.3 }, 'under a day'],
  [{ low: 0.9, high: 1.2 }, 'up to 2 days'],
  [{ low: 2.4, high: 3.2 }, '2–4 days'],
  [{ low: 40.2, high: null }, 'at least 40 days'],
  [{ low: 0.2, high: null }, 'unknown'],
])('%j is %s', (days, words) => {
  expect(daysWords({ days })).toBe(words);
});
