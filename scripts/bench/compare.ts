import type { Figure } from '../measuring/figures.ts';
import { describeTimes, timeOf } from '../measuring/times.ts';

/* Machines are noisy: what is compared is measured in turns, in one run, so that the ratio of the fastest can be set beside that of
   another run or another machine. */

/** What a measured piece of work is compared with. */
export type Against = 'a fixed loop' | 'PapaParse' | 'plain';

/** A fixed loop of arithmetic: what this machine does at this moment. */
export function calibrate(): number {
  let state = 1;
  for (let turn = 0; turn < 20_000_000; turn += 1) state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
  return state;
}

/* On a busy machine fewer runs must do. */
const LONGEST = 15_000;

/** Times two pieces of work in turns: so often, or as often as a quarter of a minute allows. */
export async function timesOfBoth(
  one: () => unknown,
  other: () => unknown,
  runs: number,
): Promise<readonly [readonly number[], readonly number[]]> {
  const times: [number[], number[]] = [[], []];
  const start = performance.now();
  for (let run = 0; run < runs && (run < 2 || performance.now() - start < LONGEST); run += 1) {
    times[0].push(await timeOf(one));
    times[1].push(await timeOf(other));
  }
  return times;
}

export function fastestOf(times: readonly number[]): number {
  return Math.min(...times);
}

/** What more is known of a comparison: how many rows were read, and what the ratio should come to at most. */
interface About {
  readonly rows?: number;
  readonly goal?: number;
}

/** Puts times beside those they are compared with, as the ratio of the fastest. */
export function compare(
  what: string,
  times: readonly number[],
  against: Against,
  others: readonly number[],
  { rows, goal }: About = {},
): Figure {
  const aRow = rows === undefined ? '' : `, ${((fastestOf(times) * 1000) / rows).toFixed(2)} µs a row`;
  return {
    what,
    value: fastestOf(times) / fastestOf(others),
    unit: `× ${against}`,
    detail: `${describeTimes(times)}${aRow}`,
    ...(goal === undefined ? {} : { goal }),
  };
}
