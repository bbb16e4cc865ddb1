/* The door of the reference pack: cells of text become values here, and a cell that is not what it should be throws,
   because the pack is made by our own compiler. */
import { SECTORS, type Sector } from '../domain/model/sector.ts';
import { isoDate, type IsoDate } from '../domain/model/units.ts';

const SECTOR_BY_NAME: ReadonlyMap<string, Sector> = new Map(SECTORS.map((sector) => [sector, sector]));

/** An empty cell is "not stated". */
export function textCell(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** A number that must be there. */
export function numberCell(cell: string): number {
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value)) throw new Error(`The reference pack has no number in "${cell}".`);
  return value;
}

/**
 * A percentage in plain digits as a fraction: moving the point rounds once, where dividing would round twice. What has
 * no plain digits, an exponent of its own included, is no number with another exponent behind it either.
 */
export function percentCell(cell: string): number {
  const value = Number(`${cell}e-2`);
  if (!Number.isFinite(value)) throw new Error(`The reference pack has no percentage in "${cell}".`);
  return value;
}

/** A date that must be there. */
export function dateCell(cell: string): IsoDate {
  const date = isoDate(cell);
  if (date === null) throw new Error(`The reference pack has no date in "${cell}".`);
  return date;
}

/** One of the eleven sectors by its name, null for an empty cell. */
export function sectorCell(cell: string): Sector | null {
  return cell === '' ? null : wordIn(cell, SECTOR_BY_NAME);
}

/** Words parted by blanks; an empty cell has none. */
export function wordsCell(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(' ');
}

/** Members of a list of words by their names, parted by blanks: what the list calls them, not where they stand in it. */
export function membersCell<T>(cell: string, words: ReadonlyMap<string, T>): readonly T[] {
  return wordsCell(cell).map((word) => wordIn(word, words));
}

/** The member of a list of words that the cell names. */
export function wordIn<T>(cell: string, words: ReadonlyMap<string, T>): T {
  const word = words.get(cell);
  if (word === undefined) throw new Error(`The reference pack has an unknown word: "${cell}".`);
  return word;
}

/** The cell of a column that is as long as its table. */
export function cellAt(cells: readonly string[], row: number): string {
  const cell = cells[row];
  if (cell === undefined) throw new Error(`The reference pack has no row ${row}.`);
  return cell;
}

/** Row by cell, for a column whose cells are all different; of equal ones the first row counts. */
export function rowByCell(cells: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  cells.forEach((cell, row) => {
    if (!rows.has(cell)) rows.set(cell, row);
  });
  return rows;
}
