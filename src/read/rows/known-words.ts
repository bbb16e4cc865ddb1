import type { CellPlaces } from '../cells/cell-places.ts';

/* Looks things up by what stands in some cells of a line, without cutting them out. */

interface Known<T> {
  /** The signs of each cell. */
  readonly words: readonly Uint16Array[];
  readonly value: T;
}

/* More of one number are read in full: words chosen so that their numbers are alike must not make anything slow. */
const MOST_ALIKE = 8;
const MOST_WORDS = 65_536;
/* So many signs at the end of the first cell, so many of every other, and their lengths make the number; that all others agree, too,
   is looked at afterwards. */
const SIGNS_OF_FIRST = 8;
const SIGNS_OF_OTHERS = 3;

/** Values by the words of some columns. */
export class KnownWords<T> {
  readonly #columns: readonly number[];
  readonly #known = new Map<number, Known<T>[]>();
  #count = 0;

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** What is known of the words in this line; undefined = nothing. */
  find(places: CellPlaces): T | undefined {
    const alike = this.#known.get(this.#numberOf(places));
    if (alike === undefined) return undefined;
    for (const known of alike) if (this.#areIn(places, known.words)) return known.value;
    return undefined;
  }

  /** Remembers something of the words in this line, of which nothing is known yet; so many, and no more. */
  learn(places: CellPlaces, value: T): void {
    if (this.#count >= MOST_WORDS) return;
    const number = this.#numberOf(places);
    const alike = this.#known.get(number) ?? [];
    if (alike.length >= MOST_ALIKE) return;
    this.#known.set(number, alike);
    const words = this.#columns.map((column) => places.signs.slice(...bounds(places, column)));
    alike.push({ words, value });
    this.#count += 1;
  }

  #areIn({ signs, starts, ends, count }: CellPlaces, words: readonly Uint16Array[]): boolean {
    const columns = this.#columns;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place]!;
      const word = words[place]!;
      const start = column < count ? starts[column]! : 0;
      const length = column < count ? ends[column]! - start : 0;
      if (length !== word.length) return false;
      for (let at = 0; at < length; at += 1) if (signs[start + at] !== word[at]) return false;
    }
    return true;
  }

  /* FNV-1a. */
  #numberOf({ signs, starts, ends, count }: CellPlaces): number {
    const columns = this.#columns;
    let number = 0x811c9dc5;
    let counted = SIGNS_OF_FIRST;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place]!;
      const end = column < count ? ends[column]! : 0;
      const start = column < count ? starts[column]! : 0;
      for (let at = Math.max(start, end - counted); at < end; at += 1)
        number = Math.imul(number ^ signs[at]!, 0x01000193);
      number = Math.imul(number ^ (end - start), 0x01000193);
      counted = SIGNS_OF_OTHERS;
    }
    // as many bits as fit beside a pointer's mark, so that no number needs a place of its own
    return number >> 2;
  }
}

function bounds({ starts, ends, count }: CellPlaces, column: number): [number, number] {
  return column < count ? [starts[column]!, ends[column]!] : [0, 0];
}
