import type { FundUse, StaleLists } from '../model/report-funds.ts';
import { sum } from '../sum.ts';
import { isoDate, partsOfDate, type IsoDate } from '../model/units.ts';
import { must } from '../must.ts';

/** A list is called stale when it is older than this. */
const STALE_MONTHS = 6;

/**
 * Gives the calendar day some months before a date; where that month is shorter, its last day (31 Aug − 6 = 28 Feb).
 */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOfDate(date);
  const at = year * 12 + (month - 1) - months;
  const toYear = Math.floor(at / 12);
  const toMonth = (at % 12) + 1;
  const isLeap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1]!;
  const two = (part: number) => String(part).padStart(2, '0');
  return must(isoDate(`${toYear}-${two(toMonth)}-${two(Math.min(day, days))}`));
}

/**
 * Says how much money rests on lists of funds that are old. There is no clock here: `today` is handed in, the newest day
 * that the holdings or the pack know of. `share` is of `net`, all of the money whatever base is on, null where that is not
 * positive; a fund that is read from no dated list
 * cannot be stale.
 */
export function staleLists(funds: readonly FundUse[], today: IsoDate, net: number | null): StaleLists {
  const olderThan = monthsBefore(today, STALE_MONTHS);
  const old = funds.flatMap(({ symbol, list, asOf, value }) =>
    asOf === null || asOf >= olderThan ? [] : [{ symbol, list, asOf, value }],
  );
  const value = sum(old.map((fund) => fund.value));
  return { olderThan, value, share: net === null ? null : value / net, funds: old.map(({ symbol }) => symbol) };
}

/** Gives the latest of some dates; null for none. */
export function newestDate(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.reduce<IsoDate | null>(
    (newest, date) => (date !== null && (newest === null || date > newest) ? date : newest),
    null,
  );
}
