import { findMeanings } from '../domain/lists/search-words.ts';
import type { AnswerChoice } from '../domain/model/portfolio.ts';
import { SEARCH_WORDS } from '../reference/data/words.ts';

/** Gives what a typed text says that something is, by words of thirteen languages: "Welt", "renta fija", "全世界株式". */
export const meaningsOf = (typed: string): readonly AnswerChoice[] => findMeanings(typed, SEARCH_WORDS);
