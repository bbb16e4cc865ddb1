import type { Position, Report, ReportFile } from './report.ts';
import type { RowParts } from './row-keeper.ts';

/* Who only writes a report's lines down makes them a part at a time (pack.ts), so that they are never all there at once. */

const POSITIONS = new WeakMap<Report, RowParts<Position>>();
const FATES = new WeakMap<ReportFile, RowParts<ReportFile['fates'][number]>>();
const AS_READ = new WeakSet<ReportFile>();

/** Notes how the positions of a report can be had in parts. */
export function notePositions(report: Report, parts: RowParts<Position>): void {
  POSITIONS.set(report, parts);
}

/** Notes how the fates of a report's file can be had in parts. */
export function noteFates(file: ReportFile, parts: RowParts<ReportFile['fates'][number]>): void {
  FATES.set(file, parts);
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

/** The fates of a report's file, in parts. */
export function fateParts(file: ReportFile): RowParts<ReportFile['fates'][number]> {
  return FATES.get(file) ?? file.fates;
}

/** A copy without one field, which is not looked at: the rows behind it need not be made. */
export function without<T extends object, Field extends keyof T>(of: T, field: Field): Omit<T, Field> {
  const copy: Partial<T> = {};
  for (const name of Object.keys(of) as (keyof T)[]) if (name !== field) copy[name] = of[name];
  return copy as Omit<T, Field>;
}
