import type { Position, Report, ReportFate, ReportFile } from './report.ts';
import type { RowParts } from './row-keeper.ts';

/* Who only writes a report's lines down makes them a part at a time (pack.ts), so that they are never all there at once. */

const POSITIONS = new WeakMap<Report, RowParts<Position>>();
const AS_READ = new WeakSet<ReportFile>();
const FATES = new WeakMap<ReportFile, RowParts<ReportFate>>();

/** Notes how the positions of a report can be had in parts. */
export function notePositions(report: Report, parts: RowParts<Position>): void {
  POSITIONS.set(report, parts);
}

/** Notes that the fates of a report's file are those that its reading has. */
export function noteAsRead(file: ReportFile): void {
  AS_READ.add(file);
}

/** Whether whoever has the reading of a report's file has its fates. */
export function isAsRead(file: ReportFile): boolean {
  return AS_READ.has(file);
}

/** The positions of a report, in parts. */
export function positionParts(report: Report): RowParts<Position> {
  return POSITIONS.get(report) ?? report.positions;
}

/** Notes how the fates of a report's file can be had in parts. */
export function noteFates(file: ReportFile, parts: RowParts<ReportFate>): void {
  FATES.set(file, parts);
}

/** The fates of a report's file, in parts. */
export function fateParts(file: ReportFile): RowParts<ReportFate> {
  return FATES.get(file) ?? file.fates;
}
