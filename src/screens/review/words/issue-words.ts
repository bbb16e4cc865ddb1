import { t } from '../../../words/t.ts';
import { formatCount } from '../../../words/marks/numbers.ts';

/* What the words of a fact about the user's data are made of. */

/** What a sentence may use: the issue's own details, in words. */
export interface Details {
  readonly has: (key: string) => boolean;
  /** A word of the file or of ours, a dash where it is missing. Figures in it become dots while amounts are hidden. */
  readonly word: (key: string) => string;
  readonly figure: (key: string) => number | null;
  readonly amount: (key: string) => string;
  /** A date, in the reader's order. */
  readonly day: (key: string) => string;
  /** Why it is taken for what it is; empty where nothing was weighed. */
  readonly why: string;
  /** What speaks for holdings, and what against. */
  readonly doubt: string;
  /** The currency of amounts that name none, with what speaks for it; and what speaks for another. */
  readonly money: { readonly why: string; readonly doubt: string };
  /** "Line 17" or "A row". */
  readonly line: string;
  /** Symbol, else name, else "this row". */
  readonly who: string;
}

/** A fact's heading and its sentence. */
export interface Words {
  /* Said when it is asked for: files are in English whatever the screen is in. */
  readonly title: () => string;
  readonly sentence: (details: Details) => string;
}

/** Gives a fact's words as the tables of them have it. */
export function say(title: Words['title'], sentence: Words['sentence']): Words {
  return { title, sentence };
}

/** Writes a count, also one that nobody knows. */
export function count(figure: number | null): string {
  return figure === null ? t`too many` : formatCount(figure);
}
