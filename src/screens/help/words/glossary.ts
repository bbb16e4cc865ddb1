import { localeNow } from '../../../words/marks/locale.ts';
import { foldedText } from '../../../words/marks/folded-text.ts';
import { FIGURES, FIGURE_NAMES, workedOutTopic, type FigureId } from '../../../words/names/figures.ts';
import type { Term } from './term.ts';
import { TERMS_OF_FUNDS } from './terms-of-funds.ts';
import { TERMS_OF_HOLDINGS } from './terms-of-holdings.ts';
import { TERMS_OF_MEASURES } from './terms-of-measures.ts';
import { TERMS_OF_SIZE } from './terms-of-size.ts';

/** Every term of the app, in the order of the alphabet. */
export const GLOSSARY: readonly Term[] = [
  ...TERMS_OF_HOLDINGS,
  ...TERMS_OF_FUNDS,
  ...TERMS_OF_SIZE,
  ...TERMS_OF_MEASURES,
].sort((a, b) => a.term.localeCompare(b.term, localeNow().language));

/** The term of that id, or null. */
export function termOf(id: string): Term | null {
  return GLOSSARY.find((term) => term.id === id) ?? null;
}

/** The terms under the letters they begin with. */
export function byLetter(
  terms: readonly Term[],
): readonly { readonly letter: string; readonly terms: readonly Term[] }[] {
  const letters = [...new Set(terms.map(({ term }) => term.charAt(0).toUpperCase()))];
  return letters.map((letter) => ({
    letter,
    terms: terms.filter(({ term }) => term.toUpperCase().startsWith(letter)),
  }));
}

/** What a search in the help finds. */
export interface HelpFound {
  readonly terms: readonly Term[];
  readonly figures: readonly FigureId[];
}

const plain = (text: string) => foldedText(text).replace(/[’']/g, '');

/**
 * Finds the terms and figures in which every word of the text stands: those whose name begins with it first, then those named
 * so, then those that only speak of it. An empty text finds everything.
 */
export function searchHelp(text: string): HelpFound {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const rank = (names: readonly string[], rest: string): number => {
    const named = names.map(plain);
    if (named.some((name) => words.length > 0 && name.startsWith(words.join(' ')))) return 0;
    if (words.every((word) => named.some((name) => name.includes(word)))) return 1;
    const whole = `${named.join(' ')} ${plain(rest)}`;
    return words.every((word) => whole.includes(word)) ? 2 : 3;
  };
  const ranked = GLOSSARY.map((term) => ({
    term,
    at: rank([term.term, ...term.also.split(', ')], `${term.plain} ${term.precise}`),
  }));
  return {
    terms: ranked
      .filter(({ at }) => at < 3)
      .sort((a, b) => (words.length === 0 ? 0 : a.at - b.at))
      .map(({ term }) => term),
    figures: FIGURES.filter((id) => rank([FIGURE_NAMES[id], workedOutTopic(id)], '') < 2),
  };
}
