/* A table as it is shown, as text that a spreadsheet takes cell by cell. */

/** The rows of a table, heading first, without what is hidden on this screen; words for listeners only are part of it. */
export function readTable(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].map((row) =>
    [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none').map((cell) => cell.innerText),
  );
}

/** Rows as lines of cells between tabs. What a spreadsheet would run as a formula is marked as text; figures stay figures. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  const cellOf = (text: string) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    return /^[=@]|^[+-](?![\d.,]+%?$)/.test(plain) ? `'${plain}` : plain;
  };
  return rows.map((row) => `${row.map(cellOf).join('\t')}\n`).join('');
}
