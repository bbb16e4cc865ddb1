import type { Report } from '../model/report.ts';
import type { Ranged } from '../model/report-amounts.ts';
import type { Target, TargetKey } from '../model/target.ts';

/**
 * Where a figure stands to its band. `open`: what is not known decides it, so neither inside nor outside can be said.
 * `by` = how far outside, in shares; 0 inside.
 */
export interface MeasuredTarget {
  readonly target: Target;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly stands: 'inside' | 'above' | 'below' | 'open';
  readonly by: number;
  /** The company in question, where it is about one. */
  readonly company: string | null;
}

/* A tenth of a point is the finest that is shown: less is not outside. */
const FINEST = 0.0005;
/* Below half a point of doubt one figure is shown everywhere, and one is judged here. */
const ONE_FIGURE = 0.005;

/** What a target is measured against: a share with its ends, and the company where it is about one. */
export type TargetFigure = Pick<MeasuredTarget, 'share' | 'low' | 'high' | 'company'>;
/** The same of everything that a target may be set for; null = there is no such figure. */
export type TargetFigures = Readonly<Record<TargetKey, TargetFigure | null>>;

/** Measures a report against targets. Without shares (a base that is not positive) there is nothing to measure. */
export function measureTargets(report: Report, targets: readonly Target[]): readonly MeasuredTarget[] {
  return judgeTargets(targetFiguresOf(report), targets);
}

/** Measures figures that were taken out of a report; a target without its figure is left out. */
export function judgeTargets(figures: TargetFigures, targets: readonly Target[]): readonly MeasuredTarget[] {
  return targets.flatMap((target) => {
    const figure = figures[target.key];
    return figure === null ? [] : [{ target, ...figure, ...judge(target, figure) }];
  });
}

/** Takes out of a report what targets are measured against. */
export function targetFiguresOf(report: Report): TargetFigures {
  const cash = report.exposure.composition.find((part) => part.key === 'cash-and-bonds');
  return {
    lens: targetRange(report.lens),
    'small-caps': targetRange(report.smallCaps),
    'cash-and-bonds': exact(cash === undefined ? null : cash.share, report),
    'largest-company': largest(report),
  };
}

/** Gives what a target for a figure with ends is measured against; null without shares. */
export function targetRange({ share, low, high }: Pick<Ranged, 'share' | 'low' | 'high'>): TargetFigure | null {
  if (share === null || low === null || high === null) return null;
  return { share, low, high, company: null };
}

/* A part that is not there is nothing of a base that is: only without shares is there no figure. */
function exact(share: number | null, { totals }: Report): TargetFigure | null {
  if (totals.base === null) return null;
  const part = share === null ? NOTHING : share;
  return { share: part, low: part, high: part, company: null };
}
const NOTHING = 0;

function largest(report: Report): TargetFigure | null {
  const [first] = report.companies;
  if (first === undefined) return exact(null, report);
  if (first.share === null) return null;
  return { share: first.share, low: first.share, high: first.share, company: first.symbol };
}

function judge(
  { low: least, high: most }: Target,
  { share, low, high }: TargetFigure,
): Pick<MeasuredTarget, 'stands' | 'by'> {
  const isOne = high - low < ONE_FIGURE;
  const [from, to] = isOne ? [share, share] : [low, high];
  if (most !== null && from > most + FINEST) return { stands: 'above', by: from - most };
  if (least !== null && to < least - FINEST) return { stands: 'below', by: least - to };
  const isSure = (most === null || to <= most + FINEST) && (least === null || from >= least - FINEST);
  return { stands: isSure ? 'inside' : 'open', by: 0 };
}
