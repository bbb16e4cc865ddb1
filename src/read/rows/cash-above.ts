import { onlyOf } from '../../domain/only-of.ts';
import type { StatedTotal } from '../../domain/model/file-reading.ts';
import type { LineGroup } from '../../domain/model/holding-rows.ts';
import type { Currency, DecimalMark } from '../../domain/model/units.ts';
import { changeOutcomes } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { cashInLine, holdingOfCash, type CashLine } from '../table/cash-lines.ts';
import type { IssueList } from '../table/issue-list.ts';
import type { ReadRows } from './gathered.ts';
import type { Table } from '../table/recognise.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';

interface Above {
  readonly rows: ReadRows;
  readonly statedTotals: readonly StatedTotal[];
}

/**
 * Counts cash that only a line above the table states ("Total cash:,…"): when no row of the table is cash, and the stated
 * total does not say that the rows are all there is. Lines that state different amounts are named and not counted. Gives the
 * rows with that cash before all others.
 */
export function takeCashAbove(
  above: readonly FileRecord[],
  { profile, header }: Table,
  mark: DecimalMark,
  base: Currency | null,
  { rows, statedTotals }: Above,
  issues: IssueList,
): ReadRows {
  const found = above.flatMap((record) => (isBlank(record) ? [] : (cashInLine(record, mark) ?? [])));
  if (found.length === 0) return rows;
  const { groups } = rows.holdings;
  const counted = groups.some(({ first }) => first.says === 'cash') ? [] : withoutRepetition(found);
  const sum = sumInAnyOrder(groups.map(({ value }) => value));
  const withCash = sum + counted.reduce((all, { value }) => all + value, 0);
  // A total below the table is of its rows alone where another one has the cash in it.
  const isComplete =
    statedTotals.some(({ value }) => isNear(value, sum)) && !statedTotals.some(({ value }) => isNear(value, withCash));
  if (counted.length === 0 || isComplete) {
    for (const { line, amount } of found)
      issues.add('cash-outside-table', 'warning', line, { cell: amount.slice(0, 40) });
    return rows;
  }
  const code = profile.currency ?? header.currency ?? base ?? onlyCurrency(groups);
  const lines = new Set(counted.map(({ line }) => line));
  return {
    holdings: makeHoldingRows([
      ...counted.map((cash) => holdingOfCash(cash, null, code)),
      ...holdingsIn(rows.holdings),
    ]),
    fates: changeOutcomes(rows.fates, (line) => (lines.has(line) ? { fate: 'accepted', reason: 'cash' } : null)),
  };
}

/** One line a currency; none at all where two lines state different amounts of the same. */
export function withoutRepetition(found: readonly CashLine[]): readonly CashLine[] {
  const first = new Map<Currency | null, CashLine>();
  for (const cash of found) {
    const before = first.get(cash.currency);
    if (before !== undefined && before.value !== cash.value) return [];
    if (before === undefined) first.set(cash.currency, cash);
  }
  return [...first.values()];
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(0.011, 0.0005 * Math.abs(one));
}

function onlyCurrency(groups: readonly LineGroup[]): Currency | null {
  const codes = new Set(groups.map(({ first }) => first.currency));
  return onlyOf(codes);
}
