import type { ColumnsAnswer } from '../../domain/model/portfolio.ts';
import { parseNumber, saysNothing } from '../cells/cells.ts';
import { headerOfRoles, type Header } from './header.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { RECORDS_SEARCHED, titlesOf, type Recognised, type Table } from './recognise.ts';
import { chooseDelimiter } from './delimiter.ts';
import { isBlank, readRecords, withPlainNewlines, type FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';

/* What the user said of columns goes before what their titles and contents say. */

const TITLES_WITHIN = 64 * 1024;
const BARE_ROWS_LOOKED_AT = 400;

/**
 * Finds the table whose columns the user has named: the first record that is one of the answers' headers, and where
 * nothing with a header was recognised, rows as wide as an answer without titles. A recognised broker stays the broker.
 */
export function findChosenTable(
  records: Iterable<FileRecord>,
  answers: readonly ColumnsAnswer[],
  found: Recognised,
): Table | null {
  if (answers.length === 0) return null;
  if (found.kind === 'table' && found.table.plan !== null) return withRoles(found.table, answers);
  const seen: FileRecord[] = [];
  for (const record of records) {
    if (isBlank(record)) continue;
    seen.push(record);
    if (seen.length > RECORDS_SEARCHED) break;
    const answer = answers.find(({ titles }) => isTitled(record.cells, titles));
    if (answer === undefined) continue;
    const isFound = found.kind === 'table' && found.table.headerLine === record.line;
    const profile = isFound ? found.table.profile : SPREADSHEET;
    const header = headerOf(answer.titles, answer, profile);
    return { profile, header, headerLine: record.line, plan: null, verdict: null, ...namedBy(header, answer) };
  }
  if (found.kind === 'table' && found.table.headerLine !== 0) return null;
  const rows = seen.slice(0, BARE_ROWS_LOOKED_AT);
  const bare = answers.find((answer) => answer.titles.length === 0 && fitsRows(answer, rows));
  if (bare === undefined) return null;
  const header = headerOf([], bare, SPREADSHEET);
  return { profile: SPREADSHEET, header, headerLine: 0, plan: null, verdict: null, ...namedBy(header, bare) };
}

/** Tells whether one of the answers' headers stands at the beginning of a text. */
export function hasTitlesOf(text: string, answers: readonly ColumnsAnswer[]): boolean {
  const beginning = withPlainNewlines(text.slice(0, TITLES_WITHIN).replace(/^\uFEFF/, ''));
  const records = readRecords(beginning, chooseDelimiter(beginning));
  for (const { cells } of records) if (answers.some(({ titles }) => isTitled(cells, titles))) return true;
  return false;
}

function headerOf(titles: readonly string[], { roles }: ColumnsAnswer, { roles: own }: BrokerProfile): Header {
  return headerOfRoles(
    roles.map((role, column) => ({ title: titles[column] ?? '', role })),
    own,
  );
}

/* Where the same titles stand once more further down, they mean what the user said. */
function namedBy(
  header: Header,
  { letterM, decimalMark }: ColumnsAnswer,
): Pick<Table, 'from' | 'knownHeaders' | 'powerOfM' | 'decimalMark'> {
  return {
    from: 'user',
    knownHeaders: new Map([[titlesOf(header.columns.map(({ title }) => title)), header]]),
    ...(letterM === undefined ? {} : { powerOfM: letterM === 'million' ? 6 : 3 }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  };
}

/* A statement in sections is found as it is; only what its columns are is the user's. */
function withRoles(table: Table, answers: readonly ColumnsAnswer[]): Table | null {
  const titles = table.header.columns.map(({ title }) => title);
  const answer = answers.find((one) => isTitled(titles, one.titles));
  if (answer === undefined) return null;
  const header = headerOf(titles, answer, table.profile);
  return { ...table, header, ...namedBy(header, answer) };
}

/* Empty cells at the end are no columns: spreadsheets add them. */
function isTitled(cells: readonly string[], titles: readonly string[]): boolean {
  if (titles.length === 0) return false;
  const longest = Math.max(cells.length, titles.length);
  for (let at = 0; at < longest; at += 1) if ((cells[at] ?? '').trim() !== (titles[at] ?? '').trim()) return false;
  return true;
}

/* Without titles the width alone is a weak witness: numbers must stand where numbers were. */
function fitsRows({ roles }: ColumnsAnswer, rows: readonly FileRecord[]): boolean {
  const fitting = rows.filter(({ cells }) => cells.length === roles.length);
  if (fitting.length * 2 <= rows.length) return false;
  return (['quantity', 'price', 'value'] as const).every((role) => {
    const column = roles.indexOf(role);
    if (column === -1) return true;
    const readable = fitting.filter(({ cells }) => isNumber(cells[column] ?? '') || saysNothing(cells[column] ?? ''));
    return readable.length * 2 > fitting.length;
  });
}

function isNumber(cell: string): boolean {
  return parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
}
