/** A table of text, kept by columns because columns compress better than rows. Cells are split only when asked for. */
export interface PackTable {
  readonly columns: readonly string[];
  /** The cells of a column that must be there: a pack without it is a bug of ours, so it throws. */
  column(name: string): readonly string[];
}

/**
 * Writes a table as plain text: a line a column, its name first, cells separated by tabs. Throws on a cell that holds a
 * separator and on columns of different lengths, so that whatever was written can be read back.
 */
export function formatTable(columns: readonly (readonly [name: string, cells: readonly string[]])[]): string {
  const rows = columns[0]?.[1].length;
  return columns
    .map(([name, cells]) => {
      if (cells.length !== rows) throw new Error(`Column ${name} has ${cells.length} cells, not ${rows}.`);
      const bad = [name, ...cells].find((cell) => /[\t\n\r]/.test(cell));
      if (bad !== undefined) throw new Error(`A cell of ${name} holds a separator: ${JSON.stringify(bad)}`);
      return [name, ...cells].join('\t');
    })
    .join('\n');
}

/** Reads what `formatTable` wrote. */
export function parseTable(text: string): PackTable {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    const end = line.indexOf('\t');
    if (end < 0) lines.set(line, '');
    else lines.set(line.slice(0, end), line.slice(end));
  }
  const split = new Map<string, readonly string[]>();
  const column = (name: string): readonly string[] => {
    const known = split.get(name);
    if (known !== undefined) return known;
    const line = lines.get(name);
    if (line === undefined) throw new Error(`The reference pack has no column ${name}.`);
    const cells = line === '' ? [] : line.slice(1).split('\t');
    split.set(name, cells);
    return cells;
  };
  return { columns: [...lines.keys()], column };
}
