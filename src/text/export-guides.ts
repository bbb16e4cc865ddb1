/** Where a broker's website has the file that Topheavy reads. */
export interface ExportGuide {
  readonly broker: string;
  readonly steps: string;
  /** The year in which an export taken this way was last seen. */
  readonly confirmed: number;
}

/** The brokers whose files are known, in the order of the start screen. */
export const EXPORT_GUIDES: readonly ExportGuide[] = [
  { broker: 'Fidelity', steps: 'Accounts › Positions › ⋮ › Download', confirmed: 2026 },
  { broker: 'Charles Schwab', steps: 'Accounts › Positions › Export, at the top right', confirmed: 2026 },
  { broker: 'Vanguard', steps: 'Download center › Spreadsheet-compatible CSV', confirmed: 2026 },
  { broker: 'E*TRADE', steps: 'Accounts › Portfolios › Download', confirmed: 2026 },
];
