import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketText, fractionText, gatherBasket, kindOfRow, listsTable } from '../../scripts/reference/baskets.ts';
import { checkWeights } from '../../scripts/reference/check-weights.ts';
import type { Foreign } from '../../scripts/reference/records.ts';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import { makeRowResolvers } from '../../scripts/reference/resolve-row.ts';
import { makeUnlistedBook, unlistedTable } from '../../scripts/reference/unlisted.ts';
import { decodeBaskets } from '../../src/reference/baskets.ts';
import { sourceRows, sourcesOf } from './source-rows.ts';

const LIST: FundList = {
  symbol: 'FUND',
  name: 'A Fund',
  asOf: '2026-10-08',
  source: 'derived',
  coveredPercent: '99.5',
  index: '',
  assetClass: 'equity-us',
  file: 'list.csv',
  licence: '',
};
const COLUMNS = 'symbol,name,weight_pct,asset_class,sector,country,isin,cusip,listing';
const company = { name: '', country: 'US', cap: 1, sector: '', ranked: true, traded: '', otherClasses: [] };
const COMPANIES = [
  { ...company, id: 'GOOGL', name: 'Alphabet Inc.', otherClasses: ['GOOG'] },
  { ...company, id: 'BNY', name: 'The Bank of New York Mellon Corporation' },
  { ...company, id: 'KEY', name: 'KeyCorp' },
  { ...company, id: 'META', name: 'Meta Platforms Inc.' },
  { ...company, id: 'SE', name: 'Sea Limited', country: 'SG' },
  { ...company, id: 'AG', name: 'First Majestic Silver Corp. Ordinary Shares', country: 'CA' },
];
const abroad = { cap: null, span: null, sector: '', otherClasses: [], overTheCounter: [] };
const FOREIGN: Foreign = {
  companies: [
    { ...abroad, id: 'KEY.TO', name: 'Keyera Corp.', country: 'CA' },
    { ...abroad, id: '0700.HK', name: 'Tencent Holdings Ltd', country: 'CN', overTheCounter: ['TCEHY'] },
    { ...abroad, id: 'VOLV-B.ST', name: 'Volvo AB', country: 'SE' },
    { ...abroad, id: 'BBB.L', name: 'Twin Metals Plc', country: 'GB' },
    { ...abroad, id: 'BBB.AX', name: 'Twin Metals Ltd', country: 'AU' },
  ],
  abroad: new Map(),
  printed: new Map(),
  called: new Map(),
  lines: [
    { symbol: 'KEY.TO', company: 'KEY.TO', name: 'Keyera Corp.', country: 'CA' },
    { symbol: '0700.HK', company: '0700.HK', name: 'Tencent Holdings Ltd', country: 'CN' },
    { symbol: 'VOLV-B.ST', company: 'VOLV-B.ST', name: 'Volvo AB', country: 'SE' },
    { symbol: 'BBB.L', company: 'BBB.L', name: 'Twin Metals Plc', country: 'GB' },
    { symbol: 'BBB.AX', company: 'BBB.AX', name: 'Twin Metals Ltd', country: 'AU' },
    { symbol: 'SE', company: 'SE', name: 'Sea Ads Representing Ltd Class A', country: 'SG' },
  ],
};
const resolvers = makeRowResolvers(
  sourcesOf({ 'funds/symbol-changes.csv': ['old_symbol,name,new_symbol', 'BK,BANK OF NEW YORK MELLON,BNY'] }),
  COMPANIES,
  FOREIGN,
  [
    { former: 'FB', symbol: 'META', date: '2022-06-11', name: 'Facebook Inc.', reused: false },
    { former: 'KO', symbol: 'KEY', date: '2022-06-11', name: '', reused: true },
    { former: 'AG', symbol: 'META', date: '2026-01-11', name: '', reused: true },
    { former: 'BNY', symbol: '', date: '2026-01-11', name: '', reused: true },
  ],
  new Map([
    ['02079K305', { kind: 'company', symbol: 'GOOGL' } as const],
    ['KYG875721634', { kind: 'company', symbol: '0700.HK' } as const],
  ]),
  (symbol) => symbol === 'VWO',
);

describe('a row of a list', () => {
  // [why, row, company]
  it.each([
    ['by ISIN, whatever its letters', 'WRONG,,1,Equity,,,US02079K3059,,US', 'GOOGL'],
    ['by CUSIP', ',,1,Equity,,,,02079K305,US', 'GOOGL'],
    ['by the symbol of a share class', 'GOOG,,1,Equity,,,,,US', 'GOOGL'],
    ['by a former symbol', 'FB,,1,Equity,,,,,US', 'META'],
    ['by a symbol that changed since the list', 'BK,,1,Equity,,,,,US', 'BNY'],
    ['by letters that were reused when the name does not contradict', 'AG,FIRST MAJESTIC,1,Equity,,,,,US', 'AG'],
    ['by what became of the bearer before, when it does', 'AG,PARAMOUNT GLOBAL,1,Equity,,,,,US', 'META'],
    ['not at all when nothing became of that', 'BNY,AVIDITY BIOSCIENCES,1,Equity,,,,,US', null],
    ['never by letters that were reused', 'KO,,1,Equity,,,,,US', null],
    ['never by its letters when it is listed abroad', 'KEY,KEYCORP,1,Equity,,CA,,,foreign', null],
    ['never by the letters before a country', 'KEY:CA,KEYCORP,1,Equity,,CA,,,US', null],
    ['never when nobody knows it', 'DARK,,1,Equity,,,,,US', null],
    ['abroad by ISIN', '700:KY,,1,Equity,,KY,KYG875721634,,foreign', '0700.HK'],
    ['abroad by local code, country and name', 'KEY:CA,KEYERA CORP,1,Equity,,CA,,,foreign', 'KEY.TO'],
    ['abroad by local code and the country of the company', '700:CN,TENCENT,1,Equity,,CN,,,foreign', '0700.HK'],
    ['not by local code when the name contradicts', 'KEY:CA,KEYCORP,1,Equity,,CA,,,foreign', null],
    ['not by local code in another country', 'KEY:JP,KEYENCE CORP,1,Equity,,JP,,,foreign', null],
    ['on paper abroad by code and name', '700:KY,Tencent Holdings,1,Equity,,KY,,,foreign', '0700.HK'],
    ['without a country by code and name', '700:XX,Tencent Holdings,1,Equity,,,,,foreign', '0700.HK'],
    ['without a country not when two fit', 'BBB:XX,Twin Metals,1,Equity,,,,,foreign', null],
    [
      'another class of the issuer, with an agreeing name',
      'VOLV A:XX,Volvo AB Class A,1,Equity,,,,,foreign',
      'VOLV-B.ST',
    ],
    [
      'a US line that the list of lines abroad names',
      'SE:SG,SEA ADS REPRESENTING LTD CLA,1,Equity,,SG,,,foreign',
      'SE',
    ],
    ['by whole name and country', 'X1:CA,FIRST MAJESTIC SILVER CORP,1,Equity,,CA,,,foreign', 'AG'],
    ['not by whole name in another country', 'X1:GB,FIRST MAJESTIC SILVER CORP,1,Equity,,GB,,,foreign', null],
  ])('resolves %s', (_, row, id) => {
    expect(sourceRows(COLUMNS, row).map(resolvers.row)).toEqual([id]);
  });

  it.each([
    ['Equity', 'NVIDIA', 'company'],
    ['Cash', 'US DOLLAR', 'cash'],
    ['Cash', 'cash and the rest of the fund (not stocks)', 'rest'],
    ['Derivative', 'S&P 500 E-mini', 'derivative'],
    ['Bond', 'US TREASURY N/B', 'bond'],
    ['Right', 'Inhibrx CVR', 'other'],
    ['Fund', 'Vanguard Real Estate II', 'other'],
  ])('of class %s, %s, counts as %s', (assetClass, name, kind) => {
    expect(kindOfRow(assetClass, name)).toBe(kind);
  });

  it('of an unknown class stops the compiler', () => {
    expect(() => kindOfRow('Painting', '')).toThrow('unknown class');
  });
});

describe('a row of largest holdings', () => {
  const kindsOf = (...rows: readonly string[]) => {
    const sources = sourcesOf({ 'top.csv': ['ticker,symbol,name,weight_pct', ...rows.map((row) => `FUND,${row},1`)] });
    return gatherBasket(sources, { ...LIST, source: 'top', file: 'top.csv' }, resolvers, makeUnlistedBook()).rows;
  };
  it.each([
    ['a stock whose name agrees', 'META,Meta Platforms Inc Class A', 'company', 'META'],
    ['a stock by its former symbol and name', 'FB,Facebook Inc', 'company', 'META'],
    ['a line abroad', 'KEY.TO,Keyera Corp', 'company', 'KEY.TO'],
    ['a line over the counter', 'TCEHY,Tencent Holdings Ltd ADR', 'company', '0700.HK'],
    ['never a US company by letters whose name contradicts', 'KEY,Keyence Corporation', 'company', '~KEY'],
    ['a stock nobody knows', 'SCOM,Safaricom PLC', 'company', '~SCOM'],
    ['a money-market fund', 'AGPXX,Invesco Shrt-Trm Inv Gov&Agcy Instl', 'cash', 'Invesco Shrt-Trm Inv Gov&Agcy Instl'],
    [
      'a bill',
      'X,United States Treasury Bills 0.0% 19-FEB-2026',
      'bond',
      'United States Treasury Bills 0.0% 19-FEB-2026',
    ],
    ['a future', 'FUT,FUTURES', 'derivative', 'FUTURES'],
    ['another fund', 'VWO,Vanguard FTSE Emerging Markets', 'rest', 'Vanguard FTSE Emerging Markets'],
  ])('is %s: %s', (_, row, kind, what) => {
    expect(kindsOf(row)).toEqual([{ kind, what, percent: '1' }]);
  });
});

describe('a list', () => {
  const decode = (...rows: readonly string[]) => {
    const book = makeUnlistedBook();
    const gathered = gatherBasket(sourcesOf({ 'list.csv': [COLUMNS, ...rows] }), LIST, resolvers, book);
    const ids = [...COMPANIES, ...FOREIGN.companies, ...book.records()].map(({ id }) => id);
    const text = basketText(gathered, new Map(ids.map((id, place) => [id, place])));
    const baskets = decodeBaskets(listsTable([gathered]), [text], () => ids);
    return { gathered, book, baskets, basket: baskets.basket('FUND') };
  };

  it('adds share classes up and puts the heaviest company first', () => {
    const { basket } = decode('KEY,,3,Equity,,,,,US', 'GOOG,,2,Equity,,,,,US', 'GOOGL,,2.5,Equity,,,,,US');
    expect(basket?.companies).toEqual(['GOOGL', 'KEY']);
    expect(basket?.weights).toEqual([0.045, 0.03]);
  });

  it('keeps a row nobody knows as a company of unknown size, its country the exchange’s where none is stated', () => {
    const { book, basket } = decode(
      'DARK,Dark Holdings,0.25,Equity,Utilities,US,,,US',
      'KEY:JP,Keyence,1,Equity,,,,,foreign',
    );
    expect(basket?.companies).toEqual(['~KEY:JP', '~DARK']);
    expect(unlistedTable(book.records())).toBe(
      'symbol\tDARK\tKEY:JP\nid\t\t\nname\tDark Holdings\tKeyence\ncountry\tUS\tJP\nsector\tUtilities\t\n' +
        'cap\t\t\ncapLow\t\t\ncapHigh\t\t\ncapFrom\t\t\nhashes\t\t',
    );
  });

  it.each([
    ['SCHB:XX,Schibsted ASA,1,Equity,,,,,foreign', 'SCHB:NO,Schibsted,2,Equity,,,,,foreign'],
    ['ENKAI:XX,Enka Insaat AS,1,Equity,,,,,foreign', 'ENKAI.E:TR,Enka Insaat AS,2,Equity,,,,,foreign'],
    ['601869:XX,Yangtze Optical Fibre,1,Equity,,,,,foreign', '6869:CN,Yangtze Optical Fibre,2,Equity,,,,,foreign'],
  ])('takes %j and %j for one company, in either order', (vague, placed) => {
    for (const rows of [
      [vague, placed],
      [placed, vague],
    ]) {
      const { basket, book } = decode(...rows);
      expect(basket?.weights).toEqual([0.03]);
      expect(book.records().map(({ country }) => country)).toEqual([placed.slice(placed.indexOf(':') + 1).slice(0, 2)]);
    }
  });

  it('keeps companies apart whose names or codes are others’, or whose only word is', () => {
    const { basket } = decode(
      'AXREIT:XX,Axis,4,Equity,,,,,foreign',
      'AXS:BR,Axis,3,Equity,,,,,foreign',
      'SCHB:XX,Schibsted ASA,2,Equity,,,,,foreign',
      'SCHB:NO,Other Holdings,1,Equity,,,,,foreign',
    );
    expect(basket?.weights).toEqual([0.04, 0.03, 0.02, 0.01]);
  });

  it('takes a line that was decided to be a known company for it, and learns its number', () => {
    const book = makeUnlistedBook(new Map([['~TE:NL', 'TE.PA']]));
    const cells: Readonly<Record<string, string>> = {
      symbol: 'TE:NL',
      name: 'Technip Energies NV',
      isin: 'NL0014559478',
    };
    expect(book.enter((column) => cells[column] ?? '')).toBe('TE.PA');
    expect(book.records()).toEqual([]);
    expect([...book.learned()]).toEqual([['NL0014559478', new Set(['TE.PA'])]]);
  });

  it('knows an unlisted company again by ISIN or name, and keeps two of one code apart', () => {
    const { basket } = decode(
      'A:XX,Alpha Works,1,Equity,,,FR0000000001,,foreign',
      'B:FR,Alpha Works SA,1,Equity,,FR,FR0000000001,,foreign',
      'A:XX,Zeta Mining,3,Equity,,,,,foreign',
      'C:JP,Gammatron Holdings Co Ltd,1,Equity,,JP,,,foreign',
      ',GAMMATRON,1.5,Equity,,JP,,,foreign',
    );
    expect(basket?.companies).toEqual(['~A:XX/ZETA MINING', '~C:JP', '~A:XX']);
  });

  it('keeps negative lines and what is not a company', () => {
    const { basket } = decode(',USD,-0.5,Cash,,,,,cash', ',rest of the fund,0.5,Cash,,,,,cash');
    expect(basket?.others).toEqual([
      { kind: 'cash', name: 'USD', weight: -0.005 },
      { kind: 'rest', name: 'rest of the fund', weight: 0.005 },
    ]);
  });

  it('files no fund among the companies', () => {
    const { basket } = decode('VWO:US,Vanguard FTSE Emerging Markets ETF,0.1,Equity,,US,,,foreign');
    expect(basket).toMatchObject({ companies: [], others: [{ kind: 'rest', weight: 0.001 }] });
  });

  it('is estimated when it was worked out', () => {
    expect(decode().basket).toMatchObject({ source: 'derived', estimated: true, coverage: 0.995 });
  });

  it('never gains or loses weight, whatever the rows', () => {
    const percent = fc.integer({ min: -5e8, max: 1e10 }).map((units) => (units / 1e8).toFixed(8)); // as files print them
    const row = fc.record({ symbol: fc.constantFrom('GOOG', 'GOOGL', 'KEY', 'DARK', 'FB', 'KEY:CA'), percent });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { gathered, basket } = decode(...rows.map((each) => `${each.symbol},x,${each.percent},Equity,,,,,US`));
        const sum = rows.reduce((total, each) => total + +each.percent, 0) / 100;
        expect(basket?.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum, 9);
        checkWeights(gathered, basket);
      }),
    );
  });

  it('that does not weigh what its file weighs stops the compiler', () => {
    const { gathered, basket } = decode('KEY,,3,Equity,,,,,US');
    expect(() => checkWeights(gathered, { ...basket!, weights: [0.0300001] })).toThrow('weighs');
    expect(() => checkWeights(gathered, null)).toThrow('no table');
  });

  it('is not found under another name', () => {
    expect(decode().baskets.basket('OTHER')).toBeNull();
  });
});

describe('a percentage as a fraction', () => {
  it.each([
    ['2.5', '.025'],
    ['0.00512345', '.0000512345'],
    ['100', '1'],
    ['123.4', '1.234'],
    ['-0.5', '-.005'],
    ['0.00', '0'],
    ['-0.00', '0'],
    ['.5', '.005'],
  ])('%s is %s', (percent, fraction) => {
    expect(fractionText(percent)).toBe(fraction);
  });

  it('is the number that moving the point gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.nat(8), (units, digits) => {
        const percent = (units / 10 ** digits).toFixed(digits);
        expect(+fractionText(percent)).toBe(+`${percent}e-2` + 0);
      }),
    );
  });

  it.each(['', '1e5', 'x', '1,5'])('is not %j', (text) => {
    expect(() => fractionText(text)).toThrow('plain digits');
  });
});
