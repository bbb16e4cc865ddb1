import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { reconcileTotals, totalsOfAnotherMoment } from '../../domain/files/reconcile.ts';
import type { RowPlan } from './plan.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';

/** A total as the file states it, and as the copy will. */
export interface RenewedTotal {
  readonly old: number;
  readonly now: number;
  /** The positions came to it exactly, and will. */
  readonly isMet: boolean;
}

/**
 * Gives the new totals by line. Each is met by the new values as it was met by the old ones; what it was off by, it is off
 * by in proportion.
 */
export function renewTotals(
  reading: FileReading,
  plans: ReadonlyMap<number, RowPlan>,
): ReadonlyMap<number, readonly RenewedTotal[]> {
  const renewed: FileReading = {
    ...reading,
    holdings: makeHoldingRows(
      holdingsIn(reading.holdings).map((holding) => {
        const plan = plans.get(holding.line);
        if (plan === undefined) return holding;
        return { ...holding, value: plan.value, inBase: newBase(holding, plan) };
      }),
    ),
  };
  const key = (total: { readonly line: number; readonly account: string | null; readonly value: number }) =>
    JSON.stringify([total.line, total.account, total.value]);
  const before = new Map(
    [...reconcileTotals(reading), ...totalsOfAnotherMoment(reading)].map((one) => [key(one), one]),
  );
  const totals = new Map<number, readonly RenewedTotal[]>();
  for (const total of [...reconcileTotals(renewed), ...totalsOfAnotherMoment(renewed)]) {
    const was = before.get(key(total));
    if (was === undefined) continue;
    const off = was.difference === 0 || was.ours === 0 ? 0 : -was.difference * (total.ours / was.ours);
    const list = totals.get(total.line) ?? [];
    totals.set(total.line, [...list, { old: total.value, now: total.ours + off, isMet: was.difference === 0 }]);
  }
  return totals;
}

function newBase({ inBase, value }: Holding, plan: RowPlan): Holding['inBase'] {
  if (inBase === null) return null;
  if (plan.inBase !== null) return { ...inBase, value: plan.inBase };
  return { ...inBase, value: value === 0 ? inBase.value : (inBase.value / value) * plan.value };
}
