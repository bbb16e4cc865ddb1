import type { FileReading } from '../model/file-reading.ts';
import { findGaps } from '../files/gap.ts';
import { reconcileTotals, sumOfFile } from '../files/reconcile.ts';
import type { ReportFile, ReportPart } from '../model/report-files.ts';
import { rowsLeftOut } from '../rows/fate-rows.ts';
import type { Currency } from '../model/units.ts';

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
  const total = file.fates.line.length;
  const leftOut = rowsLeftOut(counted.fates);
  const skipped = leftOut.filter(({ fate }) => fate === 'skipped').length;
  const named = [...new Set(file.holdings.groups.map(({ first }) => first.account ?? file.accountLabel))];
  return {
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
    fates: counted.fates,
    statedTotals: reconcileTotals(file),
    sum: sum.value,
    currency: sum.currency ?? natural,
    columns: file.columns,
    columnsFrom: file.columnsFrom,
    preview: file.preview,
    gaps: findGaps(file),
  };
}
