import type { Movement } from '../model/movement.ts';
import { addIn, amountIn } from '../sum.ts';

/**
 * Gives the movements of several files of one account, each once: exports of years that overlap say the same rows twice. By its own number
 * a movement is the same in every file; without one, rows that say the same are as many as the file with the most of them has, for two
 * purchases of one day may well be alike. The rows of the first file that has them are kept.
 */
export function joinMovements<T extends Movement>(files: readonly (readonly T[])[]): readonly T[] {
  const counted = new Map<string, number>();
  const joined: T[] = [];
  for (const movements of files) {
    const here = new Map<string, number>();
    for (const movement of movements) {
      const key = sameness(movement);
      addIn(here, key, 1);
      if (amountIn(here, key) <= amountIn(counted, key)) continue;
      addIn(counted, key, 1);
      joined.push(movement);
    }
  }
  return joined;
}

/* An order filled in parts has one number for several rows, so that what they say counts, too. */
function sameness({ id, day, time, deed, quantity, price, account, symbol, name, isin, cusip }: Movement): string {
  return JSON.stringify([id, day, time, deed, quantity, price, account, isin ?? cusip ?? symbol ?? name]);
}
