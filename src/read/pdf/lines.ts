import type { Word } from './words.ts';
import { must } from '../../domain/must.ts';

/* Words become lines, and the words of a line that stand close together become phrases: what would be a cell. */

/** Words that stand together, from left to right. */
export interface Phrase {
  readonly x0: number;
  readonly x1: number;
  readonly words: readonly Word[];
  readonly text: string;
  /** It says an amount, or that there is none. */
  readonly isAmount: boolean;
}

/** A line of a page. */
export interface Line {
  /** From 0. */
  readonly page: number;
  readonly y: number;
  /** Of its largest letters. */
  readonly size: number;
  readonly phrases: readonly Phrase[];
}

/* In sizes of the letters: how far words of a line may stand higher or lower, and how far apart words of a phrase. */
const SLACK = 0.35;
const WORD_GAP = 0.65;
const DIGIT_GAP = 0.4;
const SMALL = 0.78;

/** Gives the lines of a page, from above, whatever the order of the words. */
export function linesOfPage(words: readonly Word[], page: number): readonly Line[] {
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0 || (a.text < b.text ? -1 : 1));
  const groups: Word[][] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group === undefined || first === undefined || word.y - first.y > SLACK * Math.max(word.size, first.size))
      groups.push([word]);
    else group.push(word);
  }
  return groups.map((group) => lineOf(group, page));
}

function lineOf(group: readonly Word[], page: number): Line {
  const size = Math.max(...group.map((word) => word.size));
  const sorted = [...group].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1 || (a.text < b.text ? -1 : 1));
  const words = sorted.filter((word, at) => !isFootMark(word, sorted[at - 1], size));
  return { page, y: Math.max(...group.map(({ y }) => y)), size, phrases: joinSigns(phrasesOf(words)) };
}

/* A small figure or sign right behind a word belongs to a footnote, and is no digit of an amount. */
function isFootMark(word: Word, before: Word | undefined, size: number): boolean {
  return (
    before !== undefined &&
    word.size < SMALL * size &&
    /^(?:\d{1,2}|[*†‡§¹²³]{1,3}|[a-z])(?:,\d{1,2})*$/.test(word.text) &&
    word.x0 - before.x1 < 0.3 * size
  );
}

function phrasesOf(words: readonly Word[]): readonly Phrase[] {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    if (group !== undefined && isJoined(group, word)) group.push(word);
    else groups.push([word]);
  }
  return groups.map(phraseOf);
}

/** Makes a phrase of words that stand side by side. */
export function phraseOf(words: readonly Word[]): Phrase {
  const text = words.map((word) => word.text).join(' ');
  let [x0, x1] = [Infinity, -Infinity];
  for (const word of words) {
    x0 = Math.min(x0, word.x0);
    x1 = Math.max(x1, word.x1);
  }
  return { x0, x1, words, text, isAmount: isAmount(text) };
}

/* Two amounts side by side are two cells, unless the blank between them divides thousands. */
function isJoined(group: readonly Word[], word: Word): boolean {
  const last = must(group.at(-1));
  const gap = word.x0 - last.x1;
  const size = Math.max(last.size, word.size);
  if (gap > WORD_GAP * size) return false;
  if (!/^[-+(]?\d/.test(word.text) || !isAmount(group.map(({ text }) => text).join(' '))) return true;
  return gap < DIGIT_GAP * size && /\d{1,3}$/.test(last.text) && /^\d{3}(?!\d)/.test(word.text);
}

const SIGN = /^(?:[$€£¥₹]|C\$|US\$|A\$|Rs\.?)$/;

/* "$" stands at the left edge of its column, and the amount at the right one. */
function joinSigns(phrases: readonly Phrase[]): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const before = joined.at(-1);
    if (before !== undefined && SIGN.test(before.text) && phrase.isAmount)
      joined.splice(-1, 1, phraseOf([...before.words, ...phrase.words]));
    else joined.push(phrase);
  }
  return joined;
}

const SIGN_BEFORE = /^[-+–−(]? ?(?:[A-Z]{3}|[$€£¥₹]|C\$|US\$|A\$|Rs\.?)? ?[-+–−(]?/;
const SIGN_BEHIND = /[-)%]{0,3} ?(?:%|[A-Z]{3}|[$€£¥₹]|Stk\.?)?\)?$/;
const NONE = /^(?:n\/?a\.?|[-–—−]{1,3}|\.\.)$/i;
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;

/** Tells whether a text is an amount, or a mark that there is none; a date is not. */
export function isAmount(text: string): boolean {
  if (text.length > 40 || DATE.test(text)) return false;
  return NONE.test(text) || /^\d[\d.,'’ ]*$/.test(text.replace(SIGN_BEFORE, '').replace(SIGN_BEHIND, ''));
}
