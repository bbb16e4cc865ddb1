import { formatTable, parseTable } from '../../../src/reference/table.ts';

/** A table of the pack that can be changed. All its columns are equally long. */
export interface OpenTable {
  readonly columns: ReadonlyMap<string, string[]>;
}

/** Opens a copy of a table; the text stays as it is. */
export function openTable(text: string): OpenTable {
  const table = parseTable(text);
  return { columns: new Map(table.columns.map((name) => [name, [...table.column(name)]])) };
}

/** Writes it as the pack has it. */
export function closeTable({ columns }: OpenTable): string {
  return formatTable([...columns]);
}

/** A column; throws where the table has none of that name. */
export function columnOf({ columns }: OpenTable, name: string): string[] {
  const cells = columns.get(name);
  if (cells === undefined) throw new Error(`The pack has no column ${name}.`);
  return cells;
}

/** How many rows there are. */
export function lengthOf({ columns }: OpenTable): number {
  for (const cells of columns.values()) return cells.length;
  return 0;
}

/** Adds a row at the end; what is not said stays empty. Throws on a column that the table has not. */
export function addRow(table: OpenTable, cells: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(cells)) columnOf(table, name);
  for (const [name, column] of table.columns) column.push(cells[name] ?? '');
}

/** Takes the rows out of which `isOut` says so. */
export function dropRows(table: OpenTable, isOut: (row: number) => boolean): void {
  const kept = Array.from({ length: lengthOf(table) }, (_, row) => row).filter((row) => !isOut(row));
  arrange(table, kept);
}

/** Puts the rows into another order, by their present places. */
export function arrange({ columns }: OpenTable, order: readonly number[]): void {
  for (const cells of columns.values()) {
    const moved = order.map((row) => cells[row] ?? '');
    cells.length = 0;
    // one by one: a spread of so many arguments would be too many
    for (const cell of moved) cells.push(cell);
  }
}
