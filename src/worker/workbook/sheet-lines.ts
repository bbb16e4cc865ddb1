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
 * the beginning of its row (a title, a footnote) stays alone.
 */
export function writeLines(rows: readonly (readonly string[])[]): string {
  const lengths = rows.map((cells) => cells.findLastIndex(isFilled) + 1);
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 1);
  const last = lengths.findLastIndex((length) => length > 0);
  return rows
    .slice(0, last + 1)
    .map((cells, row) => {
      const length = lengths[row]!;
      if (length <= 1) return length === 0 ? '' : quote(cells[0]!);
      const line = cells.slice(0, length).map(quote).join('\t');
      return line + '\t'.repeat(Math.max(0, width - length));
    })
    .join('\n');
}

/* A tab or newline inside a cell would end it, a quotation mark at its beginning would open a quoted one. */
function quote(cell: string): string {
  const line = /[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]+/g, ' ') : cell;
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
