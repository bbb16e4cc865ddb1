import type { LineGroup } from '../model/holding-rows.ts';
import type { FoundRate, Rates } from './rates.ts';
import type { Currency } from '../model/units.ts';

/* A file that states values in a second currency states a rate between the two, which holds either way round. */

interface Stated {
  /** Units of the base for one unit of the currency. */
  readonly rate: number;
  readonly source: 'column' | 'rate';
  /** The value it was found by: larger ones are rounded less. */
  readonly by: number;
}

/**
 * The rates that the lines of one file state, laid over others: they hold for all lines of that file, before what the user or the
 * pack says. Without any, the others are given back.
 */
export function ratesOfFile(groups: readonly LineGroup[], others: Rates): Rates {
  const bases = statedRates(groups);
  if (bases.size === 0) return others;
  const inFile = (from: Currency, to: Currency): FoundRate | null => {
    for (const [base, stated] of bases) {
      const [one, other] = [from, to].map((code) => (code === base ? null : stated.get(code)));
      if (one === undefined || other === undefined) continue;
      const known = one ?? other;
      if (known === null) continue;
      const rate = (one === null ? 1 : one.rate) / (other === null ? 1 : other.rate);
      return { rate, source: known.source, asOf: null };
    }
    return null;
  };
  return {
    find: (from, to, date) => (from === to ? null : inFile(from, to)) ?? others.find(from, to, date),
  };
}

function statedRates(groups: readonly LineGroup[]): ReadonlyMap<Currency, ReadonlyMap<Currency, Stated>> {
  const bases = new Map<Currency, Map<Currency, Stated>>();
  for (const { first } of groups) {
    const { value, currency: own, inBase } = first;
    if (inBase === null || own === null || own === inBase.currency || !(inBase.value / value > 0)) continue;
    const rate = inBase.value / value;
    if (!Number.isFinite(rate)) continue;
    const stated = bases.get(inBase.currency) ?? new Map<Currency, Stated>();
    bases.set(inBase.currency, stated);
    const before = stated.get(own);
    if (before === undefined || before.by < Math.abs(value))
      stated.set(own, { rate, source: inBase.from, by: Math.abs(value) });
  }
  return bases;
}
