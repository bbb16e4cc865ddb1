import type { Holding } from './holding.ts';
import type { Reference } from './reference.ts';
import { sumInAnyOrder } from './sum.ts';
import { currency, type Currency, type IsoDate } from './units.ts';

const USD = currency('USD')!;

/** A value with the day it was stated, which decides the rate. */
export interface DatedValue {
  readonly value: number;
  readonly currency: Currency | null;
  readonly asOf: IsoDate | null;
}

/** Gives the value in another currency by the pack's rates of that day, or null when a rate is missing. Same currency = same value. */
export function convert(amount: DatedValue, from: Currency, to: Currency, reference: Reference): number | null {
  if (from === to) return amount.value;
  const fromRate = reference.rate(from, amount.asOf);
  const toRate = reference.rate(to, amount.asOf);
  if (fromRate === null || toRate === null) return null;
  return (amount.value / fromRate.perUsd) * toRate.perUsd;
}

/**
 * Chooses the currency of the report: the one that was asked for, if there is a rate for it or it is the only one; else
 * the currency with the largest value once all are converted (README, "Currency"). Files that name none count as dollars.
 */
export function chooseCurrency(
  asked: Currency | null,
  holdings: readonly (Holding & DatedValue)[],
  reference: Reference,
): Currency {
  const byCurrency = new Map<Currency, number[]>();
  for (const holding of holdings) {
    const own = holding.currency === null ? USD : holding.currency;
    const inDollars = convert(holding, own, USD, reference);
    const values = byCurrency.get(own) ?? [];
    byCurrency.set(own, values);
    // A currency without a rate cannot be compared with others: it wins only when it is alone.
    values.push(inDollars === null ? 0 : Math.abs(inDollars));
  }
  if (asked !== null && (reference.rate(asked, null) !== null || byCurrency.has(asked))) return asked;
  const sums = [...byCurrency].map(([code, values]) => ({ code, total: sumInAnyOrder(values) }));
  sums.sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1));
  return sums[0] === undefined ? USD : sums[0].code;
}
