/** Where a broker's website has the file that Topheavy reads. */
export interface ExportGuide {
  /** As the reader names it. */
  readonly broker: string;
  readonly steps: string;
  /** The year in which an export of this shape was last seen. */
  readonly confirmed: number;
}

/** Guides of rows of words. */
export function guides(
  rows: readonly (readonly [broker: string, steps: string, confirmed: number])[],
): readonly ExportGuide[] {
  return rows.map(([broker, steps, confirmed]) => ({ broker, steps, confirmed }));
}

/** The brokers of the start screen, in its order. */
export const START_GUIDES: readonly ExportGuide[] = guides([
  ['Fidelity', 'Accounts › Positions › ⋮ › Download', 2026],
  ['Charles Schwab', 'Accounts › Positions › Export (top right)', 2026],
  ['Vanguard', 'Download center › Spreadsheet-compatible CSV', 2026],
  ['E*TRADE', 'Accounts › Portfolios › Download', 2026],
]);
