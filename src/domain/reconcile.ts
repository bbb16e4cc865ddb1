import type { FileReading, Fate } from './file-reading.ts';
import type { Reconciled, ReportFile, ReportPart } from './report.ts';
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

function compareTotals(file: FileReading): readonly Reconciled[] {
  return file.statedTotals.map(({ account, value, line }) => {
    const ours = sumOfAccount(file, account);
    return { account, value, ours, line, difference: roundToCents(roundToCents(ours) - roundToCents(value)) };
  });
}

/* Some brokers state an account twice: above the table with the prices of one minute, below it with those of the rows
   (E*TRADE's "Net Account Value" and TOTAL). Where one of them is met to the cent, the other is of another moment. */
function isOfAnotherMoment(total: Reconciled, all: readonly Reconciled[]): boolean {
  return total.difference !== 0 && all.some(({ account, difference }) => account === total.account && difference === 0);
}

/** Puts each total that the file states beside the sum of what was read for it; the difference is ours − stated, to the cent. */
export function reconcileTotals(file: FileReading): readonly Reconciled[] {
  const all = compareTotals(file);
  return all.filter((total) => !isOfAnotherMoment(total, all));
}

/** Gives the totals that were left out because another one of the same account is met exactly. */
export function totalsOfAnotherMoment(file: FileReading): readonly Reconciled[] {
  const all = compareTotals(file);
  return all.filter((total) => isOfAnotherMoment(total, all));
}

/**
 * Gives what the report says of one file. `counted` is the file with the rows that count; its totals are met by all that was
 * read of it.
 */
export function describeFile(file: FileReading, counted: FileReading, parts: readonly ReportPart[]): ReportFile {
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
    parts,
    rows: {
      total: file.fates.length,
      accepted: countFate(counted, 'accepted'),
      skipped: countFate(counted, 'skipped'),
      rejected: countFate(counted, 'rejected'),
    },
    fates: counted.fates,
    statedTotals: reconcileTotals(file),
    sum: sumOfAccount(file, null),
    columns: file.columns,
    columnsFrom: file.columnsFrom,
    preview: file.preview,
  };
}
