/**
 * Gives what must be there by what the code before it has done: the value of a key that was put into a map, the last of a list that has
 * one. Where it isn't, the program is wrong and a figure would be, too: it throws.
 */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that must be there is missing.');
  return value;
}

/** Gives the first of a list that has one by what the code before it has done. An empty list throws, as `must` does. */
export function firstOf<T>(list: ArrayLike<T>): T {
  return itemAt(list, 0);
}

/** Gives what stands at a place that a list has. A place beyond its end throws: what isn't there would count as nothing. */
export function itemAt<T>(list: ArrayLike<T>, at: number): T {
  if (!(at >= 0 && at < list.length)) throw new RangeError(`Place ${at} of a list of ${list.length}.`);
  return list[at]!;
}
