import { GUARD_AT } from '../../../read/own-format.ts';

/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

const MOST_LINES_IN_CELL = 40;

/** What a file of a table begins with: without it Excel takes UTF-8 for the system's old encoding and spoils every "Nestlé". */
export const CSV_MARK = '\uFEFF';
/** What a row ends with, and what is nowhere in one. */
export const CSV_ROW_END = '\r\n';

/**
 * Writes a table as CSV (RFC 4180: commas, CRLF, quotes doubled), with a byte order mark. Numbers are written with a point and without
 * grouping, to the last bit. Text that a spreadsheet would run as a formula is kept from it by an apostrophe, which reading our own file
 * takes away.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `${CSV_MARK}${rows.map(writeCsvRow).join('')}`;
}

/** Writes one row of such a table, for those that are written as they are made. */
export function writeCsvRow(row: readonly Cell[]): string {
  return `${row.map(writeCell).join(',')}${CSV_ROW_END}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = guard(plainBreaks(cell));
  return /[",;|\t\n\r]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/* Line breaks inside a cell are LF; a cell of very many lines reads as a quotation mark that never closes. */
function plainBreaks(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.split('\n', MOST_LINES_IN_CELL + 1).length > MOST_LINES_IN_CELL ? lines.replace(/\n/g, ' ') : lines;
}

/** Puts an apostrophe before whatever a spreadsheet would take for a formula. */
export function guard(text: string): string {
  return text.replace(GUARD_AT, "'");
}

/** Makes a file name that every system takes: letters, digits, dot, dash, blank and underscore, at most 80 signs. */
export function safeFileName(stem: string, ending: string): string {
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._-]+/g, '-')
    .replace(/^[-. ]+/, '')
    .replace(/(?<![-. ])[-. ]+$/, '');
  return `${(plain === '' ? 'topheavy' : plain).slice(0, 80 - ending.length)}${ending}`;
}
