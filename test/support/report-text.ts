import type { Report } from '../../src/domain/model/report.ts';
import { writeReport } from '../../src/screens/files/words/report-file.ts';

/** The report file's whole text. */
export function textOfReport(
  report: Report,
  ...how: Parameters<typeof writeReport> extends [Report, ...infer Rest] ? Rest : never
): string {
  return [...writeReport(report, ...how)].join('');
}
