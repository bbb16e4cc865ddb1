import { formatTable } from '../../src/reference/table.ts';
import type { FundRecord } from './catalog.ts';
import { ROW_CLASSES, US_MARKET_FOLLOWERS, US_MARKET_FUND } from './config.ts';
import { chooseLists, choosePartialLists, gatherTopLists, isWhole, type FundList } from './fund-lists.ts';
import { followers } from './index-lists.ts';
import { findLenders, withSisters, type Lender } from './same-basket.ts';
import { byText, rowsBy, SERIES_FILE, type Sources } from './sources.ts';

/** What another fund or list stands for; a fund of the world follows no more than one. */
interface Follower {
  readonly symbol: string;
  readonly follows: { readonly list: string; readonly basis: string } | null;
}

/** Words of equivalents.csv for a fund of the same market: its list stands in, as an estimate (rule 3). */
const OTHER_INDEX = 'same market, other index';

export interface LookThroughRecord {
  readonly fund: string;
  readonly list: FundList;
  /** Why a borrowed list may stand for the fund's own; empty for its own. */
  readonly basis: string;
  /** Borrowed for an index that is named, not for a fund that is known to hold it. */
  readonly isEstimated: boolean;
}

/** Which list each fund is looked through with, and the lists that this takes, by symbol. */
export interface LookThrough {
  readonly records: readonly LookThroughRecord[];
  readonly lists: readonly FundList[];
}

/**
 * Settles for each fund the list that it is looked through with (src/domain/README, "Look-through"): the newest whole
 * one among its own and those of funds with the same basket or index, on the same date its own, then by symbol; else
 * that of the same market's other index; for a fund of the whole US market the newest of both; else, unless it is a fund of funds, a partial list, else the largest holdings.
 * A list that no fund is left to use is not shipped: of funds that hold the same the newest stands for all. `indexLists` are
 * shipped whoever uses them.
 */
export function gatherLookThrough(
  sources: Sources,
  funds: readonly FundRecord[],
  indexLists: readonly FundList[],
  isFundOfFunds: (fund: string) => boolean,
  isStock: (symbol: string, name: string) => boolean,
  world: readonly Follower[] = [],
): LookThrough {
  const studied = sources.read('funds/funds.csv');
  const equivalents = [...sources.read('funds/equivalents.csv'), ...followers()];
  const catalogue = new Map(funds.map((fund) => [fund.symbol, fund]));
  const lendersOf = findLenders(
    equivalents,
    studied.map((row) => ({ symbol: row('ticker'), index: row('index'), assetClass: row('asset_class') })),
    sources.read(SERIES_FILE),
  );
  const weaker = rowsBy(
    equivalents.filter((row) => row('basis') === OTHER_INDEX),
    'ticker',
  );
  const otherIndex = (lenders: readonly Lender[]): readonly Lender[] =>
    lenders
      .flatMap(({ fund }) => weaker.get(fund) ?? [])
      .flatMap((row) => lendersOf(row('same_as')))
      .map(({ fund }) => ({ fund, basis: OTHER_INDEX }));
  const partial = choosePartialLists(studied);
  const whole = new Map([...chooseLists(studied), ...indexLists.map((list) => [list.symbol, list] as const)]);
  const top = gatherTopLists(sources, (fund) => catalogue.get(fund)?.name ?? null, isStock);

  const usMarket = newest(
    lendersOf(US_MARKET_FUND).map(({ fund }) => ({ fund, basis: OTHER_INDEX })),
    whole,
  );

  const settle = (fund: string): LookThroughRecord | null => {
    const lenders = lendersOf(fund);
    const own = newest(lenders, whole) ?? newest(otherIndex(lenders), whole);
    const market = lenders.some((lender) => US_MARKET_FOLLOWERS.includes(lender.fund)) ? usMarket : null;
    const found = market !== null && (own === null || market.list.asOf > own.list.asOf) ? market : own;
    if (found !== null) return { fund, ...found, isEstimated: found.basis === OTHER_INDEX };
    if (lenders.some((lender) => isFundOfFunds(lender.fund))) return null;
    const part = newest(lenders, partial) ?? newest(lenders, top);
    return part === null ? null : { fund, ...part, isEstimated: part.basis === OTHER_INDEX };
  };
  const listed = new Set([...[...studied, ...equivalents].map((row) => row('ticker')), ...top.keys()]);
  const symbols = withSisters(listed, sources.read(SERIES_FILE));
  const seenInto = [...symbols].filter((fund) => ROW_CLASSES.includes(catalogue.get(fund)?.fundClass ?? ''));
  const records = seenInto.sort(byText).map(settle);
  const american = [
    ...records.filter((record) => record !== null),
    // an index is looked through like a fund, so that it can be compared with; a fund's own list is its own already
    ...indexLists
      .filter(({ symbol }) => !records.some((record) => record?.fund === symbol))
      .map((list): LookThroughRecord => ({ fund: list.symbol, list, basis: '', isEstimated: false })),
  ];
  const settled = [...american, ...followLists(world, american)];
  const lists = [...new Set(settled.map((record) => record.list))].sort((a, b) => byText(a.symbol, b.symbol));
  return { records: settled, lists };
}

/* What is followed is read as it is itself, when it is seen whole. A word that leads to no list is a mistake of the tables, so it throws. */
function followLists(world: readonly Follower[], records: readonly LookThroughRecord[]): readonly LookThroughRecord[] {
  const recordOf = new Map(records.map((record) => [record.fund, record]));
  return world.flatMap(({ symbol, follows }) => {
    const record = follows === null ? undefined : recordOf.get(follows.list);
    if (follows === null) return [];
    if (record === undefined) throw new Error(`${symbol} follows ${follows.list}, which is no list of the pack.`);
    if (!isWhole(record.list)) return [];
    return [{ fund: symbol, list: record.list, basis: follows.basis, isEstimated: true }];
  });
}

function newest(
  lenders: readonly Lender[],
  lists: ReadonlyMap<string, FundList>,
): { readonly list: FundList; readonly basis: string } | null {
  const offers = lenders.flatMap(({ fund, basis }) => {
    const list = lists.get(fund);
    return list === undefined ? [] : [{ list, basis }];
  });
  offers.sort((a, b) => {
    return byText(b.list.asOf, a.list.asOf) || byText(a.basis, b.basis) || byText(a.list.symbol, b.list.symbol);
  });
  return offers[0] ?? null;
}

/** The table of funds that are looked through with a list of the pack. */
export function lookThroughTable(records: readonly LookThroughRecord[]): string {
  return formatTable([
    ['symbol', records.map((record) => record.fund)],
    ['list', records.map((record) => (record.list.symbol === record.fund ? '' : record.list.symbol))],
    ['basis', records.map((record) => record.basis)],
    ['estimated', records.map((record) => (record.isEstimated ? 'yes' : ''))],
  ]);
}
