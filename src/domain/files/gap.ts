import type { Draft, FileReading } from '../model/file-reading.ts';
import { multiplierFor } from '../money/price-multiplier.ts';
import { reconcileTotals } from './reconcile.ts';
import type { Reconciled, RowGap } from '../model/report-files.ts';
import { rowsLeftOut } from '../rows/fate-rows.ts';
import { holdingsIn } from '../rows/holding-rows.ts';
import { roundToCents } from '../sum.ts';

/**
 * Gives the rejected rows, each with what the file's own total leaves for it: only where that row alone is missing from
 * a total that differs, so that nothing else could fill the gap. Nothing is filled in here.
 */
export function findGaps(file: FileReading): readonly RowGap[] {
  if (file.drafts.length === 0) return [];
  const rejected = new Set(
    rowsLeftOut(file.fates)
      .filter(({ fate }) => fate === 'rejected')
      .map(({ line }) => line),
  );
  const drafts = file.drafts.filter(({ line }) => rejected.has(line));
  const totals = reconcileTotals(file).filter(({ difference }) => difference !== 0);
  return drafts.map((draft) => {
    const isAlone = (total: Reconciled): boolean =>
      rejected.size === drafts.length && drafts.every((other) => other === draft || !isOf(other, total));
    const total = totals.find((one) => isOf(draft, one) && isAlone(one));
    const value = total === undefined ? null : leftFor(draft, total, file);
    const { line, account, symbol, name, quantity, price } = draft;
    return { line, account, symbol, name, quantity, price, value, unitPrice: unitPrice(draft, value, file) };
  });
}

function isOf({ account }: Draft, total: Reconciled): boolean {
  return total.account === null || total.account === account;
}

function leftFor(draft: Draft, { difference }: Reconciled, { holdings }: FileReading): number | null {
  // The total is of one currency; a row of another is no part of it.
  if (holdings.groups.some(({ first }) => first.currency !== draft.currency)) return null;
  const left = roundToCents(-difference);
  return draft.quantity === null || draft.quantity * left > 0 ? left : null;
}

function unitPrice(draft: Draft, value: number | null, { holdings }: FileReading): number | null {
  if (value === null || draft.quantity === null || draft.quantity === 0) return null;
  return value / (draft.quantity * multiplierFor(draft, holdingsIn(holdings)));
}
