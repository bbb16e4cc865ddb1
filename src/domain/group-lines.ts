import type { FileReading } from './file-reading.ts';
import type { Holding } from './holding.ts';
import { addUpGroups, GroupNumbers, type GroupedLines } from './line-groups.ts';
import { keeperOf } from './row-keeper.ts';

/* A reading is never changed. */
const KNOWN = new WeakMap<FileReading, GroupedLines>();

/** Gives the lines of a file in groups; those of one reading are worked out once. */
export function groupLines(file: FileReading): GroupedLines {
  const known = KNOWN.get(file);
  if (known !== undefined) return known;
  const grouped = keeperOf(file)?.group() ?? gather(file.holdings);
  KNOWN.set(file, grouped);
  return grouped;
}

function gather(holdings: readonly Holding[]): GroupedLines {
  const numbers = new GroupNumbers();
  const groupOf = Int32Array.from(holdings, (row) => numbers.numberOf(row));
  const values = holdings.map(({ value }) => value);
  return { groups: addUpGroups(groupOf, numbers.count, values, (at) => holdings[at]!), groupOf };
}
