import type { HoldingRows } from '../model/holding-rows.ts';
import type { Issue } from '../model/issue.ts';
import type { Reconciled, ReportFile } from '../model/report-files.ts';
import type { Report } from '../model/report.ts';
import { provedMultiplier } from '../money/price-multiplier.ts';

/* What of a file could be compared with something that the file says itself. "It adds up" is said of nothing else. */

/** Rows in which quantity × price could be compared with the value, and those of them in which it is the value. */
export interface ProductCheck {
  readonly equal: number;
  readonly compared: number;
}

/** What was compared in one file. */
export interface FileCheck {
  readonly file: ReportFile;
  /** The totals that it states, beside ours. */
  readonly totals: readonly Reconciled[];
  readonly products: ProductCheck;
}

/** Tells whether quantity × price is the stated value, in any way that prices are quoted in. */
export function isProduct(row: Parameters<typeof provedMultiplier>[0]): boolean {
  return provedMultiplier(row) !== null;
}

/**
 * Counts the rows whose stated value is quantity × price, and those of which an issue says that it is not. A row whose price is in
 * another currency than its value is in neither.
 */
export function checkProducts(
  { line, quantity, price, value, isComputed }: HoldingRows,
  issues: readonly Issue[],
): ProductCheck {
  let equal = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (isComputed[at] !== 0 || Number.isNaN(quantity[at]) || Number.isNaN(price[at])) continue;
    if (isProduct({ quantity: quantity[at]!, price: price[at]!, value: value[at]! })) equal += 1;
  }
  const off = issues
    .filter(({ code }) => code === 'quantity-price-mismatch')
    .reduce((count, { detail: { more } }) => count + (typeof more === 'number' ? more : 1), 0);
  return { equal, compared: equal + off };
}

/** Gives what was compared in each file of a report. */
export function checksOf(report: Report): readonly FileCheck[] {
  return report.files.map((file) => checkOf(report, file));
}

/** Gives what was compared in one file of a report. */
export function checkOf(report: Report, file: ReportFile): FileCheck {
  const rows = report.positions.find((one) => one.file === file.name)?.rows;
  const issues = report.issues.filter((issue) => issue.file === file.name);
  return {
    file,
    totals: file.statedTotals,
    products: rows === undefined ? { equal: 0, compared: 0 } : checkProducts(rows, issues),
  };
}
