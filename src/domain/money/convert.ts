import type { Holding } from '../model/holding.ts';
import type { RateUse } from '../model/rate-use.ts';
import type { FoundRate, Rates } from './rates.ts';
import type { Currency, IsoDate } from '../model/units.ts';

/* One and the same object for all lines that need no rate. */
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
      // only rates that are not from the file itself are named as a second step
      onward: onward.source === 'user' || onward.source === 'pack' ? { currency, source: onward.source } : null,
    },
  };
}
