import { describe, expect, it } from 'vitest';
import { readCompany } from '../../src/domain/lists/look-up-company.ts';
import { searchReference } from '../../src/domain/lists/look-up.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { DAY, tinyReference } from '../support/tiny-reference.ts';

const custom = DEFAULT_SETTINGS.customCutoffs;
const reference = tinyReference();
const read = (issuer: string) => readCompany({ issuer, links: [], custom }, reference);

describe('what the pack knows of a company', () => {
  it('is its rank among the ranked, and its bucket under every scheme', () => {
    expect(read('AAPL')).toMatchObject({
      symbol: 'AAPL',
      rank: 2,
      asOf: DAY,
      sizes: { 'market-rank': 'mega', crsp: 'mega' },
    });
  });
  it('has no rank abroad or without a market value', () => {
    expect([read('TSM')?.rank, read('~DARK')?.rank]).toEqual([null, null]);
  });
  it('is null for a word that is none', () => expect(read('NOBODY')).toBeNull());
  it('comes with the weight of each asked step, null where the lists do not say', () => {
    const links = [
      { fund: 'TGT', inner: 'INNER' },
      { fund: 'SSO', inner: 'SPY' },
      { fund: 'SPY', inner: 'IWM' },
    ];
    expect(readCompany({ issuer: 'NVDA', links, custom }, reference)?.steps).toEqual([
      { fund: 'TGT', inner: 'INNER', weight: 0.3, kind: 'weight' },
      { fund: 'SSO', inner: 'SPY', weight: 2, kind: 'factor' },
      { fund: 'SPY', inner: 'IWM', weight: null, kind: 'weight' },
    ]);
  });
});

it('an ISIN is looked up as one', () => {
  expect(searchReference(' us67066g1040 ', 5, custom, reference)).toMatchObject([{ kind: 'company', symbol: 'NVDA' }]);
});
