import type { KindId } from './kinds.ts';
import type { IsoDate } from './units.ts';

/* Amounts and ranges: how every figure of a report is written down. */

/** Money and its share of the base. */
export interface Amount {
  readonly value: number;
  readonly share: number | null;
}

/** Between which ends something lies, given what is not known; equal where all of it is. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** What a range rests on, in shares of the base with all that may belong to it; together its width. */
export interface OpenParts {
  /** Lines of which nobody knows what they are. */
  readonly unidentified: number;
  /** What funds do not show and may belong. */
  readonly unseen: number;
  /** Companies that lack the fact which decides: a market cap, a sector. */
  readonly facts: number;
}

/** What is read for a part that is not known, and from what. */
export interface LikelyPart {
  /** The fund. */
  readonly part: string;
  /** The fund that stands in for it; for the middle of a kind's funds that kind's own symbol. */
  readonly witness: string;
  /** The kind whose middle is read; null = one fund stands in. */
  readonly ofKind: KindId | null;
  /** The user chose it; else it is the nearest that the pack proposes. */
  readonly isChosen: boolean;
  /** The oldest day that anything seen of the witness is of; null where nothing dated is. */
  readonly asOf: IsoDate | null;
  /** What the whole fund, read so, brings, in shares of the base. */
  readonly share: number;
}

/**
 * The likely reading beside a range: what it would be if each part that has a reading were like its witness. `low` and `high` are its
 * ends where something is left that has none. `share` is their middle, null where they lie 0.005 or more apart: of what nothing stands for
 * no figure is likely. It proves nothing: the range stays.
 */
export interface Likely extends Ends {
  readonly share: number | null;
  /**
   * How far off most such readings were where they were tried on funds that are known, as a share; null where nothing was tried, as for a
   * stand-in that the user chose, or under another scheme or lens than it was.
   */
  readonly error: number | null;
  readonly because: readonly LikelyPart[];
  /** What of the base is in companies whose answer hangs on where in its span their cap lies: read at the middle. */
  readonly atMiddleCap: number;
}

/** Between which ends the tilt lies, in points of 1: from `low` (all that is open in small caps) to `high` (all of it in the lens). */
export interface TiltRange extends Ends {
  /** By the likely readings of both ends; null = one of them has no middle. */
  readonly likely: number | null;
  /** Where the beam stands: the likely reading, else the middle of the range. */
  readonly drawn: number;
  /** How much is open: under 0.005 one figure is shown instead of a range. */
  readonly uncertain: number;
}

/** A known amount and how much it could be either way, given what is not known (README, "How sure"). */
export interface Ranged extends Amount {
  readonly low: number | null;
  readonly high: number | null;
  /** The part of `value` held as shares, and the part inside funds. They add up to `value`. */
  readonly direct: number;
  readonly viaFunds: number;
  readonly directShare: number | null;
  readonly viaFundsShare: number | null;
  /** high − low before any rounding: under 0.005 one figure is shown instead of a range. */
  readonly uncertain: number | null;
  /** What that rests on. */
  readonly open: OpenParts | null;
  /** null = nothing that is open has a reading. */
  readonly likely: Likely | null;
}
