import type { Amount } from '../model/report-amounts.ts';
import type { ExposureClass } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { sum } from '../sum.ts';

/* What is known of each dollar. What a list states beyond 100 % lies with the rest of the funds; it is nothing unseen. */

/** What funds list beyond 100 %: zero or negative. */
export function excessOf({ excess, totals: { base } }: Pick<Report, 'excess' | 'totals'>): Amount {
  const value = sum(excess.map((one) => one.value));
  return { value, share: base === null ? null : value / base };
}

/** An asset class without what lists state beyond 100 %, so that the part of funds we can't see is never below zero for it. */
export function coveredAmount(report: Pick<Report, 'excess' | 'totals' | 'exposure'>, key: ExposureClass): Amount {
  const all = report.exposure.assetClass[key];
  if (key !== 'residual') return all;
  const { value, share } = excessOf(report);
  return { value: all.value - value, share: all.share === null || share === null ? null : all.share - share };
}
