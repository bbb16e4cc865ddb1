import { beforeAll, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { WHOLE } from '../../src/domain/model/look.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { sayAll } from '../../src/domain/book/say.ts';
import { findStrangers, tryAnswers } from '../../src/domain/report/try-answers.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const rows = [
  holdingOf({ symbol: 'VOO', name: 'Vanguard S&P 500 ETF', value: 4000 }),
  holdingOf({ name: 'Acme Large Company Pool', value: 3000 }),
  holdingOf({ name: 'Acme Bond Pool', value: 3000 }),
];
const portfolio = portfolioOf([fileOf(rows)]);
const said = [
  {
    about: { symbol: null, name: 'Acme Large Company Pool' },
    choice: { kind: 'fund-of-kind', of: 'us-large-blend' } as const,
  },
  { about: { symbol: null, name: 'Acme Bond Pool' }, choice: { kind: 'fund-of-kind', of: 'bond' } as const },
];

it('answers that are tried show what they would change, as it is once they are given, and change nothing', () => {
  const answered = sayAll(portfolio, said);
  const before = analyse(portfolio, reference).lens;
  const { after } = tryAnswers({ kind: 'try-answers', ...answered }, portfolio, WHOLE, reference);
  const { lens, smallCaps, tiltRange } = analyse(answered, reference);
  expect(after).toMatchObject({ lens, smallCaps, tiltRange });
  expect(lens.high! - lens.low!).toBeLessThan(before.high! - before.low! - 0.3);
  expect(analyse(portfolio, reference).lens).toEqual(before);
});

it('rows that nobody knows are told from those that are known', () => {
  const typed = [...rows, holdingOf({ symbol: 'HOUSE', value: 1 }), holdingOf({ symbol: 'VWCE.DE', value: 1 })];
  expect(findStrangers(typed, reference)).toEqual([1, 2, 3]);
});
