import type { Snapshot } from './change/snapshot.ts';
import type { FileReading } from './file-reading.ts';
import type { Report } from './report.ts';
import { packRows, unpackRows, type RowTable } from './row-table.ts';

/* What has a row for each line of a file, or for each company, crosses between threads, and is written down, in columns: of a hundred thousand lines the
   objects alone would hold the page for seconds. */

/** A reading in columns. */
export interface PackedReading extends Omit<FileReading, 'holdings' | 'fates'> {
  readonly holdings: RowTable<FileReading['holdings'][number]>;
  readonly fates: RowTable<FileReading['fates'][number]>;
}

/** A report in columns. */
export interface PackedReport extends Omit<Report, 'positions' | 'companies' | 'files'> {
  readonly positions: RowTable<Report['positions'][number]>;
  readonly companies: RowTable<Report['companies'][number]>;
  readonly files: readonly PackedFile[];
}
type ReportFile = Report['files'][number];
interface PackedFile extends Omit<ReportFile, 'fates'> {
  readonly fates: RowTable<ReportFile['fates'][number]>;
}

/* Readings and reports are never changed, so that what was packed once is not packed again. */
const readings = new WeakMap<FileReading, PackedReading>();
const reports = new WeakMap<Report, PackedReport>();

/** Puts a reading into columns; the same reading always into the same. */
export function packReading(reading: FileReading): PackedReading {
  const known = readings.get(reading);
  if (known !== undefined) return known;
  const packed = { ...reading, holdings: packRows(reading.holdings), fates: packRows(reading.fates) };
  readings.set(reading, packed);
  return packed;
}

/** Gives a reading back as it was. */
export function unpackReading(packed: PackedReading): FileReading {
  const reading = { ...packed, holdings: unpackRows(packed.holdings), fates: unpackRows(packed.fates) };
  readings.set(reading, packed);
  return reading;
}

/** Puts a report into columns. */
export function packReport(report: Report): PackedReport {
  const known = reports.get(report);
  if (known !== undefined) return known;
  const files = report.files.map((file) => ({ ...file, fates: packRows(file.fates) }));
  return { ...report, positions: packRows(report.positions), companies: packRows(report.companies), files };
}

/** Gives a report back as it was. */
export function unpackReport(packed: PackedReport): Report {
  const files = packed.files.map((file) => ({ ...file, fates: unpackRows(file.fates) }));
  const positions = unpackRows(packed.positions);
  const report = { ...packed, positions, companies: unpackRows(packed.companies), files };
  reports.set(report, packed);
  return report;
}

/** A snapshot in columns. */
export interface PackedSnapshot extends Omit<Snapshot, 'positions'> {
  readonly positions: RowTable<Snapshot['positions'][number]>;
}

/** Puts a snapshot into columns. */
export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  return { ...snapshot, positions: packRows(snapshot.positions) };
}
