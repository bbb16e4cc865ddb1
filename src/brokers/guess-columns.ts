import type { ColumnRole, ReadColumn } from '../domain/file-reading.ts';
import { markEvidence, parseNumber, saysNothing, type DecimalMark } from './cells.ts';
import { readHeader } from './header.ts';
import type { FileRecord } from './records.ts';
import { SPREADSHEET } from './spreadsheet.ts';
import { isIsin, isTickerLike } from './symbols.ts';

/** What a table that nobody recognised most likely is. Only shown to the user, never read by. */
export interface Guess {
  /** Line of the likeliest titles; 0 = none. */
  readonly headerLine: number;
  readonly columns: readonly ReadColumn[];
}

/** Guesses titles and roles from the first rows: by titles that are known, then by what stands below them. */
export function guessColumns(records: readonly FileRecord[]): Guess {
  const width = commonWidth(records);
  const header = records.findIndex((record, at) => isTitleRow(record, records[at + 1], width));
  const titles = header === -1 ? [] : records[header]!.cells;
  const rows = records.slice(header + 1).filter(({ cells }) => cells.length >= width - 1 && cells.length > 1);
  const named = readHeader(titles, SPREADSHEET).columns;
  const columns = Array.from({ length: Math.max(width, titles.length) }, (_, at): ReadColumn => {
    return named[at] ?? { title: '', role: 'unused' };
  });
  return { headerLine: header === -1 ? 0 : records[header]!.line, columns: guessRoles(columns, rows) };
}

function commonWidth(records: readonly FileRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1); // eslint-disable-line no-restricted-syntax -- a count, not an amount
  }
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/* Words in every cell, and a number somewhere below them. */
function isTitleRow({ cells }: FileRecord, next: FileRecord | undefined, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || cells.length < width - 1 || filled.some(isNumber)) return false;
  return next === undefined || next.cells.some((cell) => isNumber(cell));
}

function isNumber(cell: string): boolean {
  return parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
}

function guessRoles(columns: readonly ReadColumn[], rows: readonly FileRecord[]): readonly ReadColumn[] {
  const roles = columns.map(({ role }) => role);
  const give = (role: ColumnRole, column: number): void => {
    if (column !== -1 && roles[column] === 'unused' && !roles.includes(role)) roles[column] = role;
  };
  const cellsOf = columns.map((_, at) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => !saysNothing(cell)),
  );
  const firstWhere = (test: (cell: string) => boolean): number =>
    cellsOf.findIndex(
      (cells, at) => roles[at] === 'unused' && cells.length > 0 && cells.filter(test).length * 5 >= cells.length * 4,
    );
  give('isin', firstWhere(isIsin));
  give(
    'symbol',
    firstWhere((cell) => isTickerLike(cell) && /[A-Z]/.test(cell)),
  );
  give(
    'name',
    firstWhere((cell) => /\p{L}{2}.* /u.test(cell)),
  );
  const product = findProduct(rows, columns.length);
  if (product !== null) {
    give('quantity', product.quantity);
    give('price', product.price);
    give('value', product.value);
  }
  return columns.map(({ title }, at) => ({ title, role: roles[at]! }));
}

const COLUMNS_MULTIPLIED = 14;

/* The three columns of which two multiplied give the third in nearly every row; the one of whole numbers is the count. */
function findProduct(
  rows: readonly FileRecord[],
  width: number,
): { readonly quantity: number; readonly price: number; readonly value: number } | null {
  const mark = markOf(rows);
  const numbers = Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const cells = rows.map(({ cells: row }) => parseNumber(row[at] ?? '', mark));
    const values = cells.map((cell) => (cell.kind === 'number' ? cell.value : null));
    return values.filter((value) => value !== null).length * 2 > rows.length ? [{ at, values }] : [];
  });
  const tried = numbers.slice(0, COLUMNS_MULTIPLIED);
  for (const [place, a] of tried.entries()) {
    for (const b of tried.slice(place + 1)) {
      for (const product of tried) {
        if (product === a || product === b || !isProduct(a.values, b.values, product.values)) continue;
        const [quantity, price] = countWhole(b.values) > countWhole(a.values) ? [b, a] : [a, b];
        return { quantity: quantity.at, price: price.at, value: product.at };
      }
    }
  }
  return null;
}

type Numbers = readonly (number | null)[];

function countWhole(values: Numbers): number {
  return values.filter((value) => value !== null && Number.isInteger(value)).length;
}

function isProduct(a: Numbers, b: Numbers, product: Numbers): boolean {
  let equal = 0;
  let compared = 0;
  a.forEach((one, row) => {
    const [two, three] = [b[row], product[row]];
    if (one === null || two === null || two === undefined || three === null || three === undefined || three === 0)
      return;
    compared += 1;
    if (Math.abs(one * two - three) <= Math.max(0.006 * Math.abs(three), 0.011)) equal += 1;
  });
  return compared >= 2 && equal * 5 >= compared * 4;
}

function markOf(rows: readonly FileRecord[]): DecimalMark {
  const marks = rows.flatMap(({ cells }) => cells.map(markEvidence));
  return marks.filter((mark) => mark === ',').length > marks.filter((mark) => mark === '.').length ? ',' : '.';
}
