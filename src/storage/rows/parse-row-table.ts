import { sumOfText } from '../../domain/sum-of-text.ts';
import { unpackRows, type Column, type RowTable } from '../../domain/model/row-table.ts';
import { fieldsOf, listOf, parseCount, parseText, refuse, type Parse } from '../fields.ts';

/* Rows of snapshots are kept in tables since schema 5, before that one by one. Those of files were, too, until schema 6, and very many
   of them in pages, each the text of a table. */

/** Reads rows of either form as they were, whatever stands in them: `parse` then reads each. */
export function rowsOf<T>(parse: Parse<T>): Parse<readonly T[]> {
  const read = listOf(parse);
  return (value, path) => read(Array.isArray(value) ? value : unpackRows(rowTable(value, path)), path);
}

const anything: Parse<unknown> = (value) => value;

/* A field of this name would not be a field but what an object is made from. */
const fieldName: Parse<string> = (value, path) => {
  const name = parseText(value, path);
  return name === '__proto__' ? refuse(path, 'the name of a field') : name;
};

/* How deep objects lie in one another, at most; ours do twice. */
const DEEPEST = 4;

function rowTable(value: unknown, path: string, depth = 0): RowTable<object> {
  const field = fieldsOf(value, path);
  if (field('rows', (rows) => rows !== undefined)) return { rows: field('rows', listOf(anyObject)) };
  const count = field('count', parseCount);
  // a page holds no pages
  if (depth === 0 && field('pages', (pages) => pages !== undefined)) {
    return { rows: ofLength(count, field('pages', listOf(page)).flat(), path) };
  }
  const names = field('names', listOf(fieldName));
  const columns = field('columns', listOf(columnOf(count, depth)));
  if (columns.length !== names.length) refuse(path, 'a table with a name for each column');
  return { count, names, columns };
}

/* A page of rows: whole by its own checksum, and a table like any other. */
const page: Parse<readonly object[]> = (value, path) => {
  const field = fieldsOf(value, path);
  const text = field('text', parseText);
  if (sumOfText(text) !== field('sum', parseText)) return refuse(path, 'a page with the checksum it has');
  let table: unknown;
  try {
    table = JSON.parse(text);
  } catch {
    return refuse(path, 'a page of rows');
  }
  return unpackRows(rowTable(table, path, 1));
};

const anyObject: Parse<object> = (value, path) =>
  typeof value === 'object' && value !== null ? value : refuse(path, 'a record');

function columnOf(count: number, depth: number): Parse<Column> {
  return (value, path) => {
    const field = fieldsOf(value, path);
    const kind = field('kind', parseText);
    if (kind === 'plain') return { kind, values: ofLength(count, field('values', listOf(anything)), path) };
    if (kind === 'few') {
      const values = field('values', listOf(anything));
      const at = field('at', places(count, values.length, 0));
      return { kind, values, at: at === null ? null : Uint32Array.from(at) };
    }
    if (kind === 'numbers') {
      const values = field('values', (numbers, at) =>
        numbers instanceof Float64Array ? numbers : refuse(at, 'numbers'),
      );
      return { kind, values: values.length === count ? values : refuse(path, `a list of ${count}`) };
    }
    if (depth === DEEPEST) return refuse(path, 'a column');
    if (kind === 'lists') {
      const lengths = ofLength(count, field('lengths', numbersOf(parseCount)), path);
      const all = lengths.reduce((sum, length) => sum + length, 0);
      return { kind, items: field('items', columnOf(all, depth + 1)), lengths: Uint32Array.from(lengths) };
    }
    if (kind !== 'rows') return refuse(path, 'a column');
    const rows = field('rows', (inner, at) => rowTable(inner, at, depth + 1));
    const length = 'rows' in rows ? rows.rows.length : rows.count;
    const at = field('at', places(count, length, -1));
    return { kind, rows, at: at === null ? null : Int32Array.from(at) };
  };
}

/* Which of so many stands in each row; null = there is one for all, or one for each. */
function places(count: number, of: number, least: number): Parse<readonly number[] | null> {
  return (value, path) => {
    if (value === null) return of === (least === 0 ? 1 : count) ? null : refuse(path, 'a list of places');
    const at = ofLength(count, numbersOf(parsePlace)(value, path), path);
    return at.some((place) => place < least || place >= of) ? refuse(path, 'a list of places') : at;
  };
}

/* In a column of numbers since schema 7, in a list before. */
function numbersOf(parse: Parse<number>): Parse<readonly number[]> {
  const list = listOf(parse);
  return (value, path) =>
    list(value instanceof Uint32Array || value instanceof Int32Array ? Array.from(value) : value, path);
}

const parsePlace: Parse<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) ? value : refuse(path, 'a place');

function ofLength<T>(count: number, list: readonly T[], path: string): readonly T[] {
  return list.length === count ? list : refuse(path, `a list of ${count}`);
}
