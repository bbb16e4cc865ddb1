/* Counts a sheet's cells and how far they reach before anything is made of them: two cells in far corners are a table of
   seventeen thousand million. */

export const MOST_CELLS = 1_000_000;
/** Tags beside the cells: rows, values and texts of that many cells, closing ones included. */
export const MOST_OTHER_TAGS = 12_000_000;
export const MOST_SHEET_COLUMNS = 2000;
/** Cells of the rectangle that all cells of a sheet span. */
const LARGEST_RECTANGLE = 20_000_000;
const LONGEST_TAG = 200;
/* More than three letters can name. */
const PLACES_IN_ROW = 20_000;
const BEGINNING = 4000;

/** What a sheet's XML comes to. `isFar`: its cells lie further apart than those of any table; `isTwice`: two cells have one place. */
export interface SheetSize {
  readonly cells: number;
  readonly otherTags: number;
  readonly isFar: boolean;
  readonly isTwice: boolean;
}

/** Counts the cells in the XML of one sheet, however damaged it is. */
export function countCells(xml: string): SheetSize {
  const prefix = /<([\w.-]{1,20}:)worksheet[\s>]/.exec(xml.slice(0, BEGINNING))?.[1] ?? '';
  const tag = `<${prefix}c`;
  let cells = 0;
  let otherTags = 0;
  let row = 0;
  let column = 0;
  const places: number[] = [];
  let isInOrder = true;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    if (!xml.startsWith(tag, at) || !endsName(xml.charCodeAt(at + tag.length))) {
      otherTags += 1;
      if (otherTags > MOST_OTHER_TAGS) break;
      continue;
    }
    cells += 1;
    if (cells > MOST_CELLS) break;
    const place = /^[^>]*?\sr=["']([A-Za-z]{1,3})(\d{1,7})["']/.exec(xml.slice(at, at + LONGEST_TAG));
    if (place === null) continue;
    const [, letters = '', digits = ''] = place;
    const inRow = columnNumber(letters);
    const number = +digits * PLACES_IN_ROW + inRow;
    isInOrder &&= number > (places.at(-1) ?? -1);
    places.push(number);
    column = Math.max(column, inRow);
    row = Math.max(row, +digits);
  }
  const isFar = column > MOST_SHEET_COLUMNS || row * column > LARGEST_RECTANGLE;
  return { cells, otherTags, isFar, isTwice: !isInOrder && new Set(places).size < places.length };
}

/* A blank, a slash or the end of the tag. */
function endsName(code: number): boolean {
  return code === 0x20 || code === 0x3e || code === 0x2f || (code >= 0x09 && code <= 0x0d);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + (letters.charCodeAt(at) & 0x1f);
  return number;
}
