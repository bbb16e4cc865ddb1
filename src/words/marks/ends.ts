import { t } from '../t.ts';
import { outwardTenths } from '../../domain/figures/range.ts';
import type { Ends, Likely } from '../../domain/model/report-amounts.ts';
import type { MoneyFormat } from './money.ts';
import { RANGE_FROM, formatPercent, formatPoints, formatShare, formatSpan } from './numbers.ts';

/* How a figure is written of which the ends are known: one figure while they are less than half a point apart, else both. */

/** Says whether two ends lie so far apart that both have to be shown. */
export function isWide({ low, high }: Ends): boolean {
  return high - low >= RANGE_FROM;
}

/** For columns that say "percent": "45.0", "0–91.8". */
export function formatEnds(ends: Ends): string {
  return isWide(ends) ? formatSpan(ends.low, ends.high) : formatShare(ends.low);
}

/** In text: "45.0%", "0–91.8%". */
export function formatEndsPercent(ends: Ends): string {
  return isWide(ends) ? t`${formatSpan(ends.low, ends.high)}%` : formatPercent(ends.low);
}

/** A change in points, each end with its sign: "−2.3", "−4.0 to −0.3", "±0.0". `known`: by what is known on both sides. */
export function formatEndsPoints(ends: Ends & { readonly known: number }): string {
  if (!isWide(ends)) return signed(ends.known, `±${formatShare(0)}`);
  const { low, high } = outwardTenths(ends);
  return t`${signed(low / 1000, '0')} to ${signed(high / 1000, '0')}`;
}

function signed(points: number, zero: string): string {
  const written = formatPoints(points);
  return /[1-9]/.test(written) ? written : zero;
}

/** "about $44", "between $39 and $49", "less than $1", "nothing" of every hundred. */
export function ofHundred(reading: Likely, money: MoneyFormat): string {
  if (reading.share === null) return money.rangeOfHundred(reading.low * 100, reading.high * 100);
  const rounded = Math.round(reading.share * 100);
  if (rounded !== 0) return t`about ${money.ofHundred(rounded)}`;
  return Math.abs(reading.share) < 1e-9 ? t`nothing` : t`less than ${money.ofHundred(1)}`;
}
