import type { Holding } from '../../domain/model/holding.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { COINS } from '../table/currency/currency-words.ts';
import type { ReadRows } from './gathered.ts';

/* "BTC, ETH, SOL" beside each other are coins, whoever else bears these letters. */

const MOST_ROWS = 300;
const MOST = 0.8;
/* At home in every list of coins, and hardly known in any other. */
const FIRST: ReadonlySet<string> = new Set(['BTC', 'XBT', 'ETH']);

/** The rows, each known to be a coin where nearly all of the list bear the letters of coins; else as they are. */
export function withCoins(rows: ReadRows): ReadRows {
  if (rows.holdings.line.length > MOST_ROWS) return rows;
  const all = holdingsIn(rows.holdings);
  const securities = all.filter(({ says }) => says !== 'cash');
  const coins = securities.filter((row) => COINS.has(lettersOf(row)));
  const areCoins = coins.length >= 2 && coins.length >= MOST * securities.length;
  if (!areCoins || !coins.some((row) => FIRST.has(lettersOf(row)))) return rows;
  const named = all.map((row): Holding =>
    row.says === null && COINS.has(lettersOf(row)) ? { ...row, says: 'crypto' } : row,
  );
  return { ...rows, holdings: makeHoldingRows(named) };
}

const lettersOf = ({ symbol, name }: Holding): string => (symbol ?? name ?? '').toUpperCase();
