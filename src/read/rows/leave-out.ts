import type { Draft, FateReason } from '../../domain/model/file-reading.ts';
import { changeOutcomes } from '../../domain/rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { asDraft } from './drafts.ts';
import type { ReadRows } from './gathered.ts';

/** The rows of a file, and those of them that were left out, for the user to bring back. */
export interface Left {
  readonly rows: ReadRows;
  readonly drafts: readonly Draft[];
}

/** Takes rows out of the positions, each for the reason that stands beside its line: it keeps its line, and its draft, in their order. */
export function leaveOut({ rows, drafts }: Left, reasons: ReadonlyMap<number, FateReason>): Left {
  const holdings = holdingsIn(rows.holdings);
  const gone = holdings.filter(({ line }) => reasons.has(line));
  return {
    rows: {
      holdings: makeHoldingRows(holdings.filter(({ line }) => !reasons.has(line))),
      fates: changeOutcomes(rows.fates, (line) => {
        const reason = reasons.get(line);
        return reason === undefined ? null : { fate: 'skipped', reason };
      }),
    },
    drafts: [...drafts, ...gone.map(asDraft)].sort((a, b) => a.line - b.line),
  };
}
