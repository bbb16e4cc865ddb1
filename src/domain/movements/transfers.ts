import type { Movement } from '../model/movement.ts';
import { daysBetween } from '../model/units.ts';
import type { LastPrice } from './add-up.ts';
import { numberOf, parseExact } from './decimal.ts';
import { sum } from '../sum.ts';

/* What is moved from one account to another of the same person's leaves the one history and comes into the other, without a price there:
   it is worth what it was. */

/* So far apart may the two rows be, and so much of what went may be the fee. */
const DAYS = 2;
const FEE = 0.05;
/* Less than this part of what another account holds is a reward or a gift rather than what was moved. */
const MOVED = 0.2;
/* So many rows are looked at of each holding. */
const MOST = 5;

const wordOf = ({ isin, cusip, symbol }: Movement): string | null => isin ?? cusip ?? symbol;
const sizeOf = ({ quantity }: Movement): number | null => {
  const exact = parseExact(quantity);
  return exact === null ? null : numberOf(exact);
};

function isWhereItCameFrom(came: Movement, went: Movement): boolean {
  if (went.deed !== 'out' || wordOf(went) !== wordOf(came) || Math.abs(daysBetween(went.day, came.day)) > DAYS)
    return false;
  const [all, left] = [sizeOf(went), sizeOf(came)];
  if (all === null || left === null) return false;
  return (went.id !== null && went.id === came.id) || (left <= all && left >= all * (1 - FEE));
}

/**
 * Finds what a holding without a price was worth where it came from: its rows are moved in from another of these accounts, which one row
 * alone can be. `accounts` holds the rows of each account of each broker. Null where that isn't so, or that account knows no price either.
 */
export function priceBeforeMove<T extends Movement>(
  movements: readonly Movement[],
  accounts: readonly (readonly T[])[],
): LastPrice<T> | null {
  for (const came of movedIn(movements)) {
    const from = accounts
      .filter((rows: readonly Movement[]) => !rows.includes(came))
      .flatMap((rows) => rows.filter((went) => isWhereItCameFrom(came, went)).map((went) => ({ went, rows })));
    const [only, ...more] = from;
    const price = only === undefined || more.length > 0 ? null : priceAt(only.went, only.rows);
    if (price !== null) return price;
  }
  return null;
}

/* The last price of what went; after a split none, as it would have to be brought to it. */
function priceAt<T extends Movement>(went: T, rows: readonly T[]): LastPrice<T> | null {
  const known = rows
    .filter((row) => wordOf(row) === wordOf(went) && row.day <= went.day)
    .sort((a, b) => daysBetween(b.day, a.day));
  const last = known.findLast(({ price }) => price !== null);
  const isSplit = known.some(({ deed, day }) => deed.startsWith('split') && last !== undefined && day >= last.day);
  return last === undefined || last.price === null || isSplit ? null : { each: last.price, day: last.day, of: last };
}

/**
 * Finds a row by which shares came in without being bought, while another account, which shows none that went, still counts as many: they
 * may be the same. Null where none did, or they can't be.
 */
export function perhapsTwice<T extends Movement>(
  movements: readonly T[],
  accounts: readonly (readonly Movement[])[],
): T | null {
  const [came] = movedIn(movements);
  const size = came === undefined ? null : sizeOf(came);
  if (came === undefined || size === null) return null;
  const others = accounts.filter((rows) => !rows.includes(came));
  if (others.some((rows) => rows.some((went) => isWhereItCameFrom(came, went)))) return null;
  const mayBe = (rows: readonly Movement[]): boolean => {
    const held = heldIn(rows.filter((row) => row.day <= came.day && wordOf(row) === wordOf(came)));
    return size <= held && size >= MOVED * held;
  };
  return others.some(mayBe) ? came : null;
}

/* What came without being bought, the most first. */
function movedIn<T extends Movement>(movements: readonly T[]): readonly T[] {
  const moved = movements.filter((one) => one.deed === 'in' && one.price === null && wordOf(one) !== null);
  return moved
    .map((one) => ({ one, size: sizeOf(one) ?? -1 }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST)
    .map(({ one }) => one);
}

function heldIn(rows: readonly Movement[]): number {
  const all = (wanted: Movement['deed']): number =>
    sum(rows.flatMap((row) => (row.deed === wanted ? (sizeOf(row) ?? []) : [])));
  return all('in') - all('out');
}

/** Gives the movements of lists by account, those of each list apart. */
export function accountsOf(lists: readonly (readonly Movement[])[]): readonly (readonly Movement[])[] {
  return lists.flatMap((movements) => {
    const byAccount = new Map<string | null, Movement[]>();
    for (const movement of movements)
      byAccount.set(movement.account, [...(byAccount.get(movement.account) ?? []), movement]);
    return [...byAccount.values()];
  });
}
