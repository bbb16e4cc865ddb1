/* Many rows of like objects, column by column: a small part of the room and the time that the objects themselves take to send to
   another thread, to write down or to put a checksum on. Plain data, so that it may also be written as JSON. */

/** What stands in one field of all rows. */
export type Column =
  /** Few different values; `at` says which stands in each row, null where there is only one. */
  | { readonly kind: 'few'; readonly values: readonly unknown[]; readonly at: readonly number[] | null }
  /** Objects that are alike; `at` is −1 where there is none, null where each row has one. */
  | { readonly kind: 'rows'; readonly rows: RowTable<object>; readonly at: readonly number[] | null }
  /** Lists, one after the other in one column; `lengths` says how many of it stand in each row. */
  | { readonly kind: 'lists'; readonly items: Column; readonly lengths: readonly number[] }
  | { readonly kind: 'plain'; readonly values: readonly unknown[] };

/** Rows of `T`, or the rows themselves where their fields differ. */
export type RowTable<T extends object> =
  | { readonly rows: readonly T[] }
  | { readonly count: number; readonly names: readonly string[]; readonly columns: readonly Column[] };

/** Puts rows into columns. */
export function packRows<T extends object>(rows: readonly T[]): RowTable<T> {
  const first = rows[0];
  if (first === undefined) return { rows };
  const names = Object.keys(first);
  const columns = turn(rows, names);
  return columns === null ? { rows } : { count: rows.length, names, columns: columns.map(packColumn) };
}

/** Gives the rows back: equal to those that were packed, with their fields in the same order. */
export function unpackRows<T extends object>(table: RowTable<T>): readonly T[] {
  if ('rows' in table) return table.rows;
  const { count, names } = table;
  const columns = table.columns.map((column) => unpackColumn(column, count));
  const rows: T[] = [];
  for (let at = 0; at < count; at += 1) {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < names.length; place += 1) row[names[place]!] = columns[place]![at];
    rows.push(row as T);
  }
  return rows;
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
  return packFew(values) ?? packObjects(values) ?? packLists(values) ?? { kind: 'plain', values };
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

function packLists(values: readonly unknown[]): Column | null {
  const items: unknown[] = [];
  const lengths: number[] = [];
  for (const list of values) {
    if (!Array.isArray(list)) return null;
    for (const item of list as readonly unknown[]) items.push(item);
    lengths.push(list.length);
  }
  return { kind: 'lists', items: packColumn(items), lengths };
}

/* What stands in each row. */
function unpackColumn(column: Column, count: number): readonly unknown[] {
  switch (column.kind) {
    case 'plain':
      return column.values;
    case 'few': {
      const { values, at } = column;
      return at === null ? new Array(count).fill(values[0]) : at.map((place) => values[place]);
    }
    case 'rows': {
      const { at } = column;
      const rows = unpackRows(column.rows);
      return at === null ? rows : at.map((place) => (place < 0 ? null : rows[place]));
    }
    case 'lists': {
      const { lengths } = column;
      const items = unpackColumn(
        column.items,
        lengths.reduce((all, length) => all + length, 0),
      );
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return items.slice(end - length, end);
      });
    }
  }
}
