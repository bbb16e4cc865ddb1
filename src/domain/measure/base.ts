import type { Exposure } from '../look-through/exposure.ts';
import type { BaseId } from '../model/portfolio.ts';
import { sum } from '../sum.ts';

/**
 * What shares are shares of (README, "Base"). `portfolio`: the net value. `equities`: look-through equity E with the
 * residual of equity funds, whatever their lists cover too much; what may or may not be equity (V) widens the ranges instead.
 */
export interface Base {
  readonly id: BaseId;
  /** null = not positive: amounts only, no shares. */
  readonly whole: number | null;
  /** V: the open part outside the base, which would enlarge it. 0 for `portfolio`. */
  readonly outside: number;
}

/** Works out the denominator of every share. */
export function chooseBase(id: BaseId, exposure: Exposure): Base {
  if (id === 'portfolio') return { id, whole: exposure.net > 0 ? exposure.net : null, outside: 0 };
  const companies = exposure.companies.map(({ value }) => value);
  const equityFunds = exposure.residuals.filter(({ isEquity }) => isEquity).map(({ value }) => value);
  const others = exposure.residuals.filter(({ isEquity }) => !isEquity).map(({ high }) => high);
  const equity = sum([...companies, ...equityFunds]);
  return {
    id,
    whole: equity > 0 ? equity : null,
    outside: sum([...others, exposure.unidentified.high]),
  };
}

/** Gives E + V: what the ends of a range are shares of; the base itself for `portfolio`. Null where there is no base. */
export function widestOf({ whole, outside }: Base): number | null {
  return whole === null ? null : whole + outside;
}

/** Gives the share of what is open: of the base with all that may belong to it, so that no part is more than the whole. */
export function openShareOf(value: number, base: Base): number | null {
  return shareOf(value, { ...base, whole: widestOf(base) });
}

/** Gives the share of the base, or null where there is none. */
export function shareOf(value: number, base: Base): number | null {
  if (base.whole === null) return null;
  const share = value / base.whole;
  return share === 0 ? 0 : share; // never −0, which no file could carry
}
