/** The only one there is; null where there is none, or more than one. */
export function onlyOf<T>(all: Iterable<T>): T | null {
  const [one, ...others] = all;
  return one !== undefined && others.length === 0 ? one : null;
}
