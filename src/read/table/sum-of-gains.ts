import { itemAt } from '../../domain/must.ts';
import { sum } from '../../domain/sum.ts';
import { findMonth, findMonthName } from '../cells/dates.ts';
import { plainWord } from '../languages/all-words.ts';
import { arePercents, isNumeric, numbersOf, type ColumnLook } from './column-look.ts';
import { titleKey } from './titles.ts';

/* What holdings gained or paid out is added up, too, and the total is not what they are worth. */

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
 * The columns that hold, in every row, the sum of those that say what was gained or paid out, by kinds ("Dividends, Gains, Total") or by months:
 * that is not what anything is worth, whatever else the table says. `looks` = one for each column.
 */
export function sumsOfGains(titles: readonly string[], looks: readonly ColumnLook[]): ReadonlySet<number> {
  const amounts = looks.flatMap((look, column) => (isNumeric(look) && !arePercents(look) ? [column] : []));
  const found = [isGained, isTime].flatMap((says) => {
    const gains = amounts.filter((column) => says(titles[column] ?? ''));
    return gains.length < 2 ? [] : amounts.filter((column) => isSum(column, gains, looks));
  });
  return new Set(found);
}

function isSum(column: number, gains: readonly number[], looks: readonly ColumnLook[]): boolean {
  const parts = gains.filter((other) => other !== column).map((other) => itemAt(looks, other));
  if (parts.length < 2) return false;
  const total = itemAt(looks, column);
  const mark = [total, ...parts].find((look) => look.mark !== null)?.mark ?? '.';
  const numbers = parts.map((look) => numbersOf(look, mark));
  return numbersOf(total, mark).every((all, row) => {
    const said = numbers.flatMap((part) => part[row] ?? []);
    return all === null ? said.length === 0 : Math.abs(all - sum(said)) < 0.05;
  });
}
