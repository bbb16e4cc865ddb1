import type { Report } from '../domain/model/report.ts';
import { datedFileName } from './files/words/file-names.ts';
import { writeReport } from './files/words/report-file.ts';
import { saveFile } from './save-file.ts';

/** Saves the report as a file on this device. */
export function saveReport(report: Report, version: string): void {
  // Pieces, for a report of very many rows is longer than a text can be.
  saveFile(datedFileName('report', report, '.json'), new Blob([...writeReport(report, { version })]));
}
