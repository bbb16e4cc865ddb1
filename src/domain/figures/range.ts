import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { Ends } from '../model/report-amounts.ts';

/** Says whether the bounds of a figure lie so far apart that both have to be shown (README, "How sure"). */
export function isRange<
  Figure extends { readonly low: number | null; readonly high: number | null; readonly uncertain: number | null },
>(figure: Figure): figure is Figure & { readonly low: number; readonly high: number } {
  const { low, high, uncertain } = figure;
  return low !== null && high !== null && uncertain !== null && uncertain >= WORTH_A_RANGE;
}

/**
 * Gives two ends in tenths of a percent, rounded outward: they never promise more than what is known. A hair that comes of binary
 * fractions moves neither.
 */
export function outwardTenths({ low, high }: Ends): Ends {
  return { low: Math.floor(low * 1000 + 1e-6), high: Math.ceil(high * 1000 - 1e-6) };
}
