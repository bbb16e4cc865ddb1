import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/domain/identity/identify.ts';
import { oneOfClasses } from '../../../src/domain/identity/same-fund.ts';
import type { Holding } from '../../../src/domain/model/holding.ts';
import type { FundClass, Listed, Reference } from '../../../src/domain/model/reference.ts';
import { currency } from '../../../src/domain/model/units.ts';
import { holdingOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const tiny = tinyReference();
const CAD = currency('CAD');
const nvidia = tiny.bySymbol('NVDA');
const reference: Reference = {
  ...tiny,
  byIsin: (isin) => (isin === 'GB00BP6MXD84' ? tiny.bySymbol('DIS') : tiny.byIsin(isin)),
  byWkn: (wkn) => (wkn === '918422' ? nvidia : []),
};
function identified(facts: Partial<Holding>) {
  return identify(holdingOf({ value: 100, ...facts }), [], reference);
}

describe('a number', () => {
  it('outranks a cut name, a former name and a symbol of other letters', () => {
    for (const name of ['NVDIA CRP', 'GRAFIKWERKE AG', 'N'])
      expect(identified({ isin: 'US67066G1040', symbol: 'GALT', name })).toMatchObject({ by: 'isin', issuer: 'NVDA' });
  });
  it('is found behind a name, where nothing else says a number or a symbol', () => {
    for (const name of ['GRAFIKWERKE AG (918422)', 'GRAFIKWERKE AG WKN: 918422', 'GRAFIKWERKE AG, WKN 918422'])
      expect(identified({ name })).toMatchObject({ by: 'isin', issuer: 'NVDA' });
    expect(identified({ name: 'GRAFIKWERKE AG (918421)' }).issuer).toBeNull();
  });
  it('does not outrank a symbol and a name that agree on another', () => {
    const found = identified({ isin: 'US67066G1040', symbol: 'GALT', name: 'Galectin Therapeutics' });
    expect(found).toMatchObject({ doubt: 'name-contradicts' });
  });
  it('may be a German or a British one under the title of the symbol', () => {
    expect(identified({ symbol: '918422' })).toMatchObject({ by: 'isin', issuer: 'NVDA' });
    expect(identified({ symbol: 'BP6MXD8' })).toMatchObject({ by: 'isin', issuer: 'DIS' });
  });
  it('that nobody knows, of another country, speaks against a symbol alone', () => {
    expect(identified({ symbol: 'GALT', isin: 'IE00BF4RFH31' }).status).toBe('unknown');
    expect(identified({ symbol: 'GALT', isin: 'KYG875721634' }).status).toBe('identified'); // at home there on paper
    expect(identified({ symbol: 'GALT', isin: 'DE000A0F5UH1' }).status).toBe('unknown');
    expect(identified({ symbol: 'SPY', isin: 'IE00BF4RFH31' }).status).toBe('unknown');
    expect(identified({ symbol: 'GALT', isin: 'DE000A0F5UH1', name: 'GALECTIN THERAPEUT' }).issuer).toBe('GALT');
  });
});

describe('money of another country', () => {
  it('is a US fund only by its very name, and then not even asked about', () => {
    expect(identified({ symbol: 'VOO', name: 'Vanguard S&P 500 ETF', currency: CAD }).status).toBe('identified');
    const other = identified({ symbol: 'AVUV', name: 'Vanguard U.S. Growth ETF', currency: CAD });
    expect(other).toMatchObject({ status: 'unknown', candidates: [] });
  });
  it('is the company there that bears the letters', () => {
    expect(identified({ symbol: 'KEY', name: 'Keyera Corp', currency: CAD })).toMatchObject({ issuer: 'KEY.TO' });
    expect(identified({ symbol: 'KEY.TO', currency: CAD })).toMatchObject({ issuer: 'KEY.TO', by: 'ticker' });
    expect(identified({ symbol: 'TSX:KEY', name: 'Keyera' })).toMatchObject({ issuer: 'KEY.TO' });
    expect(identified({ symbol: 'KEY.L' }).status).toBe('unknown');
  });
});

describe('a coin', () => {
  it('is one by its very name or its price', () => {
    expect(identified({ symbol: 'KEY', name: 'SelfKey' }).assetClass).toBe('crypto');
    expect(identified({ symbol: 'KEY', name: 'KeyCorp' }).issuer).toBe('KEY');
    expect(identified({ symbol: 'BTC', price: 98_000 }).assetClass).toBe('crypto');
  });
});

describe('classes of one fund', () => {
  const fund = (symbol: string, fundClass: FundClass): Listed => ({ kind: 'fund', symbol, name: 'A Fund', fundClass });
  it('are one where they hold the same, the one that is seen into first', () => {
    expect(oneOfClasses([fund('AVUV', 'equity'), fund('VOO', 'equity'), fund('SPY', 'equity')], tiny)?.symbol).toBe(
      'VOO',
    );
  });
  it('are not, where they hold different things or are no funds', () => {
    expect(oneOfClasses([fund('VOO', 'equity'), fund('IWM', 'equity')], tiny)).toBeNull();
    expect(oneOfClasses([fund('VOO', 'equity'), fund('BND', 'bond')], tiny)).toBeNull();
    expect(oneOfClasses([fund('VOO', 'equity'), ...nvidia], tiny)).toBeNull();
  });
});
