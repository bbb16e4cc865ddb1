/* Cuts one record into its cells. */

export const LONGEST_CELL = 64 * 1024;
export const MOST_LINES_IN_CELL = 50;

const QUOTE = 34;
const NEWLINE = 10;

/** Cuts what stands between two places of a text, in which no quotation mark opens a cell. */
export function splitPlain(text: string, start: number, end: number, delimiter: string): string[] {
  const code = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let from = start;
  // One walk over the signs is faster than asking for the next delimiter again and again: cells are short.
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== code) continue;
    cells.push(text.slice(from, at));
    from = at + 1;
  }
  cells.push(text.slice(from, end));
  return cells;
}

/** A record with cells in quotation marks: where it ends, and over how many lines it goes. */
export interface QuotedRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
}

/**
 * Cuts the record that begins at `start`; its last cell may end at `last` at most. A cell in quotation marks may hold
 * delimiters, newlines and doubled marks. null = its quotes are not plain (they do not close where a cell can end, or
 * too far down), so somebody else must decide.
 */
export function splitQuoted(text: string, start: number, last: number, delimiter: string): QuotedRecord | null {
  const code = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let lines = 1;
  for (let at = start; ;) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      if (close === -1 || close - at > LONGEST_CELL) return null;
      const inside = text.slice(at + 1, close);
      const cell = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
      lines += linesIn(cell);
      if (lines > MOST_LINES_IN_CELL) return null;
      cells.push(cell);
      end = close + 1;
    } else {
      end = at;
      while (end < last && text.charCodeAt(end) !== code && text.charCodeAt(end) !== NEWLINE) end += 1;
      cells.push(text.slice(at, end));
    }
    if (end >= last || text.charCodeAt(end) === NEWLINE) return { cells, end, lines };
    if (text.charCodeAt(end) !== code) return null;
    at = end + 1;
  }
}

/* Doubled marks belong to the cell. Looked for no further than a cell may be long. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    if (close - from > LONGEST_CELL) return -1;
    close = text.indexOf('"', close + 2);
  }
  return close;
}

function linesIn(cell: string): number {
  let lines = 0;
  for (let cut = cell.indexOf('\n'); cut !== -1; cut = cell.indexOf('\n', cut + 1)) lines += 1;
  return lines;
}

/** Over how many lines a record of these cells goes. */
export function linesOf(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + linesIn(cell), 1);
}
