import type { Alias } from '../domain/model/reference.ts';
import { once } from '../domain/once.ts';
import { cellAt, dateCell, rowByCell, textCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** Look-up of former symbols. */
export function decodeAliases(text: string): (symbol: string) => Alias | null {
  const table = once(() => parseTable(text));
  const rows = once(() => rowByCell(table().column('former')));
  return (symbol) => {
    const row = rows().get(symbol);
    if (row === undefined) return null;
    const cell = (name: string): string => cellAt(table().column(name), row);
    return {
      former: symbol,
      symbol: textCell(cell('symbol')),
      date: dateCell(cell('date')),
      formerName: textCell(cell('name')),
      reused: cell('reused') === 'yes',
    };
  };
}
