import type { Column, RowTable } from '../model/row-table.ts';

/** Puts rows into columns. */
export function packRows<T extends object>(rows: readonly T[]): RowTable<T> {
  const first = rows[0];
  if (first === undefined) return { rows };
  const names = Object.keys(first);
  const columns = turn(rows, names);
  return columns === null ? { rows } : { count: rows.length, names, columns: columns.map(packColumn) };
}

/** Puts what stands in each field of all rows into a table: that of the rows themselves, without any of them being made. */
export function packColumns<T extends object>(fields: {
  readonly [Name in keyof T]: readonly T[Name][];
}): RowTable<T> {
  const columns = Object.values<readonly unknown[]>(fields);
  const [first = []] = columns;
  if (first.length === 0) return { rows: [] };
  return { count: first.length, names: Object.keys(fields), columns: columns.map(packColumn) };
}

/** Puts some fields of rows into columns; each row has all of them. */
export function packFields<T extends object, Name extends keyof T & string>(
  rows: readonly T[],
  names: readonly Name[],
): RowTable<Pick<T, Name>> {
  return { count: rows.length, names, columns: names.map((name) => packColumn(rows.map((row) => row[name]))) };
}

/* What stands in each field of all rows; null where one has other fields, or in another order. */
function turn(rows: readonly object[], names: readonly string[]): readonly (readonly unknown[])[] | null {
  const columns = names.map((): unknown[] => []);
  for (const row of rows) {
    let place = 0;
    // a loop over the names asks each row once for each: by column, the engine would look every field up anew
    for (const name in row) {
      if (name !== names[place]) return null;
      columns[place]!.push(row[name as keyof typeof row]);
      place += 1;
    }
    if (place !== names.length) return null;
  }
  return columns;
}

function packColumn(values: readonly unknown[]): Column {
  return (
    packFew(values) ?? packNumbers(values) ?? packObjects(values) ?? packLists(values) ?? { kind: 'plain', values }
  );
}

/* Of a long column the first rows tell whether it is worth to look for few different values in all of them. */
const TOLD_BY = 2000;

/* By place: an iterator makes an object of each value, and a list that grows is copied again and again. */
function packFew(values: readonly unknown[]): Column | null {
  const places = new Map<unknown, number>();
  const at = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    const place = places.get(value) ?? places.size;
    // a map takes −0 for 0
    if (Object.is(value, -0)) return null;
    if (place === places.size) {
      if (place > TOLD_BY + row / 4) return null;
      places.set(value, place);
    }
    at[row] = place;
  }
  if (places.size > Math.max(1, values.length / 2)) return null;
  return { kind: 'few', values: [...places.keys()], at: places.size === 1 ? null : at };
}

function packNumbers(values: readonly unknown[]): Column | null {
  const numbers = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (value !== null && (typeof value !== 'number' || Number.isNaN(value))) return null;
    numbers[at] = value ?? NaN;
  }
  return { kind: 'numbers', values: numbers };
}

function packObjects(values: readonly unknown[]): Column | null {
  const there: object[] = [];
  const at: number[] = [];
  for (const value of values) {
    if (value === null) {
      at.push(-1);
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      at.push(there.length);
      there.push(value);
    } else {
      return null;
    }
  }
  if (there.length === 0) return null;
  return { kind: 'rows', rows: packRows(there), at: there.length === values.length ? null : Int32Array.from(at) };
}

function packLists(values: readonly unknown[]): Column | null {
  const items: unknown[] = [];
  const lengths: number[] = [];
  for (const list of values) {
    if (!Array.isArray(list)) return null;
    for (const item of list as readonly unknown[]) items.push(item);
    lengths.push(list.length);
  }
  return { kind: 'lists', items: packColumn(items), lengths: Uint32Array.from(lengths) };
}
