import { beforeAll, describe, expect, it } from 'vitest';
import {
  classOfScheme,
  gatherIndian,
  gatherIndianProofs,
  gatherIndianProxies,
} from '../../scripts/reference/india-funds.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency } from '../../src/domain/model/units.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { loadReference } from '../../src/reference/load.ts';
import { seenSentence } from '../../src/screens/funds/words/funds.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { sourcesOf } from './source-rows.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const HEAD = 'isin,name,category,index,live';
const LIMITS =
  'category,equity_high,rank101_250_low,below250_low,mega_tech_high,small_caps_low,small_caps_high\nSmall Cap Fund,100,0,65,35,65,100\nLarge Cap Fund,100,0,0,20,0,20\nLiquid Fund,0,0,0,0,0,0';
const gather = (...rows: readonly string[]) =>
  sourcesOf({
    'funds/world/india-funds.csv': [HEAD, ...rows],
    'funds/world/india-category-limits.csv': LIMITS.split('\n'),
  });

describe('schemes of India', () => {
  it('are one fund each, with the numbers of all plans that are sold', () => {
    const sources = gather(
      'INF1,House Small Cap Fund,Small Cap Fund,,yes',
      'INF2,House Small Cap Fund,Small Cap Fund,,yes',
      'INF3,House Small Cap Fund,Small Cap Fund,,no',
    );
    const [fund, ...others] = gatherIndian(sources, []);
    expect(others).toEqual([]);
    expect(fund).toMatchObject({
      symbol: 'House Small Cap Fund',
      fundClass: 'equity',
      isins: ['INF1', 'INF2'],
      follows: null,
    });
  });

  it('are likely like what the law asks of their category, or the index that their name states', () => {
    const rows = ['Small Cap Fund', 'Liquid Fund', 'Index Fund (equity)', 'Arbitrage Fund', 'Sectoral/Thematic'];
    const names = [
      'House Small Cap Fund',
      'House Liquid Fund',
      'House Nifty Next 50 Index Fund',
      'House Arbitrage Fund',
    ];
    const sources = gather(...[...names, 'House Themes Fund'].map((name, at) => `INF${at},${name},${rows[at]},,yes`));
    const next = { symbol: 'Nifty Next 50', index: 'Nifty Next 50', spellings: [], list: null, basis: '' };
    const indexes = [{ ...next, fundClass: 'equity' as const }];
    const decided = [
      { fund: 'Nifty Next 50', proxy: 'The next fifty', why: 'ranks' },
      { fund: 'House Arbitrage Fund', proxy: 'By hand', why: 'decided' },
    ];
    const found = gatherIndianProxies(sources, gatherIndian(sources, indexes), indexes, decided);
    expect(found.map(({ fund, proxy }) => [fund, proxy])).toEqual([
      ['House Small Cap Fund', 'MSCI India Small Cap'],
      ['House Nifty Next 50 Index Fund', 'The next fifty'],
    ]);
  });

  it.each([
    ['House Small Cap Fund', 'Small Cap Fund', '', 'equity'],
    ['House Gilt Fund', 'Gilt Fund', '', 'bond'],
    ['House Overnight Fund', 'Overnight Fund', '', 'money-market'],
    ['House Gold ETF FoF', 'Domestic FoF', 'gold', 'commodity'],
    ['House World Gold Mining FoF', 'Overseas FoF', 'gold', 'equity'],
    ['House Arbitrage Fund', 'Arbitrage Fund', '', 'alternative'],
    ['House Fund of Funds', 'Domestic FoF', '', 'unknown'],
  ])('%s of the category %s (%s) is %s', (name, category, index, fundClass) => {
    expect(classOfScheme(name, category, index)).toBe(fundClass);
  });

  it('are bounded by what the law asks of their category, as far as no company that it asks for may be in the lens', () => {
    const sources = gather(
      'INF1,House Small Cap Fund,Small Cap Fund,,yes',
      'INF2,House Large Cap Fund,Large Cap Fund,,yes',
      'INF3,House Liquid Fund,Liquid Fund,,yes',
    );
    const proofs = gatherIndianProofs(sources, (isin) => isin, reference);
    expect(proofs.map(({ symbol, category }) => [symbol, category])).toEqual([
      ['INF1', 'Small Cap Fund'],
      ['INF2', 'Large Cap Fund'],
    ]);
    const high = (at: number, of: string, scheme: string | null) =>
      proofs[at]!.ends.find((end) => end.of === of && end.scheme === scheme)?.high;
    expect([high(0, 'mega-cap-tech', 'market-rank'), high(0, 'magnificent-seven', null)]).toEqual([35, 35]);
    // by its estimated cap one of the hundred largest of India may be a mega cap, so that a large-cap fund may hold nothing else
    expect([high(1, 'mega-cap-tech', 'market-rank'), high(1, 'magnificent-seven', null)]).toEqual([undefined, 20]);
    // sizes are by ranks of half a year: what hangs on them has room for what moves
    expect(proofs[0]!.ends.at(-1)).toMatchObject({ of: 'small-caps', low: 58.8, high: 100 });
    expect(proofs[1]!.ends.at(-1)).toMatchObject({ of: 'small-caps', low: 0, high: 24.6 });
  });

  it('are known by the number and by the name of any plan, and say why a figure is a range', () => {
    const byNumber = reference.byIsin('INF200K01T51').map(({ symbol }) => symbol);
    expect(byNumber).toHaveLength(1);
    for (const name of ['SBI Small Cap Fund Direct Plan Growth', 'SBI Small Cap Fund - Regular Plan - IDCW'])
      expect(reference.fundByName(name)?.symbol).toBe(byNumber[0]);
    const held = [holdingOf({ isin: 'INF200K01T51', currency: currency('INR'), value: 1000 })];
    const { lens, smallCaps, funds } = analyse(portfolioOf([fileOf(held)]), reference);
    expect([lens.low, lens.high, smallCaps.low, smallCaps.high]).toEqual([0, 0.35, 0.588, 1]);
    expect(seenSentence(funds[0]!)).toBe(
      'We don’t have this fund’s holdings. At most 35.0% of it is in mega-cap tech: India’s rules for funds called “Small Cap Fund” leave room for no more. At least 58.8% of it is in small caps: India’s rules for funds called “Small Cap Fund” ask for no less.',
    );
  });

  it('that track an index are no exchange-traded funds of the same house', () => {
    expect(reference.fundByName('Kotak Nifty India Consumption Index Fund')).toBeNull();
    expect(reference.fundByName('Kotak Nifty India Consumption ETF')?.symbol).toBe('Kotak Nifty India Consumption ETF');
  });
});
