import { t } from '../../../words/t.ts';
import { localeNow } from '../../../words/marks/locale.ts';

/* How words and sentences that are whole by themselves stand together. */

/* Written without blanks between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh']);

/** Sentences one after the other; an empty one isn't there. */
export function sentences(...said: readonly string[]): string {
  return said.filter((sentence) => sentence !== '').join(UNSPACED.has(localeNow().language) ? '' : ' ');
}

/** Words that stand alone as a sentence, with the full stop of the page's language. */
export function asSentence(words: string): string {
  return t`${words}.`;
}

/** A word as a file writes it, in the quotation marks of the page's language. */
export function quoted(word: string): string {
  return t`“${word}”`;
}

/** What speaks for something, in a row: "its headings are in Swedish; it writes decimals with a comma". */
export function reasonsInRow(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : reasons.reduce((first, next) => t`${first}; ${next}`);
}
