import { beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../src/domain/reference.ts';
import { currency, isoDate, issuerId } from '../../src/domain/units.ts';
import { LOOK_THROUGH } from '../../src/reference/data/catalog.ts';
import { loadReference } from '../../src/reference/load.ts';
import { parseTable } from '../../src/reference/table.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

/** The company that a symbol alone leads to. */
function companyOf(symbol: string) {
  const found = reference.bySymbol(symbol).find((listed) => listed.kind === 'company');
  return found === undefined ? null : reference.company(found.issuer);
}

describe('companies that must always resolve (named in articles of 2026)', () => {
  it.each([
    ['WWW', 'Consumer Discretionary'],
    ['WLDN', 'Industrials'],
    ['GRC', 'Industrials'],
    ['UCTT', 'Information Technology'],
    ['INOD', 'Industrials'],
    ['CE', 'Materials'],
    ['FMC', 'Materials'],
    ['KEY', 'Financials'],
    ['HBAN', 'Financials'],
    ['RKLB', 'Industrials'],
    ['SMR', 'Industrials'],
    ['BE', 'Industrials'],
    ['GALT', 'Health Care'],
    ['GH', 'Health Care'],
    ['APLD', 'Information Technology'],
    ['CRDO', 'Information Technology'],
    ['NVDA', 'Information Technology'],
    ['MSFT', 'Information Technology'],
    ['AAPL', 'Information Technology'],
    ['META', 'Communication Services'],
    ['TSLA', 'Consumer Discretionary'],
    ['AMZN', 'Consumer Discretionary'],
    ['GOOG', 'Communication Services'],
    ['GOOGL', 'Communication Services'],
    ['AMD', 'Information Technology'],
    ['ORCL', 'Information Technology'],
    ['BAC', 'Financials'],
    ['MS', 'Financials'],
    ['UBS', 'Financials'],
  ])('%s is of %s', (symbol, sector) => {
    const company = companyOf(symbol);
    expect(company?.sector).toBe(sector);
    expect(company?.classes).toContain(symbol);
    expect(company?.cap).toBeGreaterThan(0);
  });

  it('keeps share classes together', () => {
    expect(companyOf('GOOG')).toBe(companyOf('GOOGL'));
    expect(companyOf('BRK.A')).toBe(companyOf('BRK.B'));
    expect(companyOf('BRK.B')?.classes).toEqual(['BRK.B', 'BRK.A']);
  });

  it('has the cap of NVIDIA as the screener of 21 Aug 2026 states it', () => {
    expect(companyOf('NVDA')?.cap).toBe(5196224000000);
  });
});

describe('the ranking', () => {
  it('goes from the largest down and has each company once', () => {
    const caps = reference.companiesByCap().map((company) => company.cap ?? Number.NaN);
    expect(caps.every((cap, place) => place === 0 || cap <= caps[place - 1]!)).toBe(true);
    expect(new Set(reference.companiesByCap()).size).toBe(caps.length);
    // equities/README, "Coverage": 5,238 companies with a cap (AKO.B, CRD.A, NXH and PARA have none)
    expect(caps.length).toBe(5238);
  });

  it('has no ADR and no foreign company outside the indexes', () => {
    const ranked = new Set(reference.rankedCompanies().map((company) => company.id));
    for (const id of ['TSM', 'ASML', 'SKHY', 'BABA', 'TM', 'AZN', 'SHOP']) expect(ranked.has(issuerId(id))).toBe(false);
    for (const id of ['NVDA', 'LIN', 'ACN', 'SPG', 'STX']) expect(ranked.has(issuerId(id))).toBe(true);
  });

  it.each(['market-rank', 'cumulative', 'crsp'] as const)('has the cut-offs of %s among its caps', (scheme) => {
    const { mega, large, mid, small, asOf } = reference.cutoffs(scheme);
    const caps = new Set(reference.rankedCompanies().map((company) => company.cap));
    expect([mega, large, mid, small].every((cap) => caps.has(cap))).toBe(true);
    expect(asOf).toBe('2026-08-21');
  });

  it('has 50, 200, 1000 and 3000 companies inside the cut-offs by rank', () => {
    const cutoffs = reference.cutoffs('market-rank');
    const inside = (cut: number) => reference.rankedCompanies().filter((company) => company.cap! >= cut).length;
    expect([cutoffs.mega, cutoffs.large, cutoffs.mid, cutoffs.small].map(inside)).toEqual([50, 200, 1000, 3000]);
  });

  it('dates no plain dollars', () => {
    expect(reference.cutoffs('fixed-dollars')).toEqual({
      mega: 200e9,
      large: 10e9,
      mid: 2e9,
      small: 250e6,
      asOf: null,
    });
  });
});

describe('symbols', () => {
  it.each([
    ['KRE', 'equity'],
    ['RSP', 'equity'],
    ['AVUV', 'equity'],
    ['DFSTX', 'equity'],
    ['BND', 'bond'],
    ['GLD', 'commodity'],
    ['IBIT', 'crypto'],
    ['TQQQ', 'leveraged'],
    ['FCOM', 'equity'], // its name sounds like a bond fund to the catalogue; equivalents.csv knows better
  ])('%s is a fund of class %s', (symbol, fundClass) => {
    expect(reference.bySymbol(symbol)).toEqual([expect.objectContaining({ kind: 'fund', symbol, fundClass })]);
  });

  it('give every candidate, the company first', () => {
    expect(reference.bySymbol('CASH').map((listed) => listed.kind)).toEqual(['company', 'cash']);
    expect(reference.bySymbol('BTC').map((listed) => listed.kind)).toEqual(['fund', 'crypto']);
    expect(reference.bySymbol('NOSUCHTHING')).toEqual([]);
  });

  it('know a preferred share in other sites’ spelling, with its company', () => {
    const expected = { kind: 'related', symbol: 'BAC.PRK', what: 'preferred', issuer: 'BAC' };
    for (const spelling of ['BAC.PRK', 'BAC-PK', 'BAC PRK'])
      expect(reference.bySymbol(spelling)).toMatchObject([expected]);
  });

  it('know a sweep fund as cash and nothing else', () => {
    expect(reference.bySymbol('SPAXX')).toMatchObject([{ kind: 'cash' }]);
  });

  it('know what became of former ones', () => {
    expect(reference.alias('SQ')).toMatchObject({ symbol: 'XYZ', reused: false });
    expect(reference.alias('PARA')).toMatchObject({ symbol: 'PSKY', reused: true });
    expect(reference.alias('NVDA')).toBeNull();
  });
});

describe('identifiers', () => {
  it.each([
    ['US67066G1040', 'company', 'NVDA'],
    ['US02079K1079', 'company', 'GOOG'],
    ['US02079K3059', 'company', 'GOOGL'],
    ['US78462F1030', 'fund', 'SPY'],
    ['IE00B4BNMY34', 'company', 'ACN'],
  ])('ISIN %s is the %s %s', (isin, kind, symbol) => {
    expect(reference.byIsin(isin)).toMatchObject([{ kind, symbol }]);
  });

  it('CUSIPs lead to the same', () => {
    expect(reference.byCusip('67066G104')).toEqual(reference.byIsin('US67066G1040'));
    expect(reference.byCusip('060505195')).toMatchObject([{ kind: 'related', symbol: 'BAC.PRK' }]);
  });

  it('nothing else leads anywhere', () => {
    for (const wrong of ['', 'US67066G1041', 'US0000000000', 'NVDA']) expect(reference.byIsin(wrong)).toEqual([]);
  });
});

describe('look-through', () => {
  it.each([
    ['VOO', 'SPY', 'same index'],
    ['IVV', 'SPY', 'same index'],
    ['SPLG', 'SPY', 'same index'],
    ['SPYM', 'SPY', 'same index'],
    ['VFIAX', 'SPY', 'same index'],
    ['FXAIX', 'SPY', 'same index'],
    ['IVV.AX', 'SPY', 'same index'],
    ['QQQM', 'QQQ', 'same index'],
    ['VTWO', 'IWM', 'same index'],
    ['VTSAX', 'VTI', 'share class of the same fund'],
    ['VTS.AX', 'VTI', 'feeder'],
  ])('%s is looked through with %s: %s', (fund, list, borrowed) => {
    expect(reference.fundContent(fund)).toEqual({ kind: 'basket', list, borrowed, estimated: list !== 'QQQ' });
  });

  it.each(['SPY', 'QQQ', 'IWM', 'VTI'])('%s has a list of its own', (fund) => {
    expect(reference.fundContent(fund)).toMatchObject({ kind: 'basket', list: fund, borrowed: null });
  });

  it.each(['FSKAX', 'SWTSX', 'FZROX', 'AVUV', 'NVDA', ''])('%s has none: another index is another basket', (fund) => {
    expect(reference.fundContent(fund)).toEqual({ kind: 'none' });
  });

  it('serves only funds that the catalogue knows as equity funds', () => {
    const funds = parseTable(LOOK_THROUGH).column('symbol');
    expect(funds.length).toBeGreaterThan(100);
    for (const fund of funds)
      expect(reference.bySymbol(fund), fund).toContainEqual(
        expect.objectContaining({ kind: 'fund', fundClass: 'equity' }),
      );
  });

  it('knows what leveraged funds multiply', () => {
    expect(reference.fundContent('TQQQ')).toEqual({ kind: 'leveraged', underlying: 'QQQ', factor: 3 });
    expect(reference.fundContent('SH')).toEqual({ kind: 'leveraged', underlying: 'SPY', factor: -1 });
  });
});

describe('exchange rates and passport', () => {
  it('has the euro at the European Central Bank’s rate of the month end nearest to the day', () => {
    const rate = reference.rate(currency('EUR')!, isoDate('2015-02-02'));
    expect(rate).toEqual({ perUsd: 0.88456435, asOf: '2015-01-30' });
  });

  it('states its version, dates, counts and sources', () => {
    const { passport } = reference;
    expect(passport.version).toMatch(/^2026-08-21\.[0-9a-f]{8}$/);
    expect(passport.equitiesAsOf).toBe('2026-08-21');
    // equities/README: 5,284 listings of 5,242 companies, and 295 SPACs among the other listings
    expect(passport.counts).toMatchObject({ listings: 5284 + 295, companies: 5242 + 295, baskets: 4 });
    expect(passport.counts.funds).toBeGreaterThan(33_000);
    for (const source of passport.sources) {
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
      for (const text of [source.what, source.asOf, source.licence]) expect(text).not.toBe('');
      expect(source.rows).toBeGreaterThan(0);
    }
  });
});
