import type { IsoDate } from '../../domain/model/units.ts';
import { localeNow } from './locale.ts';

/* Dates in the order of the reader's region, months in the language of the page: "Aug 21, 2026" in the US, "21 Aug 2026" in most
   others, „21. Aug. 2026“ in German. */

/** A calendar date. No time zone can move it; a day that no calendar has is given back as it is. */
export function formatDate(date: IsoDate): string {
  const moment = momentOf(date);
  return moment === null ? date : formats().whole.format(moment);
}

/** A day and time, as an ISO text of UTC, in the reader's own time: "Aug 21, 2026, 2:05 PM"; another text is given back as it is. */
export function formatMoment(at: string): string {
  // eslint-disable-next-line no-restricted-globals -- a moment of the data, in the only form that Intl takes; no clock
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : formats().moment.format(moment);
}

/** A date without its year, where a phone has little room: "Aug 21", "21 Aug". */
export function formatDayOfYear(date: IsoDate): string {
  const moment = momentOf(date);
  return moment === null ? date : formats().ofYear.format(moment);
}

/** The month of a date, without its year: "August". */
export function formatMonth(date: IsoDate): string {
  const moment = momentOf(date);
  return moment === null ? date : formats().month.format(moment);
}

/** The oldest and the newest of some dates: "Aug 21, 2026", "Mar 2–Aug 21, 2026"; null for none. */
export function formatDateSpan(dates: readonly IsoDate[]): string | null {
  const sorted = [...dates].sort();
  const from = sorted[0];
  const to = sorted.at(-1);
  if (from === undefined || to === undefined) return null;
  const [first, last] = [momentOf(from), momentOf(to)];
  if (first === null || last === null) return `${formatDate(from)}–${formatDate(to)}`;
  return formats()
    .whole.formatRange(first, last)
    .replace(/\s?–\s?/u, '–');
}

/** Whether a text is a day as the lists write it, `YYYY-MM-DD`; some sources state a month or a span. */
export function isRealDate(text: string): text is IsoDate {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}

/* Null for a day that no calendar has: engines take February 31 for a day in March. */
function momentOf(date: IsoDate): Date | null {
  // eslint-disable-next-line no-restricted-globals -- a date of the data, in the only form that Intl takes; no clock
  const moment = new Date(date);
  return moment.getUTCDate() === +date.slice(8) ? moment : null;
}

interface Formats {
  readonly whole: Intl.DateTimeFormat;
  readonly ofYear: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly moment: Intl.DateTimeFormat;
}

let made: (Formats & { readonly locale: string }) | null = null;

/* The language of the words, in the order of the reader's region. A region that the engine has no English order for gets the world's order, not the one of the US. */
function formats(): Formats {
  const { tag, language } = localeNow();
  const locale = language === 'en' ? `en-${new Intl.Locale(tag).maximize().region ?? '001'}` : tag;
  if (made?.locale === locale) return made;
  const own = makeFormats(locale);
  const best = own.whole.resolvedOptions().locale === 'en' ? makeFormats('en-001') : own;
  made = { ...best, locale };
  return made;
}

function makeFormats(tag: string): Formats {
  const ofYear = {
    ...({ month: 'short', day: 'numeric' } as const),
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  };
  return {
    whole: new Intl.DateTimeFormat(tag, { ...ofYear, year: 'numeric' }),
    ofYear: new Intl.DateTimeFormat(tag, ofYear),
    month: new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
    moment: new Intl.DateTimeFormat(tag, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
  };
}
