import type { FateReason } from '../../domain/model/file-reading.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { saysNothing } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import type { IssueList } from '../table/issue-list.ts';
import type { Table } from '../table/recognise.ts';
import { findSoldColumn, isSoldQuantity, mayTellSold, undoneUnder } from '../table/sold-column.ts';
import type { RowsRead } from './gathered.ts';
import { leaveOut } from './leave-out.ts';

const CENT = 0.011;

/**
 * Leaves out the rows of a list of somebody's own that say they were sold since, and says how many and by which column; and those of orders
 * that were not carried out. They stay where the total that the file states has them.
 */
export function leaveOutSold(read: RowsRead, records: Iterable<FileRecord>, table: Table, issues: IssueList): RowsRead {
  const titles = table.header.columns.map(({ title }) => title);
  // where a part may have been sold, nobody knows what the quantity is of
  if (!titles.some(mayTellSold) || titles.some(isSoldQuantity)) return read;
  const rows = new Set<number>(
    fatesIn(read.rows.fates).flatMap(({ line, fate }) => (fate === 'skipped' ? [] : [line])),
  );
  const held = [...records].filter(({ line }) => rows.has(line));
  const { quantity } = table.header.at;
  const counted = held.filter(({ cells }) => quantity === -1 || !saysNothing(cells[quantity] ?? ''));
  const found = findSoldColumn(titles, counted.map(({ cells }) => cells)); // oxfmt-ignore
  const linesOf = (says: (cells: readonly string[]) => boolean): readonly number[] =>
    held.filter(({ cells }) => says(cells)).map(({ line }) => line);
  const sold = found === null ? [] : linesOf((cells) => found.saysSold(cells[found.column] ?? ''));
  const reasons = new Map<number, FateReason>([
    ...sold.map((line) => [line, 'sold'] as const),
    ...linesOf(undoneUnder(titles)).map((line) => [line, 'not-carried-out'] as const),
  ]);
  if (reasons.size === 0) return read;
  const total = read.statedTotals.find(({ account }) => account === null)?.value;
  const all = sumInAnyOrder(holdingsIn(read.rows.holdings).map(({ value }) => value));
  if (total !== undefined && Math.abs(total - all) <= CENT) return read;
  issues.drop(({ line }) => line !== null && reasons.has(line));
  if (found !== null)
    issues.add('rows-sold', 'warning', null, { rows: sold.length, title: titles[found.column] ?? '' });
  return { ...read, ...leaveOut(read, reasons), preview: read.preview.filter(({ line }) => !reasons.has(line)) };
}
