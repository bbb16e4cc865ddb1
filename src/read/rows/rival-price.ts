import type { Holding } from '../../domain/model/holding.ts';
import type { HoldingRows } from '../../domain/model/holding-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { parseNumber } from '../cells/cells.ts';
import type { IssueList } from '../table/issue-list.ts';
import { multiplies } from '../cells/multiplies.ts';
import type { Marks } from '../table/marks.ts';
import type { Table } from '../table/recognise.ts';
import type { FileRecord } from '../cells/records.ts';
import { itemAt } from '../../domain/must.ts';

/* A price paid looks much like a price of today. What tells them apart is said, with the count of rows that prove it. */

const ROWS_COMPARED = 1000;
const COLUMNS_COMPARED = 40;
/* Times the quantity, it must come somewhere near the value to be taken for a price at all. */
const NEAREST = 0.1;
const FARTHEST = 10;

interface Tally {
  equal: number;
  near: number;
  rows: number;
}

/** Says which column was taken for the price, where another one of numbers could be meant and quantity × price = value decides. */
export function sayRivalPrice(
  records: Iterable<FileRecord>,
  { header }: Table,
  marks: Marks,
  holdings: HoldingRows,
  issues: IssueList,
): void {
  const { price, quantity, value } = header.at;
  if (price === -1 || quantity === -1 || value === -1) return;
  const unused = header.columns.flatMap(({ role, title }, at) => (role === 'unused' && title !== '' ? [at] : []));
  const others = unused.slice(0, COLUMNS_COMPARED).map((at) => ({ at, tally: emptyTally() }));
  if (others.length === 0) return;
  const compared = firstPriced(holdings);
  const own = emptyTally();
  for (const { line, cells } of records) {
    const holding = compared.get(line);
    if (holding === undefined || holding.quantity === null) continue;
    compared.delete(line);
    compare(own, cells[price], marks.price ?? '.', holding.quantity, holding.value);
    for (const { at, tally } of others) compare(tally, cells[at], marks.price ?? '.', holding.quantity, holding.value);
    if (compared.size === 0) break;
  }
  const rival = others.find(({ tally }) => tally.rows >= 2 && tally.near * 5 >= tally.rows * 4);
  if (rival === undefined || own.rows < 2 || own.equal <= rival.tally.equal) return;
  issues.add('price-by-product', 'note', null, {
    title: itemAt(header.columns, price).title,
    other: itemAt(header.columns, rival.at).title,
    equal: own.equal,
    rows: own.rows,
    otherEqual: rival.tally.equal,
    otherRows: rival.tally.rows,
  });
}

/* By their lines. */
function firstPriced(holdings: HoldingRows): Map<number, Holding> {
  const first = new Map<number, Holding>();
  for (let start = 0; start < holdings.line.length && first.size < ROWS_COMPARED; start += ROWS_COMPARED) {
    for (const holding of holdingsIn(holdings, start, start + ROWS_COMPARED)) {
      const isPriced = holding.valueFrom === 'stated' && holding.value !== 0 && holding.quantity !== null;
      if (isPriced && first.size < ROWS_COMPARED) first.set(holding.line, holding);
    }
  }
  return first;
}

function emptyTally(): Tally {
  return { equal: 0, near: 0, rows: 0 };
}

function compare(tally: Tally, cell: string | undefined, mark: '.' | ',', quantity: number, value: number): void {
  const read = parseNumber(cell ?? '', mark);
  if (read.kind !== 'number') return;
  tally.rows += 1;
  const times = (quantity * read.value) / value;
  if (times >= NEAREST && times <= FARTHEST) tally.near += 1;
  if (multiplies(quantity, read.value, value)) tally.equal += 1;
}
