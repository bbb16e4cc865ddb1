/* Reading unknown data strictly: every field is asked for by name and kind, and the first that is not as it should be
   ends the reading with its path. Nothing is carried over that was not asked for. */

/** Thrown inside a parser and caught where the parser begins (`parseWith`). */
class Unreadable extends Error {}

/** Reads one value at a path, or throws. */
export type Parse<T> = (value: unknown, path: string) => T;

/** Runs a parser: what it makes, or the path and kind of the first field that it refuses. */
export function parseWith<T>(
  parse: Parse<T>,
  value: unknown,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string } {
  try {
    return { ok: true, value: parse(value, '') };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: error.message };
    throw error;
  }
}

/** Ends the reading: the value at `path` is not `expected`. */
export function refuse(path: string, expected: string): never {
  throw new Unreadable(`${path === '' ? 'the record' : path} is not ${expected}`);
}

export const parseText: Parse<string> = (value, path) => (typeof value === 'string' ? value : refuse(path, 'text'));

export function orNull<T>(parse: Parse<T>): Parse<T | null> {
  return (value, path) => (value === null ? null : parse(value, path));
}

/** Gives a reader of the fields of an object: `field('price', parseFinite)`. A field that is inherited is not there. */
export function fieldsOf(value: unknown, path: string): <T>(name: string, parse: Parse<T>) => T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'a record');
  const fields = value as Readonly<Record<string, unknown>>;
  return (name, parse) => parse(Object.hasOwn(fields, name) ? fields[name] : undefined, join(path, name));
}

/** The path of what lies under a name. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
