import { WHOLE_LIST_PERCENT } from './config.ts';
import type { Row, Sources } from './sources.ts';

/** The source's word for a list, and ours, the most trusted first. */
const SOURCE_OF_KIND: ReadonlyMap<string, FundList['source']> = new Map([
  ['source', 'issuer'],
  ['derived', 'derived'],
  ['repriced', 'repriced'],
]);

/** A list of a fund's constituents that could be shipped. */
export interface FundList {
  readonly symbol: string;
  readonly name: string;
  readonly asOf: string;
  readonly source: 'issuer' | 'derived' | 'repriced';
  /** Part of the fund in the list's stock rows, percent with the source's own digits. */
  readonly coveredPercent: string;
  readonly index: string;
  readonly assetClass: string;
  /** Path inside the reference folder. */
  readonly file: string;
  readonly licence: string;
}

/**
 * The newest by date among the whole lists of each fund: issuer's, derived or repriced, covering 97 % or more
 * (src/domain/README, "Look-through", rule 3). On the same date the issuer's own goes first.
 */
export function chooseLists(rows: readonly Row[]): ReadonlyMap<string, FundList> {
  const preference = [...SOURCE_OF_KIND.values()];
  const chosen = new Map<string, FundList>();
  for (const row of rows) {
    const list = wholeList(row);
    if (list === null) continue;
    const other = chosen.get(list.symbol);
    const newer = other === undefined || list.asOf > other.asOf;
    const surer = list.asOf === other?.asOf && preference.indexOf(list.source) < preference.indexOf(other.source);
    if (newer || surer) chosen.set(list.symbol, list);
  }
  return chosen;
}

function wholeList(row: Row): FundList | null {
  const source = SOURCE_OF_KIND.get(row('kind'));
  if (source === undefined || Number(row('covered_pct')) < WHOLE_LIST_PERCENT) return null;
  return {
    symbol: row('ticker'),
    name: row('name'),
    asOf: row('as_of'),
    source,
    coveredPercent: row('covered_pct'),
    index: row('index'),
    assetClass: row('asset_class'),
    file: `funds/${row('file')}`,
    licence: row('licence'),
  };
}

/** The chosen lists of the funds named, in alphabetical order; throws when a fund has no whole list. */
export function shippedLists(sources: Sources, funds: readonly string[]): readonly FundList[] {
  const chosen = chooseLists(sources.read('funds/funds.csv'));
  return [...funds].sort().map((fund) => {
    const list = chosen.get(fund);
    if (list === undefined) throw new Error(`${fund} has no whole list.`);
    return list;
  });
}
