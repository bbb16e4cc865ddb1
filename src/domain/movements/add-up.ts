import { mapEach } from '../map-each.ts';
import type { Movement } from '../model/movement.ts';
import type { IsoDate } from '../model/units.ts';
import { compareValues } from '../compare-values.ts';
import { addToList, comes, withExchanged } from './exchanges.ts';
import { keysOf, MOVES_NO_SHARES } from './security-keys.ts';
import { ONE, numberOf, parseExact, partFor, timesRatio, writeExact, type Exact } from './decimal.ts';
import { askedDay, type BalanceFault, type Gap, type Start } from './start.ts';
import { findSuccessors, formerOf, type Former } from './symbol-changes.ts';
import { firstOf, itemAt, must } from '../must.ts';

/* Movements become what is held: each security's rows by day, added up exactly. Rows of one day have no order that a file could be held
   to, so that a balance is looked at when a day is over; the outcome does not depend on the order of the rows. */

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
  /** The first row that pays a dividend before any shares came: some may have been bought before the file begins. */
  readonly paidBefore: T | null;
  /** What the rows alone leave open; null where they come out. */
  readonly gap: Gap | null;
  /** From what the user said it is added up, where the rows alone leave something open; null where nothing is said. */
  readonly start: Start | null;
}

/**
 * Adds up movements: a balance for each security of each account, also of one that is sold, in the order of their first rows. `saidOf` =
 * what the user or a list said of one that the rows leave open: how many were held on the evening of a day.
 */
export function addUpMovements<T extends Movement>(
  movements: readonly T[],
  saidOf: (movements: readonly T[]) => Start | null = () => null,
): readonly Balance<T>[] {
  const keyOf = keysOf(movements);
  const bySecurity = new Map<string, T[]>();
  for (const movement of movements) {
    addToList(bySecurity, keyOf(movement), movement);
  }
  const alone = carryPrices(joinChanged(withExchanged(bySecurity).map((of) => balanceOf([...of].sort(inTime)))));
  const starts = alone.map(({ movements: all, ...balance }): Start | null => {
    const start = isOpen(balance) ? saidOf(all) : null;
    // a list with which it doesn't come out is of something else
    return start !== null && start.list !== null && balanceOf(all, undefined, start).fault !== null ? null : start;
  });
  const isSaid = starts.some((start) => start !== null);
  // what a holding was exchanged for comes out by what was said of it
  const begun = alone.map((one, at) => (starts[at] ? balanceOf(one.movements, undefined, starts[at]) : one));
  const balances = isSaid ? carryPrices(begun) : alone;
  return balances.map((balance, at) => {
    const { movements: all, quantity, price, fault, paidBefore } = balance;
    const [before, start] = [alone[at] ?? balance, starts[at] ?? null];
    const isAsked = isOpen(before) && (start === null ? isOpen(balance) : start.list === null);
    const gap = isAsked ? gapOf(before) : null;
    return { movements: all, quantity, price, fault, paidBefore, gap, start };
  });
}

/* Holdings whose symbol changed on the way, as one: sold whole in the end, it was as many; else that is asked, for shares may have become
   others in a merger. */
function joinChanged<T extends Movement>(balances: readonly Worked<T>[]): readonly Worked<T>[] {
  const successors = findSuccessors(balances);
  const laters = new Set(successors.values());
  return balances.flatMap((one, at): readonly Worked<T>[] => {
    const later = balances[successors.get(at) ?? -1];
    if (laters.has(at)) return [];
    if (later === undefined) return [one];
    const joined = balanceOf([...one.movements, ...later.movements]);
    const isPaidAlone = later.price === null && later.movements.every(({ deed }) => MOVES_NO_SHARES.has(deed));
    if (joined.fault === null && (joined.quantity === '0' || isPaidAlone)) return [joined];
    return [{ ...joined, fault: 'more-out-than-in', went: null, came: null, former: formerOf(one) }];
  });
}

function isOpen({ fault, paidBefore }: Pick<Balance, 'fault' | 'paidBefore'>): boolean {
  return fault !== null || paidBefore !== null;
}

/* Asked is of the evening before the first row; where a row doesn't say what it did, of the evening after it, since nobody could add on. */
function gapOf<T extends Movement>({ movements, fault, unclearOn, former }: Worked<T>): Gap {
  const day = former?.day ?? askedDay(firstOf(movements).day, unclearOn);
  const least = fault === null || former !== null ? null : leastOf(movements, day);
  return { fault, day, least: least === null ? (former?.quantity ?? null) : writeExact(least), former };
}

/* The least start that lets nothing go below zero; null where no start does, or none is needed. */
function leastOf(movements: readonly Movement[], day: IsoDate): Exact | null {
  const { missing } = balanceOf(movements, undefined, { day, quantity: 0n, list: null });
  if (missing === 0n) return null;
  return balanceOf(movements, undefined, { day, quantity: missing, list: null }).fault === null ? missing : null;
}

/* What came for other shares is worth what they were, until a row says a price: 1 for 32 at $1 is $32 each. Only where one holding alone
   went whole that day, and one alone came. */
function carryPrices<T extends Movement>(balances: readonly Worked<T>[]): readonly Worked<T>[] {
  const carried = [...balances];
  const keyOf = ({ movements }: Worked<T>, { day }: Exchange<T>) => JSON.stringify([firstOf(movements).account, day]);
  const [going, coming] = mapEach(['went', 'came'], (which) => {
    const byDay = new Map<string, number[]>();
    for (const [at, balance] of balances.entries()) {
      const exchange = balance[which];
      if (exchange === null) continue;
      addToList(byDay, keyOf(balance, exchange), at);
    }
    return byDay;
  });
  // the first day first: what came may be exchanged again
  const came = balances.flatMap((balance, at) => (balance.came === null ? [] : [{ at, exchange: balance.came }]));
  for (const { at, exchange } of came.sort((a, b) => compareValues(a.exchange.day, b.exchange.day))) {
    const key = keyOf(itemAt(balances, at), exchange);
    const [from, ...more] = going.get(key) ?? [];
    const went = from === undefined ? null : itemAt(carried, from).went;
    if (went === null || more.length > 0 || must(coming.get(key)).length > 1) continue;
    const each = (price: number): number => price * (numberOf(went.quantity) / numberOf(exchange.quantity));
    const price = went.price === null ? null : { ...went.price, each: each(went.price.each) };
    carried[at] = balanceOf(itemAt(balances, at).movements, price, itemAt(balances, at).start);
  }
  return carried;
}

/* A split comes before what was traded that day: exchanges carry it out overnight. What came is priced later than what went: shares that
   are booked out and in again at one moment are those of after a split. */
function inTime(a: Movement, b: Movement): number {
  return (
    compareValues(a.day, b.day) ||
    compareValues(isSplit(b), isSplit(a)) ||
    compareValues(a.time, b.time) ||
    compareValues(comes(a), comes(b)) ||
    compareValues(a.price ?? -1, b.price ?? -1) ||
    compareValues(a.line, b.line)
  );
}

function isSplit({ deed }: Movement): boolean {
  return deed === 'split' || deed === 'split-shares';
}

/* What an exchange of shares did to a holding on a day: how many went or came, at the price of before. */
interface Exchange<T extends Movement> {
  readonly day: IsoDate;
  readonly quantity: Exact;
  readonly price: LastPrice<T> | null;
}

interface Worked<T extends Movement> extends Omit<Balance<T>, 'gap'> {
  /** The last day with a row that doesn't say what it did. */
  readonly unclearOn: IsoDate | null;
  /** How many more at the start would have let nothing go below zero. */
  readonly missing: Exact;
  /** The last day on which all of it went without being sold. */
  readonly went: Exchange<T> | null;
  /** The first shares, where they came without being bought. */
  readonly came: Exchange<T> | null;
  readonly former: Former | null;
}

/* `carried`: what shares that came for others are worth, as far as that is known; undefined where they came for nothing. `start`: how many
   were held on an evening, whatever the rows up to then say. */
function balanceOf<T extends Movement>(
  movements: readonly T[],
  carried?: LastPrice<T> | null,
  start: Start | null = null,
): Worked<T> {
  let held: Exact = 0n;
  let went: Exchange<T> | null = null;
  let came: Exchange<T> | null = null;
  let price: LastPrice<T> | null = null;
  let fault: BalanceFault | null = null;
  let hasMoved = start !== null;
  let paidBefore: T | null = null;
  let unclearOn: IsoDate | null = null;
  let missing: Exact = 0n;
  /* What one share of the start has become. */
  let scale: Exact | null = ONE;
  const mustBe = (short: Exact): void => {
    if (short <= 0n) return;
    fault ??= 'more-out-than-in';
    const more = scale === null ? 0n : partFor(short, scale);
    if (more > missing) missing = more;
  };
  const begin = (): void => {
    // of what is left out nothing is held
    held = start === null || start.quantity === null ? 0n : start.quantity;
    [fault, went, came, unclearOn, missing, scale] = [null, null, null, null, 0n, ONE];
  };
  const days = daysOf(movements);
  const first = start === null ? -1 : days.findIndex((day) => day.some((one) => one.day > start.day));
  for (const [at, day] of days.entries()) {
    if (at === first) begin();
    const before = held;
    const splits = day.filter(isSplit);
    const changed = afterSplits(held, splits);
    mustBe(leftBy(splits) - before);
    // a price of before a split nobody can bring to after it
    if (changed === null) [fault, unclearOn, price] = ['unclear', firstOf(day).day, null];
    else held = changed;
    if (scale !== null && splits.length > 0)
      scale = afterSplits(
        scale,
        splits.filter(({ deed }) => deed === 'split'),
      );
    if (price !== null && before > 0n && held > 0n && held !== before)
      price = { day: price.day, of: price.of, each: price.each * (numberOf(before) / numberOf(held)) };
    else if (price !== null && splits.length > 0 && before < 0n) price = afterRatio(price, splits);
    if (before > 0n && held === 0n) went = { day: firstOf(day).day, quantity: before, price };
    if (before === 0n && held > 0n) {
      came ??= { day: firstOf(day).day, quantity: held, price: null };
      price = carried ?? price;
      // more of what never came was bought before the file begins
      if (carried === undefined) fault ??= 'more-out-than-in';
    }
    if (day.some(({ deed }) => !MOVES_NO_SHARES.has(deed) || deed === 'ends')) hasMoved = true;
    if (!hasMoved) paidBefore ??= day.find(({ deed }) => deed === 'pays') ?? null;
    for (const movement of day) {
      if (movement.price !== null) price = { each: movement.price, day: movement.day, of: movement };
      if (isSplit(movement) || MOVES_NO_SHARES.has(movement.deed)) continue;
      const moved = movement.deed === 'unclear' ? null : parseExact(movement.quantity);
      // what is told to be there was counted when it came
      if (movement.deed === 'held' && held !== 0n) continue;
      if (moved === null) [fault, unclearOn] = ['unclear', firstOf(day).day];
      else held += movement.deed === 'out' ? -moved : moved;
    }
    mustBe(-held);
    if (day.some(({ deed }) => deed === 'ends')) [held, fault, unclearOn, scale] = [0n, null, null, null];
  }
  if (start !== null && first === -1) begin();
  const left = leftAfter(movements);
  if (left !== null) [held, fault] = [left, null];
  // an option is sold before it is bought as often as not; nothing is left of one that was bought back
  if (held === 0n && movements.some(({ says }) => says === 'option')) fault = null;
  const quantity = writeExact(held);
  return { movements, quantity, price, fault, paidBefore, went, came, start, unclearOn, missing, former: null };
}

/* What the file itself says is there in the end: earlier shares are among them, whether it shows them coming or not. Rows of one day have
   no order, so that two of them say nothing. */
function leftAfter(movements: readonly Movement[]): Exact | null {
  const moved = movements.filter(({ deed }) => !MOVES_NO_SHARES.has(deed));
  const last = moved.at(-1);
  if (last?.left === undefined || moved.at(-2)?.day === last.day) return null;
  return parseExact(last.left);
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

/* How many shares the splits of a day book out, of which they may book in others. */
function leftBy(splits: readonly Movement[]): Exact {
  return splits.reduce((all, { deed, quantity }) => {
    const moved = deed === 'split-shares' ? parseExact(quantity) : null;
    return moved !== null && moved < 0n ? all - moved : all;
  }, 0n);
}

/* A price after a split of what more was sold of than had come: by its ratio, where it says one. */
function afterRatio<T extends Movement>(price: LastPrice<T>, splits: readonly T[]): LastPrice<T> | null {
  const ratio = splits.every(({ deed }) => deed === 'split') ? afterSplits(ONE, splits) : null;
  return ratio === null ? null : { ...price, each: price.each / numberOf(ratio) };
}

/* null = a split that does not say into how many. */
function afterSplits(held: Exact, splits: readonly Movement[]): Exact | null {
  let now: Exact | null = held;
  const ratios = new Set<string>();
  for (const { deed, quantity } of splits) {
    if (now === null) return null;
    // told for each purchase that it changed, it is one split
    if (deed === 'split' && ratios.has(quantity)) continue;
    ratios.add(quantity);
    const more: Exact | null = deed === 'split' ? null : parseExact(quantity);
    if (deed === 'split') now = timesRatio(now, quantity);
    else now = more === null ? null : now + more;
  }
  return now;
}
