import type { Movement } from '../model/movement.ts';
import type { IsoDate } from '../model/units.ts';
import { addToList } from './exchanges.ts';
import { foldName } from './security-keys.ts';

/* A security whose symbol, or number, changed on the way: its first rows are those of another holding, which only grows. */

/** What was left under a former symbol, where nothing proves that it became as many of the new one. */
export interface Former {
  readonly symbol: string;
  /** The last evening under that symbol. */
  readonly day: IsoDate;
  readonly quantity: string;
}

/** A holding by its rows, in time. */
interface Alone {
  readonly movements: readonly Movement[];
  readonly quantity: string;
  readonly fault: string | null;
  readonly paidBefore: Movement | null;
}

/**
 * Finds the holdings that don't come out because they may go on from one that does: of an account, later, under what its symbol is today,
 * under the same symbol or the same name. By the place of the earlier one. Where two could be meant, neither is.
 */
export function findSuccessors(balances: readonly Alone[]): ReadonlyMap<number, number> {
  const earlier = new Map<string, number[]>();
  for (const [at, one] of balances.entries())
    if (isLeft(one)) for (const key of keysOf(one)) addToList(earlier, key, at);
  const found = new Map<number, number[]>();
  for (const [at, later] of balances.entries()) {
    if (later.fault !== 'more-out-than-in' && later.paidBefore === null) continue;
    const before = [...keysOf(later)].flatMap((key) => earlier.get(key) ?? []);
    const [from, ...more] = new Set(before.filter((one) => goesOn(balances[one], later)));
    if (from !== undefined && more.length === 0) found.set(from, [...(found.get(from) ?? []), at]);
  }
  return new Map(
    [...found].flatMap(([from, [at, ...more]]) => (at === undefined || more.length > 0 ? [] : [[from, at]])),
  );
}

/** Gives what is left of a holding, under its last symbol. */
export function formerOf({ movements, quantity }: Alone): Former | null {
  const last = movements.at(-1);
  return last === undefined ? null : { symbol: last.symbol ?? last.name ?? '', day: last.day, quantity };
}

function isLeft({ movements, quantity, fault, paidBefore }: Alone): boolean {
  const isWhole = fault === null && paidBefore === null && !/^(?:-|0$)/.test(quantity);
  return isWhole && movements.every(({ says }) => says !== 'option' && says !== 'crypto');
}

/* Of one name and one first letter are classes of shares (GOOG, GOOGL): only what a symbol is today tells that they are one. */
function goesOn(before: Alone | undefined, { movements: after }: Alone): boolean {
  const [last, first] = [before?.movements.at(-1), after[0]];
  if (last === undefined || first === undefined || last.day >= first.day || first.says === 'crypto') return false;
  const isNamed = [last.symbol, last.now].includes(first.symbol);
  return isNamed || (last.symbol ?? '')[0] !== (first.symbol ?? '')[0];
}

/* By which a holding is found again: its symbols, with those of today, and its name. */
function keysOf({ movements }: Alone): ReadonlySet<string> {
  const keys = movements.flatMap(({ account, symbol, now, name }) => [
    ...[symbol, now ?? null].map((word) => [account, 'symbol', word] as const),
    ...(symbol === null || name === null ? [] : [[account, 'name', foldName(name)] as const]),
  ]);
  return new Set(keys.flatMap((key) => (key[2] === null ? [] : [JSON.stringify(key)])));
}
