import type { Report } from '../domain/model/report.ts';
import { formatCompanies, formatCompanyShares } from './files/words/companies-file.ts';
import { datedFileName } from './files/words/file-names.ts';
import { formatPositionShares, formatPositions } from './files/words/positions-file.ts';
import { saveFile } from './save-file.ts';

const TABLES = {
  companies: { whole: formatCompanies, shares: formatCompanyShares },
  positions: { whole: formatPositions, shares: formatPositionShares },
} as const;

/** Saves a table of the report as a CSV file on this device, whole or with shares in place of amounts. */
export function saveTable(what: keyof typeof TABLES, report: Report, withoutAmounts: boolean): void {
  const kind = withoutAmounts ? 'shares' : 'whole';
  const name = datedFileName(withoutAmounts ? `${what}-shares` : what, report, '.csv');
  saveFile(name, TABLES[what][kind](report), 'text/csv;charset=utf-8');
}
