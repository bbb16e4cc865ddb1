/* Rounding of figures that are shown side by side, so that they still add up. */

/**
 * Rounds parts to whole units, as many as came, so that they add up to the rounded sum (largest remainder; ties go to the earlier part).
 * `units` is what 1 is worth: 1000 for tenths of a percent. Throws a RangeError where a part or the sum is no number.
 */
export function roundToSum<const T extends readonly number[]>(
  parts: T,
  units: number,
  sum?: number,
): { -readonly [K in keyof T]: number } {
  const exact = parts.map((part) => part * units);
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const target = sum ?? Math.round(exact.reduce((total, value) => total + value, 0));
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - floors[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = target - floors.reduce((total, value) => total + value, 0);
  if (!Number.isSafeInteger(missing))
    throw new RangeError(`Parts that cannot be rounded: ${parts.join(', ')} to ${sum}.`);
  const step = Math.sign(missing);
  const order = step < 0 ? byRemainder.reverse() : byRemainder;
  for (let turn = 0; missing !== 0 && order.length > 0; turn += 1, missing -= step) {
    floors[order[turn % order.length]!.index]! += step;
  }
  return floors.map((value) => (value === 0 ? 0 : value)) as { -readonly [K in keyof T]: number };
}

/**
 * A share for a file without amounts, to a hundredth of a percent: 0.43127 → 0.4313. To its last digit it could be reckoned back
 * to the amounts that it is a ratio of.
 */
export function roundedShare(share: number | null): number | null {
  if (share === null) return null;
  const rounded = Math.round(share * 1e4) / 1e4;
  return rounded === 0 ? 0 : rounded;
}

/** A share in tenths of a percent as the screens write it: the parts beside it are rounded so that they add up to just that. */
export function shownTenths(share: number): number {
  const percent = `${Math.abs(share * 100)}`;
  // the writer rounds the percentage as it is spelt, 77.85 to 77.9, though its double is a hair less
  const tenths = percent.includes('e') ? 0 : Math.round(+`${percent}e1`);
  return tenths === 0 ? 0 : Math.sign(share) * tenths;
}
