import type { Report } from '../model/report.ts';
import type { IssuerId } from '../model/units.ts';

/** A company that is owned, in shares of the base. */
export interface HeldCompany {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly share: number;
  readonly direct: number;
  readonly viaFunds: number;
}

/** The companies that make up most of a portfolio, kept so that a whole book can be asked who holds one. */
export interface LargestHeld {
  /** The largest first. */
  readonly companies: readonly HeldCompany[];
  /** No other company is a larger share of the base. */
  readonly rest: number;
  /** The share of the base that nobody can see: more of any company may be in that. */
  readonly unseen: number;
}

/* The sixtieth company of the S&P 500 is a third of a percent of it. */
const KEPT = 60;

/** Gives a portfolio's largest companies, at most so many; null without shares of a base. */
export function largestHeld(
  { companies, totals }: Pick<Report, 'companies' | 'totals'>,
  most = KEPT,
): LargestHeld | null {
  if (totals.base === null || totals.identifiedShare === null) return null;
  const held = companies.flatMap(({ issuer, symbol, name, share, directShare: direct, viaShare: viaFunds }) =>
    share === null || direct === null || viaFunds === null ? [] : [{ issuer, symbol, name, share, direct, viaFunds }],
  );
  const largest = held.sort((a, b) => b.share - a.share);
  const next = largest[most];
  return {
    companies: largest.slice(0, most),
    rest: next === undefined ? 0 : Math.max(0, next.share),
    unseen: Math.max(0, 1 - totals.identifiedShare),
  };
}
