import type { FileReading } from './file-reading.ts';
import { findGaps } from './gap.ts';
import { groupLines } from './group-lines.ts';
import { reconcileTotals, sumOfFile } from './reconcile.ts';
import type { ReportFile, ReportPart } from './report.ts';
import { noteFates } from './report-rows.ts';
import { partsOfRows, rowsLeftOut } from './row-keeper.ts';
import type { Currency } from './units.ts';

/**
 * Gives what the report says of one file. `counted` is the file with the rows that count; its totals are met by all that was
 * read of it. `natural` is the currency of what names none.
 */
export function describeFile(
  file: FileReading,
  counted: FileReading,
  parts: readonly ReportPart[],
  natural: Currency,
): ReportFile {
  const sum = sumOfFile(file);
  const total = partsOfRows(file).fateParts.length;
  const leftOut = rowsLeftOut(counted);
  const skipped = leftOut.filter(({ fate }) => fate === 'skipped').length;
  const named = [...new Set(groupLines(file).groups.map(({ first }) => first.account ?? file.accountLabel))];
  const described: ReportFile = {
    name: file.name,
    bytes: file.bytes,
    broker: file.broker,
    kind: file.kind,
    encoding: file.encoding,
    sheet: file.sheet,
    delimiter: file.delimiter,
    headerLine: file.headerLine,
    asOf: file.asOf,
    unit: file.unit,
    accounts: named.filter((account) => account !== null),
    parts,
    rows: {
      total,
      accepted: total - leftOut.length,
      skipped,
      rejected: leftOut.length - skipped,
    },
    get fates() {
      return counted.fates;
    },
    statedTotals: reconcileTotals(file),
    sum: sum.value,
    currency: sum.currency ?? natural,
    columns: file.columns,
    columnsFrom: file.columnsFrom,
    preview: file.preview,
    gaps: findGaps(file),
  };
  noteFates(described, partsOfRows(counted).fateParts);
  return described;
}
