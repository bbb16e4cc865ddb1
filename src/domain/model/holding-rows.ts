import type { Holding } from './holding.ts';
import type { IsoDate } from './units.ts';

/* The rows of a file, column by column: plain data that can be copied, sent to another thread and written down as it is. A row as
   an object is made when somebody asks for it (domain/rows/). */

/** Lines of one file that say the same words and the same account: one line of several values. */
export interface LineGroup {
  /** The first of them, and its number among the file's holdings. */
  readonly first: Holding;
  readonly firstAt: number;
  readonly count: number;
  /** What they come to, in whole units of the currency they are in, whatever order they stand in. */
  readonly value: number;
  /** What they come to with their signs taken away. */
  readonly gross: number;
}

/**
 * The holdings of a file. What a row says in words stands once, in the first line of its group; its numbers are its own. A row that
 * states its value in a second currency is a group of its own. All columns are of one length.
 */
export interface HoldingRows {
  /** In the order of the first line of each. */
  readonly groups: readonly LineGroup[];
  /** For each row the number of its group. */
  readonly groupOf: Uint32Array;
  readonly line: Uint32Array;
  /** NaN = the file does not say. */
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly value: Float64Array;
  /** 1 = the value was worked out, 0 = it is stated. */
  readonly isComputed: Uint16Array;
  /** What was paid; NaN = the file does not say. */
  readonly paid: Float64Array;
  /** When, by its place in `days`; −1 = the file does not say. */
  readonly since: Int32Array;
  /** Each once, in the order of the first row of each. */
  readonly days: readonly IsoDate[];
}
