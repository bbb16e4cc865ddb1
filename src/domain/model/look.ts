import type { Portfolio } from './portfolio.ts';
import type { IsoDate } from './units.ts';

/** Something of one's own that stands in the place of a market. */
export type KeptBenchmark =
  | { readonly kind: 'portfolio'; readonly name: string }
  /** What was held on an earlier day, as the lists of today see it. */
  | { readonly kind: 'day'; readonly date: IsoDate };

/** What to compare with instead of a market. */
export interface Against {
  readonly what: KeptBenchmark;
  readonly portfolio: Portfolio;
}

/**
 * What of a portfolio is looked at, and how deep, and beside what. It is chosen for the moment and not kept with the portfolio, so that
 * coming back always shows the whole.
 */
export interface Look {
  /** The accounts that count, by the label that paths begin with; null = all. */
  readonly accounts: readonly string[] | null;
  /** `lines`: as the broker shows it, each fund one line that nobody looks into. */
  readonly funds: 'opened' | 'lines';
  /** null = the market of the settings. */
  readonly against: Against | null;
}

/** All accounts, looked through. */
export const WHOLE: Look = { accounts: null, funds: 'opened', against: null };
