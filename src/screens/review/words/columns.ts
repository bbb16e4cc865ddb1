import { t } from '../../../words/t.ts';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type FileReading,
  type ReadColumn,
} from '../../../domain/model/file-reading.ts';
import type { NumbersReading } from '../../../domain/figures/file-questions.ts';
import type { ColumnsAnswer } from '../../../domain/model/portfolio.ts';
import type { ReportFile } from '../../../domain/model/report-files.ts';
import type { Report } from '../../../domain/model/report.ts';
import { sentenceOf } from './issues.ts';
import { ROLE_NAMES } from '../../../words/names/names.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';
import type { PriceCheck } from './review.ts';
import { checkProducts, isProduct } from '../../../domain/figures/compared.ts';
import { fateOfLine, holdingOfLine, outcomesOf } from '../../../domain/figures/report-rows.ts';
import { sentences } from './phrases.ts';

/* The table in which the user says which column is what. */

/** Every role a column can be given, as a menu lists them. */
export const ROLE_OPTIONS: readonly { readonly value: ColumnRole; readonly text: string }[] = COLUMN_ROLES.map(
  (role) => ({ value: role, text: ROLE_NAMES[role] }),
);

export const COLUMNS = {
  title: t`How we read the columns`,
  lede: t`Top: how we read each column. Below: the headings and rows from your file.`,
  change: t`Change a column and we’ll read the file again right away.`,
  gone: t`We don’t keep your files. Drop it again to change its columns.`,
  unread: t`We can’t read the file with these columns, so your figures haven’t changed.`,
  askTitle: t`We couldn’t tell what each column is`,
  ask: t`Label each column: what the holding is (symbol, name or ISIN) and how much you have (value, or quantity and price). Set the rest to “Ignore.”`,
  openTitle: t`nothing added yet`,
  open: t`We can read this table once you label its columns below. If it isn’t a list of what you own now, dismiss this and choose the file with your holdings. Nothing changed.`,
  askTrades: t`This doesn’t look like a list of holdings. If each row is something you own now, label the columns. If each row is a trade, label the date, what was done, the security and the quantity.`,
  header: t`Column headings are on`,
  noHeader: t`no line (there are none)`,
  use: t`Apply columns`,
  set: t`Label columns`,
} as const;

/** The accessible name of the menu above a column: "Column Last Price is". */
export function roleLabel(title: string, place: number): string {
  return t`Column ${title === '' ? formatCount(place + 1) : title} is`;
}

/** A line of the file in the menu of titles: "line 3: Symbol, Qty, Price". */
export function headerOption(line: number, cells: readonly string[]): string {
  const words = cells.filter((cell) => cell.trim() !== '').join(', ');
  return t`line ${formatCount(line)}: ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`;
}

/** Gives one column a role; the column that had it is not used any more. */
export function giveRole(roles: readonly ColumnRole[], place: number, role: ColumnRole): readonly ColumnRole[] {
  const left = roles.map((own) => (own === role ? 'unused' : own));
  return left.with(place, role);
}

/** What the user said of a table, in the shape in which it is remembered. */
export function columnsAnswer(
  titles: readonly string[],
  roles: readonly ColumnRole[],
  numbers: NumbersReading = {},
): ColumnsAnswer {
  return { kind: 'columns', titles: titles.every((title) => title === '') ? [] : titles, roles, ...numbers };
}

/** How sure the columns are, as a tag. */
export function columnsTag(
  file: ReportFile,
  rivals: readonly string[],
): { readonly tone: 'good' | 'warn' | 'info'; readonly text: string } {
  switch (file.columnsFrom) {
    case 'user':
      return { tone: 'info', text: t`set by you` };
    case 'contents': {
      const used = file.columns.filter(({ role }) => role !== 'unused').length;
      return { tone: 'warn', text: t`${plural(used, { one: '# column', other: '# columns' })} to check` };
    }
    case 'profile':
    case 'titles': {
      if (rivals.length > 0)
        return { tone: 'warn', text: t`${plural(1, { one: '# column', other: '# columns' })} to check` };
      const used = file.columns.filter(({ role }) => role !== 'unused').length;
      return { tone: 'good', text: t`${plural(used, { one: '# column', other: '# columns' })} recognized` };
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
  return isShown
    ? t`Hide ${plural(count, { one: '# ignored column', other: '# ignored columns' })}`
    : t`Show ${plural(count, { one: '# ignored column', other: '# ignored columns' })}`;
}

/** What a try with other columns gave: "31 rows read, 2 left out. Quantity × price gives the value in 28 of 28 rows." */
export function tryWords(reading: FileReading): string {
  const rejected = outcomesOf(reading).filter(({ fate }) => fate === 'rejected').length;
  const { equal, compared } = checkProducts(reading.holdings, reading.issues);
  const { length } = reading.holdings.line;
  return sentences(
    rejected === 0
      ? t`${plural(length, { one: '# holding', other: '# holdings' })} read.`
      : t`${plural(length, { one: '# holding', other: '# holdings' })} read, ${plural(rejected, { one: '# row couldn’t be used', other: '# rows couldn’t be used' })}.`,
    compared === 0
      ? ''
      : t`Quantity × price matches the value in ${formatCount(equal)} of ${plural(compared, { one: '# row', other: '# rows' })}.`,
  );
}

/** What is known of quantity × price = value in a row of a try. */
export function tryCheck(reading: FileReading, line: number): PriceCheck {
  if (fateOfLine(reading, line)?.fate === 'rejected') return 'rejected';
  const row = holdingOfLine(reading, line);
  if (row === null || row.quantity === null || row.price === null) return 'none';
  if (row.valueFrom === 'computed') return 'computed';
  const differs = reading.issues.some((issue) => issue.code === 'quantity-price-mismatch' && issue.line === line);
  if (differs) return 'differs';
  return isProduct(row) ? 'equal' : 'none';
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
  ...(['account', 'account-name', 'symbol', 'name', 'isin', 'cusip', 'currency', 'type', 'date', 'deed'] as const),
]);
