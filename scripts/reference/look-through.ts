import { formatTable } from '../../src/reference/table.ts';
import type { FundList } from './fund-lists.ts';
import { findLenders } from './same-basket.ts';
import { byText, type Sources } from './sources.ts';

export interface LookThroughRecord {
  readonly fund: string;
  readonly list: string;
  /** Why a borrowed list may stand for the fund's own; empty for its own. */
  readonly basis: string;
}

/**
 * Which shipped list each fund is looked through with: the newest among its own and those of funds with the same basket
 * or index; on the same date its own, then by symbol.
 */
export function gatherLookThrough(sources: Sources, shipped: readonly FundList[]): readonly LookThroughRecord[] {
  const studied = sources.read('funds/funds.csv');
  const equivalents = sources.read('funds/equivalents.csv');
  const lists = new Map(shipped.map((list) => [list.symbol, list]));
  const lendersOf = findLenders(
    equivalents,
    studied.map((row) => ({ symbol: row('ticker'), index: row('index'), assetClass: row('asset_class') })),
  );
  const funds = new Set([...studied, ...equivalents].map((row) => row('ticker')));
  const records = [...funds].sort(byText).map((fund): LookThroughRecord | null => {
    const offers = lendersOf(fund).flatMap(({ fund: lender, basis }) => {
      const list = lists.get(lender);
      return list === undefined ? [] : [{ list, basis }];
    });
    offers.sort((a, b) => {
      return byText(b.list.asOf, a.list.asOf) || byText(a.basis, b.basis) || byText(a.list.symbol, b.list.symbol);
    });
    const best = offers[0];
    return best === undefined ? null : { fund, list: best.list.symbol, basis: best.basis };
  });
  return records.filter((record) => record !== null);
}

/** The table of funds that are looked through with a list of the pack. */
export function lookThroughTable(records: readonly LookThroughRecord[]): string {
  return formatTable([
    ['symbol', records.map((record) => record.fund)],
    ['list', records.map((record) => record.list)],
    ['basis', records.map((record) => record.basis)],
  ]);
}
