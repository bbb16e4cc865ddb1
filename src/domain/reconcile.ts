import type { FileReading, Fate } from './file-reading.ts';
import type { Reconciled, ReportFile } from './report.ts';
import { roundToCents, sumInAnyOrder } from './sum.ts';
import type { Currency } from './units.ts';

function countFate(file: FileReading, fate: Fate): number {
  return file.fates.filter((row) => row.fate === fate).length;
}

/* Sums in different currencies are never added: the one most rows are in is taken. */
function mainCurrency(file: FileReading): Currency | null {
  const counts = new Map<Currency | null, number>();
  for (const { currency } of file.holdings) counts.set(currency, (counts.get(currency) ?? 0) + 1); // eslint-disable-line no-restricted-syntax -- a count, not an amount
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function sumOfAccount(file: FileReading, account: string | null): number {
  const main = mainCurrency(file);
  const rows = file.holdings.filter((row) => row.currency === main && (account === null || row.account === account));
  return sumInAnyOrder(rows.map(({ value }) => value));
}

/** Puts each total that the file states beside the sum of what was read for it; the difference is ours − stated, to the cent. */
export function reconcileTotals(file: FileReading): readonly Reconciled[] {
  return file.statedTotals.map(({ account, value, line }) => {
    const ours = sumOfAccount(file, account);
    return { account, value, ours, line, difference: roundToCents(roundToCents(ours) - roundToCents(value)) };
  });
}

/** Gives what the report says of one file. */
export function describeFile(file: FileReading): ReportFile {
  const named = file.holdings.map(({ account }) => account ?? file.accountLabel).filter((account) => account !== null);
  return {
    name: file.name,
    bytes: file.bytes,
    broker: file.broker,
    kind: file.kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    headerLine: file.headerLine,
    asOf: file.asOf,
    unit: file.unit,
    accounts: [...new Set(named)],
    rows: {
      total: file.fates.length,
      accepted: countFate(file, 'accepted'),
      skipped: countFate(file, 'skipped'),
      rejected: countFate(file, 'rejected'),
    },
    fates: file.fates,
    statedTotals: reconcileTotals(file),
    sum: sumOfAccount(file, null),
    columns: file.columns,
    preview: file.preview,
  };
}
