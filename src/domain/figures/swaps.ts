import type { PlanStep } from '../rotation/lab.ts';
import type { MadeMove } from '../rotation/plan.ts';
import type { Realised } from '../rotation/realise.ts';
import type { RankedSide } from '../rotation/propose.ts';
import type { RankedSwaps } from '../rotation/rank.ts';
import { addUp } from './parts.ts';

/* What swaps sell and realise. */

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
