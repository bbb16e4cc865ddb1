import type { Basket } from '../../src/domain/model/reference.ts';
import type { GatheredBasket } from './baskets.ts';

/** What rounding in binary may move the sum of a list by, as a fraction of the fund. */
const ROUNDING = 1e-9;

/** Throws when a list as the app decodes it does not weigh what its file weighs. */
export function checkWeights({ list, rows }: GatheredBasket, basket: Basket | null): void {
  if (basket === null) throw new Error(`${list.symbol} is in no table of lists.`);
  const stated = rows.reduce((sum, row) => sum + Number(row.percent), 0) / 100;
  const decoded = [...basket.weights, ...basket.others.map((other) => other.weight)];
  const total = decoded.reduce((sum, weight) => sum + weight, 0);
  if (!(Math.abs(total - stated) < ROUNDING))
    throw new Error(`${list.symbol} weighs ${total}, but its file ${list.file} ${stated}.`);
}
