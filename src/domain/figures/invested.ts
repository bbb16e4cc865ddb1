import type { Report } from '../model/report.ts';
import { addTo, openSum, sumOf } from '../sum.ts';

/** Below this part of the net value it is rounding, or a trade that has not settled. */
const TRACE = 0.005;

/** Tells whether companies are held short on balance, as much as is worth a word. */
export function hasShorts({ companies, totals }: Pick<Report, 'companies' | 'totals'>): boolean {
  const short = openSum();
  for (const { value } of companies) if (value < 0) addTo(short, value);
  return sumOf(short) <= -TRACE * Math.abs(totals.net);
}

/**
 * Gives what is invested for each unit of one's own money (gross ÷ net), where that is worth a word: with shorts, margin or leverage.
 * Null without any of these, and where more is owed than owned.
 */
export function investedOf(report: Pick<Report, 'companies' | 'totals' | 'exposure'>): number | null {
  const { net, gross, financing } = report.totals;
  if (!(net > 0)) return null;
  const isMargin = report.exposure.assetClass.cash.value <= -TRACE * net;
  const isLeveraged = Math.abs(financing) >= TRACE * net;
  return isMargin || isLeveraged || hasShorts(report) ? gross / net : null;
}
