/**
 * Gives what must be there by what the code before it has done: the value of a key that was put into a map, the last of a list that has
 * one. Where it isn't, the program is wrong and a figure would be, too: it throws.
 */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that must be there is missing.');
  return value;
}
