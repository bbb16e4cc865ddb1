/* How many letters the tables of a TrueType font speak of that say which glyph a letter is. A segment of eight bytes may be all letters, and
   pdf.js makes something of each, however often it was there before. */

const COLLECTION = 0x74746366; // ttcf
const CMAP = 0x636d6170;
const ENTRY = 16;

/** Counts them in the table that has the most, or what had to be looked at for that, where it is more; it looks at no more than `most`. */
export function countMapped(bytes: Uint8Array, most: number): number {
  const data = new Reader(bytes, most);
  const fonts = data.long(0) === COLLECTION ? data.list(data.long(8), (at) => data.long(12 + 4 * at)) : [0];
  let largest = 0;
  for (const font of fonts) {
    const entries = data.list(data.short(font + 4), (at) => font + 12 + ENTRY * at);
    for (const entry of entries) {
      if (data.long(entry) !== CMAP) continue;
      const cmap = data.long(entry + 8);
      const tables = data.list(data.short(cmap + 2), (at) => cmap + data.long(cmap + 8 + 8 * at));
      for (const table of new Set(tables)) largest = Math.max(largest, lettersIn(data, table));
    }
  }
  // what takes longer to be looked through than a font ever does is too much, too
  return Math.max(largest, data.steps);
}

function lettersIn(data: Reader, table: number): number {
  switch (data.short(table)) {
    case 2: {
      const keys = data.list(256, (at) => data.short(table + 6 + 2 * at) >> 3);
      return data.sum(256, (at) => (keys[at] === 0 ? 1 : data.short(table + 518 + 8 * keys[at]! + 2)));
    }
    case 4: {
      const count = data.short(table + 6) >> 1;
      const [ends, starts] = [table + 14, table + 16 + 2 * count];
      return data.sum(count, (at) => Math.max(0, data.short(ends + 2 * at) - data.short(starts + 2 * at) + 1));
    }
    case 12: {
      const count = data.long(table + 12);
      return data.sum(count, (at) =>
        Math.max(0, data.long(table + 20 + 12 * at) - data.long(table + 16 + 12 * at) + 1),
      );
    }
    default:
      return 0;
  }
}

/* Reads numbers; beyond the end they are 0. Lists end where more was looked at than any font has. */
class Reader {
  readonly #view: DataView;
  readonly #most: number;
  /** How much was looked at in all lists. */
  steps = 0;

  constructor(bytes: Uint8Array, most: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#most = most;
  }
  short(at: number): number {
    return at + 2 > this.#view.byteLength ? 0 : this.#view.getUint16(at);
  }
  long(at: number): number {
    return this.short(at) * 0x10000 + this.short(at + 2);
  }
  list(count: number, of: (at: number) => number): readonly number[] {
    const all: number[] = [];
    for (let at = 0; at < count && this.#step(); at += 1) all.push(of(at));
    return all;
  }
  sum(count: number, of: (at: number) => number): number {
    let sum = 0;
    for (let at = 0; at < count && this.#step(); at += 1) sum += of(at);
    return sum;
  }
  #step(): boolean {
    this.steps += 1;
    return this.steps <= this.#most;
  }
}
