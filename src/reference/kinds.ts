import { classOfKind, isKindId, KIND_SYMBOLS, type KindId } from '../domain/model/kinds.ts';
import { once } from '../domain/once.ts';
import type { Kind, Listed } from '../domain/model/reference.ts';
import { cellAt, numberCell, rowByCell, wordsCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** Look-up of kinds of funds: which funds stand for one, and the kind itself as a line may be one. */
export interface Kinds {
  /** null = the pack has none of that kind. */
  kind(id: KindId): Kind | null;
  /** As symbols lead to it; nothing where the pack has none of the kind. */
  listed(id: KindId): readonly Listed[];
  /** The kind that the list of kinds gives a fund; null = it is not on the list. */
  listedKind(fund: string): KindId | null;
}

/** Reads the table of kinds: their funds' weights become parts of 1. One of weight 0 is an end of the span and no part of the middle. */
export function decodeKinds(text: string): Kinds {
  const table = once(() => parseTable(text));
  const rows = once(() => rowByCell(table().column('kind')));
  const known = new Map<KindId, Kind | null>();
  const read = (id: KindId): Kind | null => {
    const row = rows().get(id);
    if (row === undefined) return null;
    const cell = (name: string): string => cellAt(table().column(name), row);
    const weights = wordsCell(cell('assets')).map(numberCell);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const members = cell('members')
      .split('|')
      .map((symbol, at) => ({ symbol, weight: weights[at]! / all }));
    if (weights.length !== members.length || !weights.every((weight) => weight >= 0) || !(all > 0))
      throw new Error(`The kind ${id} has funds without a weight.`);
    return { id, name: cell('name'), members };
  };
  const kind = (id: KindId): Kind | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = read(id);
    known.set(id, found);
    return found;
  };
  const ofFund = once(() => {
    const ids = table().column('kind');
    return new Map(
      table()
        .column('funds')
        .flatMap((cell, row) => {
          const id = cellAt(ids, row);
          return isKindId(id) ? (cell === '' ? [] : cell.split('|')).map((fund) => [fund, id] as const) : [];
        }),
    );
  });
  return {
    kind,
    listedKind: (fund) => ofFund().get(fund) ?? null,
    listed(id) {
      const found = kind(id);
      const of = classOfKind(id);
      if (found === null || of === 'cash') return [];
      return [{ kind: 'fund', symbol: KIND_SYMBOLS[id], name: found.name, fundClass: of }];
    },
  };
}
