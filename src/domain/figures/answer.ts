import type { Ends, Ranged } from '../model/report-amounts.ts';
import type { Given, KindError, ReadingError } from '../model/reference.ts';
import { sum } from '../sum.ts';
import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import { isRange, outwardTenths } from './range.ts';
import { shownTenths } from './rounding.ts';

/* What the verdict answers with: of each of its two figures one share, a middle reading with its range, or the range alone. */

/** `one`: nothing is open that matters. `about`: the likely reading, never without its ends. `between`: there is no such reading. */
export type HeroAnswer =
  | { readonly kind: 'one'; readonly share: number }
  | { readonly kind: 'about'; readonly share: number; readonly low: number; readonly high: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

/** What an answer is made of: a figure of a report, or the same as a list keeps it. */
export interface AnsweredFigure extends Pick<Ranged, 'share' | 'low' | 'high' | 'uncertain'> {
  readonly likely: (Ends & { readonly share: number | null }) | null;
}

/** Gives how a figure is answered; null without shares. A likely reading that is a range itself has no middle. */
export function answerOf(figure: AnsweredFigure): HeroAnswer | null {
  if (figure.share === null) return null;
  if (!isRange(figure)) return { kind: 'one', share: figure.share };
  const { low, high, likely } = figure;
  const middle = likely === null ? null : likely.share;
  return middle === null ? { kind: 'between', low, high } : { kind: 'about', share: middle, low, high };
}

/**
 * Gives by how many tenths of a point an answer lies above a benchmark's share; below 0 = under it. Both are taken as they are printed,
 * so that the difference is that of the two figures beside it: a range's ends rounded outward, else both ends are the same.
 */
export function aheadInTenths(answer: HeroAnswer, market: number): Ends {
  const theirs = shownTenths(market);
  if (answer.kind !== 'between') {
    const ahead = shownTenths(answer.share) - theirs;
    return { low: ahead, high: ahead };
  }
  const { low, high } = outwardTenths(answer);
  return { low: low - theirs, high: high - theirs };
}

/** What a figure changed by between two days: the one reading that the card, the table, the sheet and files have of it. */
export interface SeenChange {
  /** Of what is seen on both days, as the two figures are printed: tenths of a point. */
  readonly tenths: number;
  /** It is more than what isn't seen on the day on which less is known. */
  readonly isSure: boolean;
}

/** Gives that change. `uncertain`: how far the figure may be off on the day on which less is known of it. */
export function seenChange(before: number, after: number, uncertain: number): SeenChange {
  const isSure = uncertain < WORTH_A_RANGE || Math.abs(after - before) > uncertain;
  return { tenths: shownTenths(after) - shownTenths(before), isSure };
}

/** A reading that leans to one side of the middle by less than this part of what is open has no side. */
const LEANS_FROM = 0.25;

/**
 * Tells where the part that can't be seen most likely belongs: to the lens, to small caps, or to neither more than to the other, which
 * is also said where nothing stands for it.
 */
export function leaningOfUnseen({
  lens,
  smallCaps,
}: {
  readonly lens: Ranged;
  readonly smallCaps: Ranged;
}): 'lens' | 'small' | 'neither' {
  const gains = [lens, smallCaps].map(({ likely, low }) =>
    likely === null || likely.share === null || low === null ? null : likely.share - low,
  );
  const [toLens, toSmall] = gains;
  const open = Math.max(...[lens, smallCaps].flatMap(({ uncertain }) => (uncertain === null ? [] : [uncertain])));
  if (toLens === undefined || toSmall === undefined || toLens === null || toSmall === null) return 'neither';
  if (!(open > 0)) return 'neither';
  const lean = (toLens - toSmall) / open;
  if (lean >= LEANS_FROM) return 'lens';
  return lean <= -LEANS_FROM ? 'small' : 'neither';
}

/** How far off funds were that were read as their kind, over all kinds: parts of the fund, on average. */
export interface KindErrorsTogether {
  readonly lens: number;
  readonly smallCaps: number;
  /** Figures that were tried, and what part of them lay within the width that the others give. */
  readonly tests: number;
  readonly inside: number;
}

/** Adds up the tests of all kinds by what was known of the funds; null where one of the two figures was tried on none. */
export function addUpKindErrors(all: readonly KindError[], given: Given): KindErrorsTogether | null {
  const errors = all.filter((one) => one.given === given);
  const [lens, small] = [errors.map((one) => one.lens), errors.map((one) => one.smallCaps)];
  const [ofLens, ofSmall] = [lens, small].map((tried) => sum(tried.map(({ tests }) => tests)));
  if (!ofLens || !ofSmall) return null;
  const off = (tried: readonly ReadingError[]) => sum(tried.map(({ tests, absolute }) => tests * absolute));
  return {
    lens: off(lens) / ofLens,
    smallCaps: off(small) / ofSmall,
    tests: ofLens + ofSmall,
    inside: sum([...lens, ...small].map(({ inside }) => inside)) / (ofLens + ofSmall),
  };
}
