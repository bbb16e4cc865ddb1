import type { Report } from '../report.ts';

/** Under this an amount is what rounding leaves of nothing. */
const NOTHING = 0.005;

/** Tells whether nothing is unknown: every line is identified, and every fund is seen to its last row. Only then may "all" be said. */
export function isAllKnown({ totals }: Pick<Report, 'totals'>): boolean {
  return Math.abs(totals.unidentified) < NOTHING && Math.abs(totals.unseen) < NOTHING;
}

/**
 * Tells whether a fund is held, seen into or not: a line that calls itself one is a fund, even if nobody knows which. Only without any
 * may "no funds" be said.
 */
export function holdsFunds({ funds, unknownFunds }: Pick<Report, 'funds' | 'unknownFunds'>): boolean {
  return funds.length > 0 || unknownFunds.length > 0;
}

/**
 * Gives what part of one's own money lies in funds that are left as lines: of the net value, also with equities only, where funds are
 * no part of the base. Null where more is owed than owned.
 */
export function shareInFunds({ exposure, totals }: Pick<Report, 'exposure' | 'totals'>): number | null {
  return totals.net > 0 ? exposure.unopened.value / totals.net : null;
}
