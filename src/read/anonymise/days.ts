import { dateOfDay, daysBetween, isoDate, type IsoDate } from '../../domain/model/units.ts';
import { findDate, findLastDate, replaceDate, type DayOrder } from '../cells/dates.ts';
import { below, type Random } from './invent.ts';
import { must } from '../../domain/must.ts';

/* The file's own date stays: it says how old the prices are. Every other date is another one. Those of columns of days are moved by one
   number of days, for the newest rows count; those of other places are thrown by chance, for one may be a birthday. */

const FEWEST_DAYS = 40;
const MOST_DAYS = 800;
const DAYS_OF_CHANCE = 12_000;
const EPOCH = must(isoDate('1970-01-01'));
const FIRST_DAY = must(isoDate('1990-01-01'));
const FIRST_YEAR = 2000;
/* Behind these words stands somebody's birthday, whatever the reader took it for. */
const BIRTH =
  /\b(?:birth\w*|born|dob|geb\w*|naissance|née?|nacimiento|nascita|nascimento|geboorte\w*|född|fødsels\w*)\b/iu;
const ORDERS = ['month-first', 'day-first'] as const;

/* The beginnings of the months in the languages that files are read in. */
const MONTH =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|mag|maj|mei|mrt|maa|okt|ott|out|dez|dic|des|déc|fév|fev|avr|jui|giu|lug|gen|ene|abr|ago|aoû|set';
/** A date or a time of day, as a pattern. */
export const DATE_OR_TIME = [
  String.raw`(?<!\d)(?:19|20)\d\d(?<sign>[-/.])(?:0?[1-9]|1[0-2])\k<sign>(?:0?[1-9]|[12]\d|3[01])(?:T[\d:.]+Z?)?(?!\d)`,
  String.raw`(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?<mark>[-/.])(?:0?[1-9]|[12]\d|3[01])\k<mark>(?:(?:19|20)\d\d|\d\d)(?!\d)`,
  String.raw`(?<![\p{L}])(?:${MONTH})[\p{Ll}]{0,7}\.?[- ]\d{1,2},?[- ](?:19|20)\d\d(?!\d)`,
  String.raw`(?<!\d)\d{1,2}[- .]{1,2}(?:${MONTH})[\p{Ll}]{0,7}\.?[- ,]{1,2}(?:(?:19|20)\d\d|\d\d)(?!\d)`,
  String.raw`(?<!\d)(?:19|20)\d\d年\d{1,2}月\d{1,2}日`,
  String.raw`(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?: ?[ap]m\b)?(?!\d)`,
].join('|');
/** What of those is a time. */
export const TIME = /^\d{1,2}:\d{2}/;

/** Gives the dates of a copy. */
export interface Days {
  /** Tells whether the text says the file's own date and no other, run together ("20260304"), too. */
  readonly isOfFile: (text: string) => boolean;
  /** The text with its dates moved. */
  readonly move: (text: string) => string;
  /** The text with other dates by chance, the same for the same. */
  readonly invent: (text: string) => string;
}

/** Makes the dates of one copy; `asOf` is the one that stays, `order` that of the column of days. */
export function makeDays(asOf: IsoDate | null, order: DayOrder, random: Random): Days {
  const days = FEWEST_DAYS + below(random, MOST_DAYS - FEWEST_DAYS);
  const chances = new Map<IsoDate, IsoDate>();
  const byChance = (date: IsoDate): IsoDate => {
    let other = chances.get(date);
    while (other === undefined || other === date) other = daysAfter(FIRST_DAY, below(random, DAYS_OF_CHANCE));
    chances.set(date, other);
    return other;
  };
  const move = (date: IsoDate): IsoDate => daysAfter(date, asOf !== null && daysBetween(asOf, date) > 0 ? days : -days);
  const together = (asOf ?? '').replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3 $2$3$1 $3$2$1').split(' ');
  const isOfFile = (text: string): boolean =>
    asOf !== null &&
    (together.includes(text) ||
      ORDERS.some((one) => findDate(text, one) === asOf && (findLastDate(text, one) ?? asOf) === asOf));
  const change = (text: string, by: (date: IsoDate) => IsoDate): string => {
    const first = (part: string): string => {
      if (isOfFile(part)) return part;
      const date = findDate(part, order);
      return (date === null ? null : replaceDate(part, order, by(date))) ?? part;
    };
    // "20250305" is a date only where one is looked for
    return isDateOrTime(text) ? replaceDates(text, first) : first(text);
  };
  return {
    isOfFile,
    move: (text) => change(text, move),
    invent: (text) => change(text, byChance),
  };
}

/**
 * Gives the file's own date, by which one sees how old it is; null where it may be somebody's birthday: behind a word for that, or of a
 * time before any broker wrote such files.
 */
export function publicDateOf(asOf: IsoDate | null, lines: readonly string[]): IsoDate | null {
  if (asOf === null || Number.parseInt(asOf, 10) < FIRST_YEAR) return null;
  const isDate = (line: string): boolean =>
    ORDERS.some((order) => findDate(line, order) === asOf || findLastDate(line, order) === asOf);
  return lines.some((line) => BIRTH.test(line) && isDate(line)) ? null : asOf;
}

/** Tells whether a text is a date, a time, or both, and nothing else. */
export function isDateOrTime(text: string): boolean {
  const rest = text.replace(new RegExp(DATE_OR_TIME, 'giu'), '');
  return rest !== text && !/[\p{L}\p{Nd}]/u.test(rest.replace(/\b(?:utc|gmt|e[sd]?t|ce?s?t|p[sd]t)\b/gi, ''));
}

/* Run together, or with a month in a language that the patterns above have not. */
const BARE_DATE =
  /^(?:\d{8}(?:\D?\d{4,6})?|\d{1,4}[-\s./]{0,2}\p{L}{2,12}[-\s./]{0,2}\d{2,4}|\p{L}{2,12}[-\s./]{0,2}\d{1,2}[-\s,./]{1,2}\d{4})$/u;

/** Tells whether a text that says a day has nothing beside it. */
export function isBareDate(text: string): boolean {
  return isDateOrTime(text) || BARE_DATE.test(text);
}

/* Changes each date of a text; times stay. */
function replaceDates(text: string, change: (date: string) => string): string {
  return text.replace(new RegExp(DATE_OR_TIME, 'giu'), (found) => (TIME.test(found) ? found : change(found)));
}

/* As many days after a date, or before it. */
function daysAfter(date: IsoDate, days: number): IsoDate {
  return dateOfDay(daysBetween(EPOCH, date) + days) ?? date;
}
