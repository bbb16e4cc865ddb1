import type { IsoDate } from '../domain/units.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A calendar date as every screen writes it: "21 Aug 2026". Cut from the text, so no time zone can move it; with the month as
 * a word and the day before it, so that it reads the same whatever order the reader's locale has.
 */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day!.replace(/^0/, '')} ${MONTHS[Number.parseInt(month!, 10) - 1]} ${year}`;
}

/** The newest and the oldest of some dates in words: "21 Aug 2026", "2 Mar to 21 Aug 2026"; null for none. */
export function formatDateSpan(dates: readonly IsoDate[]): string | null {
  const sorted = [...dates].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) return formatDate(first);
  const from = formatDate(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from} to ${formatDate(last)}`;
}

/** Whether a text is a day as the lists write it, `YYYY-MM-DD`; some sources state a month or a span. */
export function isRealDate(text: string): text is IsoDate {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
