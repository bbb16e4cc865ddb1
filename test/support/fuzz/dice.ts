/** A small repeatable source of chance (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** A number from 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  chance(part: number): boolean {
    return this.next() < part;
  }
  /** Up to, but not, `most` of what is made. */
  many<T>(most: number, make: () => T): readonly T[] {
    return Array.from({ length: this.below(most) }, make);
  }
  some<T>(most: number, list: readonly T[]): readonly T[] {
    return this.many(most, () => this.of(list));
  }
}

/** The dice of one case: the same seed and number always fall the same way. */
export function diceOf(seed: number, number: number): Dice {
  const dice = new Dice(Math.imul(seed + 1, 2654435761) ^ Math.imul(number + 1, 40503));
  for (let warm = 0; warm < 3; warm += 1) dice.next();
  return dice;
}
