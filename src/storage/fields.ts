import { currency, isoDate, issuerId } from '../domain/model/units.ts';
import { join, parseText, refuse, type Parse } from './record-fields.ts';

/* The first load has need of the other half: what opens a record and finds its fields. */
export { fieldsOf, orNull, parseText, parseWith, refuse, type Parse } from './record-fields.ts';

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

/** A table of words to values, such as an issue's detail. */
export function tableOf<T>(parse: Parse<T>): Parse<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'a table');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, parse(item, join(path, key))]));
  };
}
