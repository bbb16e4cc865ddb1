import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import type { FileRecord } from '../cells/records.ts';
import type { Table } from '../table/recognise.ts';
import { titleKey } from '../table/titles.ts';
import type { RowsRead } from './gathered.ts';

const SIDES =
  /^(?:long ?\/ ?short|short ?\/ ?long|l ?\/ ?s|long or short|side|direction|position|position (?:type|side)|type)$/;
const SIDE = /^(?:long|short|l|s)$/i;
const below = (amount: number): number => -Math.abs(amount);

/** Takes what a column calls short as below zero, in a table of nobody's that writes all amounts above it. */
export function turnShort(read: RowsRead, records: Iterable<FileRecord>, { header }: Table): RowsRead {
  const columns = header.columns.flatMap(({ title }, column) => (SIDES.test(titleKey(title)) ? [column] : []));
  if (columns.length === 0) return read;
  const all = holdingsIn(read.rows.holdings);
  const held = new Set<number>(all.map(({ line }) => line));
  const rows = [...records].filter(({ line }) => held.has(line));
  const column = columns.find((one) => rows.every(({ cells }) => SIDE.test(cells[one]?.trim() ?? '')));
  if (column === undefined) return read;
  const short = new Set(rows.filter(({ cells }) => /^s/i.test(cells[column]?.trim() ?? '')).map(({ line }) => line));
  const holdings = all.map((row) =>
    short.has(row.line)
      ? { ...row, quantity: row.quantity === null ? null : below(row.quantity), value: below(row.value) }
      : row,
  );
  return { ...read, rows: { ...read.rows, holdings: makeHoldingRows(holdings) } };
}
