import type { Amount } from '../../src/domain/model/report-amounts.ts';
import type { IdentityQuestion, Position } from '../../src/domain/model/report-positions.ts';
import type { AccountUse, CompanyExposure, LensMember } from '../../src/domain/model/report-exposure.ts';
import type { Costs, FundCost } from '../../src/domain/model/report-costs.ts';
import type { FundOverlap, FundUse } from '../../src/domain/model/report-funds.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { SECTORS, SECTOR_KEYS, type Sector, type SectorKey } from '../../src/domain/model/sector.ts';
import { SIZES, SIZE_KEYS, type SizeBucket, type SizeKey } from '../../src/domain/model/size.ts';
import { tiltRangeOf } from '../../src/domain/measure/tilt.ts';
import { currency, isoDate, issuerId, lineNumber, type Currency, type IsoDate } from '../../src/domain/model/units.ts';
import type { RowFate } from '../../src/domain/model/file-reading.ts';
import { makeFateRows } from '../../src/domain/rows/fate-rows.ts';
import { positionTable } from './position-table.ts';

/* A hand-made report of one illustrative portfolio: $284,310 in two accounts, its sums closing to the dollar. The
   figures are those of the design, not of any list. */

function must<T>(value: T | null): T {
  if (value === null) throw new Error('The sample holds a value that cannot be.');
  return value;
}
const USD: Currency = must(currency('USD'));
const DAY: IsoDate = must(isoDate('2026-08-21'));
const NET = 284_310;
const SAME: Position['rateFrom'] = { source: 'same', rate: 1, asOf: null, onward: null };
const FILE = 'Portfolio_Positions_Aug-21-2026.csv';

const amount = (percent: number): Amount => ({ value: (percent / 100) * NET, share: percent / 100 });

/* Percent by sector: mega, large, mid, small, micro. */
const GRID: Readonly<Record<Sector, readonly number[]>> = {
  'Information Technology': [28.7, 3.6, 1.9, 0.5, 0.1],
  'Communication Services': [9.1, 0.9, 0.5, 0.1, 0],
  'Consumer Discretionary': [6.1, 1.6, 1.7, 0.5, 0],
  Financials: [4.1, 3.0, 2.2, 0.7, 0.1],
  'Health Care': [3.2, 2.4, 1.6, 0.5, 0.2],
  Industrials: [1.2, 3.0, 2.6, 0.7, 0.1],
  'Consumer Staples': [2.0, 1.0, 0.6, 0.1, 0],
  Energy: [1.1, 0.8, 0.6, 0.1, 0],
  Materials: [0.4, 0.5, 0.8, 0.3, 0],
  Utilities: [0, 0.6, 0.5, 0.1, 0],
  'Real Estate': [0, 0.4, 0.7, 0.1, 0],
};
/* The benchmark's lead over it, in points. */
const AHEAD: Readonly<Record<Sector, readonly number[]>> = {
  'Information Technology': [-4.1, 0.6, 1.0, 0.1, 0],
  'Communication Services': [-0.5, 0.1, 0.3, 0, 0],
  'Consumer Discretionary': [-0.3, 0.4, 0.9, 0, 0],
  Financials: [0.9, 1.1, 1.4, 0.1, 0],
  'Health Care': [0.2, 0.4, 0.6, 0.2, -0.1],
  Industrials: [0.2, 0.5, 1.0, 0, 0],
  'Consumer Staples': [0.2, 0.2, 0.3, 0, 0],
  Energy: [0.1, 0.2, 0.3, 0.1, 0],
  Materials: [0, 0.1, 0.4, 0, 0],
  Utilities: [0, 0.3, 0.4, 0, 0],
  'Real Estate': [0, 0.1, 0.6, 0.1, 0],
};

const cells = SECTORS.flatMap((sector) =>
  SIZES.map((size, column) => ({ size, sector, percent: GRID[sector][column]!, ahead: AHEAD[sector][column]! })),
);
const bySize = (size: SizeKey) =>
  cells.filter((cell) => cell.size === size).reduce((sum, { percent }) => sum + percent, 0);
const bySector = (sector: SectorKey) =>
  cells.filter((cell) => cell.sector === sector).reduce((sum, { percent }) => sum + percent, 0);
const table = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

interface Row {
  readonly symbol: string;
  readonly name: string;
  readonly sector: Sector;
  readonly size: SizeBucket;
  readonly via: number;
  readonly direct: number;
  readonly inLens: boolean;
  readonly country?: string;
}
const row = (
  symbol: string,
  name: string,
  sector: Sector,
  size: SizeBucket,
  via: number,
  direct: number,
  inLens = false,
  country = 'US',
): Row => ({ symbol, name, sector, size, via, direct, inLens, country });

const IT = 'Information Technology';
const ROWS: readonly Row[] = [
  row('NVDA', 'NVIDIA', IT, 'mega', 4.7, 4.2, true),
  row('AAPL', 'Apple', IT, 'mega', 4.5, 3.6, true),
  row('GOOGL', 'Alphabet', 'Communication Services', 'mega', 3.4, 3.2, true),
  row('MSFT', 'Microsoft', IT, 'mega', 4.0, 2.2, true),
  row('AMZN', 'Amazon', 'Consumer Discretionary', 'mega', 2.4, 1.5, true),
  row('AVGO', 'Broadcom', IT, 'mega', 1.7, 0.7, true),
  row('META', 'Meta Platforms', 'Communication Services', 'mega', 1.5, 0.4, true),
  row('TSLA', 'Tesla', 'Consumer Discretionary', 'mega', 1.2, 0.4, true),
  row('BRK.B', 'Berkshire Hathaway', 'Financials', 'mega', 1.3, 0),
  row('JPM', 'JPMorgan Chase', 'Financials', 'mega', 1.2, 0),
  row('LLY', 'Eli Lilly', 'Health Care', 'mega', 1.1, 0),
  row('RKLB', 'Rocket Lab', 'Industrials', 'mid', 0.1, 0.9),
  row('AMD', 'Advanced Micro Devices', IT, 'mega', 0.3, 0.4, true),
  row('PLTR', 'Palantir', IT, 'mega', 0.3, 0.4, true),
  row('KEY', 'KeyCorp', 'Financials', 'mid', 0.1, 0.4),
  row('NFLX', 'Netflix', 'Communication Services', 'mega', 0.4, 0, true),
  row('ORCL', 'Oracle', IT, 'mega', 0.4, 0, true),
  row('MU', 'Micron Technology', IT, 'mega', 0.3, 0, true),
  row('CSCO', 'Cisco Systems', IT, 'mega', 0.3, 0, true),
  row('TSM', 'Taiwan Semiconductor', IT, 'mega', 0.3, 0, true, 'TW'),
  row('IBM', 'IBM', IT, 'mega', 0.2, 0, true),
  row('LRCX', 'Lam Research', IT, 'mega', 0.1, 0, true),
  row('CRM', 'Salesforce', IT, 'mega', 0.1, 0, true),
];
const PIECES = 24;
/* What the named ones leave of each bucket, in small pieces, so that the sizes close and none is the largest. */
const REST: readonly Row[] = (
  [
    ['mega', 'Other mega caps', 'Health Care'],
    ['large', 'Other large caps', 'Industrials'],
    ['mid', 'Other mid caps', 'Financials'],
    ['small', 'Other small caps', 'Industrials'],
    ['micro', 'Other micro caps', 'Health Care'],
  ] as const
).flatMap(([size, name, sector]) => {
  const named = ROWS.filter((one) => one.size === size).reduce((sum, { via, direct }) => sum + via + direct, 0);
  const piece = (bySize(size) - named) / PIECES;
  return Array.from({ length: PIECES }, (_, index) =>
    row(`${size.toUpperCase()}${index + 1}`, `${name} ${index + 1}`, sector, size, piece, 0),
  );
});

const companies: readonly CompanyExposure[] = [...ROWS, ...REST]
  .map(({ symbol, name, sector, size, via, direct, inLens, country }) => ({
    issuer: issuerId(symbol),
    symbol,
    name,
    country: country ?? null,
    size,
    sector,
    value: ((via + direct) / 100) * NET,
    share: (via + direct) / 100,
    direct: (direct / 100) * NET,
    viaTotal: (via / 100) * NET,
    directShare: direct / 100,
    viaShare: via / 100,
    fundCount: via === 0 ? 0 : 6,
    viaFunds:
      via === 0
        ? []
        : (['VOO', 'FSKAX', 'QQQ', 'VTIVX', 'VTV', 'SMH'] as const).map((fund) => ({
            path: fund === 'VTIVX' ? ['Retirement', fund, 'VTI'] : ['Brokerage', fund],
            value: ((via / 100) * NET) / 6,
          })),
    inLens,
    benchmark: ((via + direct) / 100) * 0.8,
    themes: symbol === 'NVDA' ? ['semiconductors' as const] : [],
  }))
  .sort((a, b) => b.value - a.value);

/* An account that is so much of the whole, and of the lens and small caps in all accounts. */
function account(name: string, whole: number, lens: number, small: number): AccountUse {
  const part = (percent: number, of: number) => {
    const value = (percent / 100) * NET * of;
    return { value, share: value / (NET * whole), part: of };
  };
  return {
    account: name,
    positions: 15,
    value: NET * whole,
    share: whole,
    lens: part(LENS, lens),
    smallCaps: part(4.2, small),
  };
}

const members: readonly LensMember[] = companies
  .filter(({ inLens }) => inLens)
  .map(({ issuer, symbol, name, country, value, share }) => ({ issuer, symbol, name, country, value, share }));
const nearMiss = (symbol: string, name: string, percent: number): LensMember => ({
  issuer: issuerId(symbol),
  symbol,
  name,
  country: 'US',
  value: (percent / 100) * NET,
  share: percent / 100,
});

const REASONS: readonly [number, RowFate['fate'], RowFate['reason'], string][] = [
  [1, 'skipped', 'header', 'Account Name,Symbol,Description,Quantity,Last Price,Current Value,Average Cost Basis'],
  [24, 'skipped', 'total', 'Brokerage ••4821,,Account total,,,"174,040.82",'],
  [34, 'skipped', 'total', 'Retirement ••9035,,Account total,,,"110,269.18",'],
  [35, 'skipped', 'footer', '"The data and information in this spreadsheet is provided to you solely for your use."'],
  [36, 'skipped', 'footer', '"Date downloaded Aug-21-2026 4:02 p.m ET"'],
  [12, 'rejected', 'no-value', 'Brokerage,AMD,ADVANCED MICRO DEVICES,6,--,--,88.75'],
];
const LINES: Readonly<Record<number, string>> = {
  3: 'Brokerage,NVDA,NVIDIA CORP,62,192.60,"11,941.20",41.18',
  4: 'Brokerage,AAPL,APPLE INC,45,227.45,"10,235.25",96.10',
  18: 'Brokerage,KEY,KEY,50,23.60,"1,180.00",14.33',
  19: 'Brokerage,VOO,VANGUARD S&P 500 ETF,88,597.69,"52,596.72",318.02',
  31: 'Retirement,OWC7,GLOBAL SMALLER COS CIT R6,224,12.50,"2,800.00",11.06',
};
const fates: readonly RowFate[] = Array.from({ length: 36 }, (_, index) => {
  const line = index + 1;
  const known = REASONS.find(([at]) => at === line);
  if (known !== undefined) {
    return { line: lineNumber(line), fate: known[1], reason: known[2], text: known[3] };
  }
  const text =
    LINES[line] ?? `Brokerage,SYM${line},A COMPANY OF LINE ${line},10,${line}.00,"${line * 10}.00",${line}.10`;
  return { line: lineNumber(line), fate: 'accepted', reason: line === 2 || line === 33 ? 'cash' : 'position', text };
});

const KNOWN_LINES: readonly [number, string, string, number, number, Position['identity']['status']][] = [
  [3, 'NVDA', 'NVIDIA CORP', 62, 192.6, 'identified'],
  [4, 'AAPL', 'APPLE INC', 45, 227.45, 'identified'],
  [18, 'KEY', 'KEY', 50, 23.6, 'ambiguous'],
  [19, 'VOO', 'VANGUARD S&P 500 ETF', 88, 597.69, 'not-a-company'],
  [31, 'OWC7', 'GLOBAL SMALLER COS CIT R6', 224, 12.5, 'unknown'],
];
const positions: readonly Position[] = fates
  .filter(({ fate }) => fate === 'accepted')
  .map(({ line }) => {
    const known = KNOWN_LINES.find(([at]) => at === line);
    const [, symbol, name, quantity, price, status] = known ?? [
      line,
      `SYM${line}`,
      `A COMPANY OF LINE ${line}`,
      10,
      line,
      'identified' as const,
    ];
    return {
      file: FILE,
      line,
      account: line > 24 ? 'Retirement 553219035' : 'Brokerage 771204821',
      pathStart: line > 24 ? 'Retirement' : 'Brokerage',
      symbol,
      name,
      isin: null,
      cusip: null,
      quantity,
      price,
      value: quantity * price,
      valueFrom: 'stated',
      currency: USD,
      baseValue: quantity * price,
      rateFrom: SAME,
      statesCurrency: true,
      inBase: null,
      cost: null,
      says: null,
      assetClass: symbol === 'VOO' ? 'fund' : 'equity',
      identity: {
        status,
        issuer: status === 'identified' ? issuerId(symbol) : null,
        fund: symbol === 'VOO' ? 'VOO' : null,
        by: null,
      },
    };
  });

const questions: readonly IdentityQuestion[] = [
  {
    key: 'KEY|KEY',
    about: { symbol: 'KEY', name: 'KEY' },
    file: FILE,
    line: lineNumber(18),
    reason: 'several',
    value: 1180,
    share: 1180 / NET,
    candidates: [
      {
        choice: { kind: 'company', issuer: issuerId('KEY') },
        name: 'KeyCorp',
        symbol: 'KEY',
        country: 'US',
        size: 'mid',
        cap: 23.9e9,
        sector: 'Financials',
        fundClass: null,
        currency: USD,
        agrees: ['symbol', 'currency'],
      },
      {
        choice: { kind: 'company', issuer: issuerId('KEY.TO') },
        name: 'Keyera',
        symbol: 'KEY.TO',
        country: 'CA',
        size: 'mid',
        cap: 7.4e9,
        sector: 'Energy',
        fundClass: null,
        currency: null,
        agrees: ['symbol'],
      },
    ],
    guess: null,
    answered: null,
  },
  {
    key: 'OWC7|GLOBAL SMALLER COS CIT R6',
    about: { symbol: 'OWC7', name: 'GLOBAL SMALLER COS CIT R6' },
    file: FILE,
    line: lineNumber(31),
    reason: 'look-alike',
    value: 2800,
    share: 2800 / NET,
    candidates: [],
    guess: null,
    answered: null,
  },
];

const LENS_DIRECT = ROWS.filter(({ inLens }) => inLens).reduce((sum, { direct }) => sum + direct, 0);
const LENS_VIA = ROWS.filter(({ inLens }) => inLens).reduce((sum, { via }) => sum + via, 0);
const LENS = LENS_DIRECT + LENS_VIA;

/* What a fund is made of, in percent: mega, large, mid, small, micro, then what is no company. */
interface Made {
  readonly size: readonly number[];
  readonly classes?: number;
  readonly sector?: Readonly<Partial<Record<Sector, number>>>;
  readonly lens: number;
  readonly adds: number;
  readonly without: readonly [number, number];
}
const NOTHING: Made = { size: [0, 0, 0, 0, 0], lens: 0, adds: 0, without: [43.1, 4.2] };
const BROAD = { [IT]: 0.34, Financials: 0.13, 'Communication Services': 0.1 } as const;
function fund(symbol: string, name: string, value: number, made: Made, facts: Partial<FundUse> = {}): FundUse {
  const size = table(SIZE_KEYS, (key) => (key === 'unknown' ? 0 : made.size[SIZES.indexOf(key)]! / 100));
  const companiesPart = made.size.reduce((sum, percent) => sum + percent, 0) / 100;
  const none = table(SECTOR_KEYS, () => 0);
  const sector = { ...none, ...made.sector };
  const told = SECTOR_KEYS.reduce((sum, key) => sum + sector[key], 0);
  const classes = made.classes === undefined ? 0 : made.classes / 100;
  const parts = {
    size,
    sector: { ...sector, Industrials: sector.Industrials + Math.max(0, companiesPart - told) },
    rest: Math.max(0, 1 - companiesPart - classes),
    excess: 0,
    lens: made.lens / 100,
    smallCaps: size.small + size.micro,
  };
  const between = endsOf(parts);
  const [withoutLens, withoutSmall] = [made.without[0] / 100, made.without[1] / 100];
  const open = (value / NET) * parts.rest;
  return {
    symbol,
    name,
    value,
    share: value / NET,
    seen: 'list',
    countsAs: null,
    list: symbol,
    asOf: DAY,
    coverage: 0.998,
    estimated: false,
    borrowed: null,
    proxy: null,
    ofKind: null,
    proven: null,
    kindGuess: null,
    parts: [],
    ...parts,
    classes,
    between,
    adds: made.adds / 100,
    addsBetween: { low: made.adds / 100, high: made.adds / 100 + open },
    without: {
      lens: withoutLens,
      smallCaps: withoutSmall,
      changes: {
        lens: { low: withoutLens - LENS / 100 - open, high: withoutLens - LENS / 100 },
        smallCaps: { low: withoutSmall - 0.042 - open, high: withoutSmall - 0.042 },
      },
    },
    residual: Math.max(0, 1 - companiesPart - classes) * value,
    ...facts,
  };
}
const funds: readonly FundUse[] = [
  fund('VOO', 'Vanguard S&P 500 ETF', 52_596.72, {
    size: [59.7, 28.9, 11.2, 0, 0],
    sector: BROAD,
    lens: 45,
    adds: 8.3,
    without: [42.7, 5.2],
  }),
  fund(
    'FSKAX',
    'Fidelity Total Market Index',
    41_200,
    { size: [52.1, 24.6, 18.1, 4.1, 0.7], sector: BROAD, lens: 39, adds: 5.7, without: [43.7, 4.1] },
    { list: 'VTI', coverage: 0.996, estimated: true, borrowed: 'same market, other index' },
  ),
  fund('QQQ', 'Invesco QQQ Trust', 31_274, {
    size: [74.7, 19, 6.3, 0, 0],
    sector: { [IT]: 0.52, 'Communication Services': 0.16, 'Consumer Discretionary': 0.13 },
    lens: 62,
    adds: 6.8,
    without: [40.8, 4.7],
  }),
  fund(
    'VTIVX',
    'Vanguard Target Retirement 2045 Fund',
    29_853,
    { size: [42.6, 22.5, 17.1, 3.8, 0.7], classes: 13.3, sector: BROAD, lens: 23, adds: 2.4, without: [45.4, 4.2] },
    { seen: 'funds', list: null, parts: ['VTI', 'VXUS', 'BND'], coverage: 0.999 },
  ),
  fund('VTV', 'Vanguard Value ETF', 15_637, {
    size: [48.4, 37.5, 14.1, 0, 0],
    sector: { Financials: 0.22, 'Health Care': 0.16, Industrials: 0.14 },
    lens: 5,
    adds: 0.3,
    without: [45.3, 4.4],
  }),
  fund('VB', 'Vanguard Small-Cap ETF', 11_372, {
    size: [0, 2.5, 78.7, 18.6, 0.2],
    sector: { Industrials: 0.22, Financials: 0.15, 'Consumer Discretionary': 0.14 },
    lens: 0,
    adds: 0,
    without: [44.9, 3.6],
  }),
  fund('AVUV', 'Avantis U.S. Small Cap Value', 9800, NOTHING, {
    seen: 'closed',
    list: null,
    asOf: null,
    coverage: null,
  }),
  fund(
    'BND',
    'Vanguard Total Bond Market ETF',
    9098,
    { ...NOTHING, classes: 100 },
    {
      seen: 'class',
      countsAs: 'bond',
      list: null,
      asOf: null,
      coverage: null,
    },
  ),
  fund(
    'SMH',
    'VanEck Semiconductor ETF',
    4265,
    { size: [81.3, 12.4, 6.3, 0, 0], sector: { [IT]: 1 }, lens: 80, adds: 1.2, without: [42.5, 4.3] },
    { asOf: must(isoDate('2026-01-20')) },
  ),
];
/* What is not seen of a fund may be in any size and sector. */
function endsOf({
  size,
  sector,
  rest,
  lens,
  smallCaps,
}: Pick<FundUse, 'size' | 'sector' | 'rest' | 'lens' | 'smallCaps'>) {
  const ends = (low: number, open = size.unknown) => ({ low, high: Math.min(1, low + rest + open) });
  return {
    lens: ends(lens),
    smallCaps: ends(smallCaps),
    size: table(SIZES, (key) => ends(size[key])),
    sector: table(SECTORS, (key) => ends(sector[key], sector.unknown)),
  };
}
const OVERLAPS: readonly [string, string, number][] = [
  ['VOO', 'FSKAX', 87],
  ['VOO', 'QQQ', 49],
  ['VOO', 'VTIVX', 47],
  ['VOO', 'VTV', 43],
  ['VOO', 'VB', 3],
  ['VOO', 'SMH', 19],
  ['FSKAX', 'QQQ', 44],
  ['FSKAX', 'VTIVX', 52],
  ['FSKAX', 'VTV', 39],
  ['FSKAX', 'VB', 13],
  ['FSKAX', 'SMH', 17],
  ['QQQ', 'VTIVX', 24],
  ['QQQ', 'VTV', 7],
  ['QQQ', 'VB', 1],
  ['QQQ', 'SMH', 29],
  ['VTIVX', 'VTV', 21],
  ['VTIVX', 'VB', 7],
  ['VTIVX', 'SMH', 9],
  ['VTV', 'VB', 2],
  ['VTV', 'SMH', 2],
  ['VB', 'SMH', 0],
];
const overlaps: readonly FundOverlap[] = OVERLAPS.map(([a, b, percent]) => {
  return { a, b, share: percent / 100, most: percent / 100 };
});

/* Of two funds the ratio is known, of one it is not; the rest takes nothing. */
function sampleCosts(): Costs {
  const value = (symbol: string): number => must(funds.find((fund) => fund.symbol === symbol) ?? null).value;
  const known = (fund: string, ratio: number): FundCost => {
    return { fund, value: value(fund), ratio, asOf: DAY, yearly: value(fund) * ratio, index: null };
  };
  const open: FundCost = { fund: 'SMH', value: value('SMH'), ratio: null, asOf: null, yearly: null, index: null };
  const [first, second] = [known('VOO', 0.0003), known('VB', 0.0005)];
  const yearly = first.yearly! + second.yearly!;
  return {
    yearly,
    ratio: yearly / NET,
    known: first.value + second.value,
    unknown: open.value,
    unknownShare: open.value / NET,
    free: NET - first.value - second.value - open.value,
    asOf: { oldest: DAY, newest: DAY },
    funds: [first, open, second],
    sameIndex: [],
  };
}

/** The sample; `patch` replaces whole top-level parts. The range of the tilt follows from its two ends. */
export function sampleReport(patch: Partial<Report> = {}): Report {
  const report = bareSample(patch);
  return { tiltRange: tiltRangeOf(report.lens, report.smallCaps), ...report };
}

function bareSample(patch: Partial<Report>): Omit<Report, 'tiltRange'> {
  return {
    schema: 'topheavy-report/1',
    example: false,
    reference: {
      version: '2026-08-21.sample',
      equitiesAsOf: DAY,
      funds: [{ symbol: 'VOO', list: 'VOO', asOf: DAY, coverage: 0.998, estimated: false }],
      listings: 6912,
      kinds: [],
      fundsKnown: 214,
      stale: { olderThan: must(isoDate('2026-02-21')), value: 9098, share: 9098 / NET, funds: ['SMH'] },
    },
    settings: {
      sizeScheme: 'market-rank',
      cutoffs: { mega: 241e9, large: 68e9, mid: 6.4e9, small: 0.24e9, asOf: DAY },
      lens: 'mega-cap-tech',
      base: 'portfolio',
      currency: USD,
      benchmark: 'us-market',
      benchmarkBy: 'currency',
      accounts: null,
      funds: 'opened',
    },
    accounts: [account('Brokerage 771204821', 0.6, 0.5, 0.8), account('Retirement 553219035', 0.4, 0.5, 0.2)],
    files: [
      {
        name: FILE,
        bytes: 8412,
        broker: 'Fidelity',
        kind: 'positions',
        encoding: 'utf-8',
        sheet: null,
        delimiter: ',',
        headerLine: 1,
        asOf: DAY,
        unit: 'money',
        accounts: ['Brokerage 771204821', 'Retirement 553219035'],
        parts: [
          { account: 'Brokerage 771204821', lines: 20, putAside: null },
          { account: 'Retirement 553219035', lines: 10, putAside: null },
        ],
        rows: { total: 36, accepted: 30, skipped: 5, rejected: 1 },
        fates: makeFateRows(fates),
        statedTotals: [
          {
            account: 'Brokerage 771204821',
            value: 174_040.82,
            ours: 172_903.58,
            difference: -1137.24,
            line: lineNumber(24),
          },
          { account: 'Retirement 553219035', value: 110_269.18, ours: 110_269.18, difference: 0, line: lineNumber(34) },
        ],
        sum: 283_172.76,
        currency: USD,
        columns: [
          { title: 'Account Name', role: 'account' },
          { title: 'Symbol', role: 'symbol' },
          { title: 'Description', role: 'name' },
          { title: 'Quantity', role: 'quantity' },
          { title: 'Last Price', role: 'price' },
          { title: 'Current Value', role: 'value' },
          { title: 'Average Cost Basis', role: 'unused' },
        ],
        gaps: [],
        columnsFrom: 'profile',
        preview: [
          { line: lineNumber(3), cells: ['Brokerage', 'NVDA', 'NVIDIA CORP', '62', '192.60', '11,941.20', '41.18'] },
          { line: lineNumber(4), cells: ['Brokerage', 'AAPL', 'APPLE INC', '45', '227.45', '10,235.25', '96.10'] },
          { line: lineNumber(12), cells: ['Brokerage', 'AMD', 'ADVANCED MICRO DEVICES', '6', '--', '--', '88.75'] },
          { line: lineNumber(18), cells: ['Brokerage', 'KEY', 'KEY', '50', '23.60', '1,180.00', '14.33'] },
          {
            line: lineNumber(19),
            cells: ['Brokerage', 'VOO', 'VANGUARD S&P 500 ETF', '88', '597.69', '52,596.72', '318.02'],
          },
          {
            line: lineNumber(31),
            cells: ['Retirement', 'OWC7', 'GLOBAL SMALLER COS CIT R6', '224', '12.50', '2,800.00', '11.06'],
          },
        ],
      },
    ],
    totals: {
      net: NET,
      gross: NET,
      identified: NET - 3980,
      residual: 0,
      unseen: 0,
      unidentified: 3980,
      financing: 0,
      pending: 0,
      unconverted: [],
      base: NET,
      widest: NET,
      identifiedShare: 1 - 3980 / NET,
      uncertain: 0.014,
    },
    positions: positionTable(positions),
    counts: {
      positions: positions.length,
      unsure: positions.filter(({ identity: { status } }) => status === 'ambiguous' || status === 'unknown').length,
    },
    currencies: [
      {
        currency: USD,
        lines: positions.length,
        value: NET,
        baseValue: NET,
        typed: null,
        groups: [
          {
            source: 'same',
            lines: positions.length,
            value: NET,
            baseValue: NET,
            rate: 1,
            asOf: null,
            onward: null,
          },
        ],
      },
    ],
    currencyChoices: [USD],
    funds,
    unknownFunds: [],
    excess: [],
    overlaps,
    costs: sampleCosts(),
    exposure: {
      size: table(SIZE_KEYS, (size) => amount(bySize(size))),
      sector: table(SECTOR_KEYS, (sector) => amount(bySector(sector))),
      sizeBySector: cells
        .filter(({ percent }) => percent > 0)
        .map(({ size, sector, percent }) => ({ size, sector, ...amount(percent) })),
      composition: [
        ...SIZES.map((size) => ({ key: size, ...amount(bySize(size)) })),
        { key: 'cash-and-bonds', ...amount(7) },
        { key: 'not-identified', ...amount(1.4) },
      ],
      assetClass: {
        equity: amount(91.6),
        bond: amount(4.2),
        cash: amount(2.8),
        crypto: amount(0),
        commodity: amount(0),
        derivative: amount(0),
        other: amount(0),
        residual: amount(0),
        unidentified: amount(1.4),
      },
      country: { US: amount(91), TW: amount(0.3), NL: amount(0.3) },
      currency: { USD: amount(91), TWD: amount(0.3), EUR: amount(0.3) },
      style: { value: amount(24.1), blend: amount(18.2), growth: amount(45.3), unknown: amount(4) },
      index: {
        sp500: amount(78.2),
        sp400: amount(5.1),
        sp600: amount(1.4),
        nasdaq100: amount(48.8),
        russell1000: amount(86),
        russell2000: amount(4.1),
        dow30: amount(22.4),
      },
      theme: {
        'magnificent-seven': amount(37.2),
        'ai-infrastructure': amount(21.3),
        semiconductors: amount(14.6),
        'regional-banks': amount(0.9),
        biotech: amount(1.7),
        'onshoring-industrial': amount(2.1),
        'nuclear-and-clean-energy': amount(0.6),
      },
      open: 0.014,
      unopened: amount(0),
    },
    lens: {
      name: 'mega-cap-tech',
      ...amount(LENS),
      low: LENS / 100,
      high: LENS / 100 + 0.014,
      uncertain: 0.014,
      open: { unidentified: 0.014, unseen: 0, facts: 0 },
      likely: null,
      direct: (LENS_DIRECT / 100) * NET,
      viaFunds: (LENS_VIA / 100) * NET,
      directShare: LENS_DIRECT / 100,
      viaFundsShare: LENS_VIA / 100,
      members,
      nearMisses: [
        nearMiss('SPCX', 'SpaceX', 0.3),
        nearMiss('DIS', 'Walt Disney', 0.4),
        nearMiss('TMUS', 'T-Mobile US', 0.3),
      ],
      otherLenses: [
        { name: 'magnificent-seven', share: 0.372 },
        { name: 'tech-all-sizes', share: 0.454 },
      ],
    },
    smallCaps: {
      ...amount(4.2),
      low: 0.042,
      high: 0.056,
      uncertain: 0.014,
      open: { unidentified: 0.014, unseen: 0, facts: 0 },
      likely: null,
      direct: 0,
      viaFunds: 0.042 * NET,
      directShare: 0,
      viaFundsShare: 0.042,
    },
    offBeam: [
      { key: 'other-mega', ...amount(12.8) },
      { key: 'large', ...amount(17.8) },
      { key: 'mid', ...amount(13.7) },
      { key: 'cash-and-bonds', ...amount(7) },
    ],
    tilt: (LENS - 4.2) / 100,
    companies,
    concentration: {
      top1: 0.089,
      top5: 0.337,
      top10: 0.418,
      hhi: 310,
      effectiveNumber: 31.4,
      low: 30.2,
      high: 32.8,
      companies: 3612,
      companiesWorthOne: 3612,
      netShort: 0,
      curve: [
        { count: 1, share: 0.089 },
        { count: 5, share: 0.337 },
        { count: 10, share: 0.418 },
        { count: 100, share: 0.72 },
        { count: 1000, share: 0.88 },
        { count: 3612, share: 0.916 },
      ],
    },
    benchmark: {
      name: 'us-market',
      kept: null,
      parts: [{ market: 'us-market', part: 1 }],
      asOf: DAY,
      list: 'VTI',
      lists: [],
      lens: 0.39,
      smallCaps: 0.047,
      between: { lens: { low: 0.39, high: 0.39 }, smallCaps: { low: 0.047, high: 0.047 } },
      tilt: 0.343,
      tiltRange: { low: 0.343, high: 0.343, likely: null, drawn: 0.343, uncertain: 0 },
      top10: 0.352,
      size: table(
        SIZE_KEYS,
        (size) => ({ mega: 0.526, large: 0.218, mid: 0.209, small: 0.043, micro: 0.004, unknown: 0 })[size],
      ),
      sector: table(SECTOR_KEYS, (sector) => bySector(sector) / 100),
      sizeBySector: cells.map(({ size, sector, percent, ahead }) => ({ size, sector, share: (percent + ahead) / 100 })),
      composition: [
        { key: 'mega', share: 0.526 },
        { key: 'large', share: 0.218 },
        { key: 'mid', share: 0.209 },
        { key: 'small', share: 0.043 },
        { key: 'micro', share: 0.004 },
      ],
      activeShare: { low: 0.3, high: 0.32 },
      overlap: 0.69,
      overlapParts: { largest: [{ symbol: 'NVDA', yours: 0.089, theirs: 0.07, shared: 0.07 }], others: 0.62 },
      curve: [
        { count: 1, share: 0.071 },
        { count: 5, share: 0.262 },
        { count: 10, share: 0.352 },
        { count: 100, share: 0.69 },
        { count: 1000, share: 0.95 },
        { count: 3000, share: 1 },
      ],
    },
    scenarios: [],
    questions,
    doublings: [],
    issues: [
      { code: 'no-value', severity: 'error', file: FILE, line: lineNumber(12), detail: { symbol: 'AMD', quantity: 6 } },
      {
        code: 'total-differs',
        severity: 'error',
        file: FILE,
        line: lineNumber(24),
        detail: { account: 'Brokerage 771204821', value: 174_040.82, ours: 172_903.58, difference: -1137.24 },
      },
    ],
    ...patch,
  };
}
