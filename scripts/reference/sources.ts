import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** One record of a source list; a column that it does not have is a mistake of the caller, so it throws. */
export type Row = (column: string) => string;

/** Which tickers are classes of one fund (funds/world/README). */
export const SERIES_FILE = 'funds/world/sec-series.csv';

/** One source list as read. */
export interface Source {
  readonly rows: readonly Row[];
  readonly sha256: string;
}

/** Reads source lists by their path inside the reference folder and remembers which were read. */
export interface Sources {
  read(file: string): readonly Row[];
  /** Everything read so far, by path. */
  used(): ReadonlyMap<string, Source>;
}

/** Small tables of decisions by hand, with a reason each: part of the repository, seen from there. */
const DECISIONS = 'decisions/';
const DECISIONS_FOLDER = 'scripts/reference/';

/** Makes the reader over anything that gives the text of a file of the reference folder; decisions by hand are the repository's own. */
export function makeSources(textOf: (file: string) => string): Sources {
  const used = new Map<string, Source>();
  return {
    read(file) {
      const source =
        used.get(file) ??
        parseSource(
          file,
          file.startsWith(DECISIONS) ? readFileSync(`${DECISIONS_FOLDER}${file}`, 'utf8') : textOf(file),
        );
      used.set(file, source);
      return source.rows;
    },
    used: () => used,
  };
}

function parseSource(file: string, text: string): Source {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const fault = parsed.errors[0];
  if (fault !== undefined) throw new Error(`${file}, row ${fault.row ?? '?'}: ${fault.message}`);
  const rows = parsed.data.map((record): Row => (column) => {
    const cell = record[column];
    if (cell === undefined) throw new Error(`${file} has no column ${column}.`);
    return cell.trim();
  });
  return { rows, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Compares text by code units: the same order on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The rows by what a column says, or by what `keyOf` makes of it, in their order. */
export function rowsBy(
  rows: readonly Row[],
  column: string,
  keyOf: (cell: string) => string = (cell) => cell,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) addTo(groups, keyOf(row(column)), row);
  return groups;
}

/** Puts one more into the group of its key, which begins with it where there is none. */
export function addTo<Key, One>(groups: Map<Key, One[]>, key: Key, one: One): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

/** A record of these cells; every other column of it is empty. */
export function rowOf(cells: Readonly<Record<string, string>>): Row {
  return (column) => cells[column] ?? '';
}

/** Adds up what `weight_pct` says of each, in the order in which they come first. What has no id is left out. */
export function sumWeights(rows: readonly (readonly [id: string | null, row: Row])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [id, row] of rows) {
    if (id === null) continue;
    const weight = Number(row('weight_pct'));
    const before = sums.get(id);
    sums.set(id, before === undefined ? weight : before + weight);
  }
  return sums;
}
