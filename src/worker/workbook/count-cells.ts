/* Counts a sheet's cells and how far they reach before anything is made of them: two cells in far corners are a table of
   seventeen thousand million. */

export const MOST_CELLS = 1_000_000;
/** Tags beside the cells: rows, values and texts of that many cells, closing ones included. */
export const MOST_OTHER_TAGS = 12_000_000;
export const MOST_SHEET_COLUMNS = 2000;
/** Cells of the rectangle that all cells of a sheet span. */
const LARGEST_RECTANGLE = 20_000_000;
const LONGEST_TAG = 200;

/** What a sheet's XML comes to. `far`: its cells lie further apart than those of any table. */
export interface SheetSize {
  readonly cells: number;
  readonly otherTags: number;
  readonly isFar: boolean;
}

/** Counts the cells in the XML of one sheet, however damaged it is. */
export function countCells(xml: string): SheetSize {
  let cells = 0;
  let otherTags = 0;
  let row = 0;
  let column = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const tag = xml.slice(at, at + LONGEST_TAG);
    if (!/^<(?:[\w.-]{1,20}:)?c[\s/>]/.test(tag)) {
      otherTags += 1;
      if (otherTags > MOST_OTHER_TAGS) break;
      continue;
    }
    cells += 1;
    if (cells > MOST_CELLS) break;
    const place = /\sr=["']([A-Za-z]{1,3})(\d{1,7})["']/.exec(tag.split('>', 1)[0]!);
    if (place === null) continue;
    column = Math.max(column, columnNumber(place[1]!));
    row = Math.max(row, +place[2]!);
  }
  return { cells, otherTags, isFar: column > MOST_SHEET_COLUMNS || row * column > LARGEST_RECTANGLE };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
