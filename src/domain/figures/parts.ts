import type { AccountUse } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { sum } from '../sum.ts';

/* The small arithmetic of what is shown: sums, parts of a whole, and differences of two parts. */

/** Adds up what is read of each item, with compensation. 0 for none. */
export function addUp<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return sum(items.map(read));
}

/** What part of a whole a value is, as a fraction; null where there is no positive whole, or the value is not known. */
export function partOf(value: number | null, whole: number | null): number | null {
  return value === null || whole === null || !(whole > 0) ? null : value / whole;
}

/** What part of all the money a value is, whatever base is on; null where more is owed than owned, or the value is not known. */
export function partOfMoney(value: number | null, { totals }: Pick<Report, 'totals'>): number | null {
  return partOf(value, totals.net);
}

/** The money that a part of a whole comes to; null where either is not known. */
export function moneyOf(part: number, whole: number): number;
export function moneyOf(part: number | null, whole: number | null): number | null;
export function moneyOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null ? null : part * whole;
}

/** By how much a share lies above another of the same kind, such as the benchmark's; below 0 = under it. Null without a share. */
export function aheadBy(share: number, other: number): number;
export function aheadBy(share: number | null, other: number): number | null;
export function aheadBy(share: number | null, other: number): number | null {
  return share === null ? null : share - other;
}

/** What part of all that may belong to the base is known to: at most 1. Null without a base. */
export function knownPart({ base, widest }: Pick<Report['totals'], 'base' | 'widest'>): number | null {
  return partOf(base, widest);
}

/** What all accounts hold together. */
export interface OverAccounts {
  readonly value: number;
  readonly lens: number;
  readonly smallCaps: number;
}

/** Adds up accounts: their money, and what of it is in the lens and in small caps. */
export function overAccounts(accounts: readonly Pick<AccountUse, 'value' | 'lens' | 'smallCaps'>[]): OverAccounts {
  return {
    value: addUp(accounts, ({ value }) => value),
    lens: addUp(accounts, ({ lens }) => lens.value),
    smallCaps: addUp(accounts, ({ smallCaps }) => smallCaps.value),
  };
}
