import { convert } from '../money/convert.ts';
import { labelOf } from '../files/file-parts.ts';
import type { Look } from '../model/look.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Resolved, ResolvedGroup } from '../identity/resolve.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';

/* Money that is shown beside the total and is in no sum. */

/** Adds up unsettled cash ("Pending activity"), in the report's currency; what has no rate is left out of this line. */
export function sumPending(
  portfolio: Portfolio,
  { currency: to, natural, rates }: Resolved,
  { accounts }: Look,
): number {
  const values = portfolio.files.flatMap((file) =>
    file.pending.flatMap((row) => {
      const { value, currency } = row;
      if (accounts !== null && !accounts.includes(labelOf(file, row))) return [];
      const converted = convert({ value, inBase: null }, currency ?? natural, to, file.asOf, rates);
      return converted === null ? [] : [converted.value];
    }),
  );
  return sumInAnyOrder(values);
}

/** Adds up what has no exchange rate, each currency by itself. */
export function sumUnconverted(
  groups: readonly ResolvedGroup[],
): readonly { readonly currency: Currency; readonly value: number }[] {
  const open = groups.filter(({ baseValue }) => baseValue === null);
  const currencies = [...new Set(open.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => ({
    currency,
    value: sumInAnyOrder(open.filter((group) => group.currency === currency).map(({ value }) => value)),
  }));
}
