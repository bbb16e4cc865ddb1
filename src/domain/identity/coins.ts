import type { Holding } from '../model/holding.ts';
import { repeats } from './market-of-file.ts';
import { nameWords } from './names.ts';
import type { Listed } from '../model/reference.ts';

/* A coin and a paper may bear the same letters: the file's name and price tell which of them a line is. */

/* One coin has not been worth less since 2020, in dollars or any dearer money; no paper of these letters has been worth as much. */
const LEAST_PRICE: Readonly<Record<string, number>> = { BTC: 3000, ETH: 400 };

type Coin = Listed & { readonly kind: 'crypto' };

/** Gives the coin that a line of these candidates is, by its very name, or by a price no paper of the letters has; else null. */
export function coinOf(found: readonly Listed[], { name, symbol, price }: Holding): Coin | null {
  const coin = found.find((listed) => listed.kind === 'crypto');
  if (coin === undefined) return null;
  if (name !== null && !repeats(name, symbol)) return isNameOf(name, coin) ? coin : null;
  const least = LEAST_PRICE[coin.symbol];
  return least !== undefined && price !== null && price >= least ? coin : null;
}

/* "Bitcoin", "Bitcoin (BTC)" and "BTC Bitcoin" are the coin; "Grayscale Bitcoin Mini Trust" has words that are not its. */
function isNameOf(name: string, coin: Coin): boolean {
  const own = new Set([...nameWords(coin.name), coin.symbol, 'COIN', 'CRYPTO', 'USD', 'EUR', 'GBP']);
  const words = nameWords(name);
  const names = nameWords(coin.name);
  return words.every((word) => own.has(word)) && words.some((word) => names.includes(word));
}
