import type { DayVerdict } from './table/day-order.ts';
import type { CurrencyVerdict } from './table/currency/currency-verdict.ts';
import { dayOrderIn, type EitherDate, findDate, dateInFileName } from './cells/dates.ts';
import type { RowsRead } from './rows/gathered.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import type { IssueList } from './table/issue-list.ts';

/* Of which day a file is. */

/** Money that only evidence shows tells the order, too, where nothing nearer does. */
export function withMoney({ order, isSure }: DayVerdict, money: CurrencyVerdict | null): DayVerdict {
  if (isSure || money === null || money.currency === null) return { order, isSure };
  return { order: dayOrderIn(money.currency), isSure: money.isClear && money.currency !== 'CAD' };
}

/* "Value on 31 Jan 2026". */
function dateOfTitle(title: string): EitherDate | null {
  const [monthFirst, dayFirst] = [findDate(title, 'month-first'), findDate(title, 'day-first')];
  return monthFirst === null || dayFirst === null ? null : { 'month-first': monthFirst, 'day-first': dayFirst };
}

/** Of which day a file is, and what says so: the file itself is better than its name, which the next download may change to "(1)". */
export function dateOf(
  { titleDate, footerDate }: RowsRead,
  valueTitle: string,
  columnDate: FileReading['asOf'],
  name: string,
  { order, isSure }: DayVerdict,
  issues: IssueList,
): Pick<FileReading, 'asOf' | 'asOfFrom'> {
  const take = (date: EitherDate): FileReading['asOf'] => {
    const other = date[order === 'day-first' ? 'month-first' : 'day-first'];
    if (!isSure && other !== date[order]) issues.add('day-order-assumed', 'note', null, { date: date[order], other });
    return date[order];
  };
  const date = titleDate ?? dateOfTitle(valueTitle);
  if (date !== null) return { asOf: take(date), asOfFrom: 'title' };
  if (columnDate !== null) return { asOf: columnDate, asOfFrom: 'column' };
  if (footerDate !== null) return { asOf: take(footerDate), asOfFrom: 'footer' };
  const [monthFirst, dayFirst] = [dateInFileName(name, 'month-first'), dateInFileName(name, 'day-first')];
  if (monthFirst === null || dayFirst === null) return { asOf: null, asOfFrom: null };
  return { asOf: take({ 'month-first': monthFirst, 'day-first': dayFirst }), asOfFrom: 'file-name' };
}
