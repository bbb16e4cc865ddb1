import type { FateReason } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import type { RowsRead } from './gathered.ts';
import { leaveOut } from './leave-out.ts';

/* A row that was cut in two lines: one has quantity and price, the next one the value, and both say whose it is. */

const ROUNDED = 0.005;

/** Leaves out the half that only comes to what the other one states. */
export function leaveOutHalves(read: RowsRead): RowsRead {
  const { groups, isComputed } = read.rows.holdings;
  // both halves say the same words, and one of them says no value
  if (groups.every(({ count }) => count === 1) || !isComputed.includes(1)) return read;
  const holdings = holdingsIn(read.rows.holdings);
  const found = new Map<number, FateReason>();
  holdings.forEach((row, at) => {
    const below = holdings[at + 1];
    if (below === undefined || below.line !== row.line + 1) return;
    if (areHalves(row, below)) found.set(row.line, 'subtotal');
    else if (areHalves(below, row)) found.set(below.line, 'subtotal');
  });
  if (found.size === 0) return read;
  const { rows, drafts } = leaveOut(read, found);
  return { ...read, rows, drafts, preview: read.preview.filter(({ line }) => !found.has(line)) };
}

function areHalves(product: Holding, worth: Holding): boolean {
  if (product.valueFrom !== 'computed' || worth.valueFrom !== 'stated') return false;
  if (worth.quantity !== null || worth.price !== null || worth.says === 'cash') return false;
  const isSame = (['account', 'symbol', 'name', 'isin', 'cusip', 'currency'] as const).every(
    (word) => product[word] === worth[word],
  );
  if (!isSame) return false;
  return Math.abs(product.value - worth.value) <= ROUNDED * Math.abs(worth.value);
}
