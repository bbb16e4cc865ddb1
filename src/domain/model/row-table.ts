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

/* What stands in each row. */
function unpackColumn(column: Column, count: number): readonly unknown[] {
  switch (column.kind) {
    case 'plain':
      return column.values;
    case 'few': {
      const { values, at } = column;
      return at === null ? new Array(count).fill(values[0]) : Array.from(at, (place) => values[place]);
    }
    case 'numbers':
      return Array.from(column.values, (number) => (Number.isNaN(number) ? null : number));
    case 'rows': {
      const { at } = column;
      const rows = unpackRows(column.rows);
      return at === null ? rows : Array.from(at, (place) => (place < 0 ? null : rows[place]));
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
