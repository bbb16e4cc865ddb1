import { expect, test } from 'vitest';
import { shownLine, theseWords } from '../../../../src/screens/companies/words/companies-screen.ts';
import { leftOffMap } from '../../../../src/screens/companies/words/company-map.ts';
import { pathsWords } from '../../../../src/screens/companies/words/company-page.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { claimsTitle } from '../../../../src/screens/rotation/words/claims.ts';
import { daysWords, quickLine } from '../../../../src/screens/rotation/words/days-to-sell.ts';
import { afterTitle, sharesLine } from '../../../../src/screens/rotation/words/plans.ts';

/* Sentences with a count, for every count that languages tell apart. */

const money = moneyFormat('USD', false);
const claims = (count: number) => Array.from({ length: count }, () => ({ reading: 'right' as const }));

/* One form for one, another for every other count, zero among them where it may be said. */
test.each<[name: string, say: (count: number) => string | null, one: string, other: string]>([
  [
    'shares',
    (count) => sharesLine('sell', { shares: count, price: 2, rest: 0 }, money),
    'Sell # whole share at $2.00.',
    'Sell # whole shares at $2.00.',
  ],
  [
    'a plan',
    (count) => afterTitle(false, count),
    'Today and after # swap in your plan',
    'Today and after # swaps in your plan',
  ],
  ['companies shown', (count) => shownLine(count, count, ''), '# company.', '# companies.'],
  ['companies of all', (count) => shownLine(7, count + 8, ''), '7 of @ companies.', '7 of @ companies.'],
  ['these', (count) => theseWords(count, 5000), 'This one', 'These #'],
  [
    'too small',
    (count) => leftOffMap(count, '1%'),
    '# company is too small to draw (1%).',
    '# companies are too small to draw (1%).',
  ],
  [
    'sold sooner',
    (count) => quickLine(count),
    '# other holding would take less time.',
    '# other holdings would take less time.',
  ],
])('%s', (_name, say, one, other) => {
  for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 1000]) {
    const written = (count === 1 ? one : other)
      .replace('#', count.toLocaleString('en-US'))
      .replace('@', (count + 8).toLocaleString('en-US'));
    const said = say(count);
    // nothing is said of none where there is a sentence of its own, or no need of one
    if (count > 0 || (said !== null && said !== '')) expect(said).toBe(written);
  }
});

test('counts that open a line are in words up to nine', () => {
  expect([0, 1, 2, 5, 9, 11, 21, 1000].map(pathsWords)).toEqual([
    'No routes',
    'One route',
    'Two routes',
    'Five routes',
    'Nine routes',
    '11 routes',
    '21 routes',
    '1,000 routes',
  ]);
  expect([1, 2, 11].map((count) => claimsTitle(claims(count)))).toEqual([
    'Of one claim, one is roughly right',
    'Of two claims, two are roughly right',
    'Of 11 claims, 11 are roughly right',
  ]);
});

test('days are counted up to their end', () => {
  const words = [1, 2, 3, 5, 11, 21, 22, 1000].map((high) => daysWords({ days: { low: 0, high } }));
  expect(words).toEqual([
    'under a day',
    'up to 2 days',
    'up to 3 days',
    'up to 5 days',
    'up to 11 days',
    'up to 21 days',
    'up to 22 days',
    'up to 1,000 days',
  ]);
  expect(daysWords({ days: { low: 2, high: 21 } })).toBe('2–21 days');
});
