import { LANGUAGES } from '../languages/all-words.ts';
import type { Language } from '../languages/language.ts';
import type { Header } from './header.ts';
import { readTitle } from './titles.ts';
import { addIn } from '../../domain/sum.ts';

const FEWEST_TITLES = 2;
const MOST_LANGUAGES = 2;

/** The languages in which most of a header's titles are known: one, or two that share their words; none where hardly a title is known. */
export function languagesOf({ columns }: Pick<Header, 'columns'>): readonly Language[] {
  const counts = new Map<number, number>();
  for (const { title } of columns) {
    const languages = new Set(readTitle(title, new Map()).meanings.map((one) => one.language));
    for (const language of languages) addIn(counts, language, 1);
  }
  const most = Math.max(0, ...counts.values());
  const first = [...counts].filter(([, own]) => own === most).map(([language]) => LANGUAGES[language]!);
  return most < FEWEST_TITLES || first.length > MOST_LANGUAGES ? [] : first;
}
