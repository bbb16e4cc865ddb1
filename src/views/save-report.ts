import type { Report } from '../domain/report.ts';
import { formatReport } from '../text/report-file.ts';
import { saveFile } from './save-file.ts';

/** Saves the report as a file on this device. The name tells the day of the data, and nothing of whose it is. */
export function saveReport(report: Report, version: string): void {
  const days = report.files.map(({ asOf }) => asOf).filter((day) => day !== null);
  const newest = days.sort().at(-1);
  const name = newest === undefined ? 'topheavy-report.json' : `topheavy-report-${newest}.json`;
  saveFile(name, formatReport(report, { version }));
}
