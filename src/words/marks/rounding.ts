import { roundedShare, roundToSum } from '../../domain/figures/rounding.ts';
import { formatTenths } from './numbers.ts';

/** Shares as columns write them, adding up at one decimal: [1/3, 1/3, 1/3] → 33.4, 33.3, 33.3. */
export function formatShares(shares: readonly number[]): string[] {
  const tenths = roundToSum(shares, 1000);
  return shares.map((share, index) => formatTenths(tenths[index]!, share));
}

/** A share as a file with amounts writes it, in percent: 0.43127 → 43.127, without the dust of binary fractions. */
export function inPercent(share: number | null): number | null {
  return share === null ? null : +(share * 100).toPrecision(12);
}

/** A share as a file without amounts writes it, in percent to a hundredth: 0.43127 → 43.13. */
export function roundedPercent(share: number | null): number | null {
  const rounded = roundedShare(share);
  return rounded === null ? null : Math.round(rounded * 1e4) / 100;
}
