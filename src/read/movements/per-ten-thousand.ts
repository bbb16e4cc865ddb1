import type { Movement } from '../../domain/model/movement.ts';
import { foldName } from '../../domain/movements/security-keys.ts';

/* Japan's funds are quoted per 10,000 units: read as the price of one, a holding would be worth ten thousand times too much. What was paid
   proves it. */

const UNITS = 10_000;
/** So much of what was paid may be fees. */
export const FEES = 0.03;
/* Prices of one security in one file hardly lie so far apart. */
const FAR = 1000;

/**
 * Brings prices of 10,000 units to that of one, where what a row paid proves it, and in other rows of the same security. `paid` = what each
 * movement paid, null where its row doesn't say; `isPerManyByTitle` = the title means such a price in general: then one that nothing proves
 * is none, and is asked for.
 */
export function bringToOneUnit(
  movements: readonly Movement[],
  paid: readonly (number | null)[],
  isPerManyByTitle: boolean,
): readonly Movement[] {
  const timesOf = ({ price, quantity }: Movement, amount: number | null): 1 | typeof UNITS | null => {
    if (price === null || amount === null || amount === 0 || quantity === '') return null;
    const whole = price * Math.abs(Number(quantity));
    const isTimes = (times: number) => Math.abs(whole / (times * Math.abs(amount)) - 1) <= FEES;
    if (isTimes(UNITS)) return UNITS;
    return isTimes(1) ? 1 : null;
  };
  const proved = movements.map((movement, at) => timesOf(movement, paid[at] ?? null));
  if (!proved.includes(UNITS) && !isPerManyByTitle) return movements;
  const unitPrices = new Map<string, number>();
  for (const [at, movement] of movements.entries())
    if (movement.price !== null && proved[at] != null) unitPrices.set(keyOf(movement), movement.price / proved[at]);
  return movements.map((movement, at) => {
    const { price } = movement;
    if (price === null || proved[at] === 1) return movement;
    if (proved[at] === UNITS) return { ...movement, price: price / UNITS };
    const other = unitPrices.get(keyOf(movement));
    if (other === undefined) return isPerManyByTitle ? { ...movement, price: null } : movement;
    return price > FAR * other ? { ...movement, price: price / UNITS } : movement;
  });
}

function keyOf({ isin, cusip, symbol, name }: Movement): string {
  return isin ?? cusip ?? symbol ?? foldName(name ?? '');
}
