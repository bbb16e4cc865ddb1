import { t } from '../../languages/t.ts';

/* How words and sentences that are whole by themselves stand together. */

/** Sentences one after the other; an empty one isn't there. */
export function sentences(...said: readonly string[]): string {
  return said.filter((sentence) => sentence !== '').join(' ');
}

/** A word as a file writes it, in the quotation marks of the page's language. */
export function quoted(word: string): string {
  return t`“${word}”`;
}

/** What speaks for something, in a row: "its headings are in Swedish; it writes decimals with a comma". */
export function reasonsInRow(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : reasons.reduce((first, next) => t`${first}; ${next}`);
}
