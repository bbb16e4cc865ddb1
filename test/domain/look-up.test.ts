import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src/reference/load.ts';
import { ROWS_SHOWN, readFund, readPassport, searchReference } from '../../src/domain/lists/look-up.ts';
import type { Basket, Listed, Reference } from '../../src/domain/model/reference.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { BASKETS, DAY, tinyReference } from '../support/tiny-reference.ts';

const OWN = DEFAULT_SETTINGS.customCutoffs;
/** The little pack with a search that gives these lines, and other answers where a case needs them. */
function packThatFinds(listed: readonly Listed[], patch: Partial<Reference> = {}): Reference {
  return { ...tinyReference(), search: () => listed, proxies: () => [], ...patch };
}
const listedAs = (symbol: string) => tinyReference().bySymbol(symbol);

describe('searching the pack', () => {
  it('gives a company its bucket under each scheme, the user’s own included', () => {
    const pack = packThatFinds(listedAs('KEY'), {
      cutoffs: (scheme) => ({ mega: 200e9, large: 10e9, mid: 2e9, small: 1e9, asOf: scheme === 'crsp' ? DAY : null }),
    });
    const [found] = searchReference('key', 5, { mega: 20e9, large: 10e9, mid: 5e9, small: 1e9 }, pack);
    expect(found).toMatchObject({
      kind: 'company',
      symbol: 'KEY',
      sizes: { 'market-rank': 'large', 'fixed-dollars': 'large', cumulative: 'large', crsp: 'large', custom: 'mega' },
    });
  });
  it('says unknown for a company without a market value, under every scheme', () => {
    const [found] = searchReference('dark', 5, OWN, packThatFinds(listedAs('~DARK')));
    expect(found?.kind === 'company' && new Set(Object.values(found.sizes))).toEqual(new Set(['unknown']));
  });
  it('names a company once, however many of its classes fit', () => {
    const found = searchReference('google', 5, OWN, packThatFinds([...listedAs('GOOGL'), ...listedAs('GOOG')]));
    expect(found.map(({ symbol }) => symbol)).toEqual(['GOOGL']);
  });
  it('tells which list a fund is read from, and that of others there is none', () => {
    const found = searchReference('s&p', 5, OWN, packThatFinds([...listedAs('VOO'), ...listedAs('AVUV')]));
    expect(found).toMatchObject([
      { kind: 'fund', symbol: 'VOO', list: 'SPY' },
      { kind: 'fund', symbol: 'AVUV', list: null, asOf: null },
    ]);
  });
  it('names what is neither company nor fund', () => {
    const found = searchReference('x', 5, OWN, packThatFinds([...listedAs('JPM.PRC'), ...listedAs('BTC')]));
    expect(found.map((one) => one.kind === 'other' && one.what)).toEqual(['preferred', 'crypto']);
  });
});

it('the passport comes with the cut-offs of India and Japan, near those that their lists of 2025 print', async () => {
  const { home } = readPassport(await loadReference());
  // AMFI: rank 100 at 10.7 billion dollars, rank 250 at 3.6
  expect(home.IN?.large).toBeGreaterThan(8e9);
  expect(home.IN?.large).toBeLessThan(13e9);
  expect(home.IN?.mid).toBeGreaterThan(2.5e9);
  expect(home.IN?.mid).toBeLessThan(4.7e9);
  const { mega, large, mid, small } = home.JP!;
  expect([mega, large, mid, small]).toEqual([mega, large, mid, small].toSorted((a, b) => b - a));
});

it('the passport comes with the cut-offs of all four schemes', () => {
  const { passport, cutoffs } = readPassport(tinyReference());
  expect(passport.version).toBe('tiny');
  expect(Object.keys(cutoffs)).toEqual(['market-rank', 'fixed-dollars', 'cumulative', 'crsp']);
});

describe('what the pack knows of a fund', () => {
  it('is its list, the largest rows first, with rows that are no company by their name', () => {
    const facts = readFund('VOO', packThatFinds([]));
    expect(facts?.list).toMatchObject({ symbol: 'SPY', asOf: DAY, rowCount: 8 });
    expect(facts?.list?.rows[0]).toEqual({ symbol: 'NVDA', name: 'NVIDIA Corporation', weight: 0.3 });
    expect(facts?.list?.rows).toContainEqual({ symbol: null, name: 'US dollar', weight: 0.01 });
  });
  it('is a part of a long list, with the count of all', () => {
    const ids = tinyReference().companies();
    const companies = Array.from({ length: 80 }, (_, at) => ids[at % ids.length]!.id);
    const long: Basket = { ...BASKETS[0]!, companies, weights: companies.map(() => 1 / 80), others: [] };
    const list = readFund('SPY', packThatFinds([], { basket: () => long }))?.list;
    expect([list?.rows.length, list?.rowCount]).toEqual([ROWS_SHOWN, 80]);
  });
  it('is what may stand in for one without a list', () => {
    const proxies = [{ symbol: 'IWM', why: 'US small companies' }];
    expect(readFund('AVUV', packThatFinds([], { proxies: () => proxies }))).toMatchObject({ list: null, proxies });
  });
  it('is nothing for a symbol that is no fund', () => {
    expect(readFund('NVDA', packThatFinds([]))).toBeNull();
  });
});
