import { makeIndexFinder } from '../../src/domain/identity/fund-names.ts';
import { isKindId, type KindId } from '../../src/domain/model/kinds.ts';
import type { IndexRecord } from './index-names.ts';
import { plainFund, WHY_PLAIN, type WorldFund } from './much-held.ts';
import type { ProxyRecord } from './proxies.ts';
import type { Row, Sources } from './sources.ts';

/* Funds and indexes that may stand in for funds of the world. */

/* Words of indexes that leave companies out, or weigh them, by how they are run; what is left is a market still. */
const SUSTAINABLE = new Set(
  'esg sri screened socially sustain sustainability climate paris pab ctb transition carbon enhanced universal selection leaders'.split(
    ' ',
  ),
);

/** A variant for the sake of sustainability may be read as the plain index, when the user says so. */
export function plainIndexes(
  rows: readonly Row[],
  european: readonly WorldFund[],
  indexes: readonly IndexRecord[],
): readonly ProxyRecord[] {
  const rowOf = new Map(rows.map((row) => [row('isin'), row]));
  const finder = makeIndexFinder(indexes);
  return european.flatMap(({ symbol, fundClass, follows, isins: [isin = ''] }) => {
    const row = rowOf.get(isin);
    const index = row === undefined ? null : finder(row('index_tracked'))?.index;
    if (row === undefined || fundClass !== 'equity' || follows !== null || index?.list == null) return [];
    const words = row('variant')
      .split(/[\s-]+/)
      .filter((word) => word !== '');
    const isSustainable = words.length > 0 && words.every((word) => SUSTAINABLE.has(word));
    return isSustainable ? [{ fund: symbol, proxy: index.symbol, why: WHY_PLAIN }] : [];
  });
}

/** What was decided by hand, with a reason each; a fund that nobody knows throws. */
export function standIns(sources: Sources, funds: ReadonlyMap<string, WorldFund>): readonly ProxyRecord[] {
  return sources.read('decisions/stand-ins.csv').map((row) => {
    if (!funds.has(row('fund'))) throw new Error(`decisions/stand-ins.csv: nobody knows the fund ${row('fund')}.`);
    return { fund: row('fund'), proxy: row('proxy'), why: row('why_it_differs') };
  });
}

/** The funds that stand for markets which names of index funds say: what each is read as in the likely reading, a fund or a kind. */
export function marketFunds(sources: Sources): {
  readonly funds: readonly WorldFund[];
  readonly proxies: readonly ProxyRecord[];
  readonly kinds: ReadonlyMap<string, KindId>;
} {
  const rows = sources.read('decisions/market-funds.csv');
  const why = 'The market that its name says: which index it follows is not known';
  return {
    funds: rows.map((row) => plainFund(row('fund'), row('fund'), 'equity', null)),
    proxies: rows.flatMap((row) => (row('proxy') === '' ? [] : [{ fund: row('fund'), proxy: row('proxy'), why }])),
    kinds: new Map(
      rows.flatMap((row) => (isKindId(row('kind')) ? [[row('fund'), row('kind')] as [string, KindId]] : [])),
    ),
  };
}
