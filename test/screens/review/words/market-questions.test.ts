import { beforeAll, describe, expect, it } from 'vitest';
import { sayAll } from '../../../../src/domain/book/say.ts';
import { marketQuestions, openQuestions } from '../../../../src/domain/figures/file-questions.ts';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import { currency } from '../../../../src/domain/model/units.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { marketEffect, marketLines, marketTitle } from '../../../../src/screens/review/words/market-questions.ts';
import { reviewFinding } from '../../../../src/screens/review/words/review.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
const EURO = moneyFormat('EUR', false);
const heldIn = (...symbols: readonly string[]) =>
  portfolioOf([fileOf(symbols.map((symbol) => holdingOf({ symbol, value: 1000, currency: currency('EUR') })))]);
const HELD = heldIn('AAPL', 'RKLB', 'HIMS', 'VOO', 'KEY');

describe('one question for symbols known from the US alone', () => {
  it('names each, says what it is about, and what an answer does', () => {
    const { questions } = analyse(HELD, reference);
    const together = marketQuestions(questions);
    expect(marketTitle(together)).toBe('Are these the US companies and funds?');
    expect(marketLines(together)).toEqual([
      'HIMS · Hims & Hers Health Inc.',
      'RKLB · Rocket Lab Corporation',
      'VOO · Vanguard S&P 500 ETF',
    ]);
    expect(marketEffect(together, EURO)).toBe(
      'Your answer identifies €3,000 (60.0%). We’ll remember it for next time.',
    );
    const ofOne = (symbol: string) => together.filter(({ about }) => about.symbol === symbol);
    expect(marketTitle(ofOne('VOO'))).toBe('Are these the US funds?');
    expect(marketTitle(ofOne('RKLB'))).toBe('Are these the US companies?');
  });

  it('counts as one beside those that are asked by themselves', () => {
    const report = analyse(HELD, reference);
    // KEY is a company in Toronto, too
    expect(report.questions).toHaveLength(4);
    expect(openQuestions(report.questions).map(({ about }) => about.symbol)).toEqual(['HIMS', 'KEY']);
    expect(reviewFinding(report, null, false).title).toMatch(/^Two questions/);
    expect(reviewFinding(report, null, false, true, true).title).toMatch(/^Four questions/);
  });

  it('stays with its answer once it is given, to be taken back', () => {
    const { questions } = analyse(HELD, reference);
    const together = marketQuestions(questions);
    for (const isThem of [true, false]) {
      const said = together.map(({ about, candidates }) => ({
        about,
        choice: isThem ? (candidates[0]?.choice ?? null) : null,
      }));
      const after = analyse(sayAll(HELD, said), reference);
      expect(marketQuestions(after.questions).map(({ about }) => about)).toEqual(together.map(({ about }) => about));
      expect(openQuestions(after.questions).map(({ about }) => about.symbol)).toEqual(['KEY']);
      expect(after.totals.unidentified).toBe(isThem ? 1000 : 4000);
    }
  });

  it('is none where there is one symbol, which is asked about by itself', () => {
    const { questions } = analyse(heldIn('AAPL', 'RKLB'), reference);
    expect(marketQuestions(questions)).toEqual([]);
    expect(openQuestions(questions)).toEqual(questions);
  });
});
