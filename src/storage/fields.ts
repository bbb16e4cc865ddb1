import { currency, isoDate, issuerId } from '../domain/units.ts';

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

export const parseFlag: Parse<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false');

export const parseFinite: Parse<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'a finite number');

/** A count: a whole number from 0. */
export const parseCount: Parse<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(path, 'a count');

/** One of a list of words. */
export function oneOf<T extends string>(words: readonly T[]): Parse<T> {
  return (value, path) => words.find((word) => word === value) ?? refuse(path, `one of ${words.join(', ')}`);
}

/** A text that a maker turns into a value of its own kind, or refuses with null. */
export function made<T>(make: (text: string) => T | null, expected: string): Parse<T> {
  return (value, path) => make(parseText(value, path)) ?? refuse(path, expected);
}

export const parsePositive: Parse<number> = (value, path) => {
  const size = parseFinite(value, path);
  return size > 0 ? size : refuse(path, 'a positive number');
};

export const parseDate = made(isoDate, 'a date');
export const parseCurrency = made(currency, 'a currency');
/** A company by its id. */
export const parseIssuer = made((text) => (text === '' ? null : issuerId(text)), 'a company');

export function orNull<T>(parse: Parse<T>): Parse<T | null> {
  return (value, path) => (value === null ? null : parse(value, path));
}

/** A field that records from before it existed do not have. */
export function orMissing<T>(parse: Parse<T>, otherwise: T): Parse<T> {
  return (value, path) => (value === undefined ? otherwise : parse(value, path));
}

/** For a field that older records of the same shape do not have: absent reads as null. */
export function orAbsent<T>(parse: Parse<T>): Parse<T | null> {
  return (value, path) => (value === undefined || value === null ? null : parse(value, path));
}

export function listOf<T>(parse: Parse<T>): Parse<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item: unknown, at) => parse(item, join(path, String(at))))
      : refuse(path, 'a list');
}

/** Gives a reader of the fields of an object: `field('price', parseFinite)`. A field that is inherited is not there. */
export function fieldsOf(value: unknown, path: string): <T>(name: string, parse: Parse<T>) => T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'a record');
  const fields = new Map<string, unknown>(Object.entries(value));
  return (name, parse) => parse(fields.get(name), join(path, name));
}

/** A table of words to values, such as an issue's detail. */
export function tableOf<T>(parse: Parse<T>): Parse<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'a table');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, parse(item, join(path, key))]));
  };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
