import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';

/** Says whether the bounds of a figure lie so far apart that both have to be shown (README, "How sure"). */
export function isRange<
  Figure extends { readonly low: number | null; readonly high: number | null; readonly uncertain: number | null },
>(figure: Figure): figure is Figure & { readonly low: number; readonly high: number } {
  const { low, high, uncertain } = figure;
  return low !== null && high !== null && uncertain !== null && uncertain >= WORTH_A_RANGE;
}
