import type { ColumnRole } from '../../domain/model/file-reading.ts';
import { addUpToWhole, isNumeric, looksLikeMoney, numbersOf, partOfCells, type ColumnLook } from './column-look.ts';
import { sumsOfGains } from './sum-of-gains.ts';
import { hintOf } from './title-hints.ts';
import { onlyOf } from '../../domain/only-of.ts';

/* What the columns of amounts are likely to be where nothing proves it. Nothing read by it counts before a person has kept it. */

const AMOUNTS = ['quantity', 'price', 'value', 'weight'] as const;

/* A column of numbers that nobody has given a role. */
interface Open {
  readonly place: number;
  readonly look: ColumnLook;
  readonly hint: ReturnType<typeof hintOf>;
  readonly isPercent: boolean;
}

/**
 * Completes roles with the amounts that are likely enough: percentages as weights, titles by a word that hints at value, quantity or
 * price, and a single column of numbers that is left over as the value; in a list without titles also by how its numbers are written.
 * Of several that nothing tells apart none is proposed. Roles that are given stay. `looks` has one entry for each column.
 */
export function proposeAmounts(
  columns: readonly { readonly title: string; readonly role: ColumnRole }[],
  looks: readonly ColumnLook[],
): readonly ColumnRole[] {
  const roles = columns.map(({ role }) => role);
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const isEnough = (): boolean => has('value') || (has('quantity') && has('price'));
  const sums = sumsOfGains(columns.map(({ title }) => title), looks); // oxfmt-ignore
  const left = columns.flatMap(({ title }, place): readonly Open[] => {
    const look = looks[place];
    if (roles[place] !== 'unused' || look === undefined || !isNumeric(look) || 2 * look.filled < look.rows) return [];
    if (sums.has(place)) return [];
    return [{ place, look, hint: hintOf(title), isPercent: partOfCells(look, 'percent') > 0.5 }];
  });
  for (const role of AMOUNTS) {
    const meant = onlyOf(left.filter(({ hint, isPercent }) => (isPercent ? role === 'weight' : hint === role)));
    if (!has(role) && meant !== null) roles[meant.place] = role;
  }
  if (isEnough()) return roles;
  const open = left.filter(({ place, hint, isPercent }) => roles[place] === 'unused' && hint === null && !isPercent);
  const isUntitled = columns.every(({ title }) => title === '');
  if (isUntitled) for (const [place, role] of untitledAmounts(open)) if (!has(role)) roles[place] = role;
  if (isUntitled || isEnough() || has('quantity') || has('price')) return roles;
  const last = onlyOf(open);
  if (last !== null) roles[last.place] = 'value';
  return roles;
}

/*
 * Where no title helps: a single column of numbers is each one's share of the whole if it adds up to one, what each is worth if it looks
 * like money, else a count. Of two, the one that isn't money, or is in whole numbers, or stands first is the count; the other
 * is the value, unless it could only be a price; but then it may be the other way round. Of two of money none is a count.
 */
function untitledAmounts(open: readonly Open[]): readonly (readonly [place: number, role: ColumnRole])[] {
  const [first, second] = open;
  if (first === undefined || open.length > 2) return [];
  if (second === undefined) {
    const isWhole = !isMoney(first) && addUpToWhole(numbersOf(first.look, markOf(first.look)), 0.01);
    if (isWhole) return [[first.place, 'weight']];
    return [[first.place, looksLikeMoney(first.look) ? 'value' : 'quantity']];
  }
  // "$230.10" beside "$2,301.00": no count
  if (isMoney(first) && isMoney(second)) {
    const ways = [[first, second], [second, first]] as const; // oxfmt-ignore
    const [price, value] = ways.find(([prices, amounts]) => areWholeTimes(prices.look, amounts.look)) ?? [];
    return price === undefined || value === undefined ? [] : [[price.place, 'price'], [value.place, 'value']]; // oxfmt-ignore
  }
  const counted = [isMoney, hasCents].reduce<Open | null>((found, test) => {
    if (found !== null || test(first) === test(second)) return found;
    return test(first) ? second : first;
  }, null);
  const count = counted === null ? first : counted;
  const amount = count === first ? second : first;
  const isPrice = areOnlyPrices(count.look, amount.look);
  if (isPrice && !isMoney(amount) && isOtherWayRound(count, amount))
    return [[amount.place, 'quantity'], [count.place, 'value']]; // oxfmt-ignore
  return [[count.place, 'quantity'], [amount.place, isPrice ? 'price' : 'value']]; // oxfmt-ignore
}

/* "BTC, 0.5, 45000" and "VTI, 10.523, 3255" are parts of shares before what they are worth, "VTI, 3255, 10" is whole shares after it: hardly a price is a whole number. */
function isOtherWayRound(count: Open, amount: Open): boolean {
  if (areOnlyPrices(amount.look, count.look)) return false;
  return amount.place < count.place ? !areAllInCents(amount) : !hasCents(amount);
}
const areAllInCents = ({ look }: Open): boolean =>
  look.cells.every((cell) => cell.trim() === '' || /\d[.,]\d\d$/.test(cell.trim()));

const isMoney = ({ look }: Open): boolean => partOfCells(look, 'money') > 0.5;
const hasCents = ({ look }: Open): boolean =>
  numbersOf(look, markOf(look)).some((number) => number !== null && !Number.isInteger(number));

const markOf = ({ mark }: ColumnLook) => (mark === null ? '.' : mark);

/* Hardly a security costs less than this, so what would make most of them cheaper is no value. */
const CHEAPEST = 5;

function areOnlyPrices(counts: ColumnLook, amounts: ColumnLook): boolean {
  const each = timesIn(counts, amounts).map(({ times }) => Math.abs(times));
  return each.length > 0 && each.filter((price) => price < CHEAPEST).length * 2 > each.length;
}

/* Each amount is a whole number of times the price, of some more than once. */
function areWholeTimes(prices: ColumnLook, amounts: ColumnLook): boolean {
  const all = timesIn(prices, amounts);
  const isWhole = ({ one, times }: (typeof all)[number]): boolean =>
    times > 0.5 && Math.abs(times - Math.round(times)) * one <= 0.006 * times + 0.006;
  return all.every(isWhole) && all.some(({ times }) => times > 1.5);
}

/* How many times each number of a column goes into the amount beside it. */
function timesIn(ones: ColumnLook, amounts: ColumnLook): readonly { readonly one: number; readonly times: number }[] {
  const all = numbersOf(amounts, markOf(amounts));
  return numbersOf(ones, markOf(ones)).flatMap((one, row) => {
    const amount = all[row] ?? null;
    return one === null || amount === null || one === 0 ? [] : [{ one, times: amount / one }];
  });
}
