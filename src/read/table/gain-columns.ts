import type { ReadColumn } from '../../domain/model/file-reading.ts';
import type { FileRecord } from '../cells/records.ts';
import { plainWord } from '../languages/all-words.ts';
import { arePercents, isNumeric, lookAtColumn, numbersOf, partOfCells, type ColumnLook } from './column-look.ts';
import { withIdentity } from './complete-header.ts';
import { readHeader, type Header } from './header.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { GAIN } from './sum-of-gains.ts';
import { hintOf } from './title-hints.ts';
import { titleKey } from './titles.ts';

/* "Invested, Profit": what a holding is worth is what was paid for it and what it gained. */

/* Of one share. */
const EACH =
  /(?:^|[^a-z])(?:(?:avg|average|per|each|price|unit|share|mid|entry|entree|entrada|einstieg)|(?:pru|pmp|pmc|gak)(?![a-z]))|kurs|preis|prix|preci|prezz|prij|pris|cena|durchschn|moyen|medi[oa]|gemidd|snitt|gennem|sredn|open(?:ing)?$|平均|均|单价|單價|単価|단가|평단|цен|τιμ|מחיר|שער/;
/* Of a day, a year or what was sold, or what was paid out. */
const OF_ELSE =
  /(?:^|[^a-z])(?:day|days|today|daily|1d|ytd|year|annual|month|week|closed|tag|tages|heute|jour|dia|oggi|giorn|dag|dzien|dzis)|(?:^|[^n])reali[sz]|dividend|interest|zins|当日|今日|前日/;

/** The header of a table whose rows say what was paid and what was gained, and not what it is worth: the two are added up; null where it is none. */
export function headerOfGains(titles: readonly string[], below: readonly FileRecord[]): Header | null {
  const rows = below.map(({ cells }) => cells);
  const { at } = readHeader(titles, SPREADSHEET);
  const columns = titles.map((title, column) => ({
    column,
    key: plainWord(titleKey(title)),
    hint: hintOf(title),
    look: lookAtColumn(rows, column),
  }));
  const isAmount = (look: ColumnLook): boolean => isNumeric(look) && partOfCells(look, 'number', 'money') === 1;
  const costs = columns.filter(({ key, hint, look }) => hint === 'cost' && isAmount(look) && !EACH.test(key));
  const ofGains = columns.filter(({ key }) => GAIN.test(key) && !OF_ELSE.test(key));
  const gains = ofGains.filter(({ look }) => isAmount(look));
  const [[cost, ...moreCosts], [gain, ...moreGains]] = [costs, gains];
  if (cost === undefined || gain === undefined || moreCosts.length > 0 || moreGains.length > 0) return null;
  // "Total", "Now": one of the others may be what it is worth
  if (columns.some(({ hint, look }) => hint === 'value' && isAmount(look))) return null;
  const percents = ofGains.filter(({ look }) => arePercents(look));
  if (!areWhole(cost.look, gain.look, percents)) return null;
  const titled = titles.map((title, column): ReadColumn => {
    const isPart = column === cost.column || column === gain.column;
    return { title, role: isPart ? 'value' : (ROLES.find((role) => at[role] === column) ?? 'unused') };
  });
  return withIdentity(titled, below);
}

const ROLES = ['symbol', 'name', 'isin', 'cusip', 'quantity', 'currency', 'account', 'type'] as const;

/* Nothing is worth less than nothing, and where a row says its gain in percent, it is that of what was paid. */
function areWhole(cost: ColumnLook, gain: ColumnLook, percents: readonly { readonly look: ColumnLook }[]): boolean {
  const mark = cost.mark ?? gain.mark ?? '.';
  const [paid, gained] = [numbersOf(cost, mark), numbersOf(gain, mark)];
  const said = percents.map(({ look }) => numbersOf(look, look.mark ?? mark));
  const rows = paid.flatMap((one, row) => {
    const more = gained[row] ?? null;
    return one === null || more === null ? [] : [{ one, more, row }];
  });
  const isSaid = ({ one, more, row }: (typeof rows)[number]): boolean =>
    said.every((part) => part[row] == null || Math.abs((100 * more) / one - part[row]) < 0.5);
  return (
    rows.length > 0 &&
    rows.every(({ one, more }) => one > 0 && one + more >= 0) &&
    rows.filter(isSaid).length >= 0.8 * rows.length
  );
}
