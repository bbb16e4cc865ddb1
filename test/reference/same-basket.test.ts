import { describe, expect, it } from 'vitest';
import { findLenders } from '../../scripts/reference/same-basket.ts';
import { sourceRows } from './source-rows.ts';

const lendersOf = findLenders(
  sourceRows(
    'ticker,same_as,basis',
    'CLASS,ETF,share class of the same fund',
    'SISTER,ETF,same index',
    'ABROAD,ETF,feeder',
    'HEDGED,ETF,"same basket, hedged"',
    'COUSIN,ETF,same index family',
    'OTHER,ETF,"same market, other index"',
  ),
  [
    { symbol: 'ETF', index: 'Index 500', assetClass: 'equity-us' },
    { symbol: 'TWIN', index: 'Index 500', assetClass: 'equity-us' },
    { symbol: 'VOLATILITY', index: 'Index 500', assetClass: 'alternative' },
    { symbol: 'ACTIVE', index: 'active/rules', assetClass: 'equity-us' },
    { symbol: 'ACTIVE2', index: 'active/rules', assetClass: 'equity-us' },
  ],
  sourceRows('ticker,series', 'ETF,S1', 'ADMIRAL,S1', 'ALONE,S2'),
);
const basis = (fund: string, lender: string): string | null =>
  lendersOf(fund).find((offer) => offer.fund === lender)?.basis ?? null;

describe('a list may stand for a fund’s own', () => {
  it.each([
    ['ETF', 'ETF', '', 'it is its own'],
    ['CLASS', 'ETF', 'share class of the same fund', 'the table says so'],
    ['ADMIRAL', 'ETF', 'share class of the same fund', 'they are classes of one SEC series'],
    ['SISTER', 'ADMIRAL', 'same index', 'what it is the same as has another class'],
    ['ABROAD', 'ETF', 'feeder', 'the table says so'],
    ['ETF', 'SISTER', 'same index', 'the table says so the other way round'],
    ['CLASS', 'SISTER', 'same index', 'both are the same as a third'],
    ['TWIN', 'ETF', 'same index', 'both follow an index of that name'],
    ['TWIN', 'SISTER', 'same index', 'index and table together'],
    ['HEDGED', 'ETF', 'same basket, hedged', 'the basket is borrowed'],
    ['HEDGED', 'TWIN', 'same basket, hedged', 'the lender’s twin may lend too'],
    ['COUSIN', 'ETF', 'same index family', 'the family’s list is borrowed'],
  ])('%s with %s (%s): %s', (fund, lender, words) => {
    expect(basis(fund, lender)).toBe(words);
  });

  it.each([
    ['OTHER', 'ETF', 'another index is another basket'],
    ['ETF', 'HEDGED', 'hedging is not passed on'],
    ['ETF', 'COUSIN', 'a family member does not lend back'],
    ['CLASS', 'COUSIN', 'nor to others'],
    ['VOLATILITY', 'ETF', 'an index of options is not held as stocks'],
    ['ACTIVE', 'ACTIVE2', '"active" is no index'],
    ['NOWHERE', 'ETF', 'nobody knows it'],
  ])('not %s with %s: %s', (fund, lender) => {
    expect(basis(fund, lender)).toBeNull();
  });
});
