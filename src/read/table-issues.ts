import type { Marks } from './table/marks.ts';
import type { Header } from './table/header.ts';
import type { IssueList } from './table/issue-list.ts';
import type { FileRecord } from './cells/records.ts';
import { parseNumber } from './cells/cells.ts';
import { LetterM, POWERS_OF_M } from './table/letter-m.ts';
import type { Table } from './table/recognise.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import type { HoldingRows } from '../domain/model/holding-rows.ts';
import type { Issue } from '../domain/model/issue.ts';
import type { ReadRows } from './rows/gathered.ts';
import { fatesIn } from '../domain/rows/fate-rows.ts';
import { itemAt } from '../domain/must.ts';
import { sum } from '../domain/sum.ts';

/* What is told of a table as a whole, and asked of it. */

/* By how many points of 100 rounded cells may be off together: so much a row, and no more than this. */
const ROUNDED = 0.1;
const MOST_ROUNDED = 5;

/** Says that a table has percentages alone, and by how much they miss 100, where rounding can't be why. */
export function sayWeights({ line, value }: HoldingRows, issues: IssueList): void {
  issues.add('weights-only', 'note', null, {});
  const total = sum(value);
  const allowed = Math.min(MOST_ROUNDED, Math.max(1, ROUNDED * line.length));
  if (Math.abs(total - 100) > allowed) issues.add('weights-sum', 'warning', null, { total });
}

/** One question for all columns, with a cell to ask it by and what it would be. */
export function sayUnclearMarks(
  marks: Marks,
  { at, columns }: Header,
  issues: IssueList,
  records: Iterable<FileRecord>,
  headerLine: number,
): void {
  for (const role of ['quantity', 'price', 'value', 'weight'] as const) {
    if (marks[role] !== null) continue;
    for (const { line, cells } of records) {
      const cell = cells[at[role]]?.trim() ?? '';
      if (line <= headerLine || !/\d[.,]\d{3}/.test(cell.slice(0, 40))) continue;
      const [thousands, decimals] = (cell.includes(',') ? (['.', ','] as const) : ([',', '.'] as const)).map((mark) =>
        parseNumber(cell, mark),
      );
      const both =
        thousands?.kind === 'number' && decimals?.kind === 'number'
          ? { thousands: thousands.value, decimals: decimals.value }
          : {};
      const column = itemAt(columns, at[role]).title;
      issues.add('decimal-mark-unclear', 'error', line, { cell: cell.slice(0, 40), column, ...both });
      return;
    }
  }
}

/** Some write an M for a thousand: one question, with a cell to ask it by and what it would be. */
export function sayLetterM({ unclear }: LetterM, { at, columns }: Header, marks: Marks, issues: IssueList): void {
  if (unclear === null) return;
  const { line, role, cell, rows } = unclear;
  const [million, thousand] = POWERS_OF_M.map((power) => parseNumber(cell, marks[role] ?? '.', power));
  const both =
    million?.kind === 'number' && thousand?.kind === 'number'
      ? { million: million.value, thousand: thousand.value }
      : {};
  issues.add('letter-m-unclear', 'error', line, { cell, column: itemAt(columns, at[role]).title, rows, ...both });
}

/** Two columns of one title are one only when they say the same in every row; else the user must say which is meant. */
export function contradictingTitle(records: Iterable<FileRecord>, { header, headerLine }: Table): string | null {
  for (const { title, columns } of header.rivals) {
    for (const { line, cells } of records) {
      if (line <= headerLine || cells.length < header.width) continue;
      if (new Set(columns.map((column) => itemAt(cells, column).trim())).size > 1) return title;
    }
  }
  return null;
}

/** A missing column, or one in which nothing stands, is one fact, not one for each row. */
export function withMissingColumn(
  issues: readonly Issue[],
  { holdings, drafts, fates: { outcomes, outcomeOf } }: ReadRows & Pick<FileReading, 'drafts'>,
  { at }: Header,
  file: string,
): readonly Issue[] {
  const isMissing =
    (at.value === -1 && at.price === -1) || drafts.every(({ value, price }) => value === null && price === null);
  if (!isMissing || holdings.line.length > 0 || issues.every(({ code }) => code !== 'no-value')) return issues;
  const rows = outcomeOf.filter((outcome) => itemAt(outcomes, outcome).reason === 'no-value').length;
  const others = issues.filter(({ code }) => code !== 'no-value');
  return [...others, { code: 'no-value-column', severity: 'warning', file, line: null, detail: { rows } }];
}

/** The titles of the amounts, or where there are none, how the first row that counts writes them; `workedOut`: what nobody `typed`, from a percentage and a total. */
export function guessedFrom(
  records: Iterable<FileRecord>,
  counted: ReadonlySet<number>,
  { header, headerLine }: Table,
  typed: string,
): Issue['detail'] {
  const used = header.columns.flatMap(({ title, role }) => (role === 'value' || role === 'quantity' ? [title] : []));
  const titles = used
    .filter((title) => title !== '')
    .join(', ')
    .slice(0, 200);
  if (headerLine !== 0) return { titles };
  for (const { line, cells } of records) {
    if (!counted.has(line)) continue;
    const amounts = (['quantity', 'price', 'value', 'weight'] as const).map(
      (role) => [role, cells[header.at[role]]?.trim() ?? ''] as const,
    );
    const said = amounts.filter(([, cell]) => /\d/.test(cell)).map(([role, cell]) => [role, cell.slice(0, 40)]);
    const [value = ''] = said.flatMap(([role, cell = '']) => (role === 'value' ? [cell] : []));
    // as it stands in nearly every file, so that no large one is gone through for its digits
    const isTyped = typed.includes(value) || digitsOf(typed).includes(digitsOf(value));
    if (value !== '' && !isTyped) return { workedOut: value };
    if (said.length > 0) return Object.fromEntries(said) as Issue['detail'];
  }
  return { titles };
}

const digitsOf = (text: string): string =>
  text
    .replace(/[., ’']/g, '')
    .replace(/\D+/g, ' ')
    .trim();

/** What most rows below the titles were taken for, where none is a holding. */
export function whySkipped({ fates }: ReadRows, headerLine: number): Issue['detail'] {
  const below = fatesIn(fates).flatMap(({ line, reason }) => (line > headerLine ? [reason] : []));
  const reasons = [...new Set(below)].map((why) => ({ why, rows: below.filter((reason) => reason === why).length }));
  return reasons.sort((one, other) => other.rows - one.rows)[0] ?? {};
}
