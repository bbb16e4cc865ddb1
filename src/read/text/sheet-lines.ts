import { addIn } from '../../domain/sum.ts';
import { firstOf } from '../../domain/must.ts';

/** A sheet as text: a line for each row, so that a line's number is its row's; tabs between the cells. */
export interface SheetText {
  /** The sheet's name; null where the table has none. */
  readonly name: string | null;
  readonly text: string;
  readonly isHidden: boolean;
  /** Rows that the workbook does not show, from 1. */
  readonly hiddenRows: ReadonlySet<number>;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/**
 * Writes rows of cells as text. Rows of a table get one width, as a spreadsheet saves them; a cell that stands alone at
 * the beginning of its row (a title, a footnote) stays alone. A row that reaches further than the others with a number
 * stays longer: its cells may have slid, and the reader must see that.
 */
export function writeLines(rows: readonly (readonly string[])[]): string {
  const lengths = rows.map((cells) => cells.findLastIndex(isFilled) + 1);
  const usual = usualLength(lengths);
  const width = rows.reduce(
    (widest, cells, row) => (cells.slice(usual).some(isNumber) ? widest : Math.max(widest, lengths[row]!)),
    1,
  );
  const last = lengths.findLastIndex((length) => length > 0);
  return rows
    .slice(0, last + 1)
    .map((cells, row) => {
      const length = lengths[row]!;
      if (length <= 1) return length === 0 ? '' : quote(firstOf(cells));
      const line = cells.slice(0, length).map(quote).join('\t');
      return line + '\t'.repeat(Math.max(0, width - length));
    })
    .join('\n');
}

const isNumber = (cell: string): boolean => /\d/.test(cell) && !/\p{L}{2}/u.test(cell);

/* The length that most rows of more than one cell have; the longer one where two are as frequent. */
function usualLength(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) if (length > 1) addIn(counts, length, 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return usual === undefined ? 1 : usual[0];
}

/* A tab or newline inside a cell would end it, a quotation mark at its beginning would open a quoted one. */
function quote(cell: string): string {
  const line = /[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]+/g, ' ') : cell;
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
