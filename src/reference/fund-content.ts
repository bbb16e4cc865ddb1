import type { FundContent } from '../domain/reference.ts';
import type { Baskets } from './baskets.ts';
import { once } from './once.ts';
import { cellAt, numberCell, rowByCell, textCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/**
 * Look-up of how a fund is looked through. Which list stands for which fund was settled when the pack was compiled
 * (src/domain/README, "Look-through", rule 3); leveraged funds lead to their underlying.
 */
export function decodeFundContent(
  lookThroughText: string,
  leveragedText: string,
  baskets: Baskets,
): (symbol: string) => FundContent {
  const lookThrough = once(() => parseTable(lookThroughText));
  const lookThroughRows = once(() => rowByCell(lookThrough().column('symbol')));
  const leveraged = once(() => parseTable(leveragedText));
  const leveragedRows = once(() => rowByCell(leveraged().column('symbol')));
  const estimated = once(() => new Map(baskets.lists().map((list) => [list.symbol, list.estimated])));

  return (symbol) => {
    const basketRow = lookThroughRows().get(symbol);
    if (basketRow !== undefined) {
      const list = cellAt(lookThrough().column('list'), basketRow);
      const borrowed = textCell(cellAt(lookThrough().column('basis'), basketRow));
      return { kind: 'basket', list, borrowed, estimated: estimated().get(list) === true };
    }
    const leveragedRow = leveragedRows().get(symbol);
    if (leveragedRow !== undefined) {
      return {
        kind: 'leveraged',
        underlying: cellAt(leveraged().column('underlying'), leveragedRow),
        factor: numberCell(cellAt(leveraged().column('factor'), leveragedRow)),
      };
    }
    return { kind: 'none' };
  };
}
