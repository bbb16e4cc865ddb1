import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { layNamesOver } from '../../src/domain/lists/lay-names.ts';
import { openFunds, sliceWeight } from '../../src/domain/look-through/look-through.ts';
import { sum } from '../../src/domain/sum.ts';
import {
  addList,
  assignList,
  EMPTY_OVERLAY,
  layOver,
  overlayKey,
  removeList,
  type MarketData,
  type Overlay,
  type UserList,
} from '../../src/domain/lists/overlay.ts';
import { resolveFundRows } from '../../src/domain/lists/resolve-fund-rows.ts';
import { isoDate, issuerId, lineNumber } from '../../src/domain/model/units.ts';
import type { FundFileReading, FundRow } from '../../src/domain/model/fund-file.ts';
import type { FundContent, Reference } from '../../src/domain/model/reference.ts';
import { ownReference } from '../support/own-reference.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { COMPANIES, DAY } from '../support/tiny-reference.ts';

const LATER = isoDate('2026-11-01')!;
const reference = ownReference();

function rowOf(facts: Partial<FundRow>): FundRow {
  return {
    line: lineNumber(2),
    symbol: null,
    name: null,
    isin: null,
    cusip: null,
    weight: 0,
    kind: 'company',
    country: null,
    market: null,
    sector: null,
    ...facts,
  };
}
function listOf(fund: string, rows: readonly FundRow[], fingerprint = 'f'): UserList {
  const reading: FundFileReading = {
    name: 'list.csv',
    bytes: 1,
    fingerprint,
    issuer: 'iShares',
    fundSymbol: fund,
    fundIsin: null,
    fundName: null,
    asOf: LATER,
    weightsFrom: 'stated',
    rows,
    mayBeOwn: false,
    kindEvidence: {},
    fates: [],
    issues: [],
  };
  return assignList(resolveFundRows(reading, LATER, reference), fund, `Fund ${fund}`);
}
const overlayOf = (...lists: UserList[]): Overlay => ({ ...EMPTY_OVERLAY, lists });
const marketOf = (caps: Record<string, number>): MarketData => ({
  asOf: LATER,
  asOfFrom: 'file',
  fileName: 's.csv',
  fingerprint: 'm',
  caps,
  prices: {},
  rows: { total: 1, unknown: 0 },
});

describe('an empty overlay', () => {
  it('is the pack itself', () => {
    expect(layOver(reference, EMPTY_OVERLAY)).toBe(reference);
  });

  it('is what is left when all is taken away', () => {
    const list = listOf('AVUV', [rowOf({ symbol: 'NVDA', name: 'NVIDIA', weight: 1 })]);
    expect(removeList(addList(EMPTY_OVERLAY, list), 'AVUV')).toEqual(EMPTY_OVERLAY);
  });
});

describe('a fund’s own list', () => {
  const list = listOf('AVUV', [
    rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 0.6 }),
    rowOf({ symbol: 'WWW', name: 'Wolverine World Wide', weight: 0.4 }),
  ]);
  const laid = layOver(reference, overlayOf(list));

  it('is what the fund is read from, dated and marked as the user’s', () => {
    expect(laid.fundContent('AVUV')).toEqual({ kind: 'basket', list: 'AVUV', borrowed: null, estimated: false });
    expect(laid.basket('AVUV')).toMatchObject({ symbol: 'AVUV', source: 'user', asOf: LATER, coverage: 1 });
    expect(reference.basket('AVUV')).toBeNull();
  });

  it('leaves every other fund and the passport alone', () => {
    expect(laid.fundContent('SPY')).toEqual(reference.fundContent('SPY'));
    expect(laid.basket('SPY')).toBe(reference.basket('SPY'));
    expect(laid.passport).toBe(reference.passport);
  });

  it('is partial below 97 per cent', () => {
    const short = listOf('AVUV', [rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 0.96 })]);
    expect(layOver(reference, overlayOf(short)).fundContent('AVUV')).toMatchObject({ kind: 'partial', list: 'AVUV' });
  });

  it('makes a fund known that the catalogue lacks', () => {
    const strange = layOver(reference, overlayOf({ ...list, fund: 'ZZZX' }));
    expect(reference.bySymbol('ZZZX')).toEqual([]);
    expect(strange.bySymbol('ZZZX')).toMatchObject([{ kind: 'fund', symbol: 'ZZZX', fundClass: 'unknown' }]);
    expect(laid.bySymbol('AVUV')).toEqual(reference.bySymbol('AVUV'));
  });

  it('does not undo a leveraged fund’s factor', () => {
    const swaps = listOf('SSO', [rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 1 })]);
    expect(layOver(reference, overlayOf(swaps)).fundContent('SSO')).toEqual(reference.fundContent('SSO'));
  });

  it('brings companies of unknown size, and shares them between lists by what identifies them', () => {
    const row = rowOf({ name: 'Nobody Knows SE', isin: 'DE0007164600', weight: 1 });
    const both = layOver(reference, overlayOf(listOf('AVUV', [row]), listOf('VOO', [row])));
    expect(both.company(issuerId('+DE0007164600'))).toMatchObject({ name: 'Nobody Knows SE', cap: null });
  });

  it('has another key when another file takes its place', () => {
    const other = addList(overlayOf(list), listOf('AVUV', [], 'g'));
    expect(other.lists).toHaveLength(1);
    expect(overlayKey(other)).not.toBe(overlayKey(overlayOf(list)));
  });

  it('conserves the money of the fund, whatever its rows', () => {
    const symbols = ['NVDA', 'AAPL', 'GOOGL', 'GOOG', 'WWW', 'NOBODY'];
    const row = fc
      .record({
        symbol: fc.constantFrom(...symbols),
        weight: fc.double({ min: -0.2, max: 0.6, noNaN: true }),
        kind: fc.constantFrom('company', 'cash', 'derivative', 'fund'),
      })
      .map((facts) => rowOf({ ...facts, name: COMPANIES.find(({ symbol }) => symbol === facts.symbol)?.name ?? null }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.double({ min: 1, max: 1e7, noNaN: true }), (rows, value) => {
        const over = layOver(reference, overlayOf(listOf('AVUV', rows)));
        const slices = openFunds(over)('AVUV');
        const total = sum(slices.map((slice) => sliceWeight(slice) * value));
        expect(Math.abs(total - value)).toBeLessThan(0.005);
      }),
    );
  });
});

describe('one list serves all funds on the same index', () => {
  const EARLIER = isoDate('2020-01-01')!;
  const lists: Readonly<Record<string, FundContent>> = {
    ROOT: { kind: 'basket', list: 'SPY', borrowed: null, estimated: false },
    LIKE: { kind: 'basket', list: 'SPY', borrowed: 'same index', estimated: false },
    HEDGED: { kind: 'basket', list: 'SPY', borrowed: 'same basket, hedged', estimated: false },
    NEAR: { kind: 'basket', list: 'SPY', borrowed: 'same market, other index', estimated: true },
    TOP: { kind: 'partial', list: 'TOPLIST', borrowed: 'same index', sectors: null },
    TOPTOO: { kind: 'partial', list: 'TOPLIST', borrowed: 'same index', sectors: null },
  };
  const pack: Reference = {
    ...reference,
    fundContent: (symbol) => lists[symbol] ?? reference.fundContent(symbol),
    basket: (symbol) => (symbol === 'TOPLIST' ? reference.basket('SPY') : reference.basket(symbol)),
  };
  const rows = [rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 1 })];
  const withList = (fund: string, facts: Partial<UserList> = {}) =>
    layOver(pack, overlayOf({ ...listOf(fund, rows), ...facts }));

  it('of those that the pack reads alike, a newer one', () => {
    const laid = withList('LIKE');
    const shared = { kind: 'basket', list: 'LIKE', estimated: false };
    expect(laid.fundContent('LIKE')).toEqual({ ...shared, borrowed: null });
    expect(laid.fundContent('ROOT')).toEqual({ ...shared, borrowed: 'same index' });
    expect(laid.fundContent('HEDGED')).toEqual({ ...shared, borrowed: 'same basket, hedged' });
    expect(laid.basket('LIKE')).toMatchObject({ source: 'user', companies: ['NVDA'] });
  });

  it('but none on another index, and an older or a shorter one serves its own fund alone', () => {
    expect(withList('LIKE').fundContent('NEAR')).toEqual(lists['NEAR']);
    expect(withList('LIKE', { asOf: EARLIER }).fundContent('ROOT')).toEqual(lists['ROOT']);
    const short = { ...listOf('LIKE', rows).basket, coverage: 0.5 };
    expect(withList('LIKE', { basket: short }).fundContent('ROOT')).toEqual(lists['ROOT']);
    expect(withList('HEDGED').fundContent('ROOT')).toEqual(lists['ROOT']);
    expect(withList('NEAR').fundContent('ROOT')).toEqual(lists['ROOT']);
  });

  it('and a whole one takes the place of the largest holdings, however old', () => {
    const laid = withList('TOP', { asOf: EARLIER });
    expect(laid.fundContent('TOPTOO')).toEqual({
      kind: 'basket',
      list: 'TOP',
      borrowed: 'same index',
      estimated: false,
    });
  });
});

test('a fund that the pack lacks is known by the ISIN of its list', () => {
  const isin = 'IE00B4L5Y983';
  const laid = layOver(reference, overlayOf(listOf(isin, [rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 1 })])));
  expect(reference.byIsin(isin)).toEqual([]);
  expect(laid.byIsin(isin)).toMatchObject([{ kind: 'fund', symbol: isin }]);
  expect(laid.fundContent(isin)).toMatchObject({ kind: 'basket', list: isin });
});

test('a held line without a symbol, whose fund the pack lacks, is looked into by the list that was given to its name', () => {
  const name = 'Nobody’s Flexi Cap Fund Direct Growth';
  const rows = [rowOf({ symbol: 'NVDA', name: 'NVIDIA Corp', weight: 1 })];
  const list = { ...listOf(name, rows), name };
  const portfolio = portfolioOf([fileOf([holdingOf({ name, value: 100 })])]);
  expect(analyse(portfolio, reference).unknownFunds).toMatchObject([{ symbol: null, name }]);
  const report = analyse(portfolio, layNamesOver(layOver(reference, overlayOf(list)), [list]));
  expect([report.unknownFunds, report.funds.map(({ symbol, seen }) => [symbol, seen])]).toEqual([[], [[name, 'list']]]);
  expect(report.lens.share).toBeCloseTo(1, 12);
});

describe('a screener’s caps', () => {
  const laid = layOver(reference, { lists: [], market: marketOf({ WWW: 5000e9, '~GREY': 3e9 }) });

  it('count instead of the pack’s, in the ranking too', () => {
    expect(laid.company(issuerId('WWW'))?.cap).toBe(5000e9);
    expect(laid.rankedCompanies()[0]?.symbol).toBe('WWW');
    expect(laid.companies().map(({ id }) => id)).toContain('~GREY');
    expect(laid.rankedCompanies().map(({ id }) => id)).not.toContain('~GREY');
    expect(laid.company(issuerId('NVDA'))).toBe(reference.company(issuerId('NVDA')));
  });

  it('make new cut-offs of their date', () => {
    expect(laid.cutoffs('market-rank')).toMatchObject({ asOf: LATER, mega: 0.2e9 });
    expect(laid.cutoffs('cumulative')).toMatchObject({ asOf: LATER, mega: 4000e9 });
    expect(laid.cutoffs('fixed-dollars')).toEqual(reference.cutoffs('fixed-dollars'));
  });

  it('keep the ranking sorted, each company once, whatever they are', () => {
    const ids = COMPANIES.map(({ id }) => id as string);
    const caps = fc.dictionary(fc.constantFrom(...ids), fc.double({ min: 1, max: 1e13, noNaN: true }));
    fc.assert(
      fc.property(caps, (given) => {
        const over = layOver(reference, { lists: [], market: marketOf(given) });
        const sorted = over.companies().map(({ cap }) => cap ?? -1);
        expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
        expect(new Set(over.companies().map(({ id }) => id)).size).toBe(COMPANIES.length);
        const { mega, large, mid, small } = over.cutoffs('cumulative');
        expect(mega >= large && large >= mid && mid >= small).toBe(true);
      }),
    );
  });
});

it('an analysis under the same caps as the pack’s gives the same figures', () => {
  const caps = Object.fromEntries(COMPANIES.flatMap(({ id, cap }) => (cap === null ? [] : [[id, cap]])));
  const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'SPY', value: 100 })])], { sizeScheme: 'fixed-dollars' });
  const plain = analyse(portfolio, reference);
  const laid = analyse(portfolio, layOver(reference, { lists: [], market: marketOf(caps) }));
  expect(laid.exposure.size).toEqual(plain.exposure.size);
  expect(laid.lens.share).toBe(plain.lens.share);
  expect(DAY).toBe(plain.reference.equitiesAsOf);
});
