import { partsOfDate } from '../../domain/model/units.ts';
import { type DayOrder, dayOrderOf, findDate, findMonth, findMonthName } from '../cells/dates.ts';

/* Titles of columns that are of different days: of amounts that differ in nothing else the newest are what is held. */

/* Nothing but a date: "2026-01-31", "31. Jan 2026", "Jan 31, 2026". */
const DATE_ALONE = /^(?:[\d./-]{6,10}|\d{1,2}[ .-]{1,2}\p{L}{3,9}\.?[ -]?\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})$/u;

/* Beside days or years: what is held now. */
const NOW =
  /^(?:current|now|today|latest|this (?:year|month|quarter)|aktuell|heute|jetzt|actuel(?:lement)?|aujourd['’]hui|actual|hoy|ahora|attuale|oggi|adesso|huidig|vandaag|nu|atual|hoje|agora|obecnie|teraz|dziś|idag|i dag|現在|今日)$/i;

/** A number that is larger the later the day, the month or the year is; null = the title is none of these. */
export function dayOfTitle(title: string, order: DayOrder): number | null {
  if (NOW.test(title)) return Number.MAX_VALUE;
  const date = DATE_ALONE.test(title) ? findDate(title, order) : null;
  const found = date === null ? findMonth(title) : partsOfDate(date);
  if (found === null) return null;
  const [year, month, day = 31] = found;
  return (year * 12 + month - 1) * 31 + day;
}

/* The day before another: only beside the words of an amount is it sure to be of one. */
const BEFORE =
  /^(?:(?:last|previous|prior) (?:year|month|quarter)|previous|(?:start|beginning) of (?:the )?(?:year|month|quarter)|vorjahr|vormonat|letzte[rsn]? (?:jahr|monat)|jahresanfang|jahresbeginn|l['’]an dernier|début d['’]année|año pasado|anno scorso|vorig jaar|ano passado|去年|昨年|前年|前月)$/i;

interface DayTitle {
  readonly words: string;
  readonly day: number;
}
/* What may be a title of a day, looked at before it is taken apart: most lines are no headers. */
const MAYBE_DAY =
  /\d{4}|(?:^| )q[1-4](?: |$)|\d[./-]\d|(?:^| )\p{L}{3,10}\.?$|^\p{L}{3,10}\.? |year|month|quarter|jahr|monat|[年月]/iu;
const LINKS: ReadonlySet<string> = new Set(
  'as on at of for per am vom zum im in au le du en al del op no den pr'.split(' '),
);

/**
 * The titles without their days, where several differ in nothing but that ("Value 10/31/2026", "Value 11/30/2026"): of each such the newest, and
 * null for those of days before it. null = no two titles do. `isAmount` says whether words are the title of an amount.
 */
export function withoutDays(
  titles: readonly string[],
  isAmount: (words: string) => boolean,
): readonly (string | null)[] | null {
  if (titles.filter((title) => MAYBE_DAY.test(title) && /\p{L}{3}/u.test(title)).length < 2) return null;
  const order = dayOrderOf(titles);
  const parts = titles.map(
    (title) =>
      partsOfTitle(title, (text) => (BEFORE.test(text) ? 0 : dayOfTitle(text, order))) ??
      partsOfTitle(title, dayWithoutYear),
  );
  // January comes after December
  const isNewYear = [1, 12].every((month) => parts.some((part) => part?.day === month));
  const dayOf = ({ day }: DayTitle): number => (isNewYear && day < 6 ? day + 12 : day);
  const isRepeated = ({ words }: DayTitle): boolean =>
    isAmount(words) && new Set(parts.flatMap((part) => (part?.words === words ? [part.day] : []))).size > 1;
  const newest = Math.max(...parts.flatMap((part) => (part !== null && isRepeated(part) ? [dayOf(part)] : [])));
  if (newest === -Infinity) return null;
  return titles.map((title, column) => {
    const part = parts[column] ?? null;
    if (part === null || !isAmount(part.words)) return title;
    return dayOf(part) < newest ? null : part.words;
  });
}
const LONGEST_TITLE = 80;

/* "Nov", "Nov 30", "30. November", "Q3": the number of the month or the quarter. */
function dayWithoutYear(text: string): number | null {
  const quarter = /^Q([1-4])$/i.exec(text)?.[1];
  return quarter === undefined ? findMonthName(text.replace(/^\d{1,2}\.? | \d{1,2}$/, '')) : +quarter;
}

/* "Value on 11/30/2026" and "2026 value": what of a title is a day, and the words beside it. */
function partsOfTitle(title: string, dayOf: (text: string) => number | null): DayTitle | null {
  const words = title
    .slice(0, LONGEST_TITLE)
    .replaceAll(/[()[\]"]/g, ' ')
    .trim()
    .split(/\s+/);
  for (let count = words.length - 1; count > 0; count -= 1)
    for (const isLast of [true, false]) {
      const [dated, rest] = isLast
        ? [words.slice(-count), words.slice(0, -count)]
        : [words.slice(0, count), words.slice(count)];
      const day = dayOf(withoutLinks(dated));
      if (day !== null) return { words: withoutLinks(rest).toLowerCase(), day };
    }
  return null;
}

function withoutLinks(words: readonly string[]): string {
  const isWord = (word: string): boolean => !LINKS.has(word.toLowerCase());
  return words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1).join(' ');
}
