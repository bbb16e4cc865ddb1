import type { Holding } from './holding.ts';
import type { FoundRate, Rates } from './rates.ts';
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

/* One object for the many lines that need no rate, so that they can be told by it. */
const SAME: RateUse = { source: 'same', rate: 1, asOf: null, onward: null };

export interface Converted {
  readonly value: number;
  readonly from: RateUse;
}

/** What of a line decides its value in another currency. */
export type Convertible = Pick<Holding, 'value' | 'inBase'>;

/**
 * Brings a line's value from its own currency into another, at the rates of a day (null = the newest). null = nobody states
 * a rate, so it stays outside every sum.
 */
export function convert(
  { value, inBase }: Convertible,
  own: Currency,
  to: Currency,
  date: IsoDate | null,
  rates: Rates,
): Converted | null {
  if (own === to) return { value, from: SAME };
  if (inBase !== null) {
    const onward = rates.find(inBase.currency, to, date);
    if (onward !== null) return byTheFile(value, inBase.value, inBase.from, onward, inBase.currency);
  }
  const found = rates.find(own, to, date);
  if (found === null) return null;
  return { value: value * found.rate, from: { ...found, onward: null } };
}

function byTheFile(
  value: number,
  stated: number,
  source: 'column' | 'rate',
  onward: FoundRate,
  currency: Currency,
): Converted {
  const converted = stated * onward.rate;
  return {
    value: converted,
    from: {
      source,
      rate: value === 0 || converted === 0 ? null : converted / value,
      asOf: onward.asOf,
      // What the file itself says of the third currency is no other's word.
      onward: onward.source === 'user' || onward.source === 'pack' ? { currency, source: onward.source } : null,
    },
  };
}
