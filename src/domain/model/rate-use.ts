import type { Currency, IsoDate } from './units.ts';

/**
 * Where the value of a line in the report's currency comes from, the first that applies (README, "Currency"): it is in that
 * currency already; the file's own base column; the rate the file states; the user's rate; the dated rate of the pack.
 */
export const RATE_SOURCES = ['same', 'column', 'rate', 'user', 'pack'] as const;
export type RateSource = (typeof RATE_SOURCES)[number];

/** The rate by which a value came into the report's currency. */
export interface RateUse {
  readonly source: RateSource;
  /** Units of the report's currency for one unit of the value's own; null where nothing but the two values is known and one is 0. */
  readonly rate: number | null;
  /** The day of the pack's rate, where it took part. */
  readonly asOf: IsoDate | null;
  /** The file's own word is in a third currency: which one, and who says what that one is worth. */
  readonly onward: { readonly currency: Currency; readonly source: 'user' | 'pack' } | null;
}
