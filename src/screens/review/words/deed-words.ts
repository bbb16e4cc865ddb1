import { t } from '../../../words/t.ts';
import type { DeedQuestion } from '../../../domain/figures/file-questions.ts';
import { DEED_MEANINGS, type DeedMeaning } from '../../../domain/model/portfolio.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { sentences } from './phrases.ts';

/* Words of a history that nobody knows: what is asked, and what each answer means. */

export const DEED_WORDS = {
  section: t`Questions about words`,
  open: t`Needs an answer`,
  guess: t`Our guess, from the signs of its amounts`,
  until: t`Until you answer, we don’t count the holdings with these rows.`,
  kept: t`We’ll use this for later files with the same columns.`,
} as const;

export const DEED_MEANING_NAMES: Readonly<Record<DeedMeaning, string>> = {
  bought: t`Bought`,
  sold: t`Sold`,
  'no-shares': t`A dividend, a fee or cash: no shares move`,
  'came-in': t`Shares moved in`,
  'went-out': t`Shares moved out`,
  'leave-out': t`Leave these rows out`,
};

/** What is asked of a word, with how many rows say it and whose the first is. */
export function deedQuestionWords({ word, rows, who }: DeedQuestion): {
  readonly title: string;
  readonly about: string;
} {
  return {
    title: t`What does “${word}” mean in this file?`,
    about: sentences(
      t`${plural(rows, { one: '# row says so.', other: '# rows say so.' })}`,
      who === '' ? '' : t`The first is about ${who}.`,
    ),
  };
}

/** The answers to choose from, the guess first. */
export function deedChoices({ guess }: DeedQuestion): readonly {
  readonly meaning: DeedMeaning;
  readonly name: string;
  readonly notes: readonly string[];
}[] {
  const first = DEED_MEANINGS.filter((meaning) => meaning === guess);
  return [...new Set([...first, ...DEED_MEANINGS])].map((meaning) => ({
    meaning,
    name: DEED_MEANING_NAMES[meaning],
    notes: meaning === guess ? [DEED_WORDS.guess] : [],
  }));
}
