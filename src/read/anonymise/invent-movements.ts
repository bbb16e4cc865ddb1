import type { Movement } from '../../domain/model/movement.ts';
import { addUpMovements } from '../../domain/movements/add-up.ts';
import { numberOf, parseExact, timesRatio, writeExact, type Exact } from '../../domain/movements/decimal.ts';
import type { Random } from './invent.ts';

/* Other quantities for a history: what came is invented, and what went is as much of it that the same is left: something, nothing, or
   less than there ever was. No factor leads back, for each row has one of its own. */

const MOST_DECIMALS = 18;
const SMALLEST = 40;
const SPAN = 9000;

/** What a movement's numbers become, in exact digits; absent where the movement says none. */
export interface InventedMovement {
  readonly quantity?: string;
  /** How many are there after the row. */
  readonly left?: string;
}

/** Gives each movement that moves a quantity another one, and what is there after each row where the file says so. */
export function inventMovements(
  movements: readonly Movement[],
  random: Random,
): ReadonlyMap<Movement, InventedMovement> {
  const invented = new Map<Movement, InventedMovement>();
  const originals = new Map(movements.map((movement) => [keyOf(movement), movement]));
  for (const balance of addUpMovements(movements)) {
    let [old, now]: [Exact, Exact] = [0n, 0n];
    // what was there before the file begins
    let before: { readonly old: Exact; readonly now: Exact } | null = null;
    for (const movement of balance.movements) {
      const { deed, quantity, left } = movement;
      let made: InventedMovement = {};
      if (deed === 'split') {
        old = timesRatio(old, quantity) ?? old;
        now = timesRatio(now, quantity) ?? now;
      }
      if (deed === 'ends') [old, now] = [0n, 0n];
      const moved = MOVES_NOTHING.has(deed) ? null : parseExact(quantity);
      if (moved !== null && moved !== 0n) {
        const signed = deed === 'out' ? -moved : moved;
        const isCounted = deed !== 'held' || old === 0n;
        const change = isCounted ? changeFor(old, signed, now, decimalsIn(quantity), random) : now;
        if (isCounted) [old, now] = [old + signed, now + change];
        made = { quantity: writeExact(deed === 'split-shares' ? change : abs(change)) };
      }
      const there = parseExact(left ?? '');
      if (there !== null) {
        before ??= { old: there - old, now: there === old ? 0n : freshSize(2, random) };
        if (there - old === before.old) made = { ...made, left: writeExact(now + before.now) };
      }
      const original = originals.get(keyOf(movement));
      if (original !== undefined) invented.set(original, made);
    }
  }
  return invented;
}

const MOVES_NOTHING: ReadonlySet<Movement['deed']> = new Set(['pays', 'price', 'unclear', 'split']);

/* The adder gives copies of some, where shares leave by their number. */
function keyOf({ line, symbol, name, deed, quantity }: Movement): string {
  return JSON.stringify([line, symbol, name, deed, quantity]);
}

function abs(quantity: Exact): Exact {
  return quantity < 0n ? -quantity : quantity;
}

function decimalsIn(quantity: string): number {
  const cut = quantity.indexOf('.');
  return cut === -1 ? 0 : quantity.length - cut - 1;
}

/* `now` has the sign of `old`, and keeps it. */
function changeFor(old: Exact, signed: Exact, now: Exact, decimals: number, random: Random): Exact {
  const after = old + signed;
  if (after === 0n) return -now;
  const isCrossing = now === 0n || signed > 0n === old > 0n || abs(signed) > abs(old);
  if (!isCrossing) return partOf(now, decimals, random) * -1n;
  const fresh = freshSize(Math.min(decimals, 4), random);
  const size = signed > 0n === old > 0n || now === 0n ? fresh : abs(now) + fresh;
  return signed > 0n ? size : -size;
}

function freshSize(decimals: number, random: Random): Exact {
  return parseExact((SMALLEST + random() * SPAN).toFixed(decimals)) ?? 1n;
}

/* A part of what is there, neither nothing nor all of it, with more decimals where it needs them. */
function partOf(whole: Exact, decimals: number, random: Random): Exact {
  const size = numberOf(abs(whole));
  for (let digits = decimals; digits <= MOST_DECIMALS; digits += 1) {
    const part = parseExact((size * (0.15 + 0.7 * random())).toFixed(digits));
    if (part !== null && part > 0n && part < abs(whole)) return whole < 0n ? -part : part;
  }
  return whole / 2n;
}
