import { foldWidth, markEvidence, parseNumber, parsePercent, unwrapCell, type DecimalMark } from '../cells/cells.ts';
import { kindOfCell, type CellKind } from './cell-kind.ts';

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
    ...{ nothing: 0, isin: 0, cusip: 0, currency: 0, percent: 0, money: 0, number: 0, date: 0, ticker: 0, words: 0 },
  };
  const seen = new Set<string>();
  const cells: string[] = [];
  let letters = 0;
  let points = 0;
  let commas = 0;
  for (const row of rows) {
    const cell = foldWidth(unwrapCell(row[column] ?? '')).trim();
    cells.push(cell);
    const kind = kindOfCell(cell);
    counts[kind] += 1;
    if (kind === 'nothing') continue;
    seen.add(cell);
    if (kind === 'words') letters += cell.length;
    const shown = markEvidence(cell);
    if (shown === '.') points += 1;
    if (shown === ',') commas += 1;
  }
  const filled = rows.length - counts.nothing;
  return {
    ...{ rows: rows.length, filled, distinct: seen.size, counts, cells },
    length: counts.words === 0 ? 0 : letters / counts.words,
    mark: points > commas ? '.' : commas > points ? ',' : null,
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

/** The column's numbers, row by row; null = not stated or no number. */
export function numbersOf({ cells }: ColumnLook, mark: DecimalMark): readonly (number | null)[] {
  return cells.map((cell) => {
    const parsed = /[%％]$/.test(cell) ? parsePercent(cell, mark) : parseNumber(cell, mark);
    return parsed.kind === 'number' ? parsed.value : null;
  });
}
