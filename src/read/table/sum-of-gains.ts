import { sum } from '../../domain/sum.ts';
import { findMonth, findMonthName } from '../cells/dates.ts';
import { plainWord } from '../languages/all-words.ts';
import { arePercents, isNumeric, numbersOf, type ColumnLook } from './column-look.ts';
import { titleKey } from './titles.ts';

/* What holdings gained or paid out has a total, too, and is no table of what they are worth. */

/** Titles, as `plainWord` writes their keys, of what was gained. */
export const GAIN =
  /profit|gain|(?:^|[^a-z])(?:p ?[/&]? ?l|pnl|g\/v|return)(?:[^a-z]|$)|gewinn|plus[- ]value|ganancia|guadagn|utile|winst|zysk|lucro|vinst|gevinst|盈亏|盈虧|损益|損益|손익/;
/* Of a kind of income, or of the time that something was held. */
const PAID_OUT =
  /loss|reali[sz]|dividend|interest|income|distribution|(?:short|long)[- ]?term|verlust|zins|ertrag|ausschutt|kurzfrist|langfrist|perte|perdida|perdit|perda|strata|forlust|配当|利息|分红|股息/;
const isGained = (title: string): boolean => {
  const key = plainWord(titleKey(title));
  return GAIN.test(key) || PAID_OUT.test(key);
};
const isTime = (title: string): boolean =>
  findMonthName(title) !== null || findMonth(title.trim()) !== null || /^(?:q[1-4]|[1-4]q)\b/i.test(title.trim());

/**
 * Whether a column is the sum of all others of money, which are what was gained or paid out, by kinds ("Dividends, Gains, Total") or by months:
 * nothing is worth that. `looks` = one for each column; `counts` = columns of other things than money, -1 among them being none.
 */
export function isSumOfGains(
  column: number,
  titles: readonly string[],
  looks: readonly ColumnLook[],
  counts: readonly number[] = [],
): boolean {
  const total = looks[column];
  if (total === undefined || total.filled === 0) return false;
  const parts = looks.flatMap((look, at) => {
    const isPart = at !== column && !counts.includes(at) && isNumeric(look) && !arePercents(look);
    return isPart ? [{ title: titles[at] ?? '', look }] : [];
  });
  if (parts.length < 2 || ![isGained, isTime].some((says) => parts.every(({ title }) => says(title)))) return false;
  const mark = [total, ...parts.map(({ look }) => look)].find((look) => look.mark !== null)?.mark ?? '.';
  const numbers = parts.map(({ look }) => numbersOf(look, mark));
  return numbersOf(total, mark).every((all, row) => {
    const said = numbers.flatMap((part) => part[row] ?? []);
    return all === null ? said.length === 0 : Math.abs(all - sum(said)) < 0.05;
  });
}
