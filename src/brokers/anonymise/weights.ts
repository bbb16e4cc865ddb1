import type { FileReading } from '../../domain/model/file-reading.ts';
import { decimalsOf, marksThat, writeLike } from './number-format.ts';
import type { RowPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

function withoutPercent(cell: string): string {
  const text = cell.trimEnd();
  return /[%％]$/.test(text) ? text.slice(0, -1).trimEnd() : cell;
}

/** Plans the rows of a sheet of weights: others, that add up to the same, so that fractions stay fractions. */
export function planWeights(
  records: readonly RawRecord[],
  { holdings, columns }: FileReading,
  random: Random,
): ReadonlyMap<number, RowPlan> {
  const column = columns.findIndex(({ role }) => role === 'weight');
  const byLine = new Map(records.map((record) => [record.line, record]));
  const rows = holdingsIn(holdings).flatMap((holding) => {
    const cell = byLine.get(holding.line)?.cells[column]?.text;
    const says = cell === undefined ? null : marksThat(withoutPercent(cell), holding.value);
    return cell === undefined || says === null
      ? []
      : [{ holding, cell, ...says, drawn: holding.value * (0.4 + random()) }];
  });
  const sum = rows.reduce((all, { holding }) => all + holding.value, 0);
  const drawn = rows.reduce((all, row) => all + row.drawn, 0);
  const step = (row: (typeof rows)[number]) => 10 ** -decimalsOf(withoutPercent(row.cell), row.mark) / row.times;
  const written = rows.map((row) => Math.round((row.drawn * sum) / drawn / step(row)) * step(row));
  const largest = written.indexOf(Math.max(...written));
  const off = sum - written.reduce((all, one) => all + one, 0);
  if (largest !== -1) written[largest]! += off;
  return new Map(
    rows.map((row, at): [number, RowPlan] => {
      const text = writeLike(row.cell, row.mark, written[at]! * row.times);
      return [row.holding.line, { cells: new Map([[column, text]]), price: null, value: written[at]!, inBase: null }];
    }),
  );
}
