import { beforeAll, describe, expect, it } from 'vitest';
import type { FundList } from '../../scripts/reference/fund-lists.ts';
import { gatherSmallLists } from '../../scripts/reference/small-lists.ts';
import type { Row, Sources } from '../../scripts/reference/sources.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';

type Line = readonly [code: string, country: string, percent: number, kind?: string];
const rowOf =
  ([code, country, percent, kind = 'Equity']: Line): Row =>
  (column) =>
    ({ local_symbol: code, country, weight_pct: String(percent), asset_class: kind, name: `Company ${code}` })[
      column
    ] ?? '';
const nothing: Sources = { read: () => [], used: () => new Map() };
function listOf(symbol: string, asOf: string, lines: readonly Line[]): readonly [string, FundList] {
  const facts = {
    name: symbol,
    source: 'issuer',
    coveredPercent: '99.8',
    index: '',
    assetClass: '',
    licence: '',
  } as const;
  return [symbol, { ...facts, symbol, asOf, file: symbol, rows: lines.map(rowOf) }];
}
const LARGE = listOf('EFA', '2025-11-18', [
  ['1', 'JP', 60],
  ['2', 'GB', 39],
  ['USD', 'US', 1, 'Cash'],
]);
const WIDE: readonly Line[] = [
  ['1', 'JP', 50],
  ['2', 'GB', 40],
  // the same code in another country is another company
  ['1', 'GB', 6],
  ['3', 'JP', 2],
  ['USD', 'US', 2, 'Cash'],
];

describe('small companies abroad', () => {
  it('are what a list with them has beyond the one without, in the same proportions', () => {
    const [list, ...others] = gatherSmallLists(nothing, new Map([LARGE, listOf('IEFA', '2025-11-18', WIDE)]));
    const ofCountries = others.map(({ symbol, rows }) => [symbol, rows!.map((row) => row('weight_pct'))]);
    expect(ofCountries).toEqual([
      ['MSCI United Kingdom Small Cap', ['100.00000000']],
      ['MSCI Japan Small Cap', ['100.00000000']],
    ]);
    expect(list).toMatchObject({ symbol: 'MSCI EAFE Small Cap', asOf: '2025-11-18', source: 'derived' });
    const lines = list!.rows!.map((row) =>
      ['local_symbol', 'country', 'name', 'weight_pct'].map((column) => row(column)),
    );
    expect(lines).toEqual([
      ['1', 'GB', 'Company 1', '75.00000000'],
      ['3', 'JP', 'Company 3', '25.00000000'],
    ]);
  });
  it('are in no list where the two are not of one day, or one is missing', () => {
    expect(gatherSmallLists(nothing, new Map([LARGE, listOf('IEFA', '2026-01-01', WIDE)]))).toEqual([]);
    expect(gatherSmallLists(nothing, new Map([LARGE]))).toEqual([]);
    expect(gatherSmallLists(nothing, new Map([listOf('IEFA', '2025-11-18', WIDE)]))).toEqual([]);
  });
});

describe('the lists of small companies in the pack', () => {
  let pack: Reference;
  beforeAll(async () => {
    pack = await loadReference();
  });
  it.each([
    ['MSCI EAFE Small Cap', 'IEFA'],
    ['MSCI Europe Small Cap', 'IEUR'],
    ['MSCI Pacific Small Cap', 'IPAC'],
  ])('%s shares no company with EFA, and is all of what %s has beyond it', (symbol, wider) => {
    const [small, wide, large] = [symbol, wider, 'EFA'].map((one) => pack.basket(one)!);
    const inLarge = new Set(large!.companies);
    const inSmall = new Set(small!.companies);
    expect(small!.weights.reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 6);
    // two classes of one company may stand on either side
    expect(small!.companies.filter((id) => inLarge.has(id)).length).toBeLessThan(5);
    expect(wide!.companies.filter((id) => !inLarge.has(id) && !inSmall.has(id))).toEqual([]);
    expect(inSmall.size).toBeGreaterThan(500);
    expect(small!.estimated).toBe(true);
  });
  it('of one country are of it alone, and looked through by the funds on their indexes', () => {
    const small = pack.basket('MSCI Japan Small Cap')!;
    const whole = pack.basket('MSCI EAFE Small Cap')!;
    expect(small.companies.length).toBeGreaterThan(500);
    expect(small.companies.filter((id) => !whole.companies.includes(id))).toEqual([]);
    const funds = ['IE00B2QWDY88', 'IE00B3VWLG82', 'IE00B3VWMM18'].flatMap((isin) => pack.byIsin(isin));
    expect(funds.map(({ symbol }) => pack.fundContent(symbol))).toMatchObject([
      { kind: 'basket', list: 'MSCI Japan Small Cap' },
      { kind: 'basket', list: 'MSCI United Kingdom Small Cap' },
      { kind: 'basket', list: 'MSCI EMU Small Cap' },
    ]);
  });
  it('of India are none of its large and middle ones, which stand in three parts by their size', () => {
    const idsOf = (symbol: string) => pack.basket(symbol)!.companies;
    const [small, all, largest] = ['MSCI India Small Cap', 'MSCI India', 'MSCI India, 50 largest'].map(idsOf);
    const [next, others] = ['MSCI India, 51st to 100th', 'MSCI India without its 100 largest'].map(idsOf);
    expect(small!.length).toBeGreaterThan(250);
    expect(small!.filter((id) => all!.includes(id))).toEqual([]);
    expect([...largest!, ...next!, ...others!].sort()).toEqual([...all!].sort());
  });
  it('are looked through by the funds on their indexes', () => {
    for (const fund of ['SCZ', 'MSCI EAFE Small Cap'])
      expect(pack.fundContent(fund)).toMatchObject({ kind: 'basket', list: 'MSCI EAFE Small Cap' });
  });
});
