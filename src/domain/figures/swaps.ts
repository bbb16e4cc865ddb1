import type { SaleTaxes } from '../model/account-terms.ts';
import type { PlanStep } from '../rotation/lab.ts';
import type { MadeMove } from '../rotation/plan.ts';
import { sumRealised, type Realised } from '../rotation/realise.ts';
import type { RankedSide } from '../rotation/propose.ts';
import type { RankedSwaps } from '../rotation/rank.ts';
import { addUp } from './parts.ts';

/* What swaps sell and realise. */

export { realisedWhereTaxed } from '../rotation/realise.ts';

/** The tax on what is realised, at the user's own rates. */
export interface OwnTax {
  readonly tax: number;
  /** The rate, where all of it is under one. */
  readonly rate: number | null;
  /** Accounts of sales that no rate is set for. */
  readonly without: readonly string[];
}

/**
 * Works out the tax on what sales realise at the user's own rates. Gains and losses under one rate are added up first, and a loss is taxed
 * nothing. Null where no rate is set for any gain or loss that is known, and where none of them comes to a gain.
 */
export function taxAtOwnRates(
  made: readonly Pick<MadeMove, 'move' | 'realised'>[],
  { untaxed, rates }: SaleTaxes,
): OwnTax | null {
  const sales = made.filter(({ move }) => move.from !== 'class:cash' && !untaxed.includes(move.account));
  const rateOf = ({ move }: (typeof sales)[number]) => rates.get(move.account);
  const used = [...new Set(sales.flatMap((sale) => rateOf(sale) ?? []))];
  const taxed = used.flatMap((rate) => {
    const realised = sumRealised(sales.filter((sale) => rateOf(sale) === rate).map((sale) => sale.realised));
    return realised === null || realised.gain <= 0 ? [] : [rate * realised.gain];
  });
  if (taxed.length === 0) return null;
  const without = sales.filter((sale) => rateOf(sale) === undefined).map(({ move }) => move.account);
  const [rate = null] = used;
  return { tax: addUp(taxed, (one) => one), rate: used.length === 1 ? rate : null, without: [...new Set(without)] };
}

/** What of a sale the file states no cost for. */
export function sumWithoutCost(
  moves: readonly Pick<MadeMove, 'amount'>[],
  { covered }: Pick<Realised, 'covered'>,
): number {
  return addUp(moves, ({ amount }) => amount) - covered;
}

/** What is moved by each swap and all before it. */
export function movedSoFar(steps: readonly Pick<PlanStep, 'amount'>[]): readonly number[] {
  return steps.map((_, at) => addUp(steps.slice(0, at + 1), ({ amount }) => amount));
}

/** By how much each swap changes the money in the lens; 0 for one that is not made. */
export function lensChanges(steps: readonly Pick<PlanStep, 'amount' | 'lensPerUnit'>[]): readonly number[] {
  return steps.map(({ amount, lensPerUnit }) => (lensPerUnit === null ? 0 : amount * lensPerUnit));
}

/**
 * Gives the first ranked swap in an account where a sale isn't taxed, where the first of all is in another and this one takes off at least
 * half as much; null without.
 */
export function untaxedSwap(ranked: RankedSide | null, isUntaxed: (account: string) => boolean): RankedSwaps | null {
  const [first, ...others] = ranked?.swaps ?? [];
  const isIn = ({ from: [source] }: RankedSwaps) =>
    source !== undefined && source.security !== 'class:cash' && isUntaxed(source.account);
  if (first === undefined || isIn(first)) return null;
  return others.find((one) => isIn(one) && one.points <= first.points / 2) ?? null;
}
