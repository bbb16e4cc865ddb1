import type { DeedAnswer, DeedMeaning, Portfolio } from '../model/portfolio.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Movement } from '../model/movement.ts';

/* What the user says that a word of a history means. The stored reading keeps its movements as they are, so that another answer leaves no
   trace of the one before. */

/** Gives what the user said of a word in files with this one's titles; null where nothing was said. */
export function meaningOf(file: FileReading, word: string, answers: Portfolio['answers']): DeedMeaning | null {
  const titles = JSON.stringify(titlesKnownBy(file));
  const fits = (said: DeedAnswer): boolean =>
    said.word === word.toLowerCase() && (said.titles.length === 0 || JSON.stringify(said.titles) === titles);
  return answers.filter((answer) => answer.kind === 'deed').findLast(fits)?.means ?? null;
}

/** Says what a word means in files with this one's titles; null takes the word back. */
export function sayDeed(
  portfolio: Portfolio,
  { file, word }: { readonly file: FileReading; readonly word: string },
  means: DeedMeaning | null,
): Portfolio {
  const answer = { kind: 'deed', word: word.toLowerCase(), titles: titlesKnownBy(file) } as const;
  const isOther = (one: Portfolio['answers'][number]): boolean =>
    one.kind !== 'deed' ||
    one.word !== answer.word ||
    (one.titles.length > 0 && JSON.stringify(one.titles) !== JSON.stringify(answer.titles));
  const others = portfolio.answers.filter(isOther);
  return { ...portfolio, answers: means === null ? others : [...others, { ...answer, means }] };
}

/** Gives a movement with what its word was said to mean: null where it then moves no shares, or is left out. */
export function withMeaning<T extends Movement>(movement: T, means: DeedMeaning): T | null {
  if (means === 'no-shares' || means === 'leave-out') return null;
  const isBelow = movement.quantity.startsWith('-');
  const quantity = isBelow ? movement.quantity.slice(1) : movement.quantity;
  const isIn = means === 'bought' || means === 'came-in';
  // a sale is as often written below zero as not; a purchase below zero takes an earlier one back
  return { ...movement, deed: isIn && !isBelow ? 'in' : 'out', quantity };
}

/** The titles by which an answer knows a file's like. */
export function titlesKnownBy({ columns }: FileReading): readonly string[] {
  return columns.map(({ title }) => title);
}
