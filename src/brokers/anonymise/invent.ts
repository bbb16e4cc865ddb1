import { below, type Random } from './random.ts';
import { significant } from './number-format.ts';

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
  // Latin letters as wide as the others are in every encoding of East Asia.
  [/[ａ-ｚ]/u, 'ａｂｄｅｆｇｉｋｍｎｏｐｒｓｔｕ'],
];
const MOST_TRIES = 200;

/** Invents, and remembers what it invented. */
export interface Inventor {
  /** Letters to letters of the same case and script, digits to digits; every other sign stays. */
  readonly word: (text: string) => string;
  /** Digits to other digits, everything between them stays; never a number that must not be left. */
  readonly number: (text: string) => string;
  /** Tells whether these digits may be written. */
  readonly mayWrite: (cell: string) => boolean;
}

/** Makes an inventor; `hidden` are the digits (as `significant` gives them) that may appear nowhere. */
export function makeInventor(random: Random, hidden: ReadonlySet<string>): Inventor {
  const words = new Map<string, string>();
  const numbers = new Map<string, string>();
  const mayWrite = (cell: string) => !hidden.has(significant(cell));
  const number = (text: string): string => {
    const key = text.replace(/\D/g, '');
    if (!/[1-9]/.test(key)) return text;
    const digits = numbers.get(key) ?? inventDigits(key, random, hidden);
    numbers.set(key, digits);
    let at = 0;
    return text.replace(/\d/g, () => digits[at++]!);
  };
  const word = (text: string): string => {
    const key = text.toLowerCase();
    const known = words.get(key) ?? inventWord(key, random, hidden);
    words.set(key, known);
    let at = 0;
    return [...text].map((sign) => likeCase([...known][at++]!, sign)).join('');
  };
  return { word, number, mayWrite };
}

function likeCase(invented: string, sign: string): string {
  return sign !== sign.toLowerCase() ? invented.toUpperCase() : invented;
}

/* The first digit that counts stays one that counts, so that the number keeps its length. */
function inventDigits(digits: string, random: Random, hidden: ReadonlySet<string>): string {
  const first = digits.search(/[1-9]/);
  let made = digits;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    made = [...digits]
      .map((digit, at) => (at < first ? digit : String(at === first ? 1 + below(random, 9) : below(random, 10))))
      .join('');
    if (made !== digits && !hidden.has(significant(made))) return made;
  }
  return made;
}

function inventWord(word: string, random: Random, hidden: ReadonlySet<string>): string {
  for (let tries = 0; ; tries += 1) {
    let vowel = below(random, 2) === 0;
    const made = [...word]
      .map((sign) => {
        if (/\d/.test(sign)) return String(below(random, 10));
        if (!/\p{L}/u.test(sign)) return sign;
        vowel = !vowel;
        const plain = /[a-z]/.test(sign) ? (vowel ? VOWELS : CONSONANTS) : MARKED;
        const letters = SCRIPTS.find(([script]) => script.test(sign))?.[1] ?? plain;
        return letters[below(random, letters.length)]!;
      })
      .join('');
    const isNew = made !== word && !hidden.has(significant(made));
    if (isNew || tries > MOST_TRIES) return made;
  }
}
