/** The middle of some values; of an even number of them, the upper one of the two in the middle. Throws for none. */
export function medianOf(values: readonly number[]): number {
  const median = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (median === undefined) throw new Error('Nothing was measured.');
  return median;
}

/** Times one piece of work, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Does a piece of work so many times, one after the other, and gives what each gave. */
export async function repeat<T>(rounds: number, work: (round: number) => T | Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await work(round));
  return all;
}

/** Times one piece of work, again and again. */
export function timesOf(work: () => unknown, runs: number): Promise<readonly number[]> {
  return repeat(runs, () => timeOf(work));
}

/** Median and fastest in words, for the line of a figure. */
export function describeTimes(times: readonly number[], unit = 'ms'): string {
  const digits = Math.min(...times) < 10 ? 1 : 0;
  return `${medianOf(times).toFixed(digits)} ${unit} by median, ${Math.min(...times).toFixed(digits)} at best, of ${times.length}`;
}
