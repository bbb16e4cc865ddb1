import { isBlank, type FileRecord } from '../cells/records.ts';
import { kindOfCell } from './cell-kind.ts';
import { addIn } from '../../domain/sum.ts';

/* Cuts a file into tables by their looks alone: a line of titles over lines with numbers. */

/** A stretch of rows of one shape with the line of titles above it. */
export interface Segment {
  /** null = rows without titles. */
  readonly header: FileRecord | null;
  /** A first line of titles, where they are split over two. */
  readonly upper: FileRecord | null;
  /** The records that hold numbers. */
  readonly rows: readonly FileRecord[];
}

const MOST_ROWS = 300;
const MOST_COLUMNS = 60;

type Shape = 'blank' | 'titles' | 'row' | 'line';

/* Titles: at least two cells, all words. A row: a number beside something else. */
function shapeOf(record: FileRecord): Shape {
  if (isBlank(record)) return 'blank';
  let words = 0;
  let numbers = 0;
  let others = 0;
  for (const cell of record.cells.slice(0, MOST_COLUMNS)) {
    const kind = kindOfCell(cell);
    if (kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'cusip') numbers += 1;
    else if (kind === 'words' || kind === 'ticker' || kind === 'currency') words += 1;
    else if (kind !== 'nothing') others += 1;
  }
  if (numbers > 0 && numbers + words + others >= 2) return 'row';
  return words >= 2 && words > 4 * others && numbers === 0 ? 'titles' : 'line';
}

/** Tells whether the cells could be titles: three at least, words and nothing else, none with a figure in it. */
export function areTitles(cells: readonly string[]): boolean {
  const filled = cells.slice(0, MOST_COLUMNS).filter((cell) => cell.trim() !== '');
  if (filled.length < 3 || filled.some((cell) => /\d/.test(cell) || cell.length > 60)) return false;
  const kinds = filled.map(kindOfCell);
  return (
    kinds.every((kind) => kind === 'words' || kind === 'ticker') && kinds.filter((kind) => kind === 'words').length > 1
  );
}

/** Finds the tables of a file, in its order. */
export function findSegments(records: Iterable<FileRecord>): readonly Segment[] {
  const segments: { header: FileRecord | null; upper: FileRecord | null; rows: FileRecord[] }[] = [];
  let titles: FileRecord[] = [];
  for (const record of records) {
    const shape = shapeOf(record);
    const last = segments.at(-1);
    if (shape === 'titles') titles.push(record);
    else if (shape === 'line') titles = titles.filter(({ line }) => record.line - line <= 1);
    else if (shape === 'row') {
      const header = headerAmong(titles, record.cells.length);
      const isRepeated = header !== null && last?.header?.cells.join() === header.cells.join();
      if (last === undefined || (header !== null && !isRepeated)) {
        segments.push({ header, upper: upperOf(header, titles), rows: [record] });
      } else if (last.rows.length < MOST_ROWS) {
        last.rows.push(record);
      }
      titles = [];
    }
  }
  return segments.map(({ header, upper, rows }) => ({ header, upper, rows: rowsOfWidth(rows, header) }));
}

/* The last line that has titles for at least half of the row's cells; a row of words without numbers is shorter. */
function headerAmong(titles: readonly FileRecord[], width: number): FileRecord | null {
  const filled = (record: FileRecord): number => record.cells.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...titles.map(filled));
  const best = titles.filter((record) => filled(record) === most).at(-1);
  return best === undefined || 2 * most < Math.min(width, MOST_COLUMNS) ? null : best;
}

function upperOf(header: FileRecord | null, titles: readonly FileRecord[]): FileRecord | null {
  if (header === null) return null;
  const above = titles[titles.indexOf(header) - 1];
  return above !== undefined && above.line === header.line - 1 && above.cells.length >= header.cells.length - 1
    ? above
    : null;
}

/* Rows of a preamble or of notes have other widths than most. */
function rowsOfWidth(rows: readonly FileRecord[], header: FileRecord | null): readonly FileRecord[] {
  if (header !== null) return rows.filter(({ cells }) => 2 * cells.length >= header.cells.length);
  const widths = new Map<number, number>();
  for (const { cells } of rows) addIn(widths, cells.length, 1);
  const [common] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return rows.filter(({ cells }) => Math.abs(cells.length - common) <= 1);
}
