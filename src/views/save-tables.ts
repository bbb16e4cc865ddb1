import type { Report } from '../domain/report.ts';
import { formatCompanies } from '../text/companies-file.ts';
import { safeFileName } from '../text/csv-file.ts';
import { formatPositions } from '../text/positions-file.ts';
import { saveFile } from './save-file.ts';

/** Saves a table of the report as a CSV file on this device. The name tells the day of the data, and nothing of whose it is. */
export function saveTable(what: 'companies' | 'positions', report: Report): void {
  const days = report.files.map(({ asOf }) => asOf).filter((day) => day !== null);
  const newest = days.sort().at(-1);
  const name = safeFileName(`topheavy-${what}${newest === undefined ? '' : `-${newest}`}`, '.csv');
  saveFile(name, what === 'companies' ? formatCompanies(report) : formatPositions(report), 'text/csv;charset=utf-8');
}
