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
  | { readonly count: number; readonly names: readonly string[]; readonly columns: readonly Column[] }
  | RowPages;

/** Very many rows, as the JSON of one table after the other: a text crosses and is written down as it is, whatever its length. */
export interface RowPages {
  readonly count: number;
  readonly pages: readonly RowPage[];
}
export interface RowPage {
  readonly text: string;
  /** The text's checksum, by which it is known to be whole. */
  readonly sum: string;
}

/** Gives the rows back: equal to those that were packed, with their fields in the same order. */
export function unpackRows<T extends object>(table: RowTable<T>): readonly T[] {
  if ('rows' in table) return table.rows;
  if ('pages' in table) return table.pages.flatMap(({ text }) => unpackPage<T>(text));
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

/** Gives the rows of one page back, from its text. */
export function unpackPage<T extends object>(text: string): readonly T[] {
  return unpackRows(JSON.parse(text) as RowTable<T>);
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
