import type { FateRows, FileReading } from '../model/file-reading.ts';
import type { HoldingRows } from '../model/holding-rows.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { FilePositions } from '../model/report-positions.ts';
import type { Report } from '../model/report.ts';
import { unpackRows, type RowTable } from '../model/row-table.ts';

/* A report on its way to another thread or to the disk. Who has the readings that it was made of has most of its rows already. */

/** A report without the rows that its files' readings have; null = those of the reading. Its companies in columns, or as they are sent. */
export interface SentReport<Companies = RowTable<Report['companies'][number]>> extends Omit<
  Report,
  'positions' | 'files' | 'companies'
> {
  readonly positions: readonly (Omit<FilePositions, 'rows'> & { readonly rows: HoldingRows | null })[];
  readonly files: readonly (Omit<ReportFile, 'fates'> & { readonly fates: FateRows | null })[];
  readonly companies: Companies;
}

/** Gives a report back whole, with the readings of the files that it was made of, in their order. */
export function withReadings(report: SentReport, readings: readonly FileReading[]): Report {
  return withRows(report, readings, unpackRows(report.companies));
}

/** The same with companies that came in another way. */
export function withRows(
  report: SentReport<unknown>,
  readings: readonly FileReading[],
  companies: Report['companies'],
): Report {
  return {
    ...report,
    positions: report.positions.map((one, at) => ({ ...one, rows: one.rows ?? readings[at]!.holdings })),
    files: report.files.map((one, at) => ({ ...one, fates: one.fates ?? readings[at]!.fates })),
    companies,
  };
}
