import type { FateReason } from '../../domain/model/file-reading.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { saysNothing } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import type { IssueList } from '../table/issue-list.ts';
import type { Table } from '../table/recognise.ts';
import { findSoldColumn, isSoldQuantity, mayTellSold } from '../table/sold-column.ts';
import type { RowsRead } from './gathered.ts';
import { leaveOut } from './leave-out.ts';

const CENT = 0.011;

/**
 * Leaves out the rows of a list of somebody's own that say they were sold since, and says how many and by which column. They stay where the
 * total that the file states has them.
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
  const found = findSoldColumn(titles, counted.map(({ cells }) => cells)); // prettier-ignore
  if (found === null) return read;
  const sold = new Set<number>(
    held.filter(({ cells }) => found.saysSold(cells[found.column] ?? '')).map(({ line }) => line),
  );
  const total = read.statedTotals.find(({ account }) => account === null)?.value;
  const all = sumInAnyOrder(holdingsIn(read.rows.holdings).map(({ value }) => value));
  if (total !== undefined && Math.abs(total - all) <= CENT) return read;
  issues.drop(({ line }) => line !== null && sold.has(line));
  issues.add('rows-sold', 'warning', null, { rows: sold.size, title: titles[found.column] ?? '' });
  const reasons = new Map([...sold].map((line): [number, FateReason] => [line, 'sold']));
  return { ...read, ...leaveOut(read, reasons), preview: read.preview.filter(({ line }) => !sold.has(line)) };
}
