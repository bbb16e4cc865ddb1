import { newestDate } from '../files/staleness.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { IsoDate } from '../model/units.ts';

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

/** Gives the files of a report of which something counts: all accounts of the others are put aside for another file's word on them. */
export function countedFiles(files: readonly ReportFile[]): readonly ReportFile[] {
  return files.filter(({ parts }) => parts.length === 0 || parts.some(({ putAside }) => putAside === null));
}

/** Gives the days of the files that count; those without one are left out. */
export function daysOfFiles(files: readonly ReportFile[]): readonly IsoDate[] {
  return countedFiles(files).flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
}

/** Gives the newest of these days; null where no file that counts has one. */
export function newestOfFiles(files: readonly ReportFile[]): IsoDate | null {
  return newestDate(daysOfFiles(files));
}
