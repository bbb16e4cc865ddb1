import { tiltRangeOf } from '../measure/tilt.ts';
import type { Move } from '../model/move.ts';
import type { CostFigures } from '../model/report-costs.ts';
import type { Ranged, TiltRange } from '../model/report-amounts.ts';
import type { LabFigures } from './lab-ground.ts';
import type { Holdable } from './plan.ts';

/* A move between nothing and all of it. Figures are sums of what each unit of money holds, so that halfway between "nothing moved" and
   "all of it moved" they lie halfway, too: as many as one likes can be read without measuring the portfolio again. */

/** The portfolio before one move (after those of the plan), and after all of what it takes from is moved. */
export interface Span {
  readonly move: Move;
  /** What all of it comes to. */
  readonly amount: number;
  readonly none: LabFigures;
  readonly all: LabFigures;
  /** What the funds take a year at both ends. */
  readonly costs: { readonly none: CostFigures; readonly all: CostFigures };
  /** The figures between the two lie on the line between them: looked at halfway. Else each has to be measured. */
  readonly isStraight: boolean;
}

/** The figures somewhere on the way, as far as a picture of them needs it. */
export interface SpanFigures {
  readonly whole: number | null;
  readonly widest: number | null;
  readonly lens: Ranged;
  readonly smallCaps: Ranged;
  readonly tiltRange: TiltRange | null;
  /** What the scenario does; null where it gives no figure. */
  readonly result: SpanResult | null;
}
export interface SpanResult {
  readonly value: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly likely: number | null;
}

type Wholes = Pick<LabFigures, 'whole' | 'widest'>;

/** Gives the figures where `part` of the move is made: 0 = nothing, 1 = all. */
export function readSpan(none: LabFigures, all: LabFigures, part: number): SpanFigures {
  const whole = between(none.whole, all.whole, part);
  const widest = between(none.widest, all.widest, part);
  const ranged = (key: 'lens' | 'smallCaps') => rangedBetween([none[key], none], [all[key], all], part);
  const [lens, smallCaps] = [ranged('lens'), ranged('smallCaps')];
  return {
    whole,
    widest,
    lens,
    smallCaps,
    tiltRange: tiltRangeOf(lens, smallCaps),
    result: resultBetween(none, all, part),
  };
}

/** Gives the figures where so much of a move is made. */
export function figuresMoved({ none, all, amount }: Span, moved: number): SpanFigures {
  return readSpan(none, all, amount > 0 ? Math.min(moved, amount) / amount : 0);
}

/** Gives what the funds take a year where so much of a move is made. */
export function costsMoved({ costs, amount }: Span, moved: number): CostFigures {
  return costsBetween(costs.none, costs.all, amount > 0 ? Math.min(moved, amount) / amount : 0);
}

/** The costs where `part` of a move is made. The net value stays the same, so shares of it lie on the line, too. */
export function costsBetween(none: CostFigures, all: CostFigures, part: number): CostFigures {
  return {
    yearly: between(none.yearly, all.yearly, part),
    ratio: between(none.ratio, all.ratio, part),
    unknown: between(none.unknown, all.unknown, part),
    unknownShare: between(none.unknownShare, all.unknownShare, part),
  };
}

/** Whether costs that were measured on the way are what the line says. */
export function isOnTheWay(read: CostFigures, measured: CostFigures, net: number): boolean {
  const slack = STRAIGHT * Math.max(1, Math.abs(net));
  return Math.abs(read.yearly - measured.yearly) < slack && Math.abs(read.unknown - measured.unknown) < slack;
}

/** Figures that were measured, in the form of those that are read off a move. */
export function asMoved(figures: LabFigures): SpanFigures {
  return readSpan(figures, figures, 0);
}

/** What a move comes to of the holding that it takes from: at most all of it. */
export function amountOfMove({ size }: Pick<Move, 'size'>, { value }: Pick<Holdable, 'value'>): number {
  return Math.min(value, size.unit === 'part' ? size.value * value : size.value);
}

function between(first: number, second: number, part: number): number;
function between(first: number | null, second: number | null, part: number): number | null;
function between(first: number | null, second: number | null, part: number): number | null {
  return first === null || second === null ? null : first + (second - first) * part;
}

/* A share is of a whole that may change on the way: the money it stands for is what lies on the line. */
function shareBetween(
  [first, wasOf]: readonly [number | null, number | null],
  [second, isOf]: readonly [number | null, number | null],
  part: number,
): number | null {
  if (first === null || second === null || wasOf === null || isOf === null) return null;
  const whole = between(wasOf, isOf, part);
  return wasOf === isOf ? between(first, second, part) : between(first * wasOf, second * isOf, part) / whole;
}

function rangedBetween(
  [was, before]: readonly [Ranged, Wholes],
  [is, after]: readonly [Ranged, Wholes],
  part: number,
): Ranged {
  const share = (key: 'share' | 'directShare' | 'viaFundsShare') =>
    shareBetween([was[key], before.whole], [is[key], after.whole], part);
  const end = (key: 'low' | 'high' | 'uncertain') =>
    shareBetween([was[key], before.widest], [is[key], after.widest], part);
  const [known, low, high] = [share('share'), end('low'), end('high')];
  return {
    value: between(was.value, is.value, part),
    share: known,
    low: known === null || low === null ? null : Math.min(low, known),
    high: known === null || high === null ? null : Math.max(high, known),
    direct: between(was.direct, is.direct, part),
    viaFunds: between(was.viaFunds, is.viaFunds, part),
    directShare: share('directShare'),
    viaFundsShare: share('viaFundsShare'),
    uncertain: end('uncertain'),
    open: null,
    likely: likelyBetween([was, before], [is, after], part, { low, high }),
  };
}

/* The middle of what is not seen, as it is likely: on the way between two such readings, within what is proven there. */
function likelyBetween(
  [was, before]: readonly [Ranged, Wholes],
  [is, after]: readonly [Ranged, Wholes],
  part: number,
  ends: Readonly<Record<'low' | 'high', number | null>>,
): Ranged['likely'] {
  if (was.likely === null || is.likely === null || ends.low === null || ends.high === null) return null;
  const share = shareBetween([was.likely.share, before.whole], [is.likely.share, after.whole], part);
  const within = share === null ? null : Math.min(ends.high, Math.max(ends.low, share));
  return { ...was.likely, share: within, low: within ?? ends.low, high: within ?? ends.high };
}

function resultBetween(none: LabFigures, all: LabFigures, part: number): SpanResult | null {
  const [was, is] = [none.replays[0], all.replays[0]];
  if (was === undefined || is === undefined) return null;
  const [first, second] = [was.portfolio, is.portfolio];
  const of = (key: 'share' | 'low' | 'high' | 'likely') =>
    shareBetween([first[key], none.whole], [second[key], all.whole], part);
  const value = between(first.value, second.value, part);
  const [share, low, high] = [of('share'), of('low'), of('high')];
  if (value === null || share === null || low === null || high === null) return null;
  return { value, share, low, high, likely: of('likely') };
}

/* In parts of the whole: with a bend somewhere, such as where a share is held to 100 %, nothing on the way is further off than twice what
   the middle is. A ten-billionth of a hundred million is a cent. */
const STRAIGHT = 1e-10;

/** Whether all between the two ends lies on a line, by what was measured halfway. */
export function isStraightWay(read: SpanFigures, measured: LabFigures): boolean {
  return isOnTheLine(read, measured, STRAIGHT * Math.max(1, Math.abs(measured.net)));
}

/** Whether what was measured on the way is what the line says, but for `slack` units of money. */
export function isOnTheLine(read: SpanFigures, measured: LabFigures, slack: number): boolean {
  const [result, replay] = [read.result, measured.replays[0]];
  const { whole } = measured;
  const isSame = (a: number | null, b: number | null, of: number | null) =>
    a === null || b === null ? a === b : Math.abs(a - b) * (of === null ? 1 : of) < slack;
  const areSame = (['lens', 'smallCaps'] as const).every((key) => {
    const [ours, theirs] = [read[key], measured[key]];
    return (
      (['value', 'direct', 'viaFunds'] as const).every((one) => isSame(ours[one], theirs[one], null)) &&
      (['share', 'low', 'high', 'uncertain', 'directShare', 'viaFundsShare'] as const).every((one) =>
        isSame(ours[one], theirs[one], whole),
      )
    );
  });
  if (!areSame || !isSame(read.whole, whole, null) || !isSame(read.widest, measured.widest, null)) return false;
  if (replay === undefined || replay.portfolio.share === null) return result === null;
  if (result === null) return false;
  return (
    isSame(result.value, replay.portfolio.value, null) &&
    (['share', 'low', 'high'] as const).every((one) => isSame(result[one], replay.portfolio[one], whole))
  );
}
