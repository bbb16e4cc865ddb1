import type { OpenParts } from '../model/report-amounts.ts';
import type { Report } from '../model/report.ts';
import { isRange } from './range.ts';
import { firstOf } from '../must.ts';

/** A part that makes a figure a range. */
export type DoubtPart = keyof OpenParts;
/** What decides a range: the part, and what of the portfolio it is. */
export interface Doubt {
  readonly part: DoubtPart;
  readonly value: number;
  /** Of the base with all that may belong to it; null without shares. */
  readonly share: number | null;
}

const PARTS: readonly DoubtPart[] = ['unidentified', 'unseen', 'facts'];
/** A part that is less than this of the largest one does not decide anything. */
const WORTH_NAMING = 0.2;

/**
 * Gives what makes the verdict's two figures ranges, the part that opens them widest first; parts that hardly matter beside it are left
 * out. Empty while both are one figure. Of unidentified lines and of funds the value is all that is open of them, of companies
 * that lack a fact it is those whose answer hangs on it.
 */
export function doubtsOf({ lens, smallCaps, totals }: Pick<Report, 'lens' | 'smallCaps' | 'totals'>): readonly Doubt[] {
  const open = [lens, smallCaps].flatMap((figure) => (isRange(figure) && figure.open !== null ? [figure.open] : []));
  const { widest } = totals;
  if (open.length === 0 || widest === null) return [];
  const width = (part: DoubtPart) => Math.max(...open.map((parts) => parts[part]));
  const values = { unidentified: totals.unidentified, unseen: totals.unseen, facts: width('facts') * widest };
  const all = PARTS.map((part) => ({ part, width: width(part) })).sort((a, b) => b.width - a.width);
  const largest = firstOf(all).width;
  return all
    .filter((one) => one.width > 0 && one.width >= largest * WORTH_NAMING)
    .map(({ part }) => ({ part, value: values[part], share: values[part] / widest }));
}
