/** In how many a price can be quoted: as it is, per 100 (bonds, pence), for a contract of 100 (options). */
const QUOTED_IN = [1, 0.01, 100];
/** Funds of Japan are priced by ten thousand units, those of Korea by a thousand: a proof where quantity and price are known, too little to find them by. */
export const QUOTED_OR_PER_MANY = [...QUOTED_IN, 0.0001, 0.001];
/** A price that is quoted as it is and no other. */
export const AS_IT_IS = [1];

/** Tells whether quantity × price gives the value, up to rounding, and up to a further part of it where numbers are known to be rounded by more. */
export function multiplies(
  quantity: number,
  price: number,
  value: number,
  quotedIn: readonly number[] = QUOTED_IN,
  rounded = 0,
): boolean {
  return quotedIn.some((times) => {
    const product = quantity * price * times;
    return Math.abs(product - value) <= Math.max(0.006 * Math.abs(value), 0.011, rounded * Math.abs(value));
  });
}
