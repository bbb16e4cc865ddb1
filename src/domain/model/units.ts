/* The small vocabulary every module shares, and the only home of casts. Money is a plain number in whole currency units
   (not cents: brokers state fractions of a cent), summed with compensation (sum.ts); shares are plain numbers, 1 = all. */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A calendar date as `YYYY-MM-DD`; never a Date object, which has a time zone. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** A physical line of a file, counted from 1. */
export type LineNumber = Brand<number, 'LineNumber'>;
/** The identity of a company: the symbol of its most traded share class in the pack. */
export type IssuerId = Brand<string, 'IssuerId'>;
/** A three-letter ISO currency code. */
export type Currency = Brand<string, 'Currency'>;
/** The sign before the decimals of a number. */
export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Gives the text as a date when it is a real calendar day written `YYYY-MM-DD` (29 Feb is let through in every year), else null. */
export function isoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [month = 0, day = 0] = match.slice(2).map(Number);
  const days = DAYS[month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return text as IsoDate;
}

/** Gives the days from one date to another, negative where the second is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Gives the calendar day so many whole days after 1 Jan 1970, by the rule of the 400-year cycle; null from the year 10000 on. */
export function dateOfDay(days: number): IsoDate | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendar = month < 10 ? month + 3 : month - 9;
  const year = years + era * 400 + (calendar <= 2 ? 1 : 0);
  const two = (part: number): string => String(part).padStart(2, '0');
  return isoDate(`${year}-${two(calendar)}-${two(day)}`);
}

/** A date's year, month and day as numbers. */
export function partsOfDate(date: IsoDate): readonly [year: number, month: number, day: number] {
  return [+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10)];
}

/* Days since the first of March of year 0: with March as the first month, the leap day is the last of its year. */
function dayNumber(date: IsoDate): number {
  const [year, month, day] = partsOfDate(date);
  const months = year * 12 + month - 3;
  const years = Math.floor(months / 12);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor(((months - years * 12) * 153 + 2) / 5) + day;
}

/** Gives the line number; a number that is no positive integer is a bug of ours, so it throws. */
export function lineNumber(line: number): LineNumber {
  if (!Number.isInteger(line) || line < 1) throw new Error(`A line is counted from 1, not ${line}.`);
  return line as LineNumber;
}

/** Marks a symbol of the reference pack as the identity of a company. */
export function issuerId(symbol: string): IssuerId {
  return symbol as IssuerId;
}

/** Gives the text as a currency code when it is three capital letters, else null. GBX, ZAc and the like are the reader's affair. */
export function currency(text: string): Currency | null {
  return /^[A-Z]{3}$/.test(text) ? (text as Currency) : null;
}

/** What can fail in a way that the caller must handle. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
