import { COLUMN_ROLES, type ColumnRole, type FileReading, type ReadColumn } from '../domain/file-reading.ts';
import type { ColumnsAnswer } from '../domain/portfolio.ts';
import type { Report, ReportFile } from '../domain/report.ts';
import { sentenceOf } from './issues.ts';
import { ROLE_NAMES } from './names.ts';
import { countOf, formatCount } from './numbers.ts';
import type { PriceCheck } from './review.ts';

/* The table in which the user says which column is what. */

/** Every role a column can be given, as a menu lists them. */
export const ROLE_OPTIONS: readonly { readonly value: ColumnRole; readonly text: string }[] = COLUMN_ROLES.map(
  (role) => ({ value: role, text: ROLE_NAMES[role] }),
);

export const COLUMNS = {
  title: 'Columns as read',
  lede: 'Above: what we take each column for. Below: the file’s own heading and rows.',
  change: 'Choose another role and the file is read again at once.',
  gone: 'The file itself is not kept. Drop it again to change its columns.',
  unread: 'Nothing can be read with these columns, so the figures are as before.',
  askTitle: 'We could not tell which column is what',
  ask: 'Say above each column what it is: who a row is (symbol, name or ISIN) and how much (a value, or quantity and price). The rest may stay “Not used”.',
  askTrades:
    'It looked like something else than holdings. If each row is something you hold now, say which column is what.',
  header: 'The column titles are in',
  noHeader: 'no line: there are none',
  use: 'Use these columns',
  set: 'Set the columns',
} as const;

/** The accessible name of the menu above a column: "Column Last Price is". */
export function roleLabel(title: string, place: number): string {
  return `Column ${title === '' ? formatCount(place + 1) : title} is`;
}

/** A line of the file in the menu of titles: "line 3: Symbol, Qty, Price". */
export function headerOption(line: number, cells: readonly string[]): string {
  const words = cells.filter((cell) => cell.trim() !== '').join(', ');
  return `line ${formatCount(line)}: ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`;
}

/** Gives one column a role; the column that had it is not used any more. */
export function giveRole(roles: readonly ColumnRole[], place: number, role: ColumnRole): readonly ColumnRole[] {
  return roles.map((own, at) => (at === place ? role : own === role ? 'unused' : own));
}

/** What the user said of a table, in the shape in which it is remembered. */
export function columnsAnswer(titles: readonly string[], roles: readonly ColumnRole[]): ColumnsAnswer {
  return { kind: 'columns', titles: titles.every((title) => title === '') ? [] : titles, roles };
}

/** How sure the columns are, as a tag. */
export function columnsTag(
  file: ReportFile,
  rivals: readonly string[],
): { readonly tone: 'good' | 'warn' | 'info'; readonly text: string } {
  switch (file.columnsFrom) {
    case 'user':
      return { tone: 'info', text: 'as you chose' };
    case 'contents': {
      const used = file.columns.filter(({ role }) => role !== 'unused').length;
      return { tone: 'warn', text: `${countOf(used, 'column')} worth a look` };
    }
    case 'profile':
    case 'titles': {
      if (rivals.length > 0) return { tone: 'warn', text: `${countOf(1, 'column')} worth a look` };
      const used = formatCount(file.columns.filter(({ role }) => role !== 'unused').length);
      return { tone: 'good', text: `${used} of ${used} settled` };
    }
  }
}

/** Why one column is the price and another, much like it, is not; empty where none is. */
export function whyPrice(report: Report, file: string): string {
  const issue = report.issues.find((one) => one.code === 'price-by-product' && one.file === file);
  return issue === undefined ? '' : sentenceOf(issue);
}

/** Titles of the columns that could each be the price. */
export function rivalTitles(report: Report, file: string): readonly string[] {
  const issue = report.issues.find((one) => one.code === 'price-by-product' && one.file === file);
  return issue === undefined ? [] : [`${issue.detail['title']}`, `${issue.detail['other']}`];
}

/** The button that shows or hides columns that are not used. */
export function unusedToggle(count: number, isShown: boolean): string {
  return `${isShown ? 'Hide' : 'Show'} ${countOf(count, 'unused column')}`;
}

/** What a try with other columns gave: "31 rows read, 2 left out. Quantity × price gives the value in 28 of 28 rows." */
export function tryWords(reading: FileReading): string {
  const rejected = reading.fates.filter(({ fate }) => fate === 'rejected').length;
  const both = reading.holdings.filter(
    (row) => row.valueFrom === 'stated' && row.quantity !== null && row.price !== null,
  ).length;
  const off = reading.issues.filter(({ code }) => code === 'quantity-price-mismatch').length;
  const read = `${countOf(reading.holdings.length, 'position')} read${rejected === 0 ? '' : `, ${countOf(rejected, 'row')} left out`}.`;
  return both === 0
    ? read
    : `${read} Quantity × price gives the value in ${formatCount(both - off)} of ${countOf(both, 'row')} that state both.`;
}

/** What is known of quantity × price = value in a row of a try. */
export function tryCheck(reading: FileReading, line: number): PriceCheck {
  const fate = reading.fates.find((one) => one.line === line);
  if (fate?.fate === 'rejected') return 'rejected';
  const row = reading.holdings.find((holding) => holding.line === line);
  if (row === undefined || row.quantity === null || row.price === null) return 'none';
  if (row.valueFrom === 'computed') return 'computed';
  const differs = reading.issues.some((issue) => issue.code === 'quantity-price-mismatch' && issue.line === line);
  return differs ? 'differs' : 'equal';
}

/** Whether a column holds words, which stand left. */
export function isTextColumn({ role }: ReadColumn): boolean {
  return TEXT_ROLES.has(role);
}
/** Whether the cells of a column may tell an amount, which can be hidden. */
export function isPrivateColumn({ role }: ReadColumn): boolean {
  return role === 'quantity' || role === 'value' || role === 'unused';
}

const TEXT_ROLES: ReadonlySet<ColumnRole> = new Set([
  ...(['account', 'account-name', 'symbol', 'name', 'isin', 'cusip', 'currency', 'type', 'date'] as const),
]);
