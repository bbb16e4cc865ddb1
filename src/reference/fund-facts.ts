import { once } from '../domain/once.ts';
import type { ExpenseRatio, FundContent } from '../domain/model/reference.ts';
import { cellAt, dateCell, percentCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/* What single cells of the table of funds say beside name and class. A pack file that was made before them has none of these columns. */

/** Reasons of the pack for which a fund follows the very index of the fund whose list it borrows. */
const SAME_INDEX: ReadonlySet<string> = new Set(['same index', 'share class of the same fund', 'feeder']);

/** Look-up of what a fund takes a year. A cell that is no percentage, or a day that is none, throws: check-pack.ts asks for each. */
export function decodeExpenseRatios(fundsText: string): (fund: string) => ExpenseRatio | null {
  const cells = filledCells(fundsText, 'cost', 'costAsOf');
  return (fund) => {
    const found = cells().get(fund);
    return found === undefined
      ? null
      : { ratio: percentCell(found.cell), asOf: found.beside === '' ? null : dateCell(found.beside) };
  };
}

/**
 * Look-up of the index a fund follows: its own, or that of the fund whose list it borrows because both follow it. A
 * list that is no fund's is named like its index.
 */
export function decodeTrackedIndexes(
  fundsText: string,
  contentOf: (fund: string) => FundContent,
  isIndex: (symbol: string) => boolean,
): (fund: string) => string | null {
  const cells = filledCells(fundsText, 'index', 'index');
  return (fund) => {
    const own = cells().get(fund);
    if (own !== undefined) return own.cell;
    const content = contentOf(fund);
    if (content.kind !== 'basket' && content.kind !== 'partial') return null;
    if (content.borrowed === null || !SAME_INDEX.has(content.borrowed)) return null;
    return cells().get(content.list)?.cell ?? (isIndex(content.list) ? content.list : null);
  };
}

/* The filled cells of a column by fund, with those of another column beside them. */
function filledCells(fundsText: string, name: string, beside: string) {
  return once((): ReadonlyMap<string, { readonly cell: string; readonly beside: string }> => {
    const table = parseTable(fundsText);
    const filled = new Map<string, { readonly cell: string; readonly beside: string }>();
    if (![name, beside].every((column) => table.columns.includes(column))) return filled;
    const [symbols, others] = [table.column('symbol'), table.column(beside)];
    table.column(name).forEach((cell, row) => {
      if (cell !== '' && !filled.has(cellAt(symbols, row)))
        filled.set(cellAt(symbols, row), { cell, beside: cellAt(others, row) });
    });
    return filled;
  });
}
