import { describe, expect, it } from 'vitest';
import { guessAnswer } from '../../src/domain/report/guess-answer.ts';

const guessed = (name: string) => guessAnswer({ symbol: null, name })?.choice ?? null;

describe('a guess from the words of a line', () => {
  it.each([
    ['house', { kind: 'asset', of: 'other' }],
    ['Our home', { kind: 'asset', of: 'other' }],
    ['Gold coins', { kind: 'asset', of: 'commodity' }],
    ['Physical silver', { kind: 'asset', of: 'commodity' }],
    ['Bitcoin', { kind: 'crypto', symbol: 'BTC' }],
    ['Crypto', { kind: 'asset', of: 'crypto' }],
    ['Savings account', { kind: 'cash' }],
    ['Gold ETF', { kind: 'asset', of: 'commodity' }],
    ['Mag 7', { kind: 'fund', symbol: 'MAGS' }],
    ['Magnificent Seven stocks', { kind: 'fund', symbol: 'MAGS' }],
  ])('"%s" may be that', (name, choice) => {
    expect(guessed(name)).toEqual(choice);
  });
  it.each([
    'Home Depot Inc',
    'Gold Mining Fund',
    'Gold Fund',
    'Mag Energy Solutions',
    'Barrick Gold Corp',
    'House of Brands',
    'Ultra Silver',
    'Bitcoin Depot',
    'Cash Flow Partners',
    'Acme Large Company Pool',
    'Land Securities',
    'Gold Fields',
    '',
  ])('"%s" says nothing', (name) => {
    expect(guessed(name)).toBeNull();
  });
  it('names its reason, and looks at the symbol where there is no name', () => {
    expect(guessAnswer({ symbol: 'HOUSE', name: null })).toEqual({
      choice: { kind: 'asset', of: 'other' },
      because: 'House',
    });
    expect(guessAnswer({ symbol: null, name: null })).toBeNull();
  });
});
