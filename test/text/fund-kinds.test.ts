import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { sayFundKind, sayIdentity } from '../../src/domain/book/say.ts';
import { loadReference } from '../../src/reference/load.ts';
import { answerWords } from '../../src/text/review/answers.ts';
import { FUND_KINDS, FUND_KIND_CHOICES, fundKindRows } from '../../src/text/funds/fund-kinds.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

describe('the kinds to choose from', () => {
  it('each have a span in the pack, which is what choosing one gives', async () => {
    const pack = await loadReference();
    for (const { of, name } of FUND_KIND_CHOICES) expect([of, pack.kind(of)?.name]).toEqual([of, name]);
    const { funds } = analyse(
      sayFundKind(portfolioOf([fileOf([holdingOf({ symbol: 'AGTHX', value: 100 })])]), 'AGTHX', 'world-active'),
      pack,
    );
    expect(funds[0]).toMatchObject({ symbol: 'AGTHX', ofKind: { kind: 'world-active' } });
  });
});

describe('funds whose kind we guess', () => {
  let pack: Reference;
  beforeAll(async () => {
    pack = await loadReference();
  });
  const money = moneyFormat('USD', false);
  const PLAN = { symbol: null, name: 'Acme Pool' };
  const held = portfolioOf([
    fileOf([
      holdingOf({ symbol: 'AGTHX', value: 4000 }),
      holdingOf({ symbol: 'FFFGX', value: 3000 }),
      holdingOf({ symbol: 'VTI', value: 2000 }),
      holdingOf({ ...PLAN, says: 'fund', value: 1000 }),
    ]),
  ]);

  it('stand with their money, the guess and where it comes from; those that are seen and unknown holdings are not among them', () => {
    expect(fundKindRows(analyse(held, pack).funds, money)).toEqual([
      {
        symbol: 'AGTHX',
        detail: 'American Funds The Growth Fund of America Class A, $4,000, 40.0%',
        guess: { of: 'us-large-growth', name: 'US large-cap growth fund', reason: FUND_KINDS.listed },
        said: null,
      },
      {
        symbol: 'FFFGX',
        detail: 'Fidelity Freedom 2045 Fund, $3,000, 30.0%',
        guess: { of: 'target-2045', name: 'Target-date 2045 fund', reason: '“Freedom 2045” is in the name.' },
        said: null,
      },
    ]);
  });
  it('stay with what the user said, so that it can be undone', () => {
    const said = sayFundKind(
      sayIdentity(held, PLAN, { kind: 'fund-of-kind', of: 'us-small' }),
      ...(['AGTHX', 'us-large-blend'] as const),
    );
    const rows = fundKindRows(analyse(said, pack).funds, money);
    expect(rows.map(({ symbol, guess, said: kind }) => [symbol, guess?.of ?? null, kind])).toEqual([
      ['AGTHX', null, 'US large-cap fund'],
      ['FFFGX', 'target-2045', null],
    ]);
    expect(answerWords(said.answers[1]!)).toEqual({ about: 'AGTHX', said: 'counts as US large-cap fund' });
  });
});
