import { describe, expect, it } from 'vitest';
import type { Likely, Ranged } from '../../src/domain/model/report-amounts.ts';
import { afterGuesses, shareSentence } from '../../src/text/review/answer-effect.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';

/* What answers would change, said beside the questions. */

const money = moneyFormat('USD', false);
const figure = (low: number, high: number, likely: Pick<Likely, 'low' | 'high' | 'share'> | null): Ranged => ({
  ...{ value: 0, direct: 0, viaFunds: 0, directShare: 0, viaFundsShare: 0, open: null },
  ...{ share: low, low, high, uncertain: high - low },
  likely: likely === null ? null : { ...likely, error: null, because: [], atMiddleCap: 0 },
});
const said = (...ends: Parameters<typeof figure>) => shareSentence('mega-cap-tech', figure(...ends), money);

describe('a share of every hundred', () => {
  it.each([
    [said(0.19, 0.72, null), 'Between $19 and $72 of every $100 is in mega-cap tech.'],
    [
      said(0.19, 0.72, { low: 0.44, high: 0.44, share: 0.44 }),
      'About $44 of every $100 is in mega-cap tech; at least $19 and at most $72.',
    ],
    [
      said(0.19, 0.72, { low: 0.43, high: 0.47, share: null }),
      'Most likely between $43 and $47 of every $100 is in mega-cap tech; at least $19 and at most $72.',
    ],
    [said(0.44, 0.441, null), 'About $44 of every $100 is in mega-cap tech.'],
  ])('%s', (words, expected) => expect(words).toBe(expected));

  it('is nothing to speak of without a base', () => {
    expect(shareSentence('mega-cap-tech', { ...figure(0, 1, null), share: null }, money)).toBeNull();
  });
});

it('the title counts the guesses', () => {
  expect([1, 4].map(afterGuesses)).toEqual(['After this guess', 'After these 4 guesses']);
});
