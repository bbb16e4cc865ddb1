import { monthsBefore } from '../files/staleness.ts';
import { dateOfDay, daysBetween, isoDate, type IsoDate } from '../model/units.ts';
import { must } from '../must.ts';

/* On which days the user is reminded: to look again, to renew holdings that are old, to review the plan. */

export const REMINDERS = ['check', 'old', 'plan'] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** Holdings are called old when they are older than so many days. */
const OLD_AFTER_DAYS = 90;
/** How many months apart two looks may be. */
export const CHECK_EVERY = [1, 3, 6, 12] as const;

/** A day in a calendar. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly day: IsoDate;
  /** Again after so many months; null = once. */
  readonly every: number | null;
  /** Grows from day to day: of two files, which one is the newer. */
  readonly version: number;
}

const FIRST = must(isoDate('1970-01-01'));
/** Every month has this day, so that one that comes again is never left out. */
const LAST_OF_ALL = '28';

/** Tells whether holdings of that day are old; undated ones never are. */
export function isOld(newest: IsoDate | null, today: IsoDate): newest is IsoDate {
  return newest !== null && daysBetween(newest, today) > OLD_AFTER_DAYS;
}

/**
 * Gives every reminder that there can be: a look every so many months, the first day on which the holdings are old (tomorrow, where they
 * are already; none while they are undated), and the plan in a year.
 */
export function remindersFrom(
  today: IsoDate,
  { newest, months }: { readonly newest: IsoDate | null; readonly months: number },
): readonly Reminder[] {
  const version = daysBetween(FIRST, today);
  const old = newest === null ? null : daysLater(newest, OLD_AFTER_DAYS + 1);
  const tomorrow = daysLater(today, 1);
  return [
    { kind: 'check', day: monthsLater(today, months), every: months, version },
    ...(old === null ? [] : [{ kind: 'old', day: old > tomorrow ? old : tomorrow, every: null, version } as const]),
    { kind: 'plan', day: monthsLater(today, 12), every: null, version },
  ];
}

function daysLater(day: IsoDate, days: number): IsoDate {
  return dateOfDay(daysBetween(FIRST, day) + days) ?? day;
}

function monthsLater(day: IsoDate, months: number): IsoDate {
  const later = monthsBefore(day, -months);
  return later.slice(-2) > LAST_OF_ALL ? must(isoDate(`${later.slice(0, 8)}${LAST_OF_ALL}`)) : later;
}
