import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBasket, kindOfRow, listsTable, unlistedTable } from '../../scripts/reference/baskets.ts';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import { makeResolveRow } from '../../scripts/reference/resolve-row.ts';
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
const company = { name: '', country: 'US', cap: 1, sector: '', ranked: true };
const resolve = makeResolveRow(
  sourcesOf({ 'funds/symbol-changes.csv': ['old_symbol,new_symbol', 'BK,BNY'] }),
  [
    { ...company, id: 'GOOGL', otherClasses: ['GOOG'] },
    { ...company, id: 'BNY', otherClasses: [] },
    { ...company, id: 'KEY', otherClasses: [] },
    { ...company, id: 'META', otherClasses: [] },
  ],
  [
    { former: 'FB', symbol: 'META', date: '2022-06-11', name: '', reused: false },
    { former: 'KO', symbol: 'KEY', date: '2022-06-11', name: '', reused: true },
  ],
  new Map([['02079K305', { kind: 'company', symbol: 'GOOGL' }]]),
);

describe('a row of a list', () => {
  // [why, row, company]
  it.each([
    ['by ISIN, whatever its letters', 'WRONG,,1,Equity,,,US02079K3059,,US', 'GOOGL'],
    ['by CUSIP', ',,1,Equity,,,,02079K305,US', 'GOOGL'],
    ['by the symbol of a share class', 'GOOG,,1,Equity,,,,,US', 'GOOGL'],
    ['by a former symbol', 'FB,,1,Equity,,,,,US', 'META'],
    ['by a symbol that changed since the list', 'BK,,1,Equity,,,,,US', 'BNY'],
    ['never by letters that were reused', 'KO,,1,Equity,,,,,US', null],
    ['never by its letters when it is listed abroad', 'KEY,,1,Equity,,CA,,,foreign', null],
    ['never by the letters before a country', 'KEY:CA,,1,Equity,,CA,,,US', null],
    ['never when nobody knows it', 'DARK,,1,Equity,,,,,US', null],
  ])('resolves %s', (_, row, id) => {
    expect(sourceRows(COLUMNS, row).map(resolve)).toEqual([id]);
  });

  it.each([
    ['Equity', 'NVIDIA', 'company'],
    ['Cash', 'US DOLLAR', 'cash'],
    ['Cash', 'cash and the rest of the fund (not stocks)', 'rest'],
    ['Derivative', 'S&P 500 E-mini', 'derivative'],
    ['Right', 'Inhibrx CVR', 'other'],
    ['Fund', 'Vanguard Real Estate II', 'other'],
  ])('of class %s, %s, counts as %s', (assetClass, name, kind) => {
    expect(kindOfRow(assetClass, name)).toBe(kind);
  });

  it('of an unknown class stops the compiler', () => {
    expect(() => kindOfRow('Bond', '')).toThrow('unknown class');
  });
});

describe('a list', () => {
  const decode = (...rows: readonly string[]) => {
    const compiled = compileBasket(sourcesOf({ 'list.csv': [COLUMNS, ...rows] }), LIST, resolve);
    return { compiled, basket: decodeBaskets(listsTable([compiled]), [compiled.text]).basket('FUND') };
  };

  it('adds share classes up and puts the heaviest company first', () => {
    const { basket } = decode('KEY,,3,Equity,,,,,US', 'GOOG,,2,Equity,,,,,US', 'GOOGL,,2.5,Equity,,,,,US');
    expect(basket?.companies).toEqual(['GOOGL', 'KEY']);
    expect(basket?.weights).toEqual([0.045, 0.03]);
  });

  it('keeps a row nobody knows as a company of unknown size', () => {
    const { compiled, basket } = decode(
      'DARK,Dark Holdings,0.25,Equity,Utilities,US,,,US',
      'KEY:CA,Keyera,1,Equity,,CA,,,foreign',
    );
    expect(basket?.companies).toEqual(['~KEY:CA', '~DARK']);
    expect(unlistedTable([compiled, compiled])).toBe(
      'id\t~DARK\t~KEY:CA\nsymbol\tDARK\tKEY:CA\nname\tDark Holdings\tKeyera\ncountry\tUS\tCA\nsector\tUtilities\t',
    );
  });

  it('keeps negative lines and what is not a company', () => {
    const { basket } = decode(',USD,-0.5,Cash,,,,,cash', ',rest of the fund,0.5,Cash,,,,,cash');
    expect(basket?.others).toEqual([
      { kind: 'cash', name: 'USD', weight: -0.005 },
      { kind: 'rest', name: 'rest of the fund', weight: 0.005 },
    ]);
  });

  it('is estimated unless it is the issuer’s', () => {
    expect(decode().basket).toMatchObject({ source: 'derived', estimated: true, coverage: 0.995 });
  });

  it('never gains or loses weight, whatever the rows', () => {
    const percent = fc.integer({ min: -5e8, max: 1e10 }).map((units) => (units / 1e8).toFixed(8)); // as files print them
    const row = fc.record({ symbol: fc.constantFrom('GOOG', 'GOOGL', 'KEY', 'DARK', 'FB', 'KEY:CA'), percent });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { basket } = decode(...rows.map((each) => `${each.symbol},x,${each.percent},Equity,,,,,US`));
        const sum = rows.reduce((total, each) => total + +each.percent, 0) / 100;
        expect(basket?.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('is not found under another name', () => {
    const { compiled } = decode();
    expect(decodeBaskets(listsTable([compiled]), [compiled.text]).basket('OTHER')).toBeNull();
  });
});
