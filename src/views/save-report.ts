import type { Report } from '../domain/report.ts';
import { formatReport } from '../text/report-file.ts';

/** Saves the report as a file on this device. The name tells the day of the data, and nothing of whose it is. */
export function saveReport(report: Report, version: string): void {
  const days = report.files.map(({ asOf }) => asOf).filter((day) => day !== null);
  const newest = days.sort().at(-1);
  const name = newest === undefined ? 'topheavy-report.json' : `topheavy-report-${newest}.json`;
  const address = URL.createObjectURL(new Blob([formatReport(report, { version })], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; the address would hold its memory for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
