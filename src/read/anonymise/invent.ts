import { foldWidth } from '../cells/cells.ts';
import { likelyMark, readCell, stepOf, writeShort } from './number-format.ts';

/* Made-up words and numbers; the same original gives the same invention all over the file. */

/** Numbers from 0 (in) to 1 (out), the same ones for the same seed. */
export type Random = () => number;

/** Makes a generator (mulberry32) from a seed of 32 bits. It decides what a copy looks like, it guards no secret. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** Invents, and remembers what it invented. */
export interface Inventor {
  /** As long a word in Latin letters, which every encoding has; digits become others, every other sign stays. */
  readonly word: (text: string) => string;
  /** Another amount above zero, of another size, a multiple of `step`. */
  readonly size: (value: number, step: number) => number;
  /** Another amount in the same dress. */
  readonly amount: (cell: string) => string;
  /** What stands in place of a name or a title: "Security 7". */
  readonly placeholder: (what: 'Security' | 'Column', text: string) => string;
}

const LETTERS = ['bdfgklmnprstvz', 'aeiou'] as const;
const MOST_TRIES = 200;
const LARGEST_AMOUNT = 9e12;

/** Makes an inventor. `factor` is what all amounts are multiplied by, beside what each moves by itself; none of the words `taken` is made. */
export function makeInventor(random: Random, factor: number, taken: ReadonlySet<string>): Inventor {
  const words = new Map<string, string>();
  const sizes = new Map<number, number>();
  const names = new Map<string, string>();
  const word = (text: string): string => {
    const key = text.toLowerCase();
    const made = words.get(key) ?? inventWord(key, random, taken);
    words.set(key, made);
    const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
    return Array.from(text, (sign, at) => (isUpper(sign) ? made.charAt(at).toUpperCase() : made.charAt(at))).join('');
  };
  const size = (value: number, step: number): number => {
    const drawn = sizes.get(value) ?? Math.min(value * factor * 10 ** (random() - 0.5), LARGEST_AMOUNT);
    sizes.set(value, drawn);
    const made = Math.max(Math.round(drawn / step), 1) * step;
    return Math.abs(made - value) > step / 2 ? made : made + step * (1 + below(random, 9));
  };
  const amount = (written: string): string => {
    const text = foldWidth(written);
    const mark = likelyMark(text);
    const read = readCell(text, mark);
    if (read.kind !== 'number' || text.includes('%')) return word(written);
    return read.value === 0 ? written : writeShort(text, mark, size(Math.abs(read.value), stepOf(text, mark)), false);
  };
  const placeholder = (what: 'Security' | 'Column', text: string): string => {
    // a cell of several lines stays one
    if (/[\r\n]/.test(text)) return text.replace(/[\p{L}\p{M}\p{Nd}]+/gu, word);
    const key = `${what} ${text.trim().toLowerCase()}`;
    const known = names.get(key) ?? `${what} ${names.size + 1}`;
    names.set(key, known);
    return known;
  };
  return { word, size, amount, placeholder };
}

/* The first digit that counts stays one that counts, so that a number keeps its length. */
function inventWord(word: string, random: Random, taken: ReadonlySet<string>): string {
  const signs = [...word];
  const first = /\p{L}/u.test(word) ? 0 : signs.findIndex((sign) => /(?!0)\p{Nd}/u.test(sign));
  const from = below(random, 2);
  const invent = (sign: string, at: number): string => {
    if (/\p{Nd}/u.test(sign)) {
      if (at < first) return '0';
      return String(at === first ? 1 + below(random, 9) : below(random, 10));
    }
    const letters = LETTERS[(from + at) % 2 === 0 ? 0 : 1];
    return /[\p{L}\p{M}]/u.test(sign) ? letters.charAt(below(random, letters.length)) : sign.charAt(0);
  };
  for (let tries = 0; ; tries += 1) {
    const made = signs.map(invent).join('');
    if (tries > MOST_TRIES || (made !== word && !taken.has(made))) return made;
  }
}
