import type { Holding } from '../../domain/model/holding.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { classOfType } from '../cells/asset-class.ts';
import { COINS } from '../table/currency/currency-words.ts';
import type { ReadRows } from './gathered.ts';

/* "BTC, ETH, SOL" beside each other, or below "Crypto", are coins, whoever else bears these letters. */

const MOST_ROWS = 300;
const MOST = 0.8;
/* At home in every list of coins, and hardly known in any other. */
const FIRST: ReadonlySet<string> = new Set(['BTC', 'XBT', 'ETH']);
/* No share of the funds that bear the letters of these is worth so much, in the money of the countries where they are sold. */
const LEAST_OF_A_COIN = 500;
const MONEYS: ReadonlySet<string | null> = new Set([null, 'USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD']);

/** The rows, each known to be a coin where the list, its heading or its price says so of the letters of a coin; else as they are. */
export function withCoins(rows: ReadRows): ReadRows {
  if (rows.holdings.line.length > MOST_ROWS) return rows;
  const all = holdingsIn(rows.holdings);
  const securities = all.filter(({ says }) => says !== 'cash');
  const coins = securities.filter((row) => COINS.has(lettersOf(row)));
  if (coins.length === 0) return rows;
  const isList = coins.length >= 2 && coins.length >= MOST * securities.length;
  const areCoins = isList && coins.some((row) => FIRST.has(lettersOf(row)));
  const headed = linesBelowCrypto(rows);
  const named = all.map((row): Holding => {
    const isCoin = areCoins || headed.has(row.line) || isDear(row);
    return isCoin && row.says === null && COINS.has(lettersOf(row)) ? { ...row, says: 'crypto' } : row;
  });
  return { ...rows, holdings: makeHoldingRows(named) };
}

const lettersOf = ({ symbol, name }: Holding): string => (symbol ?? name ?? '').toUpperCase();

function isDear(row: Holding): boolean {
  if (!FIRST.has(lettersOf(row)) || !MONEYS.has(row.currency) || row.quantity === null || row.quantity <= 0)
    return false;
  return row.value / row.quantity > LEAST_OF_A_COIN;
}

function linesBelowCrypto({ fates }: ReadRows): ReadonlySet<number> {
  const lines = new Set<number>();
  let isBelow = false;
  for (const { line, reason, text } of fatesIn(fates)) {
    if (reason === 'footer' || reason === 'section-heading') isBelow = classOfType(text.trim()) === 'crypto';
    else if (isBelow) lines.add(line);
  }
  return lines;
}
