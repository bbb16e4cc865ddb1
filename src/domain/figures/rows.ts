import type { ReportFile } from '../model/report-files.ts';

/** Rows of files by what became of them. */
export interface RowCounts {
  readonly total: number;
  readonly rejected: number;
  /** Rows of which it is said what became of them: all, unless something went wrong. */
  readonly told: number;
}

/** Counts the rows of files by what became of them. */
export function countRows(files: readonly Pick<ReportFile, 'rows'>[]): RowCounts {
  const counts = { total: 0, rejected: 0, told: 0 };
  for (const { rows } of files) {
    counts.total += rows.total;
    counts.rejected += rows.rejected;
    counts.told += rows.accepted + rows.skipped + rows.rejected;
  }
  return counts;
}
