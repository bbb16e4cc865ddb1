import { homeSymbol } from './exchanges.ts';
import type { FundList } from './fund-lists.ts';
import { rowOf, type Row, type Sources } from './sources.ts';

/** An index with a file of its own: what the list is called in the pack, and the word that other tables call it by. */
interface WholeIndex {
  readonly symbol: string;
  readonly word: string;
  readonly name: string;
  readonly asOf: string;
  readonly file: string;
  readonly licence: string;
  /** The home symbol of a row, with its exchange's suffix; the symbol of its US listing where the file knows only that. */
  readonly homeOf: (row: Row) => string;
  /** The ISIN of a row; empty where the file has none. */
  readonly isinOf: (row: Row) => string;
}

/** Indexes of which a file has every line; the lists of the family are cut out of one file (index-lists.ts). */
export const WHOLE_INDEXES: readonly WholeIndex[] = [
  {
    symbol: 'TOPIX index',
    word: 'TOPIX',
    name: 'TOPIX, weights of the exchange',
    asOf: '2026-04-30',
    file: 'funds/world/index-lists/TOPIX-2026-04-30.csv',
    licence: 'JPX: a licence is asked for commercial use of the index; used only to look through funds that follow it',
    homeOf: (row) => `${row('local_symbol')}.T`,
    isinOf: () => '',
  },
  {
    symbol: 'STOXX Europe 600',
    word: 'STOXX600',
    name: 'STOXX Europe 600, lines of the iShares STOXX Europe 600 UCITS ETF',
    asOf: '2026-05-05',
    file: 'funds/world/index-lists/STOXX600-2026-05-05.csv',
    licence: "none stated; iShares holdings file; the index's name is a trademark",
    homeOf: (row) => row('home_symbol'),
    isinOf: (row) => row('isin'),
  },
];

/** Those indexes as lists, with the weights that their files state: what rounding leaves over stays unseen. */
export function gatherWholeIndexes(sources: Sources): readonly FundList[] {
  return WHOLE_INDEXES.map(({ symbol, name, asOf, file, licence, homeOf, isinOf }) => {
    const rows = sources.read(file).map((row) => asListRow(row, homeOf(row), isinOf(row)));
    return {
      symbol,
      name,
      asOf,
      file,
      licence,
      rows,
      source: 'issuer',
      coveredPercent: rows.reduce((sum, row) => sum + Number(row('weight_pct')), 0).toFixed(4),
      index: symbol,
      assetClass: 'equity-global',
    };
  });
}

/* A line of such a file in the columns of a list: its local code with the country of its exchange, else the letters of its US listing. */
function asListRow(row: Row, symbol: string, isin: string): Row {
  const home = homeSymbol(symbol);
  return rowOf({
    symbol: home === null ? symbol : `${home.code}:${home.country}`,
    listing: home === null ? 'US' : 'foreign',
    isin,
    local_symbol: row('local_symbol'),
    name: row('name'),
    sector: row('sector'),
    country: row('country'),
    asset_class: row('asset_class'),
    weight_pct: row('weight_pct'),
  });
}
