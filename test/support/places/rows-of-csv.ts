/** Reads a file of our own making: rows by title. */
export function rowsOfCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const [titles, ...rows] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map(cellsOf);
  return rows.map((row) => Object.fromEntries(titles!.map((title, at) => [title, row[at] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
