import type { Basket } from '../../src/domain/model/reference.ts';
import { WHOLE_LIST_PERCENT } from './config.ts';
import { byText, rowsBy, type Row, type Sources } from './sources.ts';

/** The source's word for a whole list, and ours, the most trusted first. */
const SOURCE_OF_KIND: ReadonlyMap<string, FundList['source']> = new Map([
  ['source', 'issuer'],
  ['derived', 'derived'],
  ['repriced', 'repriced'],
]);
/** The file of the largest holdings of funds without a list. */
const TOP_FILE = 'funds/top-holdings.csv';

/** A list of a fund's constituents that could be shipped. */
export interface FundList {
  readonly symbol: string;
  readonly name: string;
  readonly asOf: string;
  readonly source: Exclude<Basket['source'], 'user'>;
  /** Part of the fund in the list's stock rows, percent with the source's own digits. */
  readonly coveredPercent: string;
  readonly index: string;
  readonly assetClass: string;
  /** Path inside the reference folder. */
  readonly file: string;
  readonly licence: string;
  /** Its rows where they are not those of the file as they stand (index-lists.ts). */
  readonly rows?: readonly Row[];
}

/**
 * The newest by date among the whole lists of each fund: issuer's, derived or repriced, covering 97 % or more
 * (src/domain/README, "Look-through", rule 3). On the same date the issuer's own goes first.
 */
export function chooseLists(rows: readonly Row[]): ReadonlyMap<string, FundList> {
  const preference = [...SOURCE_OF_KIND.values()];
  const chosen = new Map<string, FundList>();
  for (const row of rows) {
    const source = SOURCE_OF_KIND.get(row('kind'));
    if (source === undefined || Number(row('covered_pct')) < WHOLE_LIST_PERCENT) continue;
    const list = fundList(row, source);
    const other = chosen.get(list.symbol);
    const newer = other === undefined || list.asOf > other.asOf;
    const surer = list.asOf === other?.asOf && preference.indexOf(list.source) < preference.indexOf(other.source);
    if (newer || surer) chosen.set(list.symbol, list);
  }
  return chosen;
}

/** The whole lists of earlier days of some funds, by symbol, then the oldest first. */
export function chooseArchived(rows: readonly Row[], funds: readonly string[]): readonly FundList[] {
  return rows
    .filter((row) => row('kind') === 'archive' && funds.includes(row('ticker')))
    .filter((row) => Number(row('covered_pct')) >= WHOLE_LIST_PERCENT)
    .map((row) => fundList(row, 'issuer'))
    .sort((a, b) => byText(a.symbol, b.symbol) || byText(a.asOf, b.asOf));
}

/** The best of each fund's lists that cover less: the newest, on the same date the one that covers most. */
export function choosePartialLists(rows: readonly Row[]): ReadonlyMap<string, FundList> {
  const chosen = new Map<string, FundList>();
  for (const row of rows) {
    const isPartial = row('kind') === 'partial' || SOURCE_OF_KIND.has(row('kind'));
    if (!isPartial || Number(row('covered_pct')) >= WHOLE_LIST_PERCENT) continue;
    const list = fundList(row, 'partial');
    const other = chosen.get(list.symbol);
    const fuller = list.asOf === other?.asOf && Number(list.coveredPercent) > Number(other.coveredPercent);
    if (other === undefined || list.asOf > other.asOf || fuller) chosen.set(list.symbol, list);
  }
  return chosen;
}

/** Largest holdings that add up to more are of a fund of options or swaps, whose rows are not what it rides on. */
const MOST_PERCENT = 101;

/**
 * The largest holdings of each fund that the catalogue knows by `nameOf`; none where no row is a stock that is known
 * (`isStock`): funds of bills and swaps say nothing by their rows.
 */
export function gatherTopLists(
  sources: Sources,
  nameOf: (fund: string) => string | null,
  isStock: (symbol: string, name: string) => boolean,
): ReadonlyMap<string, FundList> {
  const rowsOf = rowsBy(sources.read(TOP_FILE), 'ticker');
  const lists = [...rowsOf]
    .sort(([a], [b]) => byText(a, b))
    .map(([symbol, rows]): FundList | null => {
      const name = nameOf(symbol);
      const asOf = rows
        .map((row) => row('as_of'))
        .sort(byText)
        .at(-1);
      if (name === null || asOf === undefined || !rows.some((row) => isStock(row('symbol'), row('name')))) return null;
      const covered = rows.reduce((sum, row) => sum + Number(row('weight_pct')), 0);
      if (covered > MOST_PERCENT) return null;
      return {
        symbol,
        name,
        asOf,
        source: 'top',
        coveredPercent: covered.toFixed(4),
        index: '',
        assetClass: '',
        file: TOP_FILE,
        licence: '',
      };
    });
  return new Map(lists.filter((list) => list !== null).map((list) => [list.symbol, list]));
}

/** Whether the list covers its fund, so that nothing but rounding is left over. */
export function isWhole(list: FundList): boolean {
  return list.source !== 'partial' && list.source !== 'top';
}

/** The rows of a list's file; of the file of largest holdings those of the fund, in the columns of a list. */
export function rowsOfList(sources: Sources, list: FundList): readonly Row[] {
  if (list.rows !== undefined) return list.rows;
  const rows = sources.read(list.file);
  return list.source === 'top' ? (rowsBy(rows, 'ticker').get(list.symbol) ?? []) : rows;
}

/** The list of a file that funds.csv describes, by its path inside the funds' folder; throws where it describes none. */
export function listOfFile(sources: Sources, file: string): FundList {
  const row = sources.read('funds/funds.csv').find((one) => one('file') === file);
  if (row === undefined) throw new Error(`funds.csv has no list ${file}.`);
  return fundList(row, SOURCE_OF_KIND.get(row('kind')) ?? 'issuer');
}

function fundList(row: Row, source: FundList['source']): FundList {
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
