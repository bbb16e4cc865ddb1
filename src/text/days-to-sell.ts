import type { DaysToSell } from '../domain/rotation/days-to-sell.ts';
import type { IsoDate } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { countOf, formatCount } from './numbers.ts';

/* How long a sale would take. It describes what is traded; nobody is told to sell. */

/** What the days are reckoned by. */
export function daysLede(asOf: IsoDate): string {
  return `How many trading days a full sale would take if you were 10% of typical daily volume (median of the 22 trading days to ${formatDate(asOf)}, most-traded share class, accurate to about a third).`;
}

/** "under a day", "2–3 days", "at least 40 days"; ends are rounded outwards. */
export function daysWords({ days }: Pick<DaysToSell, 'days'>): string {
  if (days === null) return 'unknown';
  const low = Math.floor(days.low);
  if (days.high === null) return low < 1 ? 'unknown' : `at least ${countOf(low, 'day')}`;
  const high = Math.ceil(days.high);
  if (high <= 1) return 'under a day';
  return low < 1 ? `up to ${formatCount(high)} days` : `${formatCount(low)}–${formatCount(high)} days`;
}

/** What is not in the table: those that sell within a day. Empty where all are shown. */
export function quickLine(count: number): string {
  return count === 0 ? '' : `${countOf(count, 'other holding')} would take less time.`;
}
