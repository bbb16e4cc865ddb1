import type { ReadColumn } from '../../domain/model/file-reading.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import { classOfType, isCashWords } from '../cells/asset-class.ts';
import { guessIdentity } from './guess-identity.ts';
import { columnsOfTitles, headerOfRoles, moveColumns, type Header } from './header.ts';
import type { FileRecord } from '../cells/records.ts';
import { moneyOfConverted } from './currency/converted-value.ts';
import { ANY_AMOUNT, plainText } from './kind/kind-words.ts';
import { isSaleTitle } from './sold-column.ts';
import { areAccountKinds } from './owner-columns.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { readTitle, USED_ROLES } from './titles.ts';
import {
  addUpToWhole,
  isBelied,
  isNumeric,
  lookAtColumn,
  numbersOf,
  partOfCells,
  type ColumnLook,
} from './column-look.ts';
import type { ColumnGuess } from './guess-columns.ts';
import { onlyOf } from '../../domain/only-of.ts';

/* A header whose titles are known in part: what stands in the columns completes it, and corrects a title that means
   something else here. */

const ROWS_LOOKED_AT = 200;
const COLUMNS_LOOKED_AT = 200;

/** Looks at the columns of a header's first rows. */
export function lookAtColumns(header: Header, rows: readonly FileRecord[]): readonly ColumnLook[] {
  const cells = rows.slice(0, ROWS_LOOKED_AT).map((row) => row.cells);
  return header.columns.slice(0, COLUMNS_LOOKED_AT).map((_, column) => lookAtColumn(cells, column));
}

/** The header of these columns with those that say who a row is, guessed from what stands in them where no title says it; null = none does. */
export function withIdentity(columns: readonly ReadColumn[], rows: readonly FileRecord[]): Header | null {
  const titles = columns.map(({ title }) => title);
  const roles = columns.map(({ role }) => role);
  const who = guessIdentity(titles, roles, lookAtColumns(headerOfRoles(columns), rows));
  const header = headerOfRoles(columns.map(({ title, role }, column) => ({ title, role: who.get(column) ?? role })));
  return [header.at.symbol, header.at.name, header.at.isin].some((column) => column !== -1) ? header : null;
}

/** Gives the header the columns that it lacks, from guesses that are certain; what its titles say stays. */
export function completeHeader(header: Header, guesses: readonly ColumnGuess[], looks: readonly ColumnLook[]): Header {
  const at = { ...withType(header, { ...withoutPercents(header, looks) }, looks) };
  guesses.forEach(({ role, sure, title }, column) => {
    const isOfOthers = role === 'currency' && header.valueIn === 'base' && readTitle(title, new Map()).whose !== 'base';
    const isFree = role !== 'unused' && at[role] === -1 && !isTaken(at, column) && !isOfOthers;
    // what something was sold at is nothing of what is held
    if (isFree && sure === 1 && !isSaleTitle(title)) at[role] = column;
  });
  if (areAccountKinds(header.keys[at.type] ?? '', looks[at.type], looks[at.price])) at.type = -1;
  at.name = nameOfEach(header, at, looks);
  Object.assign(at, amountsOfUnits(at, looks, header));
  if (isOnlyInTotal(at, looks)) at.value = -1;
  for (const role of ['price', 'value'] as const) if (isNeverFilledIn(at, role, looks)) at[role] = -1;
  if (isInOtherMoney(header, at, looks)) Object.assign(at, { price: -1, currency: -1 });
  const monies = moneyColumns(at, looks);
  const proven = provenMoney(monies, at, looks, header);
  at.currency = proven?.value ?? moneyBeside(monies, at, header);
  const { rivals, chosen } = settleRivals({ ...header, at }, looks);
  for (const [role, column] of chosen) at[role] = column;
  const moved = moveColumns(header, at, rivals);
  if (proven !== null) return { ...moved, unitAt: proven };
  const isOpen = moved.currency === null && moved.valueIn === null && monies.length === 1;
  return isOpen ? { ...moved, currency: moneyOfConverted(moved, looks) } : moved;
}

/* A title over percentages is none of an amount, so that another has its place: "Actual, Amount" over "62.5%, $6,250". */
function withoutPercents({ at, columns }: Header, looks: readonly ColumnLook[]): Header['at'] {
  const mistaken = USED_ROLES.flatMap((role) => {
    const look = looks[at[role]];
    return (look !== undefined && isBelied(role, look)) || (role === 'value' && arePartsBeside(at, looks))
      ? [at[role]]
      : [];
  });
  if (mistaken.length === 0) return at;
  const titles = columns.map(({ title }, column) => (mistaken.includes(column) ? '' : title));
  return columnsOfTitles(titles, SPREADSHEET);
}

/* "Actual, Amount" over "58, $58000" and "42, $42000": parts of a hundred beside the amounts that they are parts of, which are no counts. */
function arePartsBeside({ quantity, value }: Header['at'], looks: readonly ColumnLook[]): boolean {
  const [counts, parts] = [looks[quantity], looks[value]].map((look) =>
    look === undefined ? [] : numbersOf(look, look.mark ?? '.'),
  );
  if (counts === undefined || parts === undefined || !addUpToWhole(parts, SLACK)) return false;
  const each = counts.flatMap((count, row) => {
    const part = parts[row] ?? null;
    return count === null || part === null || part === 0 ? [] : [count / part];
  });
  const middle = each.sort((one, other) => one - other)[each.length >> 1];
  return middle !== undefined && each.length > 1 && each.every((one) => Math.abs(one - middle) <= ALIKE * middle);
}
const SLACK = 0.02;
/* Parts are rounded. */
const ALIKE = 0.05;

const MONEY_ALONE = /^(?:in )?(?:usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|[$€£₹])$/;
/* "Amount, Price, Total" of coins: where amount × price = total, the amount is how many. */
function amountsOfUnits(at: Header['at'], looks: readonly ColumnLook[], { keys }: Header): Partial<Header['at']> {
  if (at.quantity !== -1 || !ANY_AMOUNT.test(plainText(keys[at.value] ?? ''))) return {};
  // "Coin, Amount, USD": so much of each, and what one of them or all are worth in dollars
  const isInMoney = looks.some(
    (look, column) => MONEY_ALONE.test(keys[column] ?? '') && isNumeric(look) && !isTakenByOther(at, column),
  );
  if (isInMoney) return { quantity: at.value, value: -1 };
  if (at.price === -1) return {};
  const product = looks.findIndex(
    (_, column) => !isTaken(at, column) && agrees({ quantity: at.value, price: at.price, value: column }, looks),
  );
  return product === -1 ? {} : { quantity: at.value, value: product };
}

/* "Instrument, Company" above "Stock, Apple" and "Fund, Vanguard 500": a column of nothing but kinds says of what kind, and not who. */
function withType({ columns }: Header, at: Header['at'], looks: readonly ColumnLook[]): Header['at'] {
  const saysKind = (cell: string) => classOfType(cell) !== null || isCashWords(cell) || /^(?:long|short)$/i.test(cell);
  const type = looks.findIndex(({ cells, filled }, column) => {
    const isOpen = !isTaken(at, column) || column === at.symbol || column === at.name;
    return (
      isOpen &&
      filled >= FEWEST_KINDS &&
      cells.every((cell) => cell === '' || saysKind(cell) || IN_LISTS_OF_ALL.test(cell)) &&
      cells.some(saysKind) &&
      new Set(cells).size > 1
    );
  });
  if (at.type !== -1 || type === -1) return at;
  const titles = columns.map(({ title }, column) => (column === type ? '' : title));
  const { symbol, name } = columnsOfTitles(titles, SPREADSHEET);
  const who = { symbol: at.symbol === type ? symbol : at.symbol, name: at.name === type ? name : at.name };
  return who.symbol === -1 && who.name === -1 && at.isin === -1 ? at : { ...at, ...who, type };
}
const FEWEST_KINDS = 2;
/* Beside kinds, in a list of all that somebody owns. */
const IN_LISTS_OF_ALL = /^(?:investments?|brokerage|retirement|real estate|property|homes?|vehicles?|cars?|other)$/i;

/* "Anna" or "Energy" beside several symbols is the name of none of them, whatever its title: another column may have it. */
function nameOfEach({ columns }: Header, at: Header['at'], looks: readonly ColumnLook[]): number {
  if (!isSharedName(looks[at.name], looks[at.symbol])) return at.name;
  const titles = columns.map(({ title }, column) => (column === at.name ? '' : title));
  const { name } = columnsOfTitles(titles, SPREADSHEET);
  return isSharedName(looks[name], looks[at.symbol]) ? -1 : name;
}

function isSharedName(names: ColumnLook | undefined, symbols: ColumnLook | undefined): boolean {
  if (names === undefined || symbols === undefined) return false;
  const beside = new Map<string, Set<string>>();
  names.cells.forEach((name, row) => {
    const symbol = symbols.cells[row] ?? '';
    if (name !== '' && symbol !== '') beside.set(name, (beside.get(name) ?? new Set()).add(symbol));
  });
  const isShared = (name: string): boolean => {
    const own = beside.get(name);
    return own !== undefined && own.size > 1 && !isCashWords(name);
  };
  const shared = names.cells.filter(isShared);
  return shared.length > MOST_NAMES * names.filled;
}
const MOST_NAMES = 0.6;

/* "VTI, 50%" above "Total, $100,000": an amount that only the total has is no row's. */
function isOnlyInTotal({ value, weight, quantity }: Header['at'], looks: readonly ColumnLook[]): boolean {
  const [amounts, weights] = [looks[value], looks[weight]];
  if (amounts?.filled !== 1 || weights === undefined || quantity !== -1) return false;
  const percents = numbersOf(weights, weights.mark ?? '.');
  const beside = percents[amounts.cells.findIndex((cell) => cell !== '')] ?? 100;
  return beside > 99 && percents.filter((percent) => percent !== null).length > 1;
}

/* A price of nothing beside every count was never looked up: it is asked for. */
function isNeverFilledIn(at: Header['at'], role: 'price' | 'value', looks: readonly ColumnLook[]): boolean {
  const [amounts, counts] = [looks[at[role]], looks[at.quantity]].map((look) =>
    look === undefined ? [] : numbersOf(look, look.mark ?? '.').filter((number) => number !== null),
  );
  if (amounts === undefined || amounts.length < FEWEST_KINDS) return false;
  return amounts.every((amount) => amount === 0) && counts?.some((count) => count > 0) === true;
}

function isTaken(at: Header['at'], column: number): boolean {
  return USED_ROLES.some((role) => at[role] === column);
}

function moneyColumns(at: Header['at'], looks: readonly ColumnLook[]): readonly number[] {
  return looks.flatMap((look, column) =>
    partOfCells(look, 'currency') > 0.9 && !isTakenByOther(at, column) ? [column] : [],
  );
}

/* "Currency, Local price, Market value": a value that isn't so many times the local price is in the portfolio's money, which stands nowhere. */
function isInOtherMoney({ columns, valueIn }: Header, at: Header['at'], looks: readonly ColumnLook[]): boolean {
  const { whose } = readTitle(columns[at.price]?.title ?? '', new Map());
  const isOpen = whose === 'local' && valueIn === null && at.value !== -1 && at.quantity !== -1 && at.currency !== -1;
  return isOpen && !agrees(at, looks);
}

/* Of several columns of currencies the one beside the value is the value's, the right neighbour before the left one. */
function moneyBeside(monies: readonly number[], at: Header['at'], header: Header): number {
  if (monies.length < 2 || at.value === -1) return at.currency;
  const said = header.columns[at.currency];
  if (header.valueIn !== null) return at.currency;
  if (said !== undefined && readTitle(said.title, new Map()).key.includes('value')) return at.currency;
  return [at.value + 1, at.value - 1].find((column) => monies.includes(column)) ?? at.currency;
}

/*
 * An account has one currency, what it holds has many. Where the two differ, quantity × price is the value as it is traded, and is not the
 * value in the account's currency. Null = not two such columns, or no product says it.
 */
function provenMoney(
  monies: readonly number[],
  at: Header['at'],
  looks: readonly ColumnLook[],
  { keys }: Header,
): Header['unitAt'] | null {
  const codeIn = (column: number, row: number): string => looks[column]?.cells[row]?.trim().toUpperCase() ?? '';
  const isOne = (column: number): boolean => {
    const [first, ...rest] = (looks[column]?.cells ?? [])
      .map((_, row) => codeIn(column, row))
      .filter((code) => code !== '');
    return rest.every((code) => code === first);
  };
  const account =
    onlyOf(monies.filter((column) => OF_ACCOUNT.test(keys[column] ?? ''))) ?? onlyOf(monies.filter(isOne));
  const traded = onlyOf(monies.filter((column) => column !== account));
  if (account === null || traded === null) return null;
  const isAbroad = (row: number): boolean => codeIn(account, row) !== codeIn(traded, row);
  const products = productsOf(at, looks, AS_IT_IS);
  const meetMostly = (isAsked: (row: number) => boolean): boolean | null => {
    const fits = products.filter((fit, row) => fit !== null && isAsked(row));
    return fits.length === 0 ? null : fits.filter((fit) => fit).length * 2 > fits.length;
  };
  const isAsTraded = meetMostly(isAbroad);
  // a price that makes no value at home either is another price, and proves nothing
  if (isAsTraded === null || (!isAsTraded && meetMostly((row) => !isAbroad(row)) === false)) return null;
  return { value: isAsTraded ? traded : account, price: traded };
}
const OF_ACCOUNT = /account|base|basis|portfolio|report|konto|depot|compte|cuenta|conto|rekening/;

function isTakenByOther(at: Header['at'], column: number): boolean {
  return USED_ROLES.some((role) => role !== 'currency' && at[role] === column);
}

/* Two columns of one title: the one that makes quantity × price = value is meant. */
function settleRivals(
  { at, rivals }: Header,
  looks: readonly ColumnLook[],
): {
  readonly rivals: Header['rivals'];
  readonly chosen: readonly (readonly ['quantity' | 'price' | 'value', number])[];
} {
  const chosen: (readonly ['quantity' | 'price' | 'value', number])[] = [];
  const open = rivals.filter(({ role, columns }) => {
    if (role !== 'quantity' && role !== 'price' && role !== 'value') return true;
    const fitting = onlyOf(columns.filter((column) => agrees({ ...at, [role]: column }, looks)));
    if (fitting === null) return true;
    chosen.push([role, fitting]);
    return false;
  });
  return { rivals: open, chosen };
}

type Amounts = Pick<Header['at'], 'quantity' | 'price' | 'value'>;

function agrees(at: Amounts, looks: readonly ColumnLook[]): boolean {
  const rows = productsOf(at, looks).filter((fits) => fits !== null);
  return rows.length > 0 && rows.filter((fits) => fits).length >= 0.8 * rows.length;
}

/* Whether each row's quantity × price is its value; null = it has not all three. */
function productsOf(
  at: Amounts,
  looks: readonly ColumnLook[],
  quotedIn?: readonly number[],
): readonly (boolean | null)[] {
  const columns = [looks[at.quantity], looks[at.price], looks[at.value]].map((look) =>
    look === undefined || !isNumeric(look) ? null : numbersOf(look, look.mark ?? '.'),
  );
  const [quantities, prices, values] = columns;
  if (quantities == null || prices == null || values == null) return [];
  return values.map((value, row) => {
    const [quantity = null, price = null] = [quantities[row], prices[row]];
    return quantity === null || price === null || value === null ? null : multiplies(quantity, price, value, quotedIn);
  });
}
