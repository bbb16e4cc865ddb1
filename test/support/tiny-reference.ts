import { KIND_SYMBOLS } from '../../src/domain/model/kinds.ts';
import { nameKey } from '../../src/domain/identity/names.ts';
import type { Alias, Basket, Company, FundContent, Kind, Listed, Reference } from '../../src/domain/model/reference.ts';
import type { Sector } from '../../src/domain/model/sector.ts';
import { currency, isoDate, issuerId, type IsoDate } from '../../src/domain/model/units.ts';

/* A market of thirteen companies and a handful of funds, small enough to work every figure out by hand. Caps in dollars:
   cut-offs are mega ≥ 200 B, large ≥ 10 B, mid ≥ 2 B, small ≥ 250 M. */

export const DAY: IsoDate = isoDate('2026-08-21')!;
export const EUR = currency('EUR')!;
export const USD = currency('USD')!;

function company(
  symbol: string,
  name: string,
  cap: number | null,
  sector: Sector | null,
  extra: Partial<Company> = {},
): Company {
  return {
    id: issuerId(symbol),
    symbol,
    name,
    country: 'US',
    cap,
    sector,
    capSpan: null,
    ownSize: null,
    ranked: cap !== null,
    currency: USD,
    style: null,
    indexes: [],
    themes: [],
    classes: [symbol],
    ...extra,
  };
}

export const COMPANIES: readonly Company[] = [
  company('NVDA', 'NVIDIA Corporation', 4000e9, 'Information Technology'),
  company('AAPL', 'Apple Inc.', 3000e9, 'Information Technology'),
  company('GOOGL', 'Alphabet Inc.', 2000e9, 'Communication Services', { classes: ['GOOGL', 'GOOG'] }),
  company('AMZN', 'Amazon.com Inc.', 1800e9, 'Consumer Discretionary'),
  company('TSM', 'Taiwan Semiconductor Manufacturing', 1500e9, 'Information Technology', {
    country: 'TW',
    ranked: false,
  }),
  company('JPM', 'JPMorgan Chase & Co.', 800e9, 'Financials'),
  company('DIS', 'Walt Disney Company', 210e9, 'Communication Services'),
  company('KEY', 'KeyCorp', 20e9, 'Financials'),
  company('KEY.TO', 'Keyera Corp.', 7e9, 'Energy', { country: 'CA', ranked: false }),
  company('WWW', 'Wolverine World Wide Inc.', 1.7e9, 'Consumer Discretionary'),
  company('GALT', 'Galectin Therapeutics Inc.', 0.2e9, 'Health Care'),
  company('~DARK', 'Dark Holdings', null, 'Information Technology'),
  company('~GREY', 'Grey Utilities', null, 'Utilities'),
];

export const BASKETS: readonly Basket[] = [
  {
    symbol: 'SPY',
    name: 'SPDR S&P 500 ETF Trust',
    asOf: DAY,
    source: 'issuer',
    estimated: false,
    coverage: 0.99,
    companies: ['NVDA', 'AAPL', 'GOOGL', 'AMZN', 'JPM', 'KEY', '~DARK'].map(issuerId),
    weights: [0.3, 0.25, 0.2, 0.1, 0.08, 0.04, 0.01],
    others: [{ kind: 'cash', name: 'US dollar', weight: 0.01 }],
  },
  {
    symbol: 'IWM',
    name: 'iShares Russell 2000 ETF',
    asOf: DAY,
    source: 'derived',
    estimated: true,
    coverage: 1.002,
    companies: ['WWW', 'GALT'].map(issuerId),
    weights: [0.7, 0.302],
    others: [],
  },
  {
    // half of a fund: Disney and a company of unknown size; the rest by its published sectors
    symbol: 'HALF',
    name: 'Half Seen Fund',
    asOf: DAY,
    source: 'top',
    estimated: false,
    coverage: 0.5,
    companies: ['DIS', '~GREY'].map(issuerId),
    weights: [0.4, 0.1],
    others: [],
  },
];

const FUNDS: readonly Listed[] = [
  { kind: 'fund', symbol: 'SPY', name: 'SPDR S&P 500 ETF Trust', fundClass: 'equity' },
  { kind: 'fund', symbol: 'VOO', name: 'Vanguard S&P 500 ETF', fundClass: 'equity' },
  { kind: 'fund', symbol: 'IWM', name: 'iShares Russell 2000 ETF', fundClass: 'equity' },
  { kind: 'fund', symbol: 'AVUV', name: 'Avantis U.S. Small Cap Value ETF', fundClass: 'equity' },
  { kind: 'fund', symbol: 'BND', name: 'Vanguard Total Bond Market ETF', fundClass: 'bond' },
  { kind: 'fund', symbol: 'GLD', name: 'SPDR Gold Shares', fundClass: 'commodity' },
  { kind: 'fund', symbol: 'MIX', name: 'Balanced Fund of Everything', fundClass: 'mixed' },
  { kind: 'fund', symbol: 'SSO', name: 'ProShares Ultra S&P 500', fundClass: 'leveraged' },
  { kind: 'fund', symbol: 'SQQQ', name: 'ProShares UltraPro Short QQQ', fundClass: 'leveraged' },
  { kind: 'fund', symbol: 'HALF', name: 'Half Seen Fund', fundClass: 'equity' },
  { kind: 'fund', symbol: 'TGT', name: 'Target Retirement 2045', fundClass: 'mixed' },
  { kind: 'fund', symbol: 'INNER', name: 'Inner Allocation Fund', fundClass: 'mixed' },
  { kind: 'fund', symbol: 'LOOP', name: 'Fund of Pool', fundClass: 'mixed' },
  { kind: 'fund', symbol: 'POOL', name: 'Pool of Loop', fundClass: 'mixed' },
  { kind: 'fund', symbol: 'UBT', name: 'ProShares Ultra Bond', fundClass: 'leveraged' },
  { kind: 'fund', symbol: 'SH', name: 'ProShares Short S&P 500', fundClass: 'leveraged' },
  { kind: 'cash', symbol: 'SPAXX', name: 'Fidelity Government Money Market Fund' },
  { kind: 'crypto', symbol: 'BTC', name: 'Bitcoin' },
  { kind: 'crypto', symbol: 'KEY', name: 'SelfKey' },
  {
    kind: 'related',
    symbol: 'JPM.PRC',
    name: 'JPMorgan Chase Preferred C',
    what: 'preferred',
    issuer: issuerId('JPM'),
  },
];

const CONTENT = new Map<string, FundContent>([
  ['SPY', { kind: 'basket', list: 'SPY', borrowed: null, estimated: false }],
  ['VOO', { kind: 'basket', list: 'SPY', borrowed: 'same index', estimated: false }],
  ['IWM', { kind: 'basket', list: 'IWM', borrowed: null, estimated: true }],
  ['SSO', { kind: 'leveraged', underlying: 'SPY', factor: 2 }],
  [
    'HALF',
    {
      kind: 'partial',
      list: 'HALF',
      borrowed: null,
      sectors: {
        asOf: DAY,
        scheme: 'gics',
        shares: { 'Communication Services': 0.5, 'Information Technology': 0.3, Utilities: 0.05, Energy: 0.15 },
      },
    },
  ],
  [
    'TGT',
    {
      kind: 'funds',
      asOf: DAY,
      parts: [
        { symbol: 'SPY', weight: 0.5 },
        { symbol: 'INNER', weight: 0.3 },
        { symbol: 'BND', weight: 0.19 },
      ],
    },
  ],
  [
    'INNER',
    {
      kind: 'funds',
      asOf: DAY,
      parts: [
        { symbol: 'IWM', weight: 0.6 },
        { symbol: 'SPY', weight: 0.4 },
      ],
    },
  ],
  ['LOOP', { kind: 'funds', asOf: DAY, parts: [{ symbol: 'POOL', weight: 1 }] }],
  [
    'POOL',
    {
      kind: 'funds',
      asOf: DAY,
      parts: [
        { symbol: 'SPY', weight: 0.5 },
        { symbol: 'LOOP', weight: 0.5 },
      ],
    },
  ],
  ['UBT', { kind: 'leveraged', underlying: 'BND', factor: 2 }],
  ['SH', { kind: 'leveraged', underlying: 'SPY', factor: -1 }],
  ['SQQQ', { kind: 'leveraged', underlying: 'QQQ', factor: -3 }],
]);

/* Of some funds; TGT is a fund of funds, SH and SSO are leveraged, and of AVUV, IWM and MIX nothing is known. */
const RATIOS = new Map([
  ['SPY', 0.0009],
  ['VOO', 0.0003],
  ['BND', 0.0003],
  ['GLD', 0.004],
  ['TGT', 0.0008],
  ['SSO', 0.0087],
  ['SH', 0.0089],
]);

/* Funds with more of the lens and funds with less; of small caps, one of each. */
const KINDS: readonly Kind[] = [
  {
    id: 'us-total',
    name: 'US total market fund',
    members: [
      { symbol: 'SPY', weight: 0.6 },
      { symbol: 'INNER', weight: 0.3 },
      { symbol: 'IWM', weight: 0.1 },
    ],
  },
  {
    id: 'balanced-40-60',
    name: 'Balanced fund with about 40% stocks',
    members: [
      { symbol: 'TGT', weight: 0.75 },
      { symbol: 'SPY', weight: 0.25 },
    ],
  },
];

const ALIASES: readonly Alias[] = [
  { former: 'FB', symbol: 'META2', date: DAY, formerName: 'Facebook Inc.', reused: false },
  { former: 'WLV', symbol: 'WWW', date: DAY, formerName: 'Wolverine Shoe', reused: false },
];

const RATES = new Map([
  ['USD', 1],
  ['EUR', 0.8],
]);

const bySymbol = new Map<string, Listed[]>();
for (const one of COMPANIES) {
  for (const symbol of one.classes) bySymbol.set(symbol, [{ kind: 'company', symbol, name: one.name, issuer: one.id }]);
}
for (const listed of FUNDS) bySymbol.set(listed.symbol, [...(bySymbol.get(listed.symbol) ?? []), listed]);

/** Gives the little reference the laws and case tables are worked out on. */
export function tinyReference(): Reference {
  const sorted = [...COMPANIES].sort((a, b) => (b.cap ?? -1) - (a.cap ?? -1));
  const cutoffs = { mega: 200e9, large: 10e9, mid: 2e9, small: 0.25e9, asOf: DAY };
  return {
    passport: {
      version: 'tiny',
      equitiesAsOf: DAY,
      counts: { listings: COMPANIES.length, companies: COMPANIES.length, funds: FUNDS.length, baskets: BASKETS.length },
      lists: [],
      sources: [],
      errors: [],
      kindErrors: [],
    },
    bySymbol(symbol) {
      const kind = KINDS.find(({ id }) => KIND_SYMBOLS[id] === symbol);
      if (kind === undefined) return bySymbol.get(symbol) ?? [];
      return [{ kind: 'fund', symbol, name: kind.name, fundClass: kind.id === 'us-total' ? 'equity' : 'mixed' }];
    },
    abroad: (code) => (code === 'KEY' ? bySymbol.get('KEY.TO')! : []),
    byIsin: (isin) => (isin === 'US67066G1040' ? bySymbol.get('NVDA')! : []),
    byWkn: () => [],
    fundsAbroad: () => [],
    fundByName: () => null,
    byCusip: (cusip) => (cusip === '037833100' ? bySymbol.get('AAPL')! : []),
    alias: (symbol) => ALIASES.find(({ former }) => former === symbol) ?? null,
    company: (id) => COMPANIES.find((one) => one.id === id) ?? null,
    rankedCompanies: () => sorted.filter(({ ranked, cap }) => ranked && cap !== null),
    traded: (id) => (id === 'GALT' ? { low: 1_000, high: 2_000 } : null),
    companies: () => sorted,
    cutoffs: (scheme) => (scheme === 'fixed-dollars' ? { ...cutoffs, asOf: null } : cutoffs),
    fundContent: (symbol) => CONTENT.get(symbol) ?? { kind: 'none', sectors: null },
    listedKind: () => null,
    saidKind: () => null,
    expenseRatio: (fund) => {
      const ratio = RATIOS.get(fund);
      return ratio === undefined ? null : { ratio, asOf: DAY };
    },
    trackedIndex: (fund) => (['SPY', 'VOO'].includes(fund) ? 'S&P 500' : null),
    kind: (id) => KINDS.find((kind) => kind.id === id) ?? null,
    proxies: (symbol) => (symbol === 'AVUV' ? [{ symbol: 'IWM', why: 'both hold small US companies' }] : []),
    byFigi: (figi) => (figi === 'BBG000BBJQV0' ? bySymbol.get('NVDA')! : []),
    byName: (key) => [...bySymbol.values()].flat().filter((listed) => key !== '' && nameKey(listed.name) === key),
    isIndex: () => false,
    search: (text, limit) =>
      [...bySymbol.values()]
        .flat()
        .filter(({ symbol }) => symbol.startsWith(text.toUpperCase()))
        .slice(0, limit),
    basket: (symbol) => BASKETS.find((basket) => basket.symbol === symbol) ?? null,
    archivedBaskets: () => [],
    rate: (code, _date) => {
      const perUsd = RATES.get(code);
      return perUsd === undefined ? null : { perUsd, asOf: DAY };
    },
  };
}
