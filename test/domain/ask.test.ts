import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { candidateWitness } from '../../src/screens/review/words/review.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference, EUR, USD } from '../support/tiny-reference.ts';

const reference = tinyReference();
function candidatesOf(facts: Partial<Holding>) {
  const report = analyse(portfolioOf([fileOf([holdingOf({ value: 100, ...facts })])]), reference);
  return report.questions[0]!.candidates;
}

describe('what of a line speaks for each candidate', () => {
  it('is its symbol and its currency', () => {
    const candidates = candidatesOf({ symbol: 'KEY', name: 'KEYERA', currency: USD });
    const keycorp = candidates.find(({ name }) => name === 'KeyCorp')!;
    expect(keycorp).toMatchObject({ currency: 'USD', agrees: ['symbol', 'currency'] });
    expect(candidateWitness(keycorp)).toBe('Same symbol. Trades in USD, like your holding.');
  });

  it('is not a currency that differs, nor one that the file does not state', () => {
    const [first] = candidatesOf({ symbol: 'KEY', name: 'KEY', currency: EUR });
    expect(first).toMatchObject({ agrees: ['symbol'] });
    expect(candidateWitness(first!)).toBe('Same symbol. Trades in USD.');
    expect(candidatesOf({ symbol: 'KEY', name: 'KEY', currency: null })[0]!.agrees).toEqual(['symbol']);
  });

  it('is the name, for another company than the one of the symbol', () => {
    const candidates = candidatesOf({ symbol: 'KEY', name: 'KEYERA', currency: null });
    expect(new Map(candidates.map(({ name, agrees }) => [name, agrees]))).toEqual(
      new Map([
        ['KeyCorp', ['symbol']],
        ['Keyera Corp.', ['symbol', 'name']],
        ['SelfKey', ['symbol']],
      ]),
    );
  });
});
