import type { Column, RowPage, RowTable } from './row-table.ts';
import type { RowParts } from './row-keeper.ts';
import { sumOfText } from './sum-of-text.ts';

/** Rows beyond this many go in pages of so many. */
export const ROWS_A_PAGE = 10_000;

/** Puts rows into columns, and very many into pages of text; `tell` hears after each page how many rows are in. */
export function packMany<T extends object>(
  rows: RowParts<T>,
  perPage = ROWS_A_PAGE,
  tell: (rows: number) => void = () => undefined,
): RowTable<T> {
  if (rows.length <= perPage) return packRows(rows.slice());
  const pages: RowPage[] = [];
  for (let start = 0; start < rows.length; start += perPage) {
    const table = packRows(rows.slice(start, start + perPage));
    if (!isSayable(table)) return packRows(rows.slice());
    const text = JSON.stringify(table);
    pages.push({ text, sum: sumOfText(text) });
    tell(Math.min(start + perPage, rows.length));
  }
  return { count: rows.length, pages };
}

/* JSON has no −0, no number that is not finite, and nothing that is not there. */
function isSayable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isSayable);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  for (const name in value) if (!isSayable(value[name as keyof typeof value])) return false;
  return true;
}

/** Puts rows into columns. */
export function packRows<T extends object>(rows: readonly T[]): RowTable<T> {
  const first = rows[0];
  if (first === undefined) return { rows };
  const names = Object.keys(first);
  const columns = turn(rows, names);
  return columns === null ? { rows } : { count: rows.length, names, columns: columns.map(packColumn) };
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
