import { currency } from '../../domain/model/units.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import type { FileRecord } from '../cells/records.ts';
import type { HistoryRole } from '../profiles/histories/format.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { readHeader } from '../table/header.ts';
import { readTitle } from '../table/titles.ts';

/* In which money the prices and amounts of a list of movements are, by its columns. */

/** What the columns of a history say of its money. */
export interface HistoryMoney {
  /** Numbers with a currency of their own at their right, where there are several: only one of them is the price's. */
  readonly monies: readonly (readonly [number: number, currency: number])[];
  /** The codes of money that the titles of the price and of the first amount name: "単価［USドル］". They go before a currency of the row. */
  readonly titledMoney: Partial<Readonly<Record<'price' | 'amount', string>>>;
}

/** The roles with a currency without a title as that of the price before it. */
export function withMoneyBeside(
  roles: readonly HistoryRole[],
  keys: readonly string[],
  rows: readonly FileRecord[],
): readonly HistoryRole[] {
  return roles.map((role, column) =>
    role === 'unused' && keys[column] === '' && roles[column - 1] === 'price' && isMoney(rows, column)
      ? 'currency'
      : role,
  );
}

/** The roles where nothing is a price, and an amount says it: in the currency that stands beside it, whatever the share itself is traded in. */
export function withMoneyOfAmount(roles: readonly HistoryRole[], rows: readonly FileRecord[]): readonly HistoryRole[] {
  const amount = roles.indexOf('amount');
  const isFree = (column: number): boolean => roles[column] === 'unused' || roles[column] === 'currency';
  const beside = [amount + 1, amount - 1].find((column) => isFree(column) && isMoney(rows, column));
  if (amount === -1 || roles.includes('price') || beside === undefined) return roles;
  return roles.map((role, column) => {
    if (column === beside) return 'currency';
    return role === 'currency' ? 'unused' : role;
  });
}

/** Gives the numbers that have a currency of their own at their right, where there are several. */
export function moniesOf(
  titles: readonly string[],
  keys: readonly string[],
  rows: readonly FileRecord[],
): HistoryMoney['monies'] {
  const { at } = readHeader(titles, SPREADSHEET);
  const title = keys[at.currency];
  const pairs = [...keys.keys()].filter((column) => column > 0 && keys[column] === title && isMoney(rows, column));
  return pairs.length > 1 ? pairs.map((column) => [column - 1, column]) : [];
}

/** Gives the codes of money that the titles of the price and of the first amount name. */
export function titledMoneyOf(titles: readonly string[], roles: readonly HistoryRole[]): HistoryMoney['titledMoney'] {
  const named = (['price', 'amount'] as const).flatMap((role) => {
    const { currency: money, scale } = readTitle(titles[roles.indexOf(role)] ?? '', new Map());
    if (money === null) return [];
    return [[role, scale === 0.01 && money === POUND ? 'GBX' : money] as const];
  });
  return Object.fromEntries(named);
}
const POUND = currency('GBP');

function isMoney(rows: readonly FileRecord[], column: number): boolean {
  const cells = rows.map(({ cells: row }) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => currencyOfCode(cell) !== null);
}
