/**
 * What of a portfolio is looked at, and how deep. It is chosen for the moment and not kept with the portfolio, so that
 * coming back always shows the whole.
 */
export interface Look {
  /** The accounts that count, by the label that paths begin with; null = all. */
  readonly accounts: readonly string[] | null;
  /** `lines`: as the broker shows it, each fund one line that nobody looks into. */
  readonly funds: 'opened' | 'lines';
}

/** All accounts, looked through. */
export const WHOLE: Look = { accounts: null, funds: 'opened' };
