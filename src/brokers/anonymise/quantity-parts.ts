import type { FileReading } from '../../domain/model/file-reading.ts';
import type { DecimalMark } from '../cells/cells.ts';
import { PROFILES } from '../profiles/index.ts';
import { titleKey } from '../table/titles.ts';
import { readCell } from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';

/* Some brokers count pledged and unsettled shares apart: the quantity is the sum of several columns. */

/** Gives the columns that add up to the quantity; none where one column states it. */
export function quantityColumns({ broker, columns }: Pick<FileReading, 'broker' | 'columns'>): readonly number[] {
  const more = new Set(PROFILES.filter((profile) => profile.broker === broker).flatMap((one) => one.moreQuantity));
  const added = columns.flatMap(({ title }, at) => (more.has(titleKey(title)) ? [at] : []));
  const main = columns.findIndex(({ role }) => role === 'quantity');
  return added.length === 0 || main === -1 ? [] : [main, ...added];
}

/** Gives the cells of a row that make its quantity, by column; none where they do not add up to it. */
export function quantityParts(
  { cells }: RawRecord,
  quantity: number | null,
  among: readonly number[],
  mark: DecimalMark,
): ReadonlyMap<number, string> {
  const parts = among.flatMap((column): (readonly [number, string, number])[] => {
    const text = cells[column]?.text ?? '';
    const read = readCell(text, mark);
    return read.kind === 'number' ? [[column, text, read.value]] : [];
  });
  const sum = parts.reduce((all, [, , number]) => all + number, 0);
  const isSum = quantity !== null && parts.length > 1 && Math.abs(sum - quantity) <= 1e-9 * Math.abs(quantity);
  return new Map(isSum ? parts.map(([column, text]) => [column, text]) : []);
}
