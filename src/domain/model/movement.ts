import type { Holding } from './holding.ts';
import type { IsoDate, LineNumber } from './units.ts';

/**
 * What a movement does to a holding: adds to it (`in`: bought, received, reinvested), takes from it (`out`: sold, delivered, paid as a
 * fee), makes several shares of one (`split`), adds or takes the shares by which a split changes the count (`split-shares`), leaves
 * nothing of it (`ends`: an option expired), tells how much is there (`held`: moved between two houses of one broker), pays for it, so that it must be there (`pays`), states its price
 * (`price`), or does something that the row does not say in
 * numbers (`unclear`).
 */
export const DEEDS = ['in', 'out', 'split', 'split-shares', 'ends', 'held', 'pays', 'price', 'unclear'] as const;
export type Deed = (typeof DEEDS)[number];

/** One row of a history: a security that came or went on a day. */
export interface Movement extends Pick<
  Holding,
  'line' | 'account' | 'symbol' | 'name' | 'isin' | 'cusip' | 'price' | 'currency' | 'says'
> {
  readonly line: LineNumber;
  readonly day: IsoDate;
  /** The time of day as the file writes it; empty where it has none. */
  readonly time: string;
  /** The file's own number of this movement, by which it is known in another file. */
  readonly id: string | null;
  readonly deed: Deed;
  /**
   * How much came or went, in exact decimal digits ("12.5"), never below zero except for `split-shares`; of a `split` how many shares one
   * became ("10", "1/3"); of an `unclear` one with a word what the row says, with its sign; empty where none is said.
   */
  readonly quantity: string;
  /** How many the file says are there after the row, in exact digits; absent where it has no such column. */
  readonly left?: string;
  /** What the row calls what it did, where nobody knows the word: the user is asked. Absent where it is known. */
  readonly word?: string;
  /** What its symbol is today, where it is a former one. */
  readonly now?: string;
}
