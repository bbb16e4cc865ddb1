import type { Report } from '../domain/report.ts';
import { datedFileName } from '../text/file-names.ts';
import { formatReport } from '../text/report-file.ts';
import { saveFile } from './save-file.ts';

/** Saves the report as a file on this device. */
export function saveReport(report: Report, version: string): void {
  saveFile(datedFileName('report', report, '.json'), formatReport(report, { version }));
}
