/* Many rows of like objects, column by column: a small part of the room and the time that the objects themselves take to send to
   another thread, to write down or to put a checksum on. Plain data, so that it may also be written as JSON. */

/** What stands in one field of all rows. */
export type Column =
  /** Few different values; `at` says which stands in each row, null where there is only one. */
  | { readonly kind: 'few'; readonly values: readonly unknown[]; readonly at: readonly number[] | null }
  /** Objects that are alike; `at` is −1 where there is none, null where each row has one. */
  | { readonly kind: 'rows'; readonly rows: RowTable<object>; readonly at: readonly number[] | null }
  | { readonly kind: 'plain'; readonly values: readonly unknown[] };

/** Rows of `T`, or the rows themselves where their fields differ. */
export type RowTable<T extends object> =
  | { readonly rows: readonly T[] }
  | { readonly count: number; readonly names: readonly string[]; readonly columns: readonly Column[] };

/** Puts rows into columns. */
export function packRows<T extends object>(rows: readonly T[]): RowTable<T> {
  const first = rows[0];
  if (first === undefined) return { rows };
  const names = Object.keys(first) as (keyof T & string)[];
  if (!rows.every((row) => hasFields(row, names))) return { rows };
  return { count: rows.length, names, columns: names.map((name) => packColumn(rows.map((row) => row[name]))) };
}

/** Gives the rows back: equal to those that were packed, with their fields in the same order. */
export function unpackRows<T extends object>(table: RowTable<T>): readonly T[] {
  if ('rows' in table) return table.rows;
  const { count, names } = table;
  const columns = table.columns.map(unpackColumn);
  return Array.from({ length: count }, (_, at) => {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < names.length; place += 1) row[names[place]!] = columns[place]!(at);
    return row as T;
  });
}

function hasFields(row: object, names: readonly string[]): boolean {
  let place = 0;
  for (const name in row) {
    if (name !== names[place]) return false;
    place += 1;
  }
  return place === names.length;
}

function packColumn(values: readonly unknown[]): Column {
  return packFew(values) ?? packObjects(values) ?? { kind: 'plain', values };
}

/* Of a long column the first rows tell whether it is worth to look for few different values in all of them. */
const TOLD_BY = 2000;

function packFew(values: readonly unknown[]): Column | null {
  const places = new Map<unknown, number>();
  const at: number[] = [];
  for (const value of values) {
    const place = places.get(value) ?? places.size;
    // a map takes −0 for 0
    if (Object.is(value, -0)) return null;
    if (place === places.size) {
      if (place > TOLD_BY + at.length / 4) return null;
      places.set(value, place);
    }
    at.push(place);
  }
  if (places.size > Math.max(1, values.length / 2)) return null;
  return { kind: 'few', values: [...places.keys()], at: places.size === 1 ? null : at };
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
  return { kind: 'rows', rows: packRows(there), at: there.length === values.length ? null : at };
}

function unpackColumn(column: Column): (at: number) => unknown {
  switch (column.kind) {
    case 'plain':
      return (at) => column.values[at];
    case 'few': {
      const { values, at: places } = column;
      return places === null ? () => values[0] : (at) => values[places[at]!];
    }
    case 'rows': {
      const rows = unpackRows(column.rows);
      const places = column.at;
      if (places === null) return (at) => rows[at];
      return (at) => (places[at]! < 0 ? null : rows[places[at]!]);
    }
  }
}
