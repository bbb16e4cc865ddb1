import { kindWordsIn } from '../../../domain/model/account-kind.ts';
import { dayOrderOf, findDate } from '../../cells/dates.ts';
import { isCashWords } from '../../cells/asset-class.ts';
import { currencyOfCode } from '../../cells/currencies.ts';
import { SPREADSHEET } from '../../profiles/profile.ts';
import { kindOfCell } from '../cell-kind.ts';
import { areTitlesOfHoldings, columnsOfTitles } from '../header.ts';
import { readTitle } from '../titles.ts';
import { whoseWordsIn } from '../wide-tables.ts';

/*
 * Sheets whose holdings stand side by side, a column each: titles down the first column, or symbols over a line for each account or day. They
 * are read turned on their side.
 */

/** The cells of a table, line by line, without blanks at their ends. */
export type Rows = readonly (readonly string[])[];

/** Lines above a table: its title, who it is of. */
export const MOST_ABOVE = 5;
/* "Ticker" and "Total" down the first column may have holdings between them. */
const LEAST_TITLES = 0.75;

/** Gives a table on its side upright; null where it stands upright already, or is no table. */
export function turnTable(rows: Rows): Rows | null {
  const top = rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1);
  if (top === -1 || top > MOST_ABOVE) return null;
  const table = rows.slice(top);
  if (!isOnItsSide(table)) return null;
  const width = Math.max(...table.map(({ length }) => length));
  const upright = Array.from({ length: width }, (_, column) => table.map((cells) => cells[column] ?? ''));
  return [...rows.slice(0, top), ...upright];
}

function isOnItsSide(table: readonly (readonly string[])[]): boolean {
  const [first = [], ...below] = table;
  if (below.length === 0 || areTitlesOfHoldings(first)) return false;
  const down = table.map(([title = '']) => title);
  if (areTitlesOfHoldings(down)) {
    const roles = down.map(roleOf);
    // "Fund" and "Total" over numbers are classes and their sum
    const isNamed = table.every(
      ([, ...cells], at) => !/symbol|name|isin|cusip/.test(roles[at] ?? '') || !areNumbers(cells),
    );
    return isNamed && roles.filter((role) => role !== 'unused').length >= LEAST_TITLES * roles.length;
  }
  const amounts = below.map(([, ...cells]) => cells);
  return areSymbols(first.slice(1)) && amounts.every(areNumbers) && saysLines(first, down.slice(1), amounts);
}

/* Symbols, with cash, a total or a name or two among them. */
function areSymbols(titles: readonly string[]): boolean {
  const filled = titles.filter((title) => title !== '');
  const others = filled.filter((title) => !isSymbol(title));
  return (
    filled.length - others.length > 1 &&
    others.every((title) => isCashWords(title) || kindOfCell(title) === 'words') &&
    others.length < filled.length / 2
  );
}

function isSymbol(title: string): boolean {
  const isInCapitals = /^[A-Z]{2,5}(?:[.-][A-Z]{1,3})?$/.test(title);
  // "ISA" and "TFSA" are accounts
  return isInCapitals && currencyOfCode(title) === null && roleOf(title) === 'unused' && kindWordsIn(title) === null;
}

/** Where the first line stands that has two titles of holdings or more; -1 = none does. */
export const findTitles = (rows: Rows): number =>
  rows.findIndex((cells) => cells.filter((cell) => roleOf(cell) !== 'unused').length > 1);

/** What a title means by itself. */
export const roleOf = (title: string) => readTitle(title, new Map()).role;

const areNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => ['number', 'money', 'nothing', 'percent'].includes(kindOfCell(cell)));

/* Days, accounts, people or titles of amounts. Symbols alone over days may be their prices. */
function saysLines(
  symbols: readonly string[],
  titles: readonly string[],
  amounts: readonly (readonly string[])[],
): boolean {
  const order = dayOrderOf(titles);
  if (titles.every((title) => findDate(title, order) !== null))
    return (
      symbols.slice(1).some((title) => title !== '' && !isSymbol(title)) ||
      amounts.flat().some((cell) => kindOfCell(cell) === 'money')
    );
  const { value, quantity, price } = columnsOfTitles(titles, SPREADSHEET);
  return titles.some((title) => whoseWordsIn(title) !== null) || value !== -1 || (quantity !== -1 && price !== -1);
}
