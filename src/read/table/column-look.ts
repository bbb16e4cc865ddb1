import { onlyOf } from '../../domain/only-of.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';
import type { DecimalMark } from '../../domain/model/units.ts';
import {
  bareNumber,
  foldWidth,
  markEvidence,
  mostShown,
  parseNumber,
  parsePercent,
  unwrapCell,
} from '../cells/cells.ts';
import { kindOfCell, WITH_PERCENT, type CellKind } from './cell-kind.ts';

/** What the cells of one column look like together. */
export interface ColumnLook {
  /** Rows looked at, and those whose cell says something. */
  readonly rows: number;
  readonly filled: number;
  /** Different cells among the filled ones. */
  readonly distinct: number;
  readonly counts: Readonly<Record<CellKind, number>>;
  /** Letters in the cells that are words, on the average. */
  readonly length: number;
  /** The decimal mark its cells show; null = they show none. */
  readonly mark: DecimalMark | null;
  readonly cells: readonly string[];
}

/** Looks at one column of some rows; a row that ends before it says nothing there. */
export function lookAtColumn(rows: readonly (readonly string[])[], column: number): ColumnLook {
  const counts: Record<CellKind, number> = {
    nothing: 0,
    isin: 0,
    cusip: 0,
    currency: 0,
    percent: 0,
    money: 0,
    number: 0,
    date: 0,
    ticker: 0,
    words: 0,
  };
  const seen = new Set<string>();
  const cells: string[] = [];
  let letters = 0;
  const marks = { '.': 0, ',': 0 };
  for (const row of rows) {
    const cell = bareNumber(foldWidth(unwrapCell(row[column] ?? '')).trim());
    cells.push(cell);
    const kind = WITH_PERCENT.test(cell) ? 'nothing' : kindOfCell(cell);
    counts[kind] += 1;
    if (kind === 'nothing') continue;
    seen.add(cell);
    if (kind === 'words') letters += cell.length;
    const shown = markEvidence(cell);
    if (shown === '.' || shown === ',') marks[shown] += 1;
  }
  const filled = rows.length - counts.nothing;
  return {
    rows: rows.length,
    filled,
    distinct: seen.size,
    counts,
    cells,
    length: counts.words === 0 ? 0 : letters / counts.words,
    mark: mostShown(marks),
  };
}

/** The part of the filled cells that are of these kinds, 0 to 1. */
export function partOfCells({ counts, filled }: ColumnLook, ...kinds: readonly CellKind[]): number {
  return filled === 0 ? 0 : kinds.reduce((sum, kind) => sum + counts[kind], 0) / filled;
}

/** Tells whether most of the cells that say anything are numbers, and none of that are dates. */
export function isNumeric(look: ColumnLook): boolean {
  return look.filled > 0 && partOfCells(look, 'number', 'money', 'percent', 'cusip') >= 0.75;
}

/* Hardly anybody owns so many shares of most of what is on the list, while hardly anything on it is worth less. */
const LIKE_MONEY = 500;

/**
 * Tells whether numbers without a title are likelier money than numbers of shares: most have a sign of money or cents, or the middle one
 * is large.
 */
export function looksLikeMoney(look: ColumnLook): boolean {
  const cents = look.cells.filter((cell) => /[.,]\d\d$/.test(cell)).length;
  if (partOfCells(look, 'money') > 0.5 || 2 * cents > look.filled) return true;
  // "5.000" is five thousand or five: only as money is it worth a look
  const sizes = numbersOf(look, look.mark ?? '.').flatMap((number, row) => {
    const isOpen = look.mark === null && markEvidence(look.cells[row]!) === 'either';
    return number === null ? [] : [isOpen ? LIKE_MONEY : Math.abs(number)];
  });
  const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1];
  return middle !== undefined && middle >= LIKE_MONEY;
}

/** Tells whether at least two numbers add up to a whole, 1 or 100, as weights do. `slack`: what may be missing of a whole of 1. */
export function addUpToWhole(numbers: readonly (number | null)[], slack: number): boolean {
  const stated = numbers.filter((number) => number !== null);
  const whole = stated.reduce((sum, number) => sum + number, 0);
  return stated.length >= 2 && (Math.abs(whole - 100) <= 100 * slack || Math.abs(whole - 1) <= slack);
}

/** Tells whether a column numbers what stands in its rows: whole numbers of many digits, each its own. */
export function areNumbersOfRows({ cells, filled, distinct }: ColumnLook): boolean {
  return filled > 0 && distinct === filled && cells.every((cell) => cell === '' || /^\d{6,}$/.test(cell));
}

/** Tells whether a column is of percentages. */
export function arePercents(look: ColumnLook): boolean {
  return partOfCells(look, 'percent') > 0.9;
}

/** Tells whether percentages stand where a title says otherwise: of a holding only its weight is written so, and a bond's price. */
export function isBelied(role: ColumnRole, look: ColumnLook): boolean {
  return role !== 'weight' && role !== 'price' && role !== 'unused' && arePercents(look);
}

/** The column's numbers, row by row; null = not stated or no number. */
export function numbersOf({ cells }: ColumnLook, mark: DecimalMark): readonly (number | null)[] {
  return cells.map((cell) => {
    const parsed = /[%％]$/.test(cell) ? parsePercent(cell, mark) : parseNumber(cell, mark);
    return parsed.kind === 'number' ? parsed.value : null;
  });
}

/** The decimal mark of all columns that show one; null where none does, or they differ. */
export function commonMark(looks: readonly ColumnLook[]): DecimalMark | null {
  return onlyOf(new Set(looks.map(({ mark }) => mark).filter((mark) => mark !== null)));
}
