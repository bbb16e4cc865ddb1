import type { IsoDate } from './units.ts';

/* What the funds of a portfolio take a year. */

/** A fund that is held, and what it takes of its own money in a year. */
export interface FundCost {
  /** The fund's symbol; of a money-market fund that the pack does not know, what the file calls it. */
  readonly fund: string;
  readonly value: number;
  /** A fraction: 0.0003 is 0.03 % a year. null = no source says it; it is no zero. */
  readonly ratio: number | null;
  /** The day that states it; null where nothing does, or no source says of which day it is. */
  readonly asOf: IsoDate | null;
  /** Money a year at that ratio, in the report's currency: of a fund held short nothing. null = the ratio is not known. */
  readonly yearly: number | null;
  /** The index it follows, where the pack can tell for sure; null = it cannot, or there is none. */
  readonly index: string | null;
}

/** Funds that are held and follow one index. */
export interface SameIndex {
  readonly index: string;
  /** The cheapest first, those of which the ratio is not known last; at least two. */
  readonly funds: readonly string[];
  /**
   * Money a year that the dearer ones take beyond the cheapest one's ratio, on what is held of them; 0 where all known ones are alike. It
   * counts only funds with a known ratio. null = fewer than two are known.
   */
  readonly apart: number | null;
}

/** What of costs a move changes. */
export type CostFigures = Pick<Costs, 'yearly' | 'ratio' | 'unknown' | 'unknownShare'>;

/**
 * What the funds take a year. `known` + `unknown` + `free` = the net value of what is looked at. Of all the money, whichever base shares are
 * of: fees are paid on bonds and gold, too.
 */
export interface Costs {
  /** Money a year of the funds whose ratio is known: the least that is paid. */
  readonly yearly: number;
  /**
   * `yearly` ÷ net value: the weighted expense ratio if everything unknown took nothing, so the low end of it. There is no high end: nobody
   * can say the most that an unknown fund takes. null = the net value is not positive.
   */
  readonly ratio: number | null;
  /** Money in funds whose ratio is known, held long. */
  readonly known: number;
  /** Money in funds whose ratio is not known, and in lines of which nobody knows what they are, held long. */
  readonly unknown: number;
  /** `unknown` ÷ net value; null as above. */
  readonly unknownShare: number | null;
  /** What takes nothing: single shares, bonds and cash held directly, whatever is held short, and borrowed money as a negative amount. */
  readonly free: number;
  /** The oldest and the newest day that states one of the ratios; null where none is known with its day. */
  readonly asOf: { readonly oldest: IsoDate; readonly newest: IsoDate } | null;
  /** Every fund that is held, money-market funds among them: the most money first. */
  readonly funds: readonly FundCost[];
  /** By the index. */
  readonly sameIndex: readonly SameIndex[];
}
