/* Machines are noisy, so the fastest of several runs stands beside their median. What is compared is measured in turns, in one
   run, so that the ratio of the fastest can be set beside that of another run or another machine. */

/** What a measured piece of work is compared with. */
export type Against = 'calibration' | 'papaparse' | 'smaller' | 'plain';

/** One line of the bench: times in milliseconds, `ratio` of the fastest to the fastest of what it is compared with. */
export interface Measured {
  readonly name: string;
  readonly ratio: number;
  readonly against: Against;
  readonly median: number;
  readonly fastest: number;
  readonly runs: number;
  /** Microseconds for each row, where rows are read. */
  readonly perRow?: number;
}

/** A fixed loop of arithmetic: what this machine does at this moment. */
export function calibrate(): number {
  let state = 1;
  for (let turn = 0; turn < 20_000_000; turn += 1) state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
  return state;
}

export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times one piece of work, again and again. */
export async function timesOf(work: () => unknown, runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(work));
  return times;
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

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

export function fastestOf(times: readonly number[]): number {
  return Math.min(...times);
}

/** Puts times beside those they are compared with. */
export function compare(
  name: string,
  times: readonly number[],
  against: Against,
  others: readonly number[],
  rows?: number,
): Measured {
  const fastest = fastestOf(times);
  const measured = {
    ...{ name, ratio: fastest / fastestOf(others), against },
    ...{ median: medianOf(times), fastest, runs: times.length },
  };
  return rows === undefined ? measured : { ...measured, perRow: (fastest * 1000) / rows };
}
