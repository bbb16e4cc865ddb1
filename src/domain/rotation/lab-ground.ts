import type { Groundwork, TestedFigure } from '../report/groundwork.ts';
import { placeLikely, readLikely, type LikelySource } from '../report/likely.ts';
import { chooseBase, widestOf, type Base } from '../measure/base.ts';
import type { MeasuredCompany } from '../measure/breakdown.ts';
import { measureQuestion } from '../measure/certainty.ts';
import { measureConcentration } from '../measure/concentration.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Ranged, TiltRange } from '../model/report-amounts.ts';
import type { Concentration } from '../model/report-exposure.ts';
import type { Replay } from '../model/report-replay.ts';
import { tiltOf, tiltRangeOf } from '../measure/tilt.ts';
import { openYardstick, type Yardstick } from '../measure/yardstick.ts';
import { replay } from '../measure/replay.ts';
import type { Scenario } from '../model/scenario.ts';
import { ANYTHING, type Allowed } from './allowed.ts';

/** What the lab measures with: made once for a portfolio and its settings, so that a dial's move only measures anew. */
export interface LabGround {
  readonly groundwork: Groundwork;
  readonly settings: Settings;
  readonly yardstick: Yardstick;
  /** What moves keep to. */
  readonly allowed: Allowed;
}

/** Gives what the lab measures with. */
export function openLab(settings: Settings, groundwork: Groundwork, allowed: Allowed = ANYTHING): LabGround {
  const { reference, roster, against, resolved, exposure } = groundwork;
  const yardstick = openYardstick(settings, reference, roster, {
    currency: resolved.currency,
    against,
    exposure,
  });
  return { groundwork, settings, yardstick, allowed };
}

/** The figures that moves change: those of the report, worked out by the same functions. */
export interface LabFigures {
  readonly net: number;
  /** What shares are shares of; null = not positive. */
  readonly whole: number | null;
  /** That with all that may belong to it. */
  readonly widest: number | null;
  readonly lens: Ranged;
  readonly smallCaps: Ranged;
  /** Lens share − small-cap share by what is known; null without shares. */
  readonly tilt: number | null;
  /** Between which ends it lies, and where it is drawn. */
  readonly tiltRange: TiltRange | null;
  readonly concentration: Concentration;
  readonly replays: readonly Replay[];
}

/** An exposure as it is measured. */
export interface Measured {
  readonly exposure: Exposure;
  readonly stakes: readonly MeasuredCompany[];
  readonly base: Base;
  /** What the likely reading is made of; null = none is asked for. */
  readonly likely: LikelySource['likely'] | null;
}

/** Puts the facts of the settings beside an exposure, and what its likely reading is made of where that is asked for. */
export function placeExposure(
  exposure: Exposure,
  { settings, yardstick }: LabGround,
  likely: LikelySource['likely'] | null = null,
): Measured {
  return {
    exposure,
    stakes: exposure.companies.map((owned) => ({ owned, facts: yardstick.factsOf(owned.number) })),
    base: chooseBase(settings.base, exposure),
    likely,
  };
}

/** Replays scenarios on an exposure. */
export function replayOn(scenarios: readonly Scenario[], measured: Measured, ground: LabGround): readonly Replay[] {
  const { groundwork, settings, yardstick } = ground;
  const { reference, roster } = groundwork;
  const indexes = groundwork.indexes();
  const { factsOf, middleFactsOf, compared } = yardstick;
  const likely =
    measured.likely === null
      ? null
      : placeLikely({ exposure: measured.exposure, likely: measured.likely }, settings.base, middleFactsOf);
  const replayed = { ...measured, reference, roster, factsOf, indexes, compared, likely };
  return scenarios.map((scenario) => replay(scenario, replayed));
}

/** Measures an exposure. */
export function measureFigures(measured: Measured, ground: LabGround, scenarios: readonly Scenario[]): LabFigures {
  const { exposure, stakes, base, likely } = measured;
  const { groundwork, settings, yardstick } = ground;
  const { roster, contents } = groundwork;
  const likelyOf = likely === null ? null : readLikely({ likely, roster, exposure, contents }, settings, yardstick);
  const measure = (figure: TestedFigure) => {
    const question = yardstick.questions[figure];
    const proven = measureQuestion(exposure, stakes, base, question);
    return likelyOf === null ? proven : likelyOf(proven, question, figure);
  };
  const [lens, smallCaps] = [measure('lens'), measure('smallCaps')];
  return {
    net: exposure.net,
    whole: base.whole,
    widest: widestOf(base),
    lens,
    smallCaps,
    tilt: tiltOf(lens, smallCaps),
    tiltRange: tiltRangeOf(lens, smallCaps),
    concentration: measureConcentration(exposure, base),
    replays: replayOn(scenarios, measured, ground),
  };
}
