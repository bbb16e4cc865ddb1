import { compareValues } from '../../domain/compare-values.ts';
import { zip } from '../../domain/zip.ts';
import { LANGUAGES, plainWord } from '../languages/all-words.ts';
import { isoDate, type IsoDate } from '../../domain/model/units.ts';
import { must } from '../../domain/must.ts';
import { once } from '../../domain/once.ts';

/** Which of 03/04/2026 is the month. */
export type DayOrder = 'month-first' | 'day-first';

/** A date in either order; the same where its text leaves no choice. */
export type EitherDate = Readonly<Record<DayOrder, IsoDate>>;

/* The months by their first letters, in all languages, without accents. */
const SHORT_MONTHS = LANGUAGES.flatMap(({ months }) =>
  months.map((name, at): [string, number] => [plainWord(name), at + 1]),
);
/* In full it doesn't begin like its short form. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([['maart', 'mrt']]);
const MONTHS: ReadonlyMap<string, number> = new Map([...SHORT_MONTHS, ['maart', 3]]);
const LONGEST_TEXT = 400;

const LONGER_FIRST = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const NAMED = String.raw`(${LONGER_FIRST})[a-z]{0,7}\.?`;
const YEAR_FIRST = /(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/;
/* As Japan and Korea write it: "2026/8/1", "2026. 8. 1." */
const YEAR_FIRST_SHORT = /(?<!\d)((?:19|20)\d{2})([-/]|\. ?)(\d{1,2})\2(\d{1,2})(?!\d)/;
/* "1st", "1er", "1º": how a day is counted. */
const COUNTED = String.raw`(?:st|nd|rd|th|er|re|[ºª°])`;
/* 19:30, 19h30, 19.30, 19 Uhr: the hour of a day is no year. */
const NO_HOUR = String.raw`(?!\d|:\d|\.\d{2}(?!\d)| ?h\b|h\d| ?uhr\b)`;
const NAME_FIRST = new RegExp(String.raw`\b${NAMED}[- ](\d{1,2})${COUNTED}?(?:,?[- ]| del? )(\d{4})\b`, 'i');
const DAY_NAME = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${COUNTED}?(?:[- ./]{1,2}| de | of | d['’])${NAMED}(?:(?:[- ,/]{1,2}| del? )['’]?(\d{4}|\d{2})|(\d{4}))${NO_HOUR}`,
  'i',
);
const EAST_ASIAN = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/;
const NUMBERS = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const RUN_TOGETHER = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/;

function dateOf(year: string, month: number | string, day: string): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return isoDate(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/* By the places of its year, its month and its day among what was found. */
function dateIn(found: RegExpExecArray, [year, month, day]: readonly [number, number, number]): IsoDate | null {
  return dateOf(found[year] ?? '', found[month] ?? '', found[day] ?? '');
}

/* A date that begins with its year; null = there is none in the calendar. */
function yearFirstIn(text: string): RegExpExecArray | null {
  const found = [YEAR_FIRST, YEAR_FIRST_SHORT].map((date) => date.exec(text));
  return found.find((one) => one !== null && dateIn(one, [1, 3, 4]) !== null) ?? null;
}

/* "January", "März", "luglio", as calendars have them. */
const fullMonths = once((): ReadonlyMap<string, number> => {
  const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'hu', 'tr'];
  const middles = Array.from({ length: 12 }, (_, at) => (30.4 * at + 15) * 86_400_000);
  const namesIn = (language: string) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return new Map(
    languages.flatMap((language) =>
      middles.map((middle, at) => [plainWord(namesIn(language).format(middle).toLowerCase()), at + 1] as const),
    ),
  );
});

function monthNumber(name: string): number {
  // NAMED holds no other names.
  return must(MONTHS.get(name.toLowerCase()));
}

/**
 * The first calendar date in a text: `2026-08-21` `2026/08/21` `20260821` `Jul-29-2026` `21 Aug 2026` `14-Nov-25`
 * `19.Juni2026` `31/oct./2026` `11/15/2020` `31.03.2022`. With points the day comes first; otherwise `order` decides, unless only the other fits.
 */
export function findDate(text: string, order: DayOrder): IsoDate | null {
  const part = withoutAccents(text.slice(0, LONGEST_TEXT));
  const eastAsian = EAST_ASIAN.exec(part);
  if (eastAsian !== null) return dateIn(eastAsian, [1, 2, 3]);
  const yearFirst = yearFirstIn(part);
  if (yearFirst !== null) return dateIn(yearFirst, [1, 3, 4]);
  const named = NAME_FIRST.exec(part);
  if (named !== null) {
    const [, name = '', day = '', year = ''] = named;
    return dateOf(year, monthNumber(name), day);
  }
  const dayNamed = DAY_NAME.exec(part);
  if (dayNamed !== null) {
    const [, day = '', name = '', short, long = ''] = dayNamed;
    return dateOf(short ?? long, monthNumber(name), day);
  }
  const numbers = NUMBERS.exec(part);
  if (numbers === null) return null;
  const [, first = '', separator, second = '', year = ''] = numbers;
  const monthFirst = dateOf(year, first, second);
  const dayFirst = dateOf(year, second, first);
  return order === 'day-first' || separator === '.' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** The words of the first date in a text, as they are written; null = there is none. */
export function dateTextIn(text: string): string | null {
  const part = withoutAccents(text.slice(0, LONGEST_TEXT));
  const others = [NAME_FIRST, DAY_NAME, NUMBERS].map((date) => date.exec(part));
  const found = [EAST_ASIAN.exec(part), yearFirstIn(part), ...others];
  const first = found.find((one) => one !== null);
  return first == null ? null : text.slice(first.index, first.index + first[0].length);
}

const MONTH_ALONE = new RegExp(
  String.raw`^(?:${NAMED}[- /.]?['’]?(\d{4}|\d{2})|((?:19|20)\d\d)[-/](\d{1,2})|(\d{1,2})[/.-]((?:19|20)\d\d))$`,
  'i',
);
const YEAR_ALONE = /^(?:19|20)\d\d$/;
const QUARTER = /^(?:Q([1-4])[ /-]?((?:19|20)\d\d)|((?:19|20)\d\d)[ /-]?Q([1-4]))$/i;

/** Gives the year and the month of a text that is nothing else (`Jan 2026` `Jan-26` `2026-01` `01/2026`), of a year or a quarter its last one; null for any other. */
export function findMonth(text: string): readonly [year: number, month: number] | null {
  if (YEAR_ALONE.test(text)) return [+text, 12];
  const [, quarter, of, ofBefore, quarterAfter] = QUARTER.exec(text) ?? [];
  if (quarter !== undefined || quarterAfter !== undefined)
    return [+(of ?? ofBefore ?? ''), 3 * +(quarter ?? quarterAfter ?? '')];
  const [, name = '', afterName = '', year = '', month = '', first = '', last = ''] =
    MONTH_ALONE.exec(withoutAccents(text.slice(0, LONGEST_TEXT))) ?? [];
  const written = afterName || year || last;
  const number = name === '' ? +(month || first) : monthNumber(name);
  if (written === '' || number < 1 || number > 12) return null;
  return [written.length === 2 ? 2000 + +written : +written, number];
}

/** Gives the number of the month whose name a text is and nothing else (`Feb`, `März`); null for any other. */
export function findMonthName(text: string): number | null {
  const name = plainWord(text.trim().slice(0, LONGEST_TEXT).toLowerCase().replace(/\.$/, ''));
  return MONTHS.get(name) ?? fullMonths().get(name) ?? null;
}

/** Gives the first day of the month, the quarter or the year that a text is and nothing else; null for any other. */
export function firstDayOf(text: string): IsoDate | null {
  const [year, month] = findMonth(text) ?? [];
  if (year === undefined || month === undefined) return null;
  const quarter = QUARTER.test(text) ? month - 2 : month;
  const first = YEAR_ALONE.test(text) ? 1 : quarter;
  return isoDate(`${year}-${String(first).padStart(2, '0')}-01`);
}

/**
 * Puts another date in place of the first one of a text, as the text writes dates: its order, its signs, its language. Null where the text
 * has none.
 */
export function replaceDate(text: string, order: DayOrder, date: IsoDate): string | null {
  const [year, month, day] = date.split('-') as [string, string, string];
  const was = findDate(text, order);
  if (was === null || text.length > LONGEST_TEXT) return null;
  const like = (number: string, before: string) => (before.length === 1 ? String(+number) : number);
  const yearLike = (before: string) => year.slice(-before.length);
  const part = withoutAccents(text);
  const named = (name: string) => monthLike(name, +month);
  const place = (found: RegExpExecArray, words: string) =>
    part.slice(0, found.index) + words + part.slice(found.index + found[0].length);
  const eastAsian = EAST_ASIAN.exec(part);
  if (eastAsian !== null) return place(eastAsian, `${year}年${+month}月${+day}日`);
  const yearFirst = yearFirstIn(part);
  if (yearFirst !== null) {
    const [, , between = '', ofMonth = '', ofDay = ''] = yearFirst;
    return place(yearFirst, [year, like(month, ofMonth), like(day, ofDay)].join(between));
  }
  const nameFirst = NAME_FIRST.exec(part);
  if (nameFirst !== null) {
    const [whole, name = '', number = ''] = nameFirst;
    const after = whole.slice(whole.lastIndexOf(number) + number.length, -4);
    const between = /[- ]/.exec(whole)?.[0] ?? ' ';
    return place(nameFirst, `${named(name)}${between}${like(day, number)}${after}${year}`);
  }
  const dayNamed = DAY_NAME.exec(part);
  if (dayNamed !== null) {
    const [whole, number = '', name = '', short, long = ''] = dayNamed;
    const written = short ?? long;
    const between = whole.slice(number.length, whole.toLowerCase().indexOf(name.toLowerCase(), number.length));
    const head = whole.slice(0, -written.length);
    const after = / del? $/.exec(head)?.[0] ?? head.slice([...head].findLastIndex((sign) => /[a-z]/i.test(sign)) + 1);
    return place(dayNamed, `${like(day, number)}${between}${named(name)}${after}${yearLike(written)}`);
  }
  const numbers = NUMBERS.exec(part);
  if (numbers === null) return null;
  const [, first = '', separator, second = '', written = ''] = numbers;
  // 04/04 is the same day by either order, and the file's own says how the other date is to be written
  const isEither = dateOf(written, first, second) === was;
  const isDayFirst =
    dateOf(written, second, first) === was && !(isEither && order !== 'day-first' && separator !== '.');
  const [one, two] = isDayFirst ? [day, month] : [month, day];
  const words = [like(one, first), like(two, second), yearLike(written)];
  return place(numbers, words.join(separator));
}

/* A month in the language that has this one, by its first letters. */
function monthLike(name: string, month: number): string {
  const written = plainWord(name.toLowerCase());
  const plain = OTHERWISE.get(written) ?? written;
  const language = LANGUAGES.find(({ months }) => months.map(plainWord).includes(plain));
  const other = plainWord(language?.months[month - 1] ?? name);
  if (name === name.toUpperCase()) return other.toUpperCase();
  return name.startsWith(name.charAt(0).toUpperCase()) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

/** The end of a span (`July 30, 2025 - January 12, 2026`), or the only date of a text. */
export function findLastDate(text: string, order: DayOrder): IsoDate | null {
  const parts = text.slice(0, LONGEST_TEXT).split(/ [-–—] | to | through | bis | au | al | tot | till | til /);
  for (const part of parts.reverse()) {
    const date = findDate(part, order);
    if (date !== null) return date;
  }
  return null;
}

function withoutAccents(text: string): string {
  return /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
}

/** The date in a file's name: also `Statement12312025.csv`. */
export function dateInFileName(name: string, order: DayOrder = 'month-first'): IsoDate | null {
  const spaced = name.slice(-LONGEST_TEXT).replace(/_/g, ' ');
  const together = RUN_TOGETHER.exec(spaced);
  const [, month = '', day = '', year = ''] = together ?? [];
  const found = together === null ? null : dateOf(year, month, day);
  return found ?? findDate(spaced, order);
}

/** Which comes first where only the money of a file says where it was written; Americans put the month first. */
export function dayOrderIn(money: string | null): DayOrder {
  return money === null || money === 'USD' || money === 'CAD' ? 'month-first' : 'day-first';
}

/** The order in which a whole column writes day and month: by the first date of which one number is no month. */
export function dayOrderOf(cells: Iterable<string>, otherwise: DayOrder = 'month-first'): DayOrder {
  return orderSaid(cells) ?? otherwise;
}

function orderSaid(cells: Iterable<string>): DayOrder | null {
  for (const cell of cells) {
    const [, first = '', , second = ''] = NUMBERS.exec(cell.slice(0, LONGEST_TEXT)) ?? [];
    if (+first > 12 !== +second > 12) return +first > 12 ? 'day-first' : 'month-first';
  }
  return null;
}

/* Of two days one is always the later. */
const FEWEST_DAYS = 3;

/** The same of a list of what was done: where no date says, the order by which its days run on or back throughout, if the other doesn't. */
export function dayOrderOfList(cells: readonly string[], otherwise: DayOrder = 'month-first'): DayOrder {
  const runs = (order: DayOrder): boolean => {
    const days = cells.flatMap((cell) => findDate(cell, order) ?? []);
    const signs = zip(days.slice(0, -1), days.slice(1)).map(([one, next]) => compareValues(one, next));
    return new Set(days).size >= FEWEST_DAYS && !(signs.includes(1) && signs.includes(-1));
  };
  const said = orderSaid(cells);
  if (said !== null) return said;
  const [isMonthFirst, isDayFirst] = [runs('month-first'), runs('day-first')];
  if (isMonthFirst === isDayFirst) return otherwise;
  return isDayFirst ? 'day-first' : 'month-first';
}
