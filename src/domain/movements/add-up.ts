import type { Movement } from '../model/movement.ts';
import type { IsoDate } from '../model/units.ts';
import { numberOf, parseExact, timesRatio, writeExact, type Exact } from './decimal.ts';

/* Movements become what is held: each security's rows by day, added up exactly. Rows of one day have no order that a file could be held
   to, so that a balance is looked at when a day is over; the outcome does not depend on the order of the rows. */

/** Why a balance cannot be believed: more went than had come (or what never came pays a dividend), or a row changed it without saying by how much. */
export type BalanceFault = 'more-out-than-in' | 'unclear';

/** A price of a history: of which day, and in which row. */
export interface LastPrice<T extends Movement = Movement> {
  readonly each: number;
  readonly day: IsoDate;
  readonly of: T;
}

/** What the movements of one security in one account come to. */
export interface Balance<T extends Movement = Movement> {
  /** All of them, the first one first. */
  readonly movements: readonly T[];
  /** In exact decimal digits. */
  readonly quantity: string;
  /** The last price in any of the rows, brought to the shares of today where they were split since; null where no row has one. */
  readonly price: LastPrice<T> | null;
  readonly fault: BalanceFault | null;
}

/** Adds up movements: a balance for each security of each account, also of one that is sold, in the order of their first rows. */
export function addUpMovements<T extends Movement>(movements: readonly T[]): readonly Balance<T>[] {
  const keyOf = keysOf(movements);
  const bySecurity = new Map<string, T[]>();
  for (const movement of movements) {
    const key = keyOf(movement);
    const of = bySecurity.get(key);
    if (of === undefined) bySecurity.set(key, [movement]);
    else of.push(movement);
  }
  return [...bySecurity.values()].map((of) => balanceOf([...of].sort(inTime)));
}

/* Rows name one security by its ISIN here and by its symbol alone there: they are one where that symbol has one ISIN in all of them. */
function keysOf(movements: readonly Movement[]): (movement: Movement) => string {
  const numbers = new Map<string, Set<string>>();
  for (const { symbol, isin, cusip } of movements) {
    const number = isin ?? cusip;
    if (symbol !== null && number !== null) numbers.set(symbol, (numbers.get(symbol) ?? new Set()).add(number));
  }
  return ({ account, symbol, name, isin, cusip }) => {
    const known = symbol === null ? undefined : numbers.get(symbol);
    const only = known?.size === 1 ? [...known][0]! : null;
    return JSON.stringify([account, isin ?? cusip ?? only ?? symbol ?? name?.toLowerCase()]);
  };
}

/* A split comes before what was traded that day: exchanges carry it out overnight. */
function inTime(a: Movement, b: Movement): number {
  return (
    compare(a.day, b.day) ||
    compare(isSplit(b), isSplit(a)) ||
    compare(a.time, b.time) ||
    compare(a.price ?? -1, b.price ?? -1) ||
    compare(a.line, b.line)
  );
}

function compare<V extends string | number | boolean>(a: V, b: V): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isSplit({ deed }: Movement): boolean {
  return deed === 'split' || deed === 'split-shares';
}

/* What moves no shares of itself. */
const STAYS: ReadonlySet<Movement['deed']> = new Set<Movement['deed']>(['pays', 'price', 'ends']);

function balanceOf<T extends Movement>(movements: readonly T[]): Balance<T> {
  let held: Exact = 0n;
  let price: LastPrice<T> | null = null;
  let fault: BalanceFault | null = null;
  let hasMoved = false;
  for (const day of daysOf(movements)) {
    const before = held;
    const changed = afterSplits(held, day.filter(isSplit));
    if (changed === null) fault = 'unclear';
    else held = changed;
    if (price !== null && before > 0n && held > 0n && held !== before)
      price = { day: price.day, of: price.of, each: price.each * (numberOf(before) / numberOf(held)) };
    const isPaid = day.some(({ deed }) => deed === 'pays');
    if (day.some(({ deed }) => !STAYS.has(deed) || deed === 'ends')) hasMoved = true;
    // what pays and never came was bought before the file begins
    if (isPaid && !hasMoved) fault ??= 'more-out-than-in';
    for (const movement of day) {
      if (movement.price !== null) price = { each: movement.price, day: movement.day, of: movement };
      if (isSplit(movement) || STAYS.has(movement.deed)) continue;
      const moved = movement.deed === 'unclear' ? null : parseExact(movement.quantity);
      if (moved === null) fault = 'unclear';
      else held += movement.deed === 'out' ? -moved : moved;
    }
    if (held < 0n) fault ??= 'more-out-than-in';
    if (day.some(({ deed }) => deed === 'ends')) [held, fault] = [0n, null];
  }
  // an option is sold before it is bought as often as not; nothing is left of one that was bought back
  if (held === 0n && movements.some(({ says }) => says === 'option')) fault = null;
  return { movements, quantity: writeExact(held), price, fault };
}

function daysOf<T extends Movement>(movements: readonly T[]): readonly (readonly T[])[] {
  const days: T[][] = [];
  for (const movement of movements) {
    const last = days.at(-1);
    if (last?.[0]?.day === movement.day) last.push(movement);
    else days.push([movement]);
  }
  return days;
}

/* null = a split that does not say into how many. */
function afterSplits(held: Exact, splits: readonly Movement[]): Exact | null {
  let now: Exact | null = held;
  for (const { deed, quantity } of splits) {
    if (now === null) return null;
    const more: Exact | null = deed === 'split' ? null : parseExact(quantity);
    if (deed === 'split') now = timesRatio(now, quantity);
    else now = more === null ? null : now + more;
  }
  return now;
}
