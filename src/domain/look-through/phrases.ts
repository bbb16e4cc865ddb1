import type { KindId } from '../model/kinds.ts';
import { firstOf } from '../must.ts';

/** What a fund is by its name, and the words that say so. */
export interface KindGuess {
  readonly kind: KindId;
  /** The words of the name, in capitals at their beginning: "Large Cap Growth". */
  readonly because: string;
}

/** A word of a name, and what it means: one word or several, in English. */
export interface NameWord {
  readonly word: string;
  readonly means: readonly string[];
}

const AS_IT_STANDS: ReadonlySet<string> = new Set('FIA USA ETF ELSS EAFE ACWI TIPS GNMA REIT'.split(' '));
/** A word in capitals as a name has it: "Growth"; initials stay. */
export const titled = (word: string): string =>
  word.length < 3 || AS_IT_STANDS.has(word) ? word : `${word.charAt(0)}${word.slice(1).toLowerCase()}`;

/** What may stand in a name: each is one word or several behind each other. */
export type Phrases = readonly (readonly string[])[];

/** Cuts phrases at their commas, once, when this is loaded: a report asks of every fund that nobody can look into. */
export function phrases(text: string): Phrases {
  return text.split(',').map((phrase) => phrase.trim().split(/\s+/));
}

/* Where a phrase begins in the name; negative = it does not stand there. Most fail at their first word. */
function startOf(words: readonly string[], phrase: readonly string[]): number {
  let start = words.indexOf(firstOf(phrase));
  while (start >= 0 && !phrase.every((word, more) => words[start + more] === word))
    start = words.indexOf(firstOf(phrase), start + 1);
  return start;
}
/** Gives the places of the first of these phrases that stands in the name. */
export function find(words: readonly string[], any: Phrases): readonly number[] {
  for (const phrase of any) {
    const start = startOf(words, phrase);
    if (start >= 0) return phrase.map((_, more) => start + more);
  }
  return [];
}
/** Tells whether one of these phrases stands in the name. */
export function has(words: readonly string[], any: Phrases): boolean {
  return find(words, any).length > 0;
}

/** What only funds of Indian houses are called. */
export const INDIAN = phrases(
  `NIFTY, SENSEX, BSE, IDCW, DIRECT PLAN, REGULAR PLAN, DIRECT GROWTH, REGULAR GROWTH, HDFC, SBI, ICICI, AXIS, KOTAK, NIPPON, MIRAE, PARAG, UTI, DSP, TATA,
   BIRLA, MOTILAL, EDELWEISS, CANARA, SUNDARAM, BANDHAN`,
);
