import type { Ends, Ranged } from '../model/report-amounts.ts';
import { outwardTenths } from './range.ts';
import { shownTenths } from './rounding.ts';

/* The slider of the move that is being tried, and how far its figures lie above the market's. */

/** How the slider of an amount is divided: whole hundreds and, last, all of the holding; a small one in whole units. */
export interface AmountSteps {
  readonly step: number;
  readonly count: number;
  readonly all: number;
}
const STEP = 100;
/** Steps of a press of Page Up or Page Down. */
export const PAGE_STEPS = 10;

/** Divides a holding into the steps of its slider. */
export function amountSteps(all: number): AmountSteps {
  const step = all < STEP * PAGE_STEPS ? 1 : STEP;
  return { step, count: Math.ceil(all / step), all };
}
/** The amount of a step; the last is all of it. */
export function amountAtStep({ step, all }: AmountSteps, at: number): number {
  return Math.min(all, at * step);
}
/** The step that is nearest to an amount. */
export function stepOfAmount({ step, count, all }: AmountSteps, amount: number): number {
  return amount >= all ? count : Math.min(count, Math.round(amount / step));
}
/** What part of the slider lies before an amount. */
export function partOfSlider({ all }: AmountSteps, amount: number): number {
  return all > 0 ? Math.min(amount, all) / all : 0;
}

/**
 * Gives by how much a figure as it is printed lies above the market's, and each of its ends, 1 = 100 points: a difference beside two
 * printed figures is theirs. Null without shares.
 */
export function printedAhead(
  { share, low, high }: Pick<Ranged, 'share' | 'low' | 'high'>,
  market: number,
): (Ends & { readonly known: number }) | null {
  if (share === null || low === null || high === null) return null;
  const theirs = shownTenths(market);
  const ends = outwardTenths({ low, high });
  return {
    known: (shownTenths(share) - theirs) / 1000,
    low: (ends.low - theirs) / 1000,
    high: (ends.high - theirs) / 1000,
  };
}
