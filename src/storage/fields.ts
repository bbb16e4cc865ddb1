import { currency, isoDate, issuerId } from '../domain/model/units.ts';
import { fieldsOf, join, parseText, refuse, type Parse } from './record-fields.ts';
import { must } from '../domain/must.ts';

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

/** A field that was added later: records of before read as `before`. */
export function addedLater<T>(parse: Parse<T>, before: T): Parse<T> {
  return (value, path) => (value === undefined ? before : parse(value, path));
}

/** A field that need not be there; then it isn't there in what is read, either. */
export function optional<T>(parse: Parse<T>): Parse<T | undefined> {
  return addedLater<T | undefined>(parse, undefined);
}

/** How each field of a record is read. */
export type Shape<T> = { readonly [Name in keyof T]-?: Parse<T[Name]> };

/** A record of this shape. A field that is inherited is not there, and what the shape doesn't name is not taken. */
export function objectOf<T extends object>(shape: Shape<T>): Parse<T>;
export function objectOf(shape: Readonly<Record<string, Parse<unknown>>>): Parse<object> {
  const fields = Object.entries(shape);
  return (value, path) => {
    const field = fieldsOf(value, path);
    const read: Record<string, unknown> = {};
    for (const [name, parse] of fields) {
      const one = field(name, parse);
      if (one !== undefined) read[name] = one;
    }
    return read;
  };
}

/** One of several shapes: which, its field `kind` says. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [Kind in T['kind']]: Shape<Omit<Extract<T, { readonly kind: Kind }>, 'kind'>>;
}): Parse<T>;
export function byKind(shapes: Readonly<Record<string, Shape<object>>>): Parse<object> {
  const kind = oneOf(Object.keys(shapes));
  const records = new Map(Object.entries(shapes).map(([name, shape]) => [name, objectOf({ kind, ...shape })]));
  return (value, path) => must(records.get(fieldsOf(value, path)('kind', kind)))(value, path);
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
