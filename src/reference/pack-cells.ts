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

/** How many signs of a number are no more than a double holds digits for. */
const FEW_SIGNS = 15;
const POWERS_OF_TEN = Array.from({ length: FEW_SIGNS }, (_, power) => 10 ** power);
const [TAB, POINT, ZERO, NINE, LETTER_A, LETTER_Z] = Array.from('\t.09az', (sign) => sign.charCodeAt(0)) as [
  ...[number, number, number],
  ...[number, number, number],
];

/**
 * The numbers in cells with a tab before each, every one as `numberCell` reads it, without a text for each. Few plain digits are a whole
 * number by a power of ten, and to divide the two rounds once, as reading them does. Whatever else stands there is cut out and read.
 */
export function numbersIn(cells: string): number[] {
  const numbers: number[] = [];
  let [start, digits, point, isPlain] = [1, 0, -1, true];
  for (let at = 1; at <= cells.length; at += 1) {
    const sign = at < cells.length ? cells.charCodeAt(at) : TAB;
    if (sign >= ZERO && sign <= NINE) digits = digits * 10 + sign - ZERO;
    else if (sign === POINT && point < 0) point = at;
    else if (sign !== TAB) isPlain = false;
    else {
      const signs = at - start;
      const decimals = point < 0 ? 0 : at - point - 1;
      const isRead = isPlain && signs > (point < 0 ? 0 : 1) && signs <= FEW_SIGNS;
      numbers.push(isRead ? digits / POWERS_OF_TEN[decimals]! : numberCell(cells.slice(start, at)));
      [start, digits, point, isPlain] = [at + 1, 0, -1, true];
    }
  }
  return numbers;
}

/** The whole numbers in cells with a tab before each, written to the base of 36 with small letters, without a text for each. */
export function placesIn(cells: string): number[] {
  const places: number[] = [];
  let [start, place] = [1, 0];
  for (let at = 1; at <= cells.length; at += 1) {
    const sign = at < cells.length ? cells.charCodeAt(at) : TAB;
    if (sign >= ZERO && sign <= NINE) place = place * 36 + sign - ZERO;
    else if (sign >= LETTER_A && sign <= LETTER_Z) place = place * 36 + sign - LETTER_A + 10;
    else if (sign !== TAB || at === start)
      throw new Error(`The reference pack has no place at "${cells.slice(start, at)}".`);
    else {
      places.push(place);
      [start, place] = [at + 1, 0];
    }
  }
  return places;
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
  for (let row = cells.length - 1; row >= 0; row -= 1) rows.set(cells[row]!, row);
  return rows;
}
