import type { Amount } from './report-amounts.ts';
import type { SectorKey } from './sector.ts';
import type { IssuerId } from './units.ts';

/* What a scenario of the past would do. */

/** A part of what a scenario does to the portfolio; the parts add up to the whole. */
export type ReplayPartKey =
  | `company:${IssuerId}`
  | 'lens'
  | 'other-mega'
  | 'large'
  | 'mid'
  | 'small-and-micro'
  | 'abroad'
  | 'unknown-size'
  | 'cash-and-bonds'
  | 'other-assets'
  | 'funds'
  | 'not-identified';

export interface ReplayPart<Key> extends Amount {
  readonly key: Key;
  /** How much of the base is in it. */
  readonly held: number | null;
  /** The ends of `share`, where part of it is open; in shares of the base. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a scenario would do (README, "Scenarios"). Shares are fractions of the base: 0.068 is +6.8 %. */
export interface Replay {
  readonly id: string;
  /** What large and what small companies do under the scheme that is on; null where the scenario says it otherwise. */
  readonly L: number | null;
  readonly S: number | null;
  /** Companies with a return of their own. */
  readonly named: readonly { readonly issuer: IssuerId; readonly change: number }[];
  /** false: there is no sane answer under this scheme, and so no figure below. */
  readonly sane: boolean;
  readonly portfolio: {
    readonly value: number | null;
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** Within those, where what can't be seen is read as most likely; null where that is no one figure, and where nothing is read so. */
    readonly likely: number | null;
  };
  /** What it is compared with; null where there is no figure. */
  readonly benchmark: { readonly share: number } | null;
  /** Half S&P 500, half Russell 2000. */
  readonly half: { readonly share: number } | null;
  /** The S&P 500 of equal weight. */
  readonly equal: { readonly share: number } | null;
  readonly contributions: readonly ReplayPart<ReplayPartKey>[];
  readonly bySector: readonly ReplayPart<SectorKey>[];
  /** The companies that bring or take the most. */
  readonly byCompany: readonly (Amount & {
    readonly issuer: IssuerId;
    readonly symbol: string;
    readonly name: string;
    readonly change: number;
  })[];
  /** null = one's own shares. */
  readonly byFund: readonly (Amount & { readonly fund: string | null })[];
}
