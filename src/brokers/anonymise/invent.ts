import { foldWidth } from '../cells/cells.ts';
import { likelyMark, readCell, significant, stepOf, writeShort } from './number-format.ts';
import { below, type Random } from './random.ts';

/* Made-up words and digits in the shape of the real ones; the same original gives the same invention all over the file. */

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstvz';
/* Letters with marks stay letters with marks: without any, a file in an old encoding would be one in UTF-8. */
const MARKED = 'éèàáöüñçôí';
/* Signs that every encoding of that script has, so that the copy can be written in the bytes of the original. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, '甲乙丙丁東西南北上下左右中小大'],
  [/\p{Script=Hiragana}/u, 'あいうえおかきくけこさしすせそ'],
  // The mark of a long vowel belongs to no one script.
  [/[\p{Script=Katakana}ー]/u, 'アイウエオカキクケコサシスセソ'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차카타파하'],
  [/\p{Script=Cyrillic}/u, 'абвгдежзиклмн'],
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμν'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטילמ'],
  [/\p{Script=Arabic}/u, 'ابتثجحدرسعفق'],
  [/\p{Script=Thai}/u, 'กขคงจชดตทนบป'],
  // Latin letters as wide as the others are in every encoding of East Asia.
  [/[ａ-ｚ]/u, 'ａｂｄｅｆｇｉｋｍｎｏｐｒｓｔｕ'],
];
const MOST_TRIES = 200;
/* By so much at most one amount moves beside the others: half a power of ten up or down. */
const SPREAD = 1;
const LARGEST_AMOUNT = 9e12;

/** Invents, and remembers what it invented. */
export interface Inventor {
  /** Letters to letters of the same case and script, digits of any script to digits of it; every other sign stays. */
  readonly word: (text: string) => string;
  /** Another amount above zero, a multiple of `step`; the same for the same, but `isNew`. */
  readonly size: (value: number, step: number, isNew?: boolean) => number;
  /** Another amount, of another size, in the same dress; what is no amount has its digits changed. */
  readonly amount: (text: string) => string;
  /** A placeholder that says what it stands for: "Security 7". The same text has the same one. */
  readonly placeholder: (what: 'Security' | 'Column', text: string) => string;
  /** Tells whether these digits may be written. */
  readonly mayWrite: (cell: string) => boolean;
}

/** What may appear nowhere in a copy: digits, as `significant` gives them, and words in lower case. */
export interface Hidden {
  readonly numbers: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Makes an inventor; `factor` is what all amounts of a file are multiplied by, beside what each moves by itself. */
export function makeInventor(random: Random, hidden: Hidden, factor: number, encoding: string): Inventor {
  const words = new Map<string, string>();
  const amounts = new Map<number, number>();
  const placeholders = { Security: new Map<string, string>(), Column: new Map<string, string>() };
  const mayWrite = (cell: string) => !hidden.numbers.has(significant(cell));
  const word = (text: string): string => {
    const key = text.toLowerCase();
    const known = words.get(key) ?? inventWord(key, random, hidden);
    words.set(key, known);
    const made = [...known];
    return [...text].map((sign, at) => likeCase(made[at] ?? sign, sign)).join('');
  };
  const size = (value: number, step: number, isNew = false): number => {
    const known = isNew ? undefined : amounts.get(value);
    if (known !== undefined) return Math.max(Math.round(known / step), 1) * step;
    for (let tries = 0; ; tries += 1) {
      const drawn = Math.min(value * factor * 10 ** (SPREAD * (random() - 0.5)), LARGEST_AMOUNT * (0.1 + random()));
      const made = Math.max(Math.round(drawn / step), 1 + below(random, 9)) * step;
      const isOther =
        mayWrite(made.toFixed(Math.max(0, Math.round(-Math.log10(step))))) && Math.abs(made - value) > step / 2;
      if (isOther || tries > MOST_TRIES) {
        amounts.set(value, made);
        return made;
      }
    }
  };
  const amount = (written: string): string => {
    if ([...written].every((sign) => digitOf(sign) <= 0)) return written;
    const text = foldWidth(written);
    const mark = likelyMark(text);
    const read = readCell(text, mark);
    if (read.kind !== 'number' || text.includes('%')) return word(written);
    return writeShort(text, mark, size(Math.abs(read.value), stepOf(text, mark)), false);
  };
  const placeholder = (what: 'Security' | 'Column', text: string): string => {
    // without any letter with a mark, a file in an old encoding would be one in UTF-8
    const isMarked = !encoding.startsWith('UTF-') && /[^ -~]/.test(text);
    if (isMarked || /[\r\n]/.test(text)) return text.replace(/[\p{L}\p{M}\p{Nd}]+/gu, word);
    const key = text.trim().toLowerCase();
    const given = placeholders[what];
    const known = given.get(key) ?? `${what} ${given.size + 1}`;
    given.set(key, known);
    return known;
  };
  return { word, size, amount, placeholder, mayWrite };
}

/* How far a digit of any script is from that script's zero; -1 = it is no digit. */
function digitOf(sign: string): number {
  if (!/\p{Nd}/u.test(sign)) return -1;
  const code = sign.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  const even = code & ~0xf;
  return code - (/\p{Nd}/u.test(String.fromCodePoint(even)) ? even : even + 6);
}

function digitLike(sign: string, digit: number): string {
  return String.fromCodePoint(sign.codePointAt(0)! - digitOf(sign) + digit);
}

function likeCase(invented: string, sign: string): string {
  return sign !== sign.toLowerCase() ? invented.toUpperCase() : invented;
}

/* Letters of a script that has no bytes but those of Unicode: its neighbors there. Of a Latin letter, none. */
function lettersLike(sign: string): string | null {
  if (/\p{Script=Latin}/u.test(sign)) return null;
  const start = sign.codePointAt(0)! & ~0x1f;
  const near = Array.from({ length: 0x20 }, (_, at) => String.fromCodePoint(start + at));
  const letters = near.filter((one) => /^(?!\p{Lu})\p{L}$/u.test(one));
  return letters.length < 2 ? null : letters.join('');
}

function inventWord(word: string, random: Random, hidden: Hidden): string {
  const signs = [...word];
  // The first digit of a number that counts stays one that counts, so that the number keeps its length.
  const first = /\p{L}/u.test(word) ? -1 : signs.findIndex((sign) => digitOf(sign) > 0);
  for (let tries = 0; ; tries += 1) {
    let vowel = below(random, 2) === 0;
    const invent = (sign: string, at: number): string => {
      if (digitOf(sign) !== -1) {
        if (at < first) return sign;
        return digitLike(sign, at === first ? 1 + below(random, 9) : below(random, 10));
      }
      if (!/\p{L}/u.test(sign)) return sign;
      vowel = !vowel;
      const plain = /[a-z]/.test(sign) ? (vowel ? VOWELS : CONSONANTS) : MARKED;
      const letters = [...(SCRIPTS.find(([script]) => script.test(sign))?.[1] ?? lettersLike(sign) ?? plain)];
      return letters[below(random, letters.length)]!;
    };
    const made = signs.map(invent).join('');
    const parts = [made, ...(made.match(/\d{4,}/g) ?? [])];
    const isNew =
      made !== word && !hidden.words.has(made) && !parts.some((one) => hidden.numbers.has(significant(one)));
    if (isNew || tries > MOST_TRIES) return made;
  }
}
