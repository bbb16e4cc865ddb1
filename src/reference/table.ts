import { latinCell, nameCell } from './latin-cells.ts';

/** A table of text, kept by columns because columns compress better than rows. Cells are split only when asked for. */
export interface PackTable {
  readonly columns: readonly string[];
  /** The cells of a column that must be there: a pack without it is a bug of ours, so it throws. */
  column(name: string): readonly string[];
  /** The same cells as one text, a tab before each, as it stands in the pack, for a column that is read without being cut; it must be there, too. */
  line(name: string): string;
}

/**
 * Writes a table as plain text: a line a column, its name first, cells separated by tabs. Throws on a cell that holds a
 * separator and on columns of different lengths, so that whatever was written can be read back. What it writes is all Latin-1.
 */
export function formatTable(columns: readonly (readonly [name: string, cells: readonly string[]])[]): string {
  const rows = columns[0]?.[1].length;
  return columns
    .map(([name, cells]) => {
      if (cells.length !== rows) throw new Error(`Column ${name} has ${cells.length} cells, not ${rows}.`);
      const bad = [name, ...cells].find((cell) => /[\t\n\r]/.test(cell));
      if (bad !== undefined) throw new Error(`A cell of ${name} holds a separator: ${JSON.stringify(bad)}`);
      return [name, ...cells.map(latinCell)].join('\t');
    })
    .join('\n');
}

/** Reads what `formatTable` wrote. */
export function parseTable(text: string): PackTable {
  const lines = new Map<string, string>();
  // sliced and not split: a slice is a view of the text, what comes of splitting a copy
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const cells = line.indexOf('\t');
    if (cells < 0) lines.set(line, '');
    else lines.set(line.slice(0, cells), line.slice(cells));
    start = end + 1;
  }
  const split = new Map<string, readonly string[]>();
  const find = (name: string): string => {
    const line = lines.get(name);
    if (line === undefined) throw new Error(`The reference pack has no column ${name}.`);
    return line;
  };
  const column = (name: string): readonly string[] => {
    const known = split.get(name);
    if (known !== undefined) return known;
    const line = find(name);
    const written = line === '' ? [] : line.slice(1).split('\t');
    // cell by cell: the others stay slices of the text, with one byte a letter
    const cells = line.includes('\\u') ? written.map(nameCell) : written;
    split.set(name, cells);
    return cells;
  };
  return { columns: [...lines.keys()], column, line: find };
}
