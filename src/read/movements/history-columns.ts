import type { ReadColumn } from '../../domain/model/file-reading.ts';
import { sayAssetClass } from '../cells/asset-class.ts';
import { isMeantAsNumber, saysNothing } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import { areAccountKinds } from '../table/owner-columns.ts';
import { plainWord } from '../languages/all-words.ts';
import { HISTORY_FORMATS } from '../profiles/histories/history-formats.ts';
import type { DeedWord, HistoryFormat, HistoryRole } from '../profiles/histories/format.ts';
import { findMonthName, firstDayOf } from '../cells/dates.ts';
import { isDateCell } from '../table/cell-kind.ts';
import { areNumbersOfRows, lookAtColumn } from '../table/column-look.ts';
import { columnsOfTitles, readHeader } from '../table/header.ts';
import { BOUGHT_ON, OF_DIVIDENDS, SAYS_DEED, plainText } from '../table/kind/kind-words.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { hintOf } from '../table/title-hints.ts';
import { isSaleTitle } from '../table/sold-column.ts';
import { isCostTitle, readTitle, titleKey } from '../table/titles.ts';
import { deedReader } from '../table/deeds.ts';
import { PLAIN_HISTORY, SOME, WHO, findSides, plainFormat, soldIn } from './plain-format.ts';
import { moniesOf, titledMoneyOf, withMoneyBeside, withMoneyOfAmount, type HistoryMoney } from './history-money.ts';
import { findRunningShares } from './running-shares.ts';
import {
  AMOUNTS,
  BALANCES,
  DAY_TITLES,
  DEED_TITLES,
  FILLED_TITLES,
  IDS,
  MONTH_TITLES,
  PRICES,
  RATES,
  SAID_ROLES,
  SENT_TITLES,
  SETTLED,
  STATES,
  TIMES,
  TRADED_TITLES,
  unsaid,
  YEAR_TITLES,
} from './history-titles.ts';
import { itemAt } from '../../domain/must.ts';

/* Which column of a list of movements is what: by the broker's format where its titles are known, else by titles that any table may
   have, and by what stands below them for the day and for the deed. */

/** A list of movements that can be read: what its columns are, and whose it is. */
export interface HistoryTable extends HistoryMoney {
  readonly format: HistoryFormat;
  readonly isKnown: boolean;
  readonly titles: readonly string[];
  readonly roles: readonly HistoryRole[];
  /** No column says what was done: a negative quantity is a sale, any other a purchase. */
  readonly isBySign: boolean;
  /** Its quantities are of what was carried out, and not of what was ordered. */
  readonly countsFilled: boolean;
  /** The column that says how many of the row's security are there after it; -1 = none is seen to. */
  readonly running: number;
  readonly deedOf: (cell: string) => DeedWord | null;
  /** Columns of the year, the month and, where there is one, the day; empty where one column says all of them. */
  readonly partsOfDay: readonly number[];
  /** Further columns of days, for rows of which the first says none. */
  readonly otherDays: readonly number[];
  /** Further columns that may say what was done, where the one of deeds is empty. */
  readonly besides: readonly number[];
}

/* What the shared tables of titles may say of a column of a history. */
const SHARED = ['symbol', 'name', 'isin', 'cusip', 'quantity', 'price', 'currency', 'account', 'type'] as const;
/* More words than these say no deed. */
const MOST_DEEDS = 12;
const MOST = 0.8;
const MOVES: ReadonlySet<DeedWord | null> = new Set<DeedWord>(['in', 'out']);

/** What a table of movements may lack, without which no holdings can be worked out. */
export type HistoryLack = 'day' | 'who' | 'quantity';

/**
 * Finds what the columns of a table of movements are, or the first thing that it lacks. `rows` = some below it; `said` = what the user says
 * they are, which goes before all else.
 */
export function findHistoryTable(
  titles: readonly string[],
  rows: readonly FileRecord[],
  said: readonly ReadColumn[] | null = null,
): HistoryTable | HistoryLack {
  const keys = titles.map((title) => plainWord(titleKey(title)));
  const known = HISTORY_FORMATS.find((one) => one.titles.every((title) => keys.includes(plainWord(title))));
  const format = said === null ? known : undefined;
  const found = format === undefined ? plainRoles(titles, keys, rows) : rolesOf(format, titles, keys);
  const roles =
    said === null ? found : found.map((role, column) => SAID_ROLES[said[column]?.role ?? 'unused'] ?? unsaid(role));
  const withMoney = withMoneyBeside(format === undefined ? withMoneyOfAmount(roles, rows) : roles, keys, rows);
  const own = format ?? plainFormat(titles, withMoney, rows);
  const isWithoutDeeds = format === undefined && !withMoney.includes('deed');
  const hasSides = withMoney.includes('got');
  const table: HistoryTable = {
    format: own,
    isKnown: format !== undefined,
    titles,
    roles: withMoney,
    isBySign: isWithoutDeeds && !hasSides && !withMoney.includes('note'),
    countsFilled: keys.some(
      (key, column) => withMoney[column] === 'quantity' && FILLED_TITLES.quantity?.test(key) === true,
    ),
    running: findRunningShares(withMoney, keys, rows),
    deedOf: deedReader(own),
    partsOfDay: format === undefined ? partsOfDayIn(withMoney, keys, rows) : [],
    otherDays: format === undefined ? unusedOf(withMoney, rows, isDay) : [],
    besides: format === undefined ? unusedOf(withMoney, rows, isWord) : [],
    monies: format === undefined ? moniesOf(titles, keys, rows) : [],
    titledMoney: format === undefined ? titledMoneyOf(titles, withMoney) : {},
  };
  const has = (...some: readonly HistoryRole[]): boolean => some.some((role) => withMoney.includes(role));
  if (!has('day')) return 'day';
  if (own.rewrite !== undefined && !isWithoutDeeds) return table;
  // one of the two is said by the columns of what was bought and sold
  if (hasSides) return has(...WHO, 'quantity') ? table : 'who';
  if (!has(...WHO, 'pair')) return 'who';
  return has('quantity') ? table : 'quantity';
}

/* Columns without a use, of whose cells all are of a kind. */
function unusedOf(roles: readonly HistoryRole[], rows: readonly FileRecord[], fits: (cell: string) => boolean) {
  const isUnused = (role: HistoryRole | undefined): boolean => role === 'unused' || role === 'type';
  return [...roles.keys()].filter(
    (column) => isUnused(roles[column]) && rows.every(({ cells }) => fits(cells[column]?.trim() ?? '')),
  );
}
/* "Year, Month" or "Day, Month, Year": each part has a column of its own. */
function partsOfDayIn(
  roles: readonly HistoryRole[],
  keys: readonly string[],
  rows: readonly FileRecord[],
): readonly number[] {
  const year = roles.indexOf('day');
  const columnOf = (titles: RegExp, fits: (cell: string) => boolean): number =>
    keys.findIndex((key, column) => titles.test(key) && rows.every(({ cells }) => fits(cells[column]?.trim() ?? '')));
  const month = columnOf(MONTH_TITLES, (cell) => monthIn(cell) !== null);
  const day = columnOf(DAY_TITLES, (cell) => /^(?:[12]\d|3[01]|0?[1-9])$/.test(cell));
  if (month === -1 || !YEAR_TITLES.test(keys[year] ?? '')) return [];
  return day === -1 ? [year, month] : [year, month, day];
}

/** Gives the day that such parts say, as "2026-03-05" or "2026-03". */
export const joinDay = ([year = '', month = '', day]: readonly string[]): string =>
  [year, monthIn(month), ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-');

const monthIn = (cell: string): number | null =>
  /^(?:0?[1-9]|1[0-2])$/.test(cell) ? Number.parseInt(cell, 10) : findMonthName(cell);

const isDay = (cell: string): boolean => saysNothing(cell) || (isDateCell(cell) && !/^\d{1,2}:/.test(cell));
/* French "valeur" is a security, too. */
const isName = (cell: string): boolean => /^\p{L}{2}/u.test(cell) && !isMeantAsNumber(cell);
/* What is "Amount" beside these is so many of them. */
const COINS = /^(?:coin|token)s?$/;
const isWord = (cell: string): boolean => cell === '' || /^\p{L}/u.test(cell);

function rolesOf({ columns }: HistoryFormat, titles: readonly string[], keys: readonly string[]): HistoryRole[] {
  const own = new Map(Object.entries(columns).map(([title, role]) => [plainWord(title), role]));
  const { at } = readHeader(titles, SPREADSHEET);
  const taken = new Set(keys.map((key) => own.get(key)));
  return keys.map((key, column): HistoryRole => {
    const place = keys.slice(0, column + 1).filter((one) => one === key).length;
    const role = own.get(`${key} ${place}`) ?? own.get(key);
    if (role !== undefined) return role;
    if (/^(?:date$|time\()/.test(key) && !taken.has('day')) return 'day';
    if (key === 'time' && !taken.has('time')) return 'time';
    return SHARED.find((shared) => !taken.has(shared) && at[shared] === column) ?? 'unused';
  });
}

function plainRoles(titles: readonly string[], keys: readonly string[], rows: readonly FileRecord[]): HistoryRole[] {
  const deedOf = deedReader(PLAIN_HISTORY);
  const cellsOf = (column: number) =>
    rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => !saysNothing(cell));
  const partOf = (column: number, fits: (cell: string) => boolean): number => {
    const cells = cellsOf(column);
    return 2 * cells.length < rows.length ? 0 : cells.filter(fits).length / Math.max(1, cells.length);
  };
  const knows = (cell: string): boolean => deedOf(cell) !== null && !isDateCell(cell);
  const columns = [...keys.keys()];
  const ofSales = new Set(titles.flatMap((title, column) => (isSaleTitle(title) ? [column] : [])));
  const dated = columns.filter((column) => partOf(column, isDay) >= MOST && !ofSales.has(column));
  // a year alone may be any number
  const isPeriod = (column: number): boolean =>
    partOf(column, (cell) => firstDayOf(cell) !== null) >= MOST &&
    (YEAR_TITLES.test(keys[column] ?? '') || !cellsOf(column).every((cell) => /^\d{4}$/.test(cell)));
  const days = dated.length > 0 ? dated : columns.filter(isPeriod);
  const day = days.find((column) => !SETTLED.test(itemAt(keys, column))) ?? days[0];
  // "Purchase date" says what was done: words of "Type" say of what kind it is
  const areBought = day !== undefined && BOUGHT_ON.test(plainText(itemAt(titles, day)));
  // where shares come or go, half of the words are enough: the others are asked about
  const areDeeds = (column: number): boolean =>
    partOf(column, knows) >= (cellsOf(column).some((cell) => MOVES.has(deedOf(cell))) ? SOME : MOST);
  const deeds = columns
    .filter((column) => column !== day && areDeeds(column))
    .map((column) => ({ column, part: partOf(column, knows) }));
  // by its title a column of words that nobody knows, which are asked about
  const areAsked = (column: number): boolean => {
    const cells = cellsOf(column);
    return (
      !areBought &&
      DEED_TITLES.test(keys[column] ?? '') &&
      partOf(column, (cell) => /^\p{L}/u.test(cell) && !isAssetWord(cell)) >= MOST &&
      new Set(cells).size <= MOST_DEEDS
    );
  };
  const deed = deeds.sort((a, b) => b.part - a.part)[0]?.column ?? columns.find(areAsked);
  // Another column of deeds names nobody, whatever its title.
  const saysDeed = (cell: string): boolean => deedOf(cell) !== null || SAYS_DEED.test(plainText(cell));
  const inWords = new Set(columns.filter((column) => column !== day && partOf(column, saysDeed) >= 0.6));
  // "Position, Volume": traders' positions are numbered
  const { quantity: counted } = columnsOfTitles(titles, SPREADSHEET);
  const cellsOfRows = rows.map(({ cells }) => cells);
  const hasVolume = keys.some((key) => TRADED_TITLES.quantity?.test(key) === true);
  const numbered = hasVolume && areNumbersOfRows(lookAtColumn(cellsOfRows, counted)) ? counted : -1;
  const isAside = (key: string): boolean => RATES.test(key) || BALANCES.test(key);
  const { at, cost } = readHeader(
    titles.map((title, column) =>
      inWords.has(column) || ofSales.has(column) || isAside(itemAt(keys, column)) || column === numbered ? '' : title,
    ),
    SPREADSHEET,
  );
  const plain = titles.map((title) => plainWord(readTitle(title, new Map()).plain));
  const titled = (titlesOf: typeof FILLED_TITLES, role: HistoryRole): number =>
    keys.findIndex(
      (key, column) =>
        [key, plain[column] ?? ''].some((one) => titlesOf[role]?.test(one) === true) && cellsOf(column).length > 0,
    );
  const columnOf = (role: (typeof SHARED)[number]): number => {
    const filled = titled(FILLED_TITLES, role);
    if (filled !== -1 || at[role] !== -1) return filled === -1 ? at[role] : filled;
    const traded = titled(TRADED_TITLES, role);
    if (traded !== -1) return traded;
    if (role === 'name' && partOf(at.value, isName) >= MOST) return at.value;
    const isOfCoins = COINS.test(keys[at.name] ?? '') && keys[at.value] === 'amount';
    return role === 'quantity' && isOfCoins ? at.value : -1;
  };
  // "Price paid" is a price in a list of purchases, and a cost everywhere else
  const paid = keys.findIndex(
    (key, column) => isCostTitle(itemAt(titles, column)) && PRICES.test(key) && partOf(column, isMeantAsNumber) >= MOST,
  );
  const saysOnlyAccount = (column: number): boolean => {
    const looks = [column, columnOf('price')].map((one) => lookAtColumn(cellsOfRows, one));
    return areAccountKinds(itemAt(titles, column), looks[0], looks[1]);
  };
  // "Cost basis" of each purchase says at what price
  const isOfCost = deed === undefined && at.value === -1 && at.price === -1 && paid === -1 && cost.total.at !== -1;
  const sides = deed === undefined ? findSides(keys, rows) : null;
  const sold = deed === undefined && sides === null ? soldIn(titles, rows)?.column : undefined;
  const roles = keys.map((key, column): HistoryRole => {
    if (column === day) return 'day';
    if (column === deed) return 'deed';
    if (column === sides?.got) return 'got';
    if (column === sides?.sent) return 'sent';
    if (column === sold) return 'note';
    if (sold !== undefined && SENT_TITLES.test(key)) return 'sent';
    if (ofSales.has(column)) return sides !== null && PRICES.test(key) ? 'worth' : 'unused';
    if (days.includes(column) || BALANCES.test(key) || RATES.test(key)) return 'unused';
    const shared = SHARED.find((role) => columnOf(role) === column);
    if (shared === 'type' && saysOnlyAccount(column)) return 'unused';
    if (shared !== undefined) return shared;
    if (AMOUNTS.test(key) || at.value === column || (isOfCost && column === cost.total.at)) return 'amount';
    if (columnOf('price') === -1 && (hintOf(itemAt(titles, column)) === 'price' || column === paid)) return 'price';
    if (IDS.test(key)) return 'id';
    if (STATES.test(key)) return 'status';
    return TIMES.test(key) ? 'time' : 'unused';
  });
  // a column of words that repeat may say what was done, in words that nobody knows
  const mayBeDeeds = (column: number): boolean => {
    if (areBought) return false;
    const kinds = new Set(cellsOf(column)).size;
    const areWords = partOf(column, (cell) => /^\p{L}/u.test(cell) && !isAssetWord(cell)) >= SOME;
    return (roles[column] === 'unused' || roles[column] === 'type') && areWords && kinds > 1 && kinds <= MOST_DEEDS;
  };
  if (deed !== undefined || sides !== null) return roles;
  return saysDeedsBySign(roles, keys, isOfCost) && !columns.some(mayBeDeeds) ? roles : keys.map(() => 'unused');
}

/*
 * A list that somebody keeps of what they bought and sold: a day, a security, so many at so much each, and no word for what was done. What was
 * paid for shares that are held has the same columns.
 */
function saysDeedsBySign(roles: readonly HistoryRole[], keys: readonly string[], isOfCost: boolean): boolean {
  const has = (...some: readonly HistoryRole[]): boolean => some.some((role) => roles.includes(role));
  return has(...WHO) && (has('price') || isOfCost) && !keys.some((key) => OF_DIVIDENDS.test(key));
}

function isAssetWord(type: string): boolean {
  const line = { symbol: null, name: null, type, marked: false, inCashSection: false, quantity: null, price: null };
  return sayAssetClass(line) !== null;
}
