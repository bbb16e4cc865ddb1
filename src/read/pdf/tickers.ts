import { currencyOfCode } from '../cells/currencies.ts';
import { readTitle } from '../table/titles.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';

const NOTHING_OWN: ReadonlyMap<string, ColumnRole> = new Map();
const TICKER = /^(?<name>.*\S) ?\((?<ticker>[A-Z]{1,5}(?:[./][A-Z]{1,2})?)\)$/;
/* In brackets behind a name these say what it is, not who. */
const NO_TICKERS = new Set('ADR ADS GDR ETF ETN ETC REIT NEW ACC DIST INC DE UK THE'.split(' '));

/**
 * Gives the symbols that stand in brackets behind the names of a table without a column for them, by the place of the row, with the
 * names that are left; null where fewer than half of the names have one.
 */
export function takeTickers(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly { readonly ticker: string; readonly cells: readonly string[] }[] | null {
  const roles = titles.map((title) => readTitle(title, NOTHING_OWN).role);
  const at = roles.indexOf('name');
  if (at === -1 || roles.includes('symbol')) return null;
  const taken = rows.map((cells) => {
    const { name = '', ticker = '' } = TICKER.exec(cells[at] ?? '')?.groups ?? {};
    if (ticker === '' || NO_TICKERS.has(ticker) || currencyOfCode(ticker) !== null) return { ticker: '', cells };
    return { ticker, cells: cells.map((cell, place) => (place === at ? name : cell)) };
  });
  const named = rows.filter((cells) => (cells[at] ?? '') !== '').length;
  return 2 * taken.filter(({ ticker }) => ticker !== '').length >= Math.max(1, named) ? taken : null;
}
