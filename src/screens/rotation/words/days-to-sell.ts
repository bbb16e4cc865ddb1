import { t } from '../../../words/t.ts';
import type { DaysToSell } from '../../../domain/rotation/days-to-sell.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';

/* How long a sale would take. It describes what is traded; nobody is told to sell. */

/** What the days are reckoned by. */
export function daysLede(asOf: IsoDate): string {
  return t`How many trading days a full sale would take if you were 10% of typical daily volume (median of the 22 trading days to ${formatDate(asOf)}, most-traded share class, accurate to about a third).`;
}

/** "under a day", "2–3 days", "at least 40 days"; ends are rounded outwards. */
export function daysWords({ days }: Pick<DaysToSell, 'days'>): string {
  if (days === null) return t`unknown`;
  const low = Math.floor(days.low);
  if (days.high === null) return low < 1 ? t`unknown` : t`at least ${plural(low, { one: '# day', other: '# days' })}`;
  const high = Math.ceil(days.high);
  if (high <= 1) return t`under a day`;
  return low < 1
    ? t`up to ${plural(high, { one: '# day', other: '# days' })}`
    : t`${formatCount(low)}–${plural(high, { one: '# day', other: '# days' })}`;
}

/** The title: that all of them could be sold within a day, else what the table is about. */
export function daysTitle(days: readonly Pick<DaysToSell, 'days'>[]): string {
  const isQuick = days.every((one) => one.days?.high !== undefined && one.days.high !== null && one.days.high <= 1);
  return isQuick
    ? t`You could sell your own small caps in a day`
    : t`How long it would take to sell your own small caps`;
}

/** What is not in the table: those that sell within a day. Empty where all are shown. */
export function quickLine(count: number): string {
  return count === 0
    ? ''
    : t`${plural(count, { one: '# other holding', other: '# other holdings' })} would take less time.`;
}
