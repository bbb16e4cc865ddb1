/* Quantities of a history, exact to the last digit that a file writes: a thousand purchases of 0.1 are 100, and what was sold whole is
   nothing. Whole numbers of the smallest unit, which is finer than any coin's. */

const DECIMALS = 24;
/** One of something. */
export const ONE = 10n ** BigInt(DECIMALS);
const WRITTEN = /^(-?)(\d{1,30})(?:\.(\d{1,24}))?$/;

/** An exact quantity, in units of 10⁻²⁴. */
export type Exact = bigint;

/** Reads plain decimal digits ("-12.5"); null for every other text. */
export function parseExact(text: string): Exact | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const size = BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, '0'));
  return sign === '-' ? -size : size;
}

/** Writes a quantity in decimal digits, without zeros at the end. */
export function writeExact(units: Exact): string {
  const size = units < 0n ? -units : units;
  const digits = String(size % ONE).padStart(DECIMALS, '0');
  const last = [...digits].findLastIndex((digit) => digit !== '0');
  return `${units < 0n ? '-' : ''}${size / ONE}${last === -1 ? '' : `.${digits.slice(0, last + 1)}`}`;
}

/** The nearest number. */
export function numberOf(units: Exact): number {
  return +writeExact(units);
}

/** Multiplies by "10" or "1/3", cut to the smallest unit; null for what is no ratio above zero. */
export function timesRatio(units: Exact, ratio: string): Exact | null {
  const [above, below, ...more] = ratio.split('/').map(parseExact);
  const [times, by] = [above ?? null, below === undefined ? ONE : below];
  if (times === null || by === null || more.length > 0 || times <= 0n || by <= 0n) return null;
  return (units * times) / by;
}

/** How many at the start come to `units` where one of them has become `scale`, rounded up to the smallest unit. */
export function partFor(units: Exact, scale: Exact): Exact {
  return scale <= 0n ? 0n : (units * ONE + scale - 1n) / scale;
}
