import type { Correction, Portfolio } from '../model/portfolio.ts';
import type { LineNumber } from '../model/units.ts';

/* The list of corrections: at most one a row. What they do is in correct.ts. */

/** Gives the correction of a row, null for none. */
export function correctionOf(portfolio: Portfolio, file: string, line: LineNumber): Correction | null {
  return portfolio.corrections.find((one) => one.file === file && one.line === line) ?? null;
}

/** Puts a correction in the place of an earlier one of the same row; null takes that one back. */
export function putCorrection(
  portfolio: Portfolio,
  file: string,
  line: LineNumber,
  correction: Correction | null,
): Portfolio {
  const others = portfolio.corrections.filter((one) => one.file !== file || one.line !== line);
  return { ...portfolio, corrections: correction === null ? others : [...others, correction] };
}
