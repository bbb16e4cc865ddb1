import type { Sketch } from '../../domain/model/file-reading.ts';
import type { IssueCode } from '../../domain/model/issue.ts';
import { lineNumber } from '../../domain/model/units.ts';
import { lookAtColumn } from './column-look.ts';
import { guessColumns } from './guess-columns.ts';
import { proposeAmounts } from './propose-amounts.ts';
import type { Table } from './recognise.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';
import { zip } from '../../domain/zip.ts';

/* What the user needs to see to say which column is what. */

/* Refusals after which the file may be holdings all the same. */
const MAY_BE_HOLDINGS: ReadonlySet<IssueCode> = new Set([
  ...([
    'refused-no-table',
    'refused-ambiguous-columns',
    'refused-unclear-columns',
    'refused-no-holdings',
    'refused-header-only',
  ] as const),
  ...(['refused-transactions', 'refused-orders', 'refused-summary', 'refused-balances', 'refused-watch-list'] as const),
]);

const ROWS_SHOWN = 25;
const LINES_ABOVE = 10;
const COLUMNS_SHOWN = 200;
const LONGEST_SHOWN = 200;

/** Tells whether the user can be asked what the columns are. A statement in sections cannot be read as one table. */
export function canBeSketched(code: IssueCode, detail: Readonly<Record<string, unknown>>): boolean {
  return MAY_BE_HOLDINGS.has(code) && detail['looksLike'] === undefined;
}

/**
 * Gives the beginning of a table as it stands, with the likeliest titles and roles; null where nothing stands in
 * columns. `table` is what was taken for the table, if anything was: then its titles and roles are shown; `isChosen` = by the
 * user, whose roles are not added to.
 */
export function sketchTable(records: Iterable<FileRecord>, table: Table | null, isChosen: boolean): Sketch | null {
  const beginning: FileRecord[] = [];
  for (const record of records) {
    if (!isBlank(record)) beginning.push(record);
    // Titles far down the file are still shown, with the rows below them.
    if (beginning.length >= ROWS_SHOWN && (table === null || record.line >= table.headerLine + ROWS_SHOWN)) break;
    if (beginning.length > 4 * ROWS_SHOWN) beginning.shift();
  }
  if (beginning.filter(({ cells }) => cells.length > 1).length < 2) return null;
  const guess = table ?? guessColumns(beginning);
  if (guess === null) return null;
  const columns = ('header' in guess ? guess.header.columns : guess.columns).slice(0, COLUMNS_SHOWN);
  const below = beginning.filter(({ line }) => line > guess.headerLine).map(({ cells }) => cells);
  const looks = columns.map((_, column) => lookAtColumn(below, column));
  const roles = isChosen ? columns.map(({ role }) => role) : proposeAmounts(columns, looks);
  return {
    headerLine: guess.headerLine,
    columns: zip(columns, roles).map(([{ title }, role]) => ({ title, role })),
    rows: aroundTitles(beginning, guess.headerLine).map(({ line, cells }) => ({
      line: lineNumber(line),
      cells: cells.slice(0, COLUMNS_SHOWN).map((cell) => cell.slice(0, LONGEST_SHOWN)),
    })),
  };
}

function aroundTitles(rows: readonly FileRecord[], headerLine: number): readonly FileRecord[] {
  const at = rows.findIndex(({ line }) => line === headerLine);
  const from = Math.max(0, at - LINES_ABOVE);
  return rows.slice(from, from + ROWS_SHOWN);
}
