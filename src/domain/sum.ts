/**
 * Adds numbers up with Neumaier's compensation: the error does not grow with the count, so that a thousand fractions of
 * a fund add up to the fund. Empty = 0. The order still matters in the last bit; callers that promise the same result
 * for any order of rows sort first.
 */
export function sum(values: Iterable<number>): number {
  const total = openSum();
  for (const value of values) addTo(total, value);
  return sumOf(total);
}

/** A running compensated sum, for adding to many of them in one pass. */
export interface RunningSum {
  total: number;
  lost: number;
}

/** Gives a running sum at 0. */
export function openSum(): RunningSum {
  return { total: 0, lost: 0 };
}

/** Adds one value, keeping what the addition would round away. */
export function addTo(running: RunningSum, value: number): void {
  const next = running.total + value;
  running.lost +=
    Math.abs(running.total) >= Math.abs(value) ? running.total - next + value : value - next + running.total;
  running.total = next;
}

/** Gives the sum so far. */
export function sumOf(running: RunningSum): number {
  return running.total + running.lost;
}

/** Gives the running sum of a key, opened where there is none yet. */
export function sumFor<Key>(sums: Map<Key, RunningSum>, key: Key): RunningSum {
  const known = sums.get(key);
  if (known !== undefined) return known;
  const running = openSum();
  sums.set(key, running);
  return running;
}

/** Sums or counts by key. */
interface Sums<Key> {
  get(key: Key): number | undefined;
  set(key: Key, amount: number): unknown;
}

/** Gives what a map of sums or counts has under a key: 0 where nothing was added. */
export function amountIn<Key>(amounts: Pick<Sums<Key>, 'get'>, key: Key): number {
  return amounts.get(key) ?? 0; // eslint-disable-line house/no-zero-if-missing -- nothing was added
}

/** Adds to what a map of sums or counts has under a key. */
export function addIn<Key>(amounts: Sums<Key>, key: Key, more: number): void {
  amounts.set(key, amountIn(amounts, key) + more);
}

/** Gives the sums so far, by key. */
export function readSums<Key>(sums: ReadonlyMap<Key, RunningSum>): ReadonlyMap<Key, number> {
  return new Map([...sums].map(([key, running]) => [key, sumOf(running)]));
}

/** Adds up in ascending order, so that the result does not depend on the order the values came in. */
export function sumInAnyOrder(values: ArrayLike<number>): number {
  // most lots are one line; −0 is 0
  if (values.length === 1) return 0 + values[0]!;
  return addUp(values.length <= FEW ? sortFew(values) : new Float64Array(values).sort());
}

/* Up to so many are sorted here: to ask the engine takes longer. */
const FEW = 24;
const SORTED = new Float64Array(FEW);

function sortFew(values: ArrayLike<number>): Float64Array {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    let place = at;
    for (; place > 0 && SORTED[place - 1]! > value; place -= 1) SORTED[place] = SORTED[place - 1]!;
    SORTED[place] = value;
  }
  return SORTED.subarray(0, values.length);
}

function addUp(values: Float64Array): number {
  const running = openSum();
  for (let at = 0; at < values.length; at += 1) addTo(running, values[at]!);
  return sumOf(running);
}

/** Rounds money to whole cents, half away from zero; 0 is never −0. For comparing sums with stated ones, not for exposures. */
export function roundToCents(value: number): number {
  // A value such as 1.005 is stored a hair below: the nudge is far smaller than any cent and larger than the storage error.
  const cents = Math.round(Math.abs(value) * 100 + Math.abs(value) * 1e-13 * 100);
  return cents === 0 ? 0 : (Math.sign(value) * cents) / 100;
}
