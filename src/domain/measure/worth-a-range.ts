import type { Ends } from '../model/report-amounts.ts';

/** Under this part of the base one figure is shown instead of a range (README, "How sure": 0.5 points). */
export const WORTH_A_RANGE = 0.005;

/**
 * Gives the middle of a reading's ends, as a share; null where they lie so far apart that no one figure can be shown: what nothing stands
 * for is in them, and of that no middle is likelier than an end.
 */
export function middleOf({ low, high }: Ends): number | null {
  return high - low < WORTH_A_RANGE ? (low + high) / 2 : null;
}
