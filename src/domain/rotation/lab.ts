import type { MarketId } from '../benchmark-id.ts';
import { checkClaims, type Claim } from './claims.ts';
import { measureDaysToSell, type DaysToSell } from './days-to-sell.ts';
import { openDial, type Dial } from './dial.ts';
import { measureFigures, placeExposure, type LabFigures, type LabGround } from './lab-ground.ts';
import { placeNewMoney, type NewMoney } from './new-money.ts';
import type { Move } from './move.ts';
import { exposeMoved, listHoldables, makeMoves, type Holdable, type MadeMove } from './plan.ts';
import { rankSwaps, type RankedSwaps } from './rank.ts';
import type { Scenario } from './scenario.ts';
import type { Solved, Targets } from './solve.ts';
import { measureQuality, measureThemes, type QualityFigure, type ThemeFigure } from './themes.ts';

/* What the rotation lab asks. The page holds neither the pack nor the look-through, so each question goes to the worker. */

export type LabQuestion =
  | {
      readonly kind: 'replay';
      readonly scenarios: readonly Scenario[];
      readonly markets: readonly [MarketId, MarketId];
      readonly moves: readonly Move[];
    }
  | { readonly kind: 'holdings' }
  | { readonly kind: 'rank'; readonly amount: number }
  | { readonly kind: 'solve'; readonly targets: Targets; readonly newMoney: number }
  | { readonly kind: 'checks' };

/** A move as it was made, with the shares of the whole once it and those before it are made. */
export interface PlanStep extends MadeMove {
  readonly lens: number | null;
  readonly smallCaps: number | null;
  /** By how much money in the lens each unit of money changes that this move moves; null where it moves nothing. */
  readonly lensPerUnit: number | null;
}
export type LabAnswer =
  | {
      readonly kind: 'replay';
      readonly before: LabFigures;
      /** null = nothing is moved. */
      readonly after: LabFigures | null;
      readonly steps: readonly PlanStep[];
      /** null where the pack lacks the list of one of the two. */
      readonly dial: Dial | null;
    }
  | { readonly kind: 'holdings'; readonly holdables: readonly Holdable[] }
  | { readonly kind: 'rank'; readonly swaps: readonly RankedSwaps[] }
  | { readonly kind: 'solve'; readonly solved: Solved; readonly newMoney: readonly NewMoney[] }
  | {
      readonly kind: 'checks';
      readonly claims: readonly Claim[];
      readonly themes: readonly ThemeFigure[];
      readonly quality: readonly QualityFigure[];
      readonly days: readonly DaysToSell[];
    };

/** The portfolio before and after moves, each of them measured. */
export interface Played {
  readonly before: LabFigures;
  readonly after: LabFigures | null;
  readonly steps: readonly PlanStep[];
}

/** Carries moves out on the portfolio and measures it before, after each, and after all. */
export function playMoves(moves: readonly Move[], scenarios: readonly Scenario[], ground: LabGround): Played {
  const { lines, reference, exposure } = ground.groundwork;
  const measure = (count: number, replayed: readonly Scenario[]) => {
    const moved = makeMoves(lines(), moves.slice(0, count), reference);
    return measureFigures(placeExposure(exposeMoved(moved.positions, ground.groundwork), ground), ground, replayed);
  };
  const { made } = makeMoves(lines(), moves, reference);
  const after = made.every(({ refused }) => refused !== null) ? null : measure(moves.length, scenarios);
  const before = measureFigures(placeExposure(exposure, ground), ground, scenarios);
  let inLens = before.lens.value;
  const steps = made.map((one, at): PlanStep => {
    const { lens, smallCaps } = at === made.length - 1 && after !== null ? after : measure(at + 1, []);
    const lensPerUnit = one.amount === 0 ? null : (lens.value - inLens) / one.amount;
    inLens = lens.value;
    return { ...one, lens: lens.share, smallCaps: smallCaps.share, lensPerUnit };
  });
  return { before, after, steps };
}

/** What finds the least moves, loaded when it is first asked for. */
export type FindLeastMoves = typeof import('./solve.ts').findLeastMoves;

/** Answers a question about the portfolio that the ground was made for. */
export async function askLab(
  question: LabQuestion,
  ground: LabGround,
  loadSolver: () => Promise<FindLeastMoves>,
): Promise<LabAnswer> {
  const { lines, reference, roster, exposure } = ground.groundwork;
  const measured = placeExposure(exposure, ground);
  switch (question.kind) {
    case 'replay': {
      const { scenarios, markets, moves } = question;
      const dial = openDial(markets, scenarios[0] ?? null, measured, ground);
      return { kind: 'replay', ...playMoves(moves, scenarios, ground), dial };
    }
    case 'holdings':
      return { kind: 'holdings', holdables: listHoldables(lines(), reference) };
    case 'rank': {
      const figures = measureFigures(measured, ground, []);
      return { kind: 'rank', swaps: rankSwaps(question.amount, figures, ground) };
    }
    case 'solve': {
      const { targets, newMoney } = question;
      const figures = measureFigures(measured, ground, []);
      const findLeastMoves = await loadSolver();
      return {
        kind: 'solve',
        solved: findLeastMoves(targets, figures, measured, ground),
        newMoney: placeNewMoney(newMoney, targets, figures, ground),
      };
    }
    case 'checks':
      return {
        kind: 'checks',
        claims: checkClaims(reference, roster),
        themes: measureThemes(measured, ground),
        quality: measureQuality(measured, ground),
        days: measureDaysToSell(measured, ground),
      };
  }
}
