import type { StatedTotal } from '../domain/file-reading.ts';
import type { Holding } from '../domain/holding.ts';
import { lineNumber, type Currency } from '../domain/units.ts';
import { cashInLine, holdingOfCash, type CashLine } from './cash-lines.ts';
import type { DecimalMark } from './cells.ts';
import type { IssueList } from './issue-list.ts';
import type { KeptRows } from './kept-rows.ts';
import type { Table } from './recognise.ts';
import { isBlank, type FileRecord } from './records.ts';

interface Above {
  readonly rows: KeptRows;
  readonly statedTotals: readonly StatedTotal[];
}

/**
 * Counts cash that only a line above the table states ("Total cash:,…"): when no row of the table is cash, and the stated
 * total does not say that the rows are all there is. Lines that state different amounts are named and not counted.
 */
export function takeCashAbove(
  above: readonly FileRecord[],
  { profile, header }: Table,
  mark: DecimalMark,
  base: Currency | null,
  { rows, statedTotals }: Above,
  issues: IssueList,
): void {
  const found = above.flatMap((record) => (isBlank(record) ? [] : (cashInLine(record, mark) ?? [])));
  if (found.length === 0) return;
  const counted = rows.holdings.some(({ says }) => says === 'cash') ? [] : withoutRepetition(found);
  const sum = rows.holdings.reduce((all, { value }) => all + value, 0);
  const withCash = sum + counted.reduce((all, { value }) => all + value, 0);
  // A total below the table is of its rows alone where another one has the cash in it.
  const isComplete =
    statedTotals.some(({ value }) => isNear(value, sum)) && !statedTotals.some(({ value }) => isNear(value, withCash));
  if (counted.length === 0 || isComplete) {
    for (const { line, amount } of found)
      issues.add('cash-outside-table', 'warning', line, { cell: amount.slice(0, 40) });
    return;
  }
  const code = profile.currency ?? header.currency ?? base ?? onlyCurrency(rows.holdings);
  rows.putFirst(counted.map((cash) => holdingOfCash(cash, null, code)));
  for (const { line } of counted) rows.changeFate(lineNumber(line), { fate: 'accepted', reason: 'cash' });
}

/* One line a currency; none at all where two lines state different amounts of the same. */
function withoutRepetition(found: readonly CashLine[]): readonly CashLine[] {
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

function onlyCurrency(holdings: readonly Holding[]): Currency | null {
  const codes = new Set(holdings.map(({ currency }) => currency));
  return codes.size === 1 ? [...codes][0]! : null;
}
