import type { DecimalMark } from '../../domain/model/units.ts';
import { parseNumber } from '../cells/cells.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import type { FileRecord } from '../cells/records.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import type { Header } from '../table/header.ts';
import { isAccountKindTitle } from '../table/owner-columns.ts';
import type { Table } from '../table/recognise.ts';
import { titleKey } from '../table/titles.ts';
import type { RowsRead } from './gathered.ts';

const SIDES =
  /^(?:long ?\/ ?short|short ?\/ ?long|l ?\/ ?s|long or short|side|direction|position|position (?:type|side)|type)$/;
/* A broker's account for what is sold short stands beside those for cash and on margin. */
const SIDE = /^(?:long|short|l|s|cash|margin|)$/i;
const below = (amount: number): number => -Math.abs(amount);

/** Takes short positions as below zero, where a column says that they are that and all amounts are written above it. */
export function turnShort(read: RowsRead, records: Iterable<FileRecord>, table: Table, mark: DecimalMark): RowsRead {
  const { profile, plan } = table;
  if (profile.shorts !== null) return turnSold(read, records, table.header, profile.shorts, mark);
  return profile.signatures.length === 0 && plan === null ? turnBySide(read, records, table) : read;
}

/* Of what a short position was opened at, what it gained is gone. */
function turnSold(
  read: RowsRead,
  records: Iterable<FileRecord>,
  header: Header,
  { title, word }: NonNullable<BrokerProfile['shorts']>,
  mark: DecimalMark,
): RowsRead {
  const column = header.keys.indexOf(title);
  if (column === -1) return read;
  const opened = new Map<number, number>();
  for (const { line, cells } of records) {
    const value = parseNumber(cells[header.at.value] ?? '', mark);
    if (cells[column]?.trim().toLowerCase() === word && value.kind === 'number') opened.set(line, value.value);
  }
  if (opened.size === 0) return read;
  const holdings = holdingsIn(read.rows.holdings).map((row) => {
    const at = opened.get(row.line);
    if (at === undefined) return row;
    const quantity = row.quantity === null ? null : below(row.quantity);
    return { ...row, quantity, value: below(2 * at - row.value), cost: null };
  });
  return { ...read, rows: { ...read.rows, holdings: makeHoldingRows(holdings) } };
}

/* What a column calls short, in a table of nobody's. */
function turnBySide(read: RowsRead, records: Iterable<FileRecord>, { header }: Table): RowsRead {
  const columns = header.columns.flatMap(({ title }, column) => (isOfSides(title) ? [column] : []));
  if (columns.length === 0) return read;
  const all = holdingsIn(read.rows.holdings);
  const held = new Set<number>(all.map(({ line }) => line));
  const rows = [...records].filter(({ line }) => held.has(line));
  const sidesOf = (column: number) => rows.map(({ cells }) => cells[column]?.trim().toLowerCase() ?? '');
  const column = columns.find((one) => areSides(sidesOf(one)));
  if (column === undefined) return read;
  const short = new Set(rows.filter(({ cells }) => /^s/i.test(cells[column]?.trim() ?? '')).map(({ line }) => line));
  const holdings = all.map((row) =>
    short.has(row.line)
      ? { ...row, quantity: row.quantity === null ? null : below(row.quantity), value: below(row.value) }
      : row,
  );
  return { ...read, rows: { ...read.rows, holdings: makeHoldingRows(holdings) } };
}

const isOfSides = (title: string): boolean => SIDES.test(titleKey(title)) || isAccountKindTitle(title);

/* Cash is on no side. "S" alone may be a stock. */
function areSides(sides: readonly string[]): boolean {
  const isSaid = sides.includes('short') || (sides.includes('s') && sides.includes('l'));
  return isSaid && sides.every((side) => SIDE.test(side));
}
