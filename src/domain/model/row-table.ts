/* Many rows of like objects, column by column: a small part of the room and the time that the objects themselves take to send to
   another thread, to write down or to put a checksum on. Plain data. */

/** What stands in one field of all rows. */
export type Column =
  /** Few different values; `at` says which stands in each row, null where there is only one. */
  | { readonly kind: 'few'; readonly values: readonly unknown[]; readonly at: Uint32Array | null }
  /** Numbers; NaN where there is null. */
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  /** Objects that are alike; `at` is −1 where there is none, null where each row has one. */
  | { readonly kind: 'rows'; readonly rows: RowTable<object>; readonly at: Int32Array | null }
  /** Lists, one after the other in one column; `lengths` says how many of it stand in each row. */
  | { readonly kind: 'lists'; readonly items: Column; readonly lengths: Uint32Array }
  | { readonly kind: 'plain'; readonly values: readonly unknown[] };

/** Rows of `T`, or the rows themselves where their fields differ. */
export type RowTable<T extends object> =
  | { readonly rows: readonly T[] }
  | { readonly count: number; readonly names: readonly string[]; readonly columns: readonly Column[] };

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

/**
 * Gives rows with the fields of a table in the place of their own. A row that has all of them already is given as it is: who shows it finds
 * nothing changed, and no new one is made of it. The table has as many rows, and only fields that they have.
 */
export function layFields<T extends object, Name extends keyof T & string>(
  rows: readonly T[],
  table: RowTable<Pick<T, Name>>,
): readonly T[] {
  if ('rows' in table) return rows.map((row, at) => ({ ...row, ...table.rows[at] }));
  const names = table.names as readonly Name[];
  const columns = table.columns.map((column) => unpackColumn(column, table.count) as readonly T[Name][]);
  return rows.map((row, at) => {
    let laid: T | null = null;
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place]!;
      const value = columns[place]![at]!;
      if (!Object.is(row[name], value)) (laid ??= { ...row })[name] = value;
    }
    return laid ?? row;
  });
}

/* What stands in each row. */
function unpackColumn(column: Column, count: number): readonly unknown[] {
  switch (column.kind) {
    case 'plain':
      return column.values;
    case 'few': {
      const { values, at } = column;
      return at === null ? new Array(count).fill(values[0]) : listOf(at, (place) => values[place]);
    }
    case 'numbers':
      return listOf(column.values, (number) => (Number.isNaN(number) ? null : number));
    case 'rows': {
      const { at } = column;
      const rows = unpackRows(column.rows);
      return at === null ? rows : listOf(at, (place) => (place < 0 ? null : rows[place]));
    }
    case 'lists': {
      const { lengths } = column;
      const items = unpackColumn(
        column.items,
        lengths.reduce((all, length) => all + length, 0),
      );
      let end = 0;
      return Array.from(lengths, (length) => {
        end += length;
        return items.slice(end - length, end);
      });
    }
  }
}

/* By place: `Array.from` asks an iterator for each, which takes several times as long. */
function listOf(numbers: Uint32Array | Int32Array | Float64Array, give: (number: number) => unknown): unknown[] {
  const list = new Array<unknown>(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) list[at] = give(numbers[at]!);
  return list;
}
