import type { ColumnNumbers } from '../products.ts';
import { itemAt } from '../../../domain/must.ts';

/* A running balance: each row's is the one before it, more or less the row's amount. Statements run forwards or backwards, have one
   column of amounts or one for each direction, and a ledger of several coins has a balance for each. */

/** The column that runs, the amounts it is made of, and in how many of the rows that can be compared it is. */
export interface RunningBalance {
  readonly column: number;
  readonly of: readonly number[];
  readonly agree: number;
  readonly compared: number;
}

const MOST_COLUMNS = 12;
const FEWEST = 3;
const MOST = 0.8;

/** Finds a column that is the running balance of another, or of two that never stand in one row; null = there is none. `who` tells rows apart. */
export function findRunningBalance(
  columns: ReadonlyMap<number, ColumnNumbers>,
  who: readonly string[],
): RunningBalance | null {
  const all = [...columns].slice(0, MOST_COLUMNS);
  const before = rowsBefore(who);
  for (const [column, balances] of all) {
    for (const [place, [amount, amounts]] of all.entries()) {
      if (amount === column) continue;
      const alone = tally(column, [amount], balances, amounts, before);
      if (alone !== null) return alone;
      for (const [other, others] of all.slice(place + 1)) {
        if (
          other === column ||
          amounts.some((one, row) => one !== null && one !== 0 && others[row] !== null && others[row] !== 0)
        )
          continue;
        const joined = amounts.map((one, row) => (one === null || one === 0 ? itemAt(others, row) : one));
        const both = tally(column, [amount, other], balances, joined, before);
        if (both !== null) return both;
      }
    }
  }
  return null;
}

/* The row above, and the last one above of the same security or coin. */
function rowsBefore(who: readonly string[]): readonly (readonly number[])[] {
  const last = new Map<string, number>();
  return who.map((one, row) => {
    const same = last.get(one);
    last.set(one, row);
    if (row === 0) return [];
    return same === undefined || same === row - 1 ? [row - 1] : [row - 1, same];
  });
}

function tally(
  column: number,
  of: readonly number[],
  balances: ColumnNumbers,
  amounts: ColumnNumbers,
  before: readonly (readonly number[])[],
): RunningBalance | null {
  // The same amount in each row makes many things look like a sum.
  if (new Set(amounts.flatMap((one) => (one === null || one === 0 ? [] : [Math.abs(one)]))).size < FEWEST) return null;
  let agree = 0;
  let compared = 0;
  for (const [row, balance] of balances.entries()) {
    const steps = itemAt(before, row).flatMap((above) => {
      const start = balances[above] ?? null;
      return balance === null || start === null ? [] : [{ step: Math.abs(balance - start), above }];
    });
    if (steps.length === 0) continue;
    compared += 1;
    // Forwards it is this row's amount, backwards that of the row above.
    const isStep = steps.some(({ step, above }) =>
      [amounts[row] ?? null, amounts[above] ?? null].some(
        (amount) => amount !== null && step !== 0 && near(step, Math.abs(amount)),
      ),
    );
    if (isStep) agree += 1;
  }
  return agree >= FEWEST && agree >= MOST * compared ? { column, of, agree, compared } : null;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.0051 + 1e-9 * Math.max(a, b);
}
