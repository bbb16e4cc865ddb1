import type { Ranged } from '../model/report-amounts.ts';
import type { Report } from '../model/report.ts';
import { roundToSum } from './rounding.ts';

/* How a figure splits in what is owned directly and what is inside funds: the one rounding of both, wherever they are printed. */

/** What is needed of a report for it. */
export interface SplitOf {
  readonly lens: Pick<Ranged, 'share' | 'low' | 'directShare' | 'viaFundsShare'>;
  readonly totals: Pick<Report['totals'], 'base' | 'widest'>;
}

/** Two halves that add up to what is printed of their whole. */
export interface Split {
  readonly viaFunds: number;
  readonly direct: number;
}

/**
 * Gives what comes through funds and what is owned directly as shares of the same whole as the figure they belong to: of the base, or,
 * of a range, of all that may turn out to be the whole, so that each is what is known at least. Null without shares.
 */
export function splitShares({ lens, totals }: SplitOf, isRange: boolean): Split | null {
  const { directShare, viaFundsShare } = lens;
  const { base, widest } = totals;
  if (directShare === null || viaFundsShare === null || base === null || widest === null) return null;
  const part = isRange ? base / widest : 1;
  return { viaFunds: viaFundsShare * part, direct: directShare * part };
}

/**
 * Gives the two halves of the lens figure in whole units of a hundred. Of one figure they add up to its own rounding; of a range to
 * its low end as it is printed, rounded down, since they are at least that. Null without shares.
 */
export function splitOfHundred(report: SplitOf, isRange: boolean): Split | null {
  const { share, low } = report.lens;
  const halves = splitShares(report, isRange);
  if (share === null || low === null || halves === null) return null;
  const parts = [halves.viaFunds, halves.direct] as const;
  // What may reach below what is known (a leveraged fund nobody sees into) says nothing of these two.
  const whole = isRange ? Math.max(low, parts[0] + parts[1]) : share;
  const sum = isRange ? Math.floor(whole * 100 + 1e-9) : Math.round(whole * 100);
  const [viaFunds, direct] = roundToSum(parts, 100, sum);
  return { viaFunds: viaFunds, direct: direct };
}
