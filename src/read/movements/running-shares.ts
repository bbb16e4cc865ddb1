import type { FileRecord } from '../cells/records.ts';
import type { HistoryRole } from '../profiles/histories/format.ts';
import { isNumeric, lookAtColumn, numbersOf } from '../table/column-look.ts';
import type { ColumnNumbers } from '../table/products.ts';
import { findRunningBalance } from '../table/kind/running-balance.ts';
import { SHARES_LEFT } from './history-titles.ts';

/**
 * Finds the column of the shares that are there after each row: in each as many more or fewer than in the one before of the same security as
 * the row moves; -1 = there is none. `keys` = the plain titles of all columns.
 */
export function findRunningShares(
  roles: readonly HistoryRole[],
  keys: readonly string[],
  rows: readonly FileRecord[],
): number {
  const moved = roles.indexOf('quantity');
  const ids = (['isin', 'cusip', 'symbol', 'name'] as const)
    .map((role) => roles.indexOf(role))
    .filter((at) => at !== -1);
  if (moved === -1 || ids.length === 0) return -1;
  const numbers = new Map(
    roles.flatMap((role, column): (readonly [number, ColumnNumbers])[] => {
      if (column !== moved && role !== 'unused' && role !== 'amount') return [];
      const look = lookAtColumn(
        rows.map(({ cells }) => cells),
        column,
      );
      return isNumeric(look) ? [[column, numbersOf(look, look.mark ?? '.')]] : [];
    }),
  );
  const who = rows.map(({ cells }) => ids.map((column) => cells[column]?.trim() ?? '').join('\n'));
  const others = [...numbers].filter(([column]) => column !== moved);
  const counts = numbers.get(moved);
  if (counts === undefined) return -1;
  const runs = ([column, balances]: readonly [number, ColumnNumbers]): boolean => {
    const found = findRunningBalance(
      new Map([
        [moved, counts],
        [column, balances],
      ]),
      who,
    );
    return found?.column === column;
  };
  const titled = others.find(([column, left]) => SHARES_LEFT.test(keys[column] ?? '') && isLeft(counts, left, who));
  return (titled ?? others.find(runs))?.[0] ?? -1;
}

/* Under its own title one step that fits is enough, where none contradicts. */
function isLeft(counts: ColumnNumbers, left: ColumnNumbers, who: readonly string[]): boolean {
  const steps = who.flatMap((one, row) => {
    const before = who.lastIndexOf(one, row - 1);
    const [now, then] = [left[row] ?? null, (row === 0 || before === -1 ? null : left[before]) ?? null];
    if (now === null || then === null) return [];
    return [
      [counts[row], counts[before]].some(
        (moved) => moved != null && Math.abs(Math.abs(now - then) - Math.abs(moved)) < 1e-6,
      ),
    ];
  });
  return steps.length > 0 && steps.every(Boolean);
}
