import type { FileReading } from '../model/file-reading.ts';
import type { Report } from '../model/report.ts';
import { packRows } from './pack-rows.ts';
import type { SentReport } from './sent-report.ts';

/** Leaves out of a report the rows that the readings it was made of have unchanged; apart from who puts them back, for the first load. */
export function leaveReadings(report: Report, readings: readonly FileReading[]): SentReport {
  return leaveRows(report, readings, packRows(report.companies));
}

/** The same with the companies as they are to be sent. */
export function leaveRows<Companies>(
  report: Report,
  readings: readonly FileReading[],
  companies: Companies,
): SentReport<Companies> {
  return {
    ...report,
    positions: report.positions.map((one, at) => ({
      ...one,
      rows: one.rows === readings[at]?.holdings ? null : one.rows,
    })),
    files: report.files.map((one, at) => ({ ...one, fates: one.fates === readings[at]?.fates ? null : one.fates })),
    companies,
  };
}
