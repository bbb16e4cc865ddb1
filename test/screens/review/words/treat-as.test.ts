import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { viewFund } from '../../../../src/domain/look-through/fund-view.ts';
import type { LookUpResult } from '../../../../src/domain/lists/look-up.ts';
import type { Portfolio } from '../../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import { sayIdentity } from '../../../../src/domain/book/say.ts';
import { issuerId } from '../../../../src/domain/model/units.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import {
  KIND_CHOICES,
  QUICK_ANSWERS,
  answerFor,
  answerName,
  suggestionOfChoice,
} from '../../../../src/screens/review/words/treat-as.ts';
import { guessLine } from '../../../../src/domain/report/guess-answer.ts';
import { isMeant } from '../../../../src/words/names/search.ts';
import { whatRows } from '../../../../src/screens/what/words/rows.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { USD } from '../../../support/tiny-reference.ts';

/* "What is it?": lines that nobody knows, and what the user says of them. */
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
const money = moneyFormat(USD, false);

const PLAN = holdingOf({ symbol: null, name: 'Acme Large Company Pool', value: 6000 });
const portfolio: Portfolio = portfolioOf([fileOf([PLAN, holdingOf({ symbol: 'NVDA', value: 4000 })])]);
const linesOf = (one: Portfolio) => whatRows(analyse(one, reference), one, money, guessLine);

describe('a line that nobody knows', () => {
  it('is listed once, with its money, and has no choice', () => {
    expect(linesOf(portfolio)).toMatchObject([
      { title: 'Acme Large Company Pool', worth: '$6,000', part: '60.0%', said: undefined },
    ]);
  });

  it.each(QUICK_ANSWERS)(
    'counts as a $text once that is said, and stays listed so that it can be taken back',
    (quick) => {
      const before = analyse(portfolio, reference).totals.unidentified;
      const said = sayIdentity(portfolio, { symbol: null, name: PLAN.name }, quick.choice);
      expect(before).toBe(6000);
      expect(analyse(said, reference).totals.unidentified).toBe(0);
      expect(linesOf(said)).toMatchObject([{ said: quick.choice }]);
      expect(answerName(quick.choice, () => null)).toBe(quick.text);
    },
  );

  it.each(KIND_CHOICES)('counts as $text, a kind that the pack knows', ({ of }) => {
    const said = sayIdentity(portfolio, { symbol: null, name: PLAN.name }, { kind: 'fund-of-kind', of });
    expect(analyse(said, reference).totals.unidentified).toBe(0);
  });

  it('leads to funds that are seen into, whatever button is pressed', () => {
    for (const { text, choice } of QUICK_ANSWERS)
      if (choice.kind === 'fund') expect([text, viewFund(choice.symbol, reference).kind]).not.toContain('closed');
  });
});

describe('what was found', () => {
  const plain = { symbol: 'X', name: 'X' };
  it.each([
    [
      { kind: 'fund', ...plain, isIndex: false, isSeen: false, fundClass: 'equity', list: null, asOf: null },
      { kind: 'fund', symbol: 'X' },
    ],
    [{ kind: 'other', ...plain, what: 'cash' }, { kind: 'cash' }],
    [
      { kind: 'other', ...plain, what: 'crypto' },
      { kind: 'crypto', symbol: 'X' },
    ],
    [
      { kind: 'other', ...plain, what: 'preferred' },
      { kind: 'related', symbol: 'X' },
    ],
  ] as const)('is the answer it stands for', (found: LookUpResult, choice) => {
    expect(answerFor(found)).toEqual(choice);
  });

  it('is a company by its issuer, named where it is known', () => {
    const choice = { kind: 'company', issuer: issuerId('NVDA') } as const;
    expect(answerName(choice, () => 'NVIDIA Corporation')).toBe('NVIDIA Corporation');
    expect(answerName(choice, () => null)).toBe('NVDA');
  });
});

describe('a word that tells an answer', () => {
  it('is shown as what it stands for', () => {
    expect(suggestionOfChoice({ kind: 'fund-of-kind', of: 'world' })).toMatchObject({ symbol: 'World stock fund' });
    expect(suggestionOfChoice({ kind: 'fund', symbol: 'MSCI Japan' })).toMatchObject({ kind: 'index' });
  });
  it.each([
    ['world', false],
    ['GPN', true],
    ['global payments inc.', true],
    ['global', false],
  ])('%s means the company: %s', (typed, isIt) => {
    const company = { kind: 'other', symbol: 'GPN', name: 'Global Payments Inc.', what: 'note' } as const;
    expect(isMeant(company, typed)).toBe(isIt);
    expect(isMeant(undefined, typed)).toBe(false);
  });
});
