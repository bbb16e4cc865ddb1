/* Values in which anything is something else, for doors that must notice it. */

/** Every place of a value, as the keys that lead to it. */
export function placesIn(value: unknown, trail: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [trail];
  return [trail, ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside, [...trail, key]))];
}

/** The same with something else at a place; undefined = without it. */
export function changed(value: unknown, [key, ...rest]: readonly string[], instead: unknown): unknown {
  if (key === undefined) return instead;
  const copy: Record<string, unknown> = { ...(value as object) };
  copy[key] = changed(copy[key], rest, instead);
  if (copy[key] === undefined) Reflect.deleteProperty(copy, key);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** What may stand where something else belongs. */
export const INSTEAD = [
  undefined,
  null,
  '',
  'x',
  '2026-01-01',
  'USD',
  -1,
  0,
  0.5,
  7,
  1e9,
  true,
  [],
  {},
  [{}],
  'mega',
  'unknown',
];
