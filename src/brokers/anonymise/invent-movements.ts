import type { Movement } from '../../domain/model/movement.ts';
import { addUpMovements } from '../../domain/movements/add-up.ts';
import { numberOf, parseExact, timesRatio, writeExact, type Exact } from '../../domain/movements/decimal.ts';
import type { Random } from './random.ts';

/* Other quantities for a history: what came is invented, and what went is as much of it that the same is left: something, nothing, or
   less than there ever was. No factor leads back, for each row has one of its own. */

const MOST_DECIMALS = 18;
const MOST_TRIES = 60;
const SMALLEST = 40;
const SPAN = 9000;

/**
 * Gives each movement that moves a quantity another one, in exact digits as a `Movement` has them; others are not in it. `mayWrite` tells
 * which digits may stand in the copy: what is drawn is drawn again until they do.
 */
export function inventMovements(
  movements: readonly Movement[],
  random: Random,
  mayWrite: (quantity: string) => boolean = () => true,
): ReadonlyMap<Movement, string> {
  const invented = new Map<Movement, string>();
  const originals = new Map(movements.map((movement) => [keyOf(movement), movement]));
  for (const balance of addUpMovements(movements)) {
    let [old, now]: [Exact, Exact] = [0n, 0n];
    for (const movement of balance.movements) {
      const { deed, quantity } = movement;
      if (deed === 'split') {
        old = timesRatio(old, quantity) ?? old;
        now = timesRatio(now, quantity) ?? now;
        continue;
      }
      if (deed === 'ends') [old, now] = [0n, 0n];
      const moved = parseExact(quantity);
      if (moved === null || moved === 0n || deed === 'pays' || deed === 'price' || deed === 'unclear') continue;
      const signed = deed === 'out' ? -moved : moved;
      const isCounted = deed !== 'held' || old === 0n;
      const draw = (): Exact => (isCounted ? changeFor(old, signed, now, decimalsIn(quantity), random) : now);
      let change = draw();
      for (let tries = 0; tries < MOST_TRIES && !mayWrite(writeExact(abs(change))); tries += 1) change = draw();
      if (isCounted) [old, now] = [old + signed, now + change];
      const original = originals.get(keyOf(movement));
      if (original !== undefined)
        invented.set(original, deed === 'split-shares' ? writeExact(change) : writeExact(abs(change)));
    }
  }
  return invented;
}

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
  const fresh = parseExact((SMALLEST + random() * SPAN).toFixed(Math.min(decimals, 4)))!;
  const size = signed > 0n === old > 0n || now === 0n ? fresh : abs(now) + fresh;
  return signed > 0n ? size : -size;
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
