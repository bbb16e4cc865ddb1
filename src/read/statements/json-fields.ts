import { GUARD_AT } from '../own-format.ts';

/* What stands in a JSON file, taken for nothing but what it is. */

/** The most records that we take from one file. */
export const MOST_ROWS = 1_000_000;
/** An object of a file. */
export type Fields = Readonly<Record<string, unknown>>;

/** Tells an object from a list, a text, a number and null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A text as a spreadsheet must see it: an apostrophe before what it would run, which reading takes away. */
export function guardedText(value: unknown): string {
  return textOf(value).replace(/\r\n?/g, '\n').replace(GUARD_AT, "'");
}

/** A number as it is written with a dot; '' for anything else. */
export function writtenNumber(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The objects of a list. */
export function objectsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : [];
}
