import { compareSnapshots, type PortfolioChange } from '../change/compare-snapshots.ts';
import { isMeasuredBy } from '../change/definitions.ts';
import type { Snapshot } from '../change/snapshot.ts';
import type { MeasuredTarget } from '../measure/targets.ts';
import { NO_TAXES_SAID, type SaleTaxes } from '../model/account-terms.ts';
import type { KeptLab } from '../model/kept-lab.ts';
import type { Plan } from '../model/move.ts';
import type { Note } from '../model/note.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import type { CostFigures } from '../model/report-costs.ts';
import type { Replay } from '../model/report-replay.ts';
import type { LabFigures } from '../rotation/lab-ground.ts';
import { listScenarios, type LabScenario } from '../rotation/lab-scenarios.ts';
import type { PlanStep, PlayedMoves } from '../rotation/lab.ts';
import { asMoved, type SpanFigures } from '../rotation/span.ts';
import { firstOf } from '../must.ts';

/* What stands on a client sheet beside the report. */

/** A plan before and after all its moves. */
export interface SheetPlan {
  readonly name: string;
  /** How many moves count, and how many of the plan move nothing. */
  readonly moves: number;
  readonly steps: readonly PlanStep[];
  readonly taxes: SaleTaxes;
  readonly idle: number;
  /** How many more plans with moves there are, which the sheet doesn't show. */
  readonly others: number;
  readonly now: LabFigures;
  readonly after: SpanFigures;
  readonly costs: { readonly before: CostFigures; readonly after: CostFigures };
  readonly scenario: LabScenario;
  readonly replay: Replay;
}

/** A model beside the portfolio: what it is called, and its report. */
export interface SheetModel {
  readonly name: string;
  readonly report: Report;
}

/** Null, or nothing in the list: the sheet goes without that block. */
export interface SheetContents {
  readonly targets: readonly MeasuredTarget[];
  readonly change: PortfolioChange | null;
  readonly plan: SheetPlan | null;
  /** The model that the portfolio is compared with, measured as it is. */
  readonly model: SheetModel | null;
  /** Notes with a day that were chosen for this sheet, the newest first: none goes to a client by itself. */
  readonly notes: readonly Note[];
  /** It is of a household, whose people own this together. */
  readonly isTogether: boolean;
}

/** A sheet of the report alone. */
export const REPORT_ALONE: SheetContents = {
  targets: [],
  change: null,
  plan: null,
  model: null,
  notes: [],
  isTogether: false,
};

/**
 * What changed between the last two days that are kept, the oldest first. Null with fewer than two, in two currencies, and where the last
 * was measured by other definitions than those of the report that it would stand beside.
 */
export function changeSinceLast(snapshots: readonly Snapshot[], settings: Settings): PortfolioChange | null {
  const [before, after] = snapshots.slice(-2);
  if (before === undefined || after === undefined || !isMeasuredBy(after, settings)) return null;
  return compareSnapshots(before, after);
}

/** The plan of which a sheet tells, the first with moves, and how many more there are; null without one. */
export function planForSheet({ plans }: KeptLab): { readonly plan: Plan; readonly others: number } | null {
  const [plan, ...others] = plans.filter(({ moves }) => moves.length > 0);
  return plan === undefined ? null : { plan, others: others.length };
}

/** The scenario that a plan is played in on a sheet: the first of the lab's. */
export function scenarioForSheet(lab: KeptLab): LabScenario {
  return firstOf(listScenarios(lab));
}

/** Puts a plan that was played into the form of the sheet; null where none of its moves moves anything. */
export function playedForSheet(
  { plan, others }: { readonly plan: Plan; readonly others: number },
  { before, after, steps, costs }: PlayedMoves,
  scenario: LabScenario,
  taxes: SaleTaxes = NO_TAXES_SAID,
): SheetPlan | null {
  const replay = before.replays[0];
  if (after === null || costs.after === null || replay === undefined) return null;
  const idle = steps.filter(({ refused }) => refused !== null).length;
  return {
    name: plan.name,
    moves: steps.length - idle,
    steps,
    taxes,
    idle,
    others,
    now: before,
    after: asMoved(after),
    costs: { before: costs.before, after: costs.after },
    scenario,
    replay,
  };
}
