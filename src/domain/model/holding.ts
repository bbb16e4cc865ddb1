import type { Currency, IsoDate, LineNumber } from './units.ts';

/** What a line of a file can be. A fund is a fund here; what it holds is the look-through's affair. */
export const ASSET_CLASSES = ['equity', 'fund', 'bond', 'cash', 'crypto', 'commodity', 'option', 'other'] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/**
 * A value in the currency of the file's account, by the file's own word: a column of its own (`column`), or the rate it
 * states beside the row (`rate`). It goes before every other rate (README, "Currency").
 */
export interface ValueInBase {
  readonly value: number;
  readonly currency: Currency;
  readonly from: 'column' | 'rate';
}

/** What was paid for all of a position or lot, in the currency of its value, and when; null = the file does not say the day. */
export interface Cost {
  readonly value: number;
  readonly since: IsoDate | null;
}

/**
 * What one row says, in the file's own words and numbers. `null` = the file does not say. An accepted row always has a
 * value: the stated one, or quantity × price (× its multiplier) marked `computed`.
 */
export interface Holding {
  readonly line: LineNumber;
  /** The account as the file names it ("ROTH IRA 239000001"), null where it names none. */
  readonly account: string | null;
  /** The file's own spelling, trimmed, without decoration such as Fidelity's `**`. */
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  /** Shares, units, contracts or face value. Negative for a short. */
  readonly quantity: number | null;
  readonly price: number | null;
  /** In whole units of `currency`. */
  readonly value: number;
  readonly valueFrom: 'stated' | 'computed';
  /** The currency of the value; null where nothing in the file says (then the portfolio's base is taken). */
  readonly currency: Currency | null;
  /** null where the file states the value in one currency only. */
  readonly inBase: ValueInBase | null;
  /** null = the file does not say, or says two things. */
  readonly cost: Cost | null;
  /** What the file itself shows the line to be (a type column, a cash row, an option's symbol); null = not said. */
  readonly says: AssetClass | null;
}

/** Whether a line names a security by its symbol or a number of it, and not by a name alone. */
export function hasIdentifier({ symbol, isin, cusip }: Pick<Holding, 'symbol' | 'isin' | 'cusip'>): boolean {
  return symbol !== null || isin !== null || cusip !== null;
}
