import type { DecimalMark } from '../../domain/model/units.ts';
import { parseNumber } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import { BALANCES } from './history-titles.ts';

/* Cash that runs proves which rows moved money and which way, never how many shares: what is missing between two balances may be of any
   security, or of none. */

const FEWEST = 3;
const MOST = 0.8;
const CENT = 0.0051;

/**
 * By how much each row, by its line, changed the account's cash, where a column runs by the rows' amounts, upwards or downwards; of rows
 * whose change is neither their amount nor nothing, none is told.
 */
export function findCashSteps(
  keys: readonly string[],
  amount: number,
  rows: readonly FileRecord[],
  mark: DecimalMark,
): ReadonlyMap<number, number> {
  const column = keys.findIndex((key) => BALANCES.test(key));
  if (column === -1 || amount === -1) return new Map();
  const numberIn = (cell: string | undefined): number | null => {
    const read = parseNumber(cell?.trim() ?? '', mark);
    return read.kind === 'number' ? read.value : null;
  };
  const said = rows.map(({ line, cells }) => ({ line, left: numberIn(cells[column]), moved: numberIn(cells[amount]) }));
  for (const inTime of [said, said.toReversed()]) {
    const steps = inTime.flatMap(({ line, left, moved }, at) => {
      const before = inTime[at - 1]?.left ?? null;
      return left === null || before === null || moved === null || moved === 0
        ? []
        : [{ line, moved, step: left - before }];
    });
    const proved = steps.filter(({ moved, step }) => Math.abs(Math.abs(step) - Math.abs(moved)) <= CENT);
    const still = steps.filter(({ step }) => Math.abs(step) <= CENT).map(({ line }) => [line, 0] as const);
    if (proved.length < FEWEST || proved.length < MOST * (steps.length - still.length)) continue;
    return new Map([...proved.map(({ line, step }) => [line, step] as const), ...still]);
  }
  return new Map();
}
