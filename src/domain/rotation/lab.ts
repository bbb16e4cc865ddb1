import type { MarketId } from '../model/benchmark-id.ts';
import { measureCosts } from '../measure/costs.ts';
import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { CostFigures, Costs } from '../model/report-costs.ts';
import { sum } from '../sum.ts';
import type { Allowed } from './allowed.ts';
import { checkClaims, type Claim } from './claims.ts';
import { measureDaysToSell, type DaysToSell } from './days-to-sell.ts';
import { openDial, type Dial } from './dial.ts';
import { measureFigures, placeExposure, type LabFigures, type LabGround } from './lab-ground.ts';
import { placeNewMoney, type NewMoney } from './new-money.ts';
import type { Move } from '../model/move.ts';
import { exposeMoved, likelyAfter, listHoldables, makeMoves, type Holdable, type MadeMove } from './plan.ts';
import { openProfiles, type Fraction } from './profile.ts';
import { FIRST_AMOUNT, proposeMove, rankHeavierSide, type RankedSide } from './propose.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Choosing, Solved, Targets } from './solve.ts';
import { costsBetween, isOnTheWay, isStraightWay, readSpan, type Span } from './span.ts';
import { measureQuality, measureThemes, type QualityFigure, type ThemeFigure } from './themes.ts';
import { must } from '../must.ts';

/* What the rotation lab asks. The page holds neither the pack nor the look-through, so each question goes to the worker. */

export type LabQuestion =
  | {
      readonly kind: 'replay';
      readonly scenarios: readonly Scenario[];
      readonly markets: readonly [MarketId, MarketId];
      readonly moves: readonly Move[];
      /** The move that is being tried; it comes after the others. */
      readonly draft: Move | null;
    }
  | { readonly kind: 'holdings' }
  | { readonly kind: 'rank'; readonly amount: number }
  | { readonly kind: 'solve'; readonly targets: Targets; readonly chosen: Choosing; readonly newMoney: number }
  | { readonly kind: 'checks' };

/** The question of what moves and scenarios do. */
export type LabReplay = Extract<LabQuestion, { readonly kind: 'replay' }>;

/** A move as it was made, with the shares of the whole once it and those before it are made. */
export interface PlanStep extends MadeMove {
  readonly lens: number | null;
  readonly smallCaps: number | null;
  /** What this move alone changes of each share; null without shares. */
  readonly changes: MoveChanges | null;
  /** By how much money in the lens each unit of money changes that this move moves; null where it moves nothing. */
  readonly lensPerUnit: number | null;
}
/** By how much shares change: by what is known before and after, and between which ends, given what is not seen of what is moved. */
export type MoveChanges = Readonly<Record<'lens' | 'smallCaps' | 'tilt', Ends & { readonly known: number }>>;

export type LabAnswer =
  | ({ readonly kind: 'replay' } & PlayedMoves & {
        /** null where the pack lacks the list of one of the two. */
        readonly dial: Dial | null;
        /** The way that the move takes which is being tried; null without one, and where it moves nothing. */
        readonly span: Span | null;
      })
  | {
      readonly kind: 'holdings';
      readonly holdables: readonly Holdable[];
      /** What is shown before anybody chose a move; null where nothing can be moved. */
      readonly proposal: Move | null;
      /** What it is the first of. */
      readonly ranked: RankedSide;
      /** What accounts can buy and where nothing is sold, as far as it is said. */
      readonly allowed: Allowed;
    }
  | ({ readonly kind: 'rank' } & RankedSide)
  | { readonly kind: 'solve'; readonly solved: Solved; readonly newMoney: readonly NewMoney[] }
  | {
      readonly kind: 'checks';
      readonly claims: readonly Claim[];
      readonly themes: readonly ThemeFigure[];
      readonly quality: readonly QualityFigure[];
      readonly days: readonly DaysToSell[];
    };

/** The portfolio before and after moves, each of them measured. */
export interface PlayedMoves {
  readonly before: LabFigures;
  /** null = nothing is moved. */
  readonly after: LabFigures | null;
  readonly steps: readonly PlanStep[];
  /** What all moves change together; null without shares, and where nothing is moved. */
  readonly changes: MoveChanges | null;
  /** What the funds take a year, before and after all moves; `after` as above. */
  readonly costs: { readonly before: CostFigures; readonly after: CostFigures | null };
}

/** Carries moves out on the portfolio and measures it before, after each, and after all. */
export function playMoves(moves: readonly Move[], scenarios: readonly Scenario[], ground: LabGround): PlayedMoves {
  const { allowed } = ground;
  const { lines, reference, exposure } = ground.groundwork;
  const measure = (count: number, replayed: readonly Scenario[]) => {
    const some = moves.slice(0, count);
    const moved = exposeMoved(makeMoves(lines(), some, reference, allowed).positions, ground.groundwork);
    // the steps between are told by what is known
    const likely = count === moves.length ? likelyAfter(some, ground.groundwork, allowed) : null;
    return measureFigures(placeExposure(moved, ground, likely), ground, replayed);
  };
  const { made } = makeMoves(lines(), moves, reference, allowed);
  const after = made.every(({ refused }) => refused !== null) ? null : measure(moves.length, scenarios);
  const before = measureFigures(placeExposure(exposure, ground, ground.groundwork.likely), ground, scenarios);
  const profileOf = openProfiles(ground);
  let last = before;
  const steps = made.map((one, at): PlanStep => {
    const figures = at === made.length - 1 && after !== null ? after : measure(at + 1, []);
    const { lens, smallCaps } = figures;
    const lensPerUnit = one.amount === 0 ? null : (lens.value - last.lens.value) / one.amount;
    const changes = changesBy([one], last, figures, profileOf);
    last = figures;
    return { ...one, lens: lens.share, smallCaps: smallCaps.share, changes, lensPerUnit };
  });
  const changes = after === null ? null : changesBy(made, before, after, profileOf);
  const costs = {
    before: figuresOf(ground.groundwork.costs()),
    after: after === null ? null : costsAfter(moves, ground),
  };
  return { before, after, steps, changes, costs };
}

/* Without the funds one by one, which nobody asks of a move. */
const figuresOf = ({ yearly, ratio, unknown, unknownShare }: Costs): CostFigures => {
  return { yearly, ratio, unknown, unknownShare };
};

function costsAfter(moves: readonly Move[], { groundwork, allowed }: LabGround): CostFigures {
  const { lines, reference } = groundwork;
  return figuresOf(measureCosts(makeMoves(lines(), moves, reference, allowed).positions, reference));
}

/** Measures the two ends of a move that comes after others, and looks halfway whether all between them lies on a line. */
export function openSpan(
  moves: readonly Move[],
  draft: Move,
  scenarios: readonly Scenario[],
  ground: LabGround,
): Span | null {
  const { allowed } = ground;
  const { lines, reference } = ground.groundwork;
  const measure = (part: number) => {
    const move: Move = { ...draft, size: { unit: 'part', value: part } };
    const some = part === 0 ? moves : [...moves, move];
    const moved = makeMoves(lines(), some, reference, allowed);
    const likely = likelyAfter(some, ground.groundwork, allowed);
    const measured = placeExposure(exposeMoved(moved.positions, ground.groundwork), ground, likely);
    return {
      figures: measureFigures(measured, ground, scenarios),
      made: moved.made[moves.length],
      costs: figuresOf(measureCosts(moved.positions, reference)),
    };
  };
  const all = measure(1);
  if (all.made === undefined || all.made.refused !== null) return null;
  const [none, half] = [measure(0), measure(0.5)];
  // half of it is whole cents
  const part = half.made === undefined ? 0.5 : half.made.amount / all.made.amount;
  const costs = { none: none.costs, all: all.costs };
  const isStraight =
    isStraightWay(readSpan(none.figures, all.figures, part), half.figures) &&
    isOnTheWay(costsBetween(none.costs, all.costs, part), half.costs, half.figures.net);
  return { move: draft, amount: all.made.amount, none: none.figures, all: all.figures, costs, isStraight };
}

/* What a move takes from one thing and gives to another is known of each between its ends; the ends of several add up. */
function changesBy(
  made: readonly MadeMove[],
  before: LabFigures,
  after: LabFigures,
  profileOf: ReturnType<typeof openProfiles>,
): MoveChanges | null {
  const moved = made.flatMap(({ move, amount }) => {
    const [sold, bought] = [profileOf(move.from), profileOf(move.to)];
    return sold === null || bought === null ? [] : [{ amount, sold, bought }];
  });
  const change = (about: 'lens' | 'smallCaps') => {
    const [was, is] = [before[about], after[about]];
    const { whole } = before;
    if (was.share === null || is.share === null || whole === null) return null;
    const known = is.share - was.share;
    // Where the whole changes with what is moved, the ends of both figures are the best that can be said.
    if (moved.some(({ sold, bought }) => sold.counts !== bought.counts)) {
      const isOne = must(was.uncertain) < WORTH_A_RANGE && must(is.uncertain) < WORTH_A_RANGE;
      return isOne
        ? { known, low: known, high: known }
        : { known, low: must(is.low) - must(was.high), high: must(is.high) - must(was.low) };
    }
    const open = (of: (one: (typeof moved)[number]) => Fraction) =>
      sum(moved.map((one) => one.amount * (of(one).most - of(one).known))) / whole;
    return {
      known,
      low: known - open(({ sold }) => sold[about]),
      high: known + open(({ bought }) => bought[about]),
    };
  };
  const [lens, smallCaps] = [change('lens'), change('smallCaps')];
  if (lens === null || smallCaps === null) return null;
  // what is not seen of one thing can be all of one side or all of the other
  const tilt = {
    known: lens.known - smallCaps.known,
    low: lens.low - smallCaps.high,
    high: lens.high - smallCaps.low,
  };
  return { lens, smallCaps, tilt };
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
      const { scenarios, markets, moves, draft } = question;
      const dial = openDial(markets, scenarios[0] ?? null, measured, ground);
      const played = playMoves(draft === null ? moves : [...moves, draft], scenarios, ground);
      return {
        kind: 'replay',
        ...played,
        dial,
        span: draft === null ? null : openSpan(moves, draft, scenarios, ground),
      };
    }
    case 'holdings': {
      const holdables = listHoldables(lines(), reference);
      const ranked = rankHeavierSide(FIRST_AMOUNT, measureFigures(measured, ground, []), ground);
      const proposal = proposeMove(holdables, ranked, ground);
      return { kind: 'holdings', holdables, proposal, ranked, allowed: ground.allowed };
    }
    case 'rank': {
      const figures = measureFigures(measured, ground, []);
      return { kind: 'rank', ...rankHeavierSide(question.amount, figures, ground) };
    }
    case 'solve': {
      const { targets, chosen, newMoney } = question;
      const figures = measureFigures(measured, ground, []);
      const accounts = [...new Set(listHoldables(lines(), reference).map(({ account }) => account))];
      const findLeastMoves = await loadSolver();
      return {
        kind: 'solve',
        solved: findLeastMoves(targets, chosen, figures, measured, ground),
        newMoney: placeNewMoney(newMoney, targets, figures, measured, ground, accounts),
      };
    }
    case 'checks':
      return {
        kind: 'checks',
        claims: checkClaims(reference, roster, ground.settings),
        themes: measureThemes(measured, ground),
        quality: measureQuality(measured, ground),
        days: measureDaysToSell(measured, ground),
      };
  }
}
