import { beforeAll, describe, expect, it } from 'vitest';
import { ROW_CLASSES } from '../../scripts/reference/config.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency, isoDate, issuerId } from '../../src/domain/model/units.ts';
import { LOOK_THROUGH, SECTOR_SPLITS } from '../../src/reference/data/catalog.ts';
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
    const all = reference.companies();
    const caps = all.flatMap(({ cap }) => (cap === null ? [] : [cap]));
    expect(all.slice(caps.length).every(({ cap }) => cap === null)).toBe(true);
    expect(caps.every((cap, place) => place === 0 || cap <= caps[place - 1]!)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // Companies listed abroad only stand among the others by their size.
    expect(all.slice(0, 40).map(({ symbol }) => symbol)).toContain('005930.KS');
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

describe('companies abroad', () => {
  it.each([
    ['7203.T', 'TM'],
    ['2330.TW', 'TSM'],
    ['0700.HK', '0700.HK'],
    ['TCEHY', '0700.HK'],
    ['005935.KS', '005930.KS'],
    ['KEY.TO', 'KEY.TO'],
    ['NESN.SW', 'NESN.SW'],
  ])('%s is %s', (symbol, id) => {
    expect(companyOf(symbol)?.id).toBe(id);
  });

  it('are found by ISIN, the US line first where there is one', () => {
    expect(reference.byIsin('CH0038863350')).toMatchObject([{ kind: 'company', symbol: 'NESN.SW', issuer: 'NESN.SW' }]);
    expect(reference.byIsin('NL0010273215')).toMatchObject([{ kind: 'company', issuer: 'ASML' }]);
  });

  it('have country, currency, cap and sector, but are never ranked', () => {
    expect(companyOf('NESN.SW')).toMatchObject({
      country: 'CH',
      currency: 'CHF',
      sector: 'Consumer Staples',
      ranked: false,
      classes: ['NESN.SW'],
    });
    expect(companyOf('NESN.SW')?.cap).toBeGreaterThan(100e9);
  });

  it('do not take a letter from a US listing', () => {
    expect(companyOf('KEY')?.name).toBe('KeyCorp');
    expect(companyOf('SAN')?.name).toMatch(/Santander/);
  });
});

describe('what companies are labelled with', () => {
  it.each([
    ['AAPL', ['sp500', 'nasdaq100', 'russell1000', 'dow30']],
    ['KEY', ['sp500', 'russell1000']],
    ['GALT', ['russell2000']],
    ['ASML', ['nasdaq100']],
    ['TSM', []],
  ])('%s is in %j', (symbol, indexes) => {
    expect(companyOf(symbol)?.indexes).toEqual(indexes);
  });

  it('has all members of the S&P 500, every one with its sector', () => {
    const members = reference.companies().filter((company) => company.indexes.includes('sp500'));
    expect(members.length).toBe(500); // 503 lines of 500 companies
    expect(members.filter((company) => company.sector === null)).toEqual([]);
  });

  it('knows 97 % and more of the members of the Russell 2000 fund', () => {
    const members = reference.companies().filter(({ indexes, cap }) => cap !== null && indexes.includes('russell2000'));
    expect(members.length).toBeGreaterThanOrEqual(0.97 * 1959); // equities/README, "Index members"
    expect(members.filter((company) => company.sector === null)).toEqual([]);
  });

  it('knows style by membership: all four answers occur', () => {
    const styles = reference.companies().map((company) => company.style);
    for (const style of ['growth', 'value', 'blend', null]) expect(styles).toContain(style);
    expect(companyOf('NVDA')?.style).toBe('growth');
    expect(companyOf('JPM')?.style).toBe('value');
    expect(companyOf('NESN.SW')?.style).toBeNull();
  });

  it('knows themes', () => {
    const seven = reference.companies().filter((company) => company.themes.includes('magnificent-seven'));
    expect(seven.map((company) => company.id).sort()).toEqual([
      'AAPL',
      'AMZN',
      'GOOGL',
      'META',
      'MSFT',
      'NVDA',
      'TSLA',
    ]);
  });

  it('has a currency for every country', () => {
    const ids = reference.passport.lists.flatMap((list) => reference.basket(list.symbol)?.companies ?? []);
    const companies = [...new Set(ids)].map((id) => reference.company(id)!);
    const without = companies.filter((company) => company.country !== null && company.currency === null);
    expect([...new Set(without.map((company) => company.country))]).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['NVIDIA', 'NVDA'],
    ['KEYERA', 'KEY.TO'],
    ['NESTLE', 'NESN.SW'],
    ['VANGUARD SP 500', 'VOO'],
  ])('%s lead to %s', (key, symbol) => {
    expect(reference.byName(key).map((listed) => listed.symbol)).toContain(symbol);
  });

  it('nobody has lead nowhere', () => {
    expect([reference.byName(''), reference.byName('NO SUCH COMPANY')]).toEqual([[], []]);
  });

  it.each([
    ['nvd', 'NVDA'],
    ['nvidia', 'NVDA'],
    ['key', 'KEY'],
    ['7203', '7203.T'],
    ['berk hath', 'BRK.B'],
    ['vang total stock', 'VTI'],
    ['bitcoin', 'BTC'],
  ])('typed as "%s" offer %s', (text, symbol) => {
    expect(reference.search(text, 40).map((listed) => listed.symbol)).toContain(symbol);
  });

  it('offer the exact symbol first, then the larger company, never more than asked for', () => {
    expect(reference.search('a', 3).map((listed) => listed.symbol)).toEqual(['A', 'AAPL', 'AMZN']);
    expect(reference.search('', 5)).toEqual([]);
    expect(reference.search('?!', 5)).toEqual([]);
    expect(reference.search('a', 0)).toEqual([]);
  });
});

describe('figi', () => {
  it('lead to the listing', () => {
    expect(reference.byFigi('BBG001S5N8V8')).toMatchObject([{ kind: 'company', symbol: 'AAPL' }]);
    expect(reference.byFigi('BBG000C23LT0')).toMatchObject([{ kind: 'company', symbol: 'KIN.BR' }]);
    expect(reference.byFigi('BBG000000000')).toEqual([]);
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

  it.each(['SPY', 'QQQ', 'IWM', 'VTI', 'VXUS', 'XLK'])('%s has a list of its own', (fund) => {
    expect(reference.fundContent(fund)).toMatchObject({ kind: 'basket', list: fund, borrowed: null });
  });

  it.each(['FSKAX', 'SWTSX', 'FZROX', 'ITOT', 'SCHB', 'XUU.TO'])(
    '%s borrows the newest list of the whole US market, by another index and so as an estimate',
    (fund) => {
      const borrowed = 'same market, other index';
      expect(reference.fundContent(fund)).toEqual({ kind: 'basket', list: 'VTI', borrowed, estimated: true });
    },
  );
  it.each(['IWV', 'BKTSX'])('%s keeps to the list of its own index', (fund) => {
    expect(reference.fundContent(fund)).toMatchObject({ kind: 'basket', list: 'IWV' });
  });

  it.each(['NVDA', 'BND', 'GLD', 'SPAXX', ''])('%s has none', (fund) => {
    expect(reference.fundContent(fund)).toEqual({ kind: 'none', sectors: null });
  });

  it.each([
    ['IWDA', 'MSCI World', 'same index'],
    ['SWDA', 'MSCI World', 'same index'],
    ['EUNL', 'MSCI World', 'same index'],
    ['VWCE', 'MSCI ACWI', 'same market, other index'],
    ['VEVE', 'MSCI World', 'same market, other index'],
    ['EEM', 'MSCI Emerging Markets', 'same index'],
  ])('%s is read from the lines of %s, as an estimate: %s', (fund, list, borrowed) => {
    expect(reference.fundContent(fund)).toEqual({ kind: 'basket', list, borrowed, estimated: true });
    expect(reference.basket(list)).toMatchObject({ asOf: '2026-02-12', source: 'derived' });
  });

  it.each(['MSCI ACWI', 'MSCI World', 'MSCI Emerging Markets', 'MSCI Europe', 'MSCI United Kingdom', 'MSCI Japan'])(
    '%s has no small companies to speak of, and weighs what it is',
    (index) => {
      const { companies, weights } = reference.basket(index)!;
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
      expect(new Set(companies).size).toBe(companies.length);
      expect(reference.fundContent(index)).toMatchObject({ kind: 'basket', list: index, estimated: true });
    },
  );

  it('opens a fund of funds into its parts, bonds included', () => {
    expect(reference.fundContent('VTWNX')).toEqual({
      kind: 'funds',
      asOf: '2025-06-30',
      parts: [
        { symbol: 'VTI', weight: 0.224 },
        { symbol: 'VXUS', weight: 0.153 },
        { symbol: 'BND', weight: 0.342 },
        { symbol: 'BNDX', weight: 0.144 },
        { symbol: 'VTIP', weight: 0.137 },
      ],
    });
  });

  it('shows part of a fund where no list is whole', () => {
    expect(reference.fundContent('XBI')).toMatchObject({ kind: 'partial', list: 'XBI', borrowed: null });
    expect(reference.fundContent('AVUV')).toMatchObject({ kind: 'partial', list: 'AVUV', borrowed: null });
    expect(reference.basket('XBI')).toMatchObject({ source: 'partial', asOf: '2026-10-08' });
    expect(reference.basket('AVUV')?.source).toBe('top');
  });

  it('knows the published sectors of funds that it does not see into', () => {
    const funds = parseTable(SECTOR_SPLITS)
      .column('symbol')
      .map((fund) => reference.fundContent(fund));
    const splits = funds.map((content) =>
      content.kind === 'none' || content.kind === 'partial' ? content.sectors : null,
    );
    expect(splits.length).toBeGreaterThan(20);
    for (const split of splits) {
      if (split === null) throw new Error('A split of a fund that is seen whole.');
      const sum =
        split.scheme === 'icb' ? split.technology : Object.values(split.shares).reduce((all, one) => all + one, 0);
      expect(sum).toBeGreaterThan(0.1);
      expect(sum).toBeLessThan(1.01);
    }
  });

  it('names funds that may stand in, the nearest first', () => {
    expect(reference.proxies('DFSTX')[0]).toMatchObject({ symbol: 'IJR' });
    expect(reference.proxies('DFSTX')[0]?.why).toMatch(/small/i);
    expect(reference.proxies('NVDA')).toEqual([]);
  });

  it('serves whole lists only to funds that the catalogue knows as equity funds, and no rows to bonds and coins', () => {
    const funds = parseTable(LOOK_THROUGH).column('symbol');
    expect(funds.length).toBeGreaterThan(700);
    for (const fund of funds) {
      if (reference.basket(fund) !== null && reference.bySymbol(fund).length === 0) {
        expect(fund).toMatch(/^MSCI /); // an index, which is no fund
        continue;
      }
      const allowed = reference.fundContent(fund).kind === 'basket' ? ['equity'] : ROW_CLASSES;
      const classes = reference.bySymbol(fund).flatMap((listed) => (listed.kind === 'fund' ? [listed.fundClass] : []));
      expect(allowed, fund).toContain(classes[0]);
    }
  });

  it('ships each list that a fund uses, and no other', () => {
    const funds = parseTable(LOOK_THROUGH)
      .column('symbol')
      .map((fund) => reference.fundContent(fund));
    // an index of the family is there to be compared with, too
    const used = new Set(funds.map((content) => ('list' in content ? content.list : '')));
    expect([...used].sort()).toEqual(reference.passport.lists.map((list) => list.symbol).sort());
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
    // equities/README: 5,284 US listings of 5,242 companies, 295 SPACs among the other listings, 5,839 lines abroad
    expect(passport.counts).toMatchObject({ listings: 5284 + 295 + 5839, baskets: passport.lists.length });
    expect(passport.counts.companies).toBeGreaterThan(5242 + 295 + 5400);
    expect(passport.counts.funds).toBeGreaterThan(33_000);
    for (const source of passport.sources) {
      expect(source.sha256).toMatch(/^[0-9a-f]{32}$/);
      for (const text of [source.what, source.asOf, source.licence]) expect(text).not.toBe('');
      expect(source.rows).toBeGreaterThan(0);
    }
  });
});
