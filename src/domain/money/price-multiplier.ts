import type { Draft } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import { onlyOf } from '../only-of.ts';

/* In what a price is quoted: as it is, per 100 (bonds, pence), a contract of 100, per 100 in pence. */
const QUOTED_IN = [1, 0.01, 100, 0.0001];

type Priced = Pick<Draft, 'symbol' | 'name' | 'quantity' | 'price' | 'value' | 'currency' | 'says'>;

/** By what quantity × price is the value of this row, up to rounding; null where the row does not prove it. */
export function provedMultiplier({
  quantity,
  price,
  value,
}: Pick<Priced, 'quantity' | 'price' | 'value'>): number | null {
  if (quantity === null || price === null || value === null || quantity * price === 0) return null;
  const fits = (times: number): boolean =>
    Math.abs(quantity * price * times - value) <= Math.max(0.006 * Math.abs(value), 0.011);
  return QUOTED_IN.find(fits) ?? null;
}

/**
 * By what quantity × price must be multiplied for this row: what its own figures prove, else what all rows of its kind
 * and currency prove, else what is usual for its class (README, "What a line is").
 */
export function multiplierFor(row: Priced, others: readonly Holding[]): number {
  const own = provedMultiplier(row);
  if (own !== null) return own;
  const kin = others.filter(({ says, currency }) => says === row.says && currency === row.currency);
  const proved = onlyOf(new Set(kin.map(provedMultiplier).filter((times) => times !== null)));
  if (proved !== null) return proved;
  if (row.says === 'bond') return 0.01;
  // A contract's symbol carries its date and strike; a warrant, also of this class, is one share.
  return row.says === 'option' && /\d/.test(row.symbol ?? row.name ?? '') ? 100 : 1;
}
