import type { RowFate } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { dayOrderOf, findLastDate, type DayOrder } from '../cells/dates.ts';
import type { Header } from '../table/header.ts';
import { PLAIN_DAY } from '../table/kind/kind-words.ts';
import type { IssueList } from '../table/issue-list.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { leaveOut, type Left } from './leave-out.ts';
import { MOST_DRAFTS, type RowsRead } from './gathered.ts';
import { itemAt } from '../../domain/must.ts';

type Newest = Left & { readonly columnDate: IsoDate | null };

/*
 * Snapshots of several days hold much the same securities again. Where hardly any comes back on the newest day, the
 * dates are those of prices, and every row counts.
 */
function areSnapshots(
  holdings: readonly Holding[],
  fates: readonly RowFate[],
  dates: ReadonlyMap<number, IsoDate>,
  newest: IsoDate,
): boolean {
  const dateOfLine = new Map([...dates].map(([at, date]) => [itemAt(fates, at).line, date]));
  const keyOf = ({ account, symbol, isin, cusip, name, currency }: Holding): string =>
    JSON.stringify([account, isin ?? symbol ?? cusip ?? [name, currency]]);
  const newer = new Set<string>();
  const older: string[] = [];
  for (const holding of holdings) {
    if ((dateOfLine.get(holding.line) ?? newest) < newest) older.push(keyOf(holding));
    else newer.add(keyOf(holding));
  }
  const distinct = new Set(older);
  // A security twice among the older rows is a snapshot of two older days.
  const again = older.length - distinct.size + [...distinct].filter((key) => newer.has(key)).length;
  return older.length === 0 || again * 2 >= older.length;
}

/* Two prices may be of two days; three and more that differ are days of purchase. */
const MOST_DAYS_OF_PRICES = 2;

/**
 * Where a column dates each row, keeps only the newest day: a file of several snapshots would count everything twice.
 * A column called just "Date" may hold the days of purchase, so it counts only when many rows share a day.
 */
export function keepNewestRows(
  { rows, drafts, dateCells }: RowsRead,
  header: Header,
  usual: DayOrder,
  issues: IssueList,
): Newest {
  if (dateCells.size === 0) return { rows, drafts, columnDate: null };
  const [holdings, fates] = [holdingsIn(rows.holdings), fatesIn(rows.fates)];
  const order = dayOrderOf(dateCells.values(), usual);
  const dates = new Map<number, IsoDate>();
  for (const [at, cell] of dateCells) {
    const date = findLastDate(cell, order);
    if (date !== null) dates.set(at, date);
  }
  const days = [...new Set(dates.values())].sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  if (oldest === undefined || newest === undefined) return { rows, drafts, columnDate: null };
  const title = header.keys[header.at.date] ?? ''; // a later table of the file may be the one that has it
  const isPlainDate = title === 'date' || (PLAIN_DAY.test(title) && days.length > MOST_DAYS_OF_PRICES);
  if (isPlainDate && dates.size < 2 * days.length) return { rows, drafts, columnDate: null };
  if (days.length === 1 || !areSnapshots(holdings, fates, dates, newest)) return { rows, drafts, columnDate: newest };
  issues.add('many-dates', 'warning', null, { dates: days.length, newest, oldest });
  const isOlder = (at: number): boolean => (dates.get(at) ?? newest) < newest;
  const older = new Map(fates.flatMap(({ line }, at) => (isOlder(at) ? [[line, 'older-date'] as const] : [])));
  const left = leaveOut({ rows, drafts }, older);
  return { rows: left.rows, drafts: left.drafts.slice(0, MOST_DRAFTS), columnDate: newest };
}
