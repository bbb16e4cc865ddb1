import type { PlanStep } from '../rotation/lab.ts';
import type { MadeMove } from '../rotation/plan.ts';
import type { Realised } from '../rotation/realise.ts';
import { addUp, partOf } from './parts.ts';

/* What swaps sell and realise. */

/** What of a sale the file states no cost for. */
export function sumWithoutCost(
  moves: readonly Pick<MadeMove, 'amount'>[],
  { covered }: Pick<Realised, 'covered'>,
): number {
  return addUp(moves, ({ amount }) => amount) - covered;
}

/** What part of a sale is gain or loss, without its sign; null where nothing is sold. */
export function gainPart({ gain }: Pick<Realised, 'gain'>, { amount }: Pick<MadeMove, 'amount'>): number | null {
  return partOf(Math.abs(gain), amount);
}

/** What is moved by each swap and all before it. */
export function movedSoFar(steps: readonly Pick<PlanStep, 'amount'>[]): readonly number[] {
  return steps.map((_, at) => addUp(steps.slice(0, at + 1), ({ amount }) => amount));
}

/** By how much each swap changes the money in the lens; 0 for one that is not made. */
export function lensChanges(steps: readonly Pick<PlanStep, 'amount' | 'lensPerUnit'>[]): readonly number[] {
  return steps.map(({ amount, lensPerUnit }) => (lensPerUnit === null ? 0 : amount * lensPerUnit));
}
