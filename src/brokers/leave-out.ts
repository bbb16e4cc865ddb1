import type { Draft, FateReason, RowFate } from '../domain/file-reading.ts';
import type { LineNumber } from '../domain/units.ts';
import { asDraft } from './drafts.ts';
import type { ReadRows } from './gathered.ts';

/** The rows of a file, and those of them that were left out, for the user to bring back. */
export interface Left {
  readonly rows: ReadRows;
  readonly drafts: readonly Draft[];
}

/** Takes rows out of the positions, each for the reason that stands beside its line: it keeps its line, and its draft, in their order. */
export function leaveOut({ rows, drafts }: Left, reasons: ReadonlyMap<LineNumber, FateReason>): Left {
  const { holdings, fates } = rows;
  const gone = holdings.filter(({ line }) => reasons.has(line));
  return {
    rows: {
      holdings: holdings.filter(({ line }) => !reasons.has(line)),
      fates: fates.map((fate): RowFate => {
        const reason = reasons.get(fate.line);
        return reason === undefined ? fate : { ...fate, fate: 'skipped', reason };
      }),
    },
    drafts: [...drafts, ...gone.map(asDraft)].sort((a, b) => a.line - b.line),
  };
}
