import { addTo, openSum, sumOf } from '../sum.ts';

/** What the largest `count` companies are together, as a share of the whole. */
export interface CurvePoint {
  readonly count: number;
  readonly share: number;
}

/** The counts a concentration curve is read at, evenly spread on a logarithmic axis; the last point is that of all. */
export const CURVE_COUNTS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/**
 * Gives the share of the largest 1, 2, 3 … companies and of all of them. `weights` are shares of the whole, none of them
 * negative, the largest first; without any the curve is empty.
 */
export function cumulate(weights: readonly number[]): readonly CurvePoint[] {
  const wanted = new Set([...CURVE_COUNTS, weights.length]);
  const points: CurvePoint[] = [];
  const running = openSum();
  weights.forEach((weight, at) => {
    addTo(running, weight);
    if (wanted.has(at + 1)) points.push({ count: at + 1, share: sumOf(running) });
  });
  return points;
}
