import type { FilePositions, Position } from '../../src/domain/model/report-positions.ts';
import { makeHoldingRows } from '../../src/domain/rows/holding-rows.ts';

/** Puts positions into columns as a report has them; those of a file stand together. */
export function positionTable(positions: readonly Position[]): readonly FilePositions[] {
  return [...new Set(positions.map(({ file }) => file))].map((file) => {
    const own = positions.filter((one) => one.file === file);
    const rows = makeHoldingRows(
      own.map(({ statesCurrency, currency, ...one }) => ({ ...one, currency: statesCurrency ? currency : null })),
    );
    return {
      file,
      rows,
      groups: rows.groups.map(({ firstAt }) => own[firstAt]!),
      baseValue: Float64Array.from(own, ({ baseValue }) => baseValue ?? NaN),
    };
  });
}
