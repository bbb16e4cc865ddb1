import { convert } from './convert.ts';
import type { Portfolio } from './portfolio.ts';
import type { Reference } from './reference.ts';
import type { ResolvedPosition } from './resolve.ts';
import { sumInAnyOrder } from './sum.ts';
import type { Currency } from './units.ts';

/* Money that is shown beside the total and is in no sum. */

/** Adds up unsettled cash ("Pending activity"), in the report's currency; what has no rate is left out of this line. */
export function sumPending(portfolio: Portfolio, to: Currency, reference: Reference): number {
  const values = portfolio.files.flatMap((file) =>
    file.pending.map(({ value, currency }) =>
      convert({ value, currency, asOf: file.asOf }, currency ?? to, to, reference),
    ),
  );
  return sumInAnyOrder(values.filter((value) => value !== null));
}

/** Adds up what has no exchange rate, each currency by itself. */
export function sumUnconverted(
  positions: readonly ResolvedPosition[],
): readonly { readonly currency: Currency; readonly value: number }[] {
  const open = positions.filter(({ baseValue }) => baseValue === null);
  const currencies = [...new Set(open.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => ({
    currency,
    value: sumInAnyOrder(open.filter((position) => position.currency === currency).map(({ holding }) => holding.value)),
  }));
}
