import type { ColumnsAnswer, Portfolio } from '../model/portfolio.ts';

/** Keeps what the user said of columns, in the place of what was said before of the same titles. */
export function putColumns(portfolio: Portfolio, answer: ColumnsAnswer): Portfolio {
  const others = portfolio.answers.filter((one) => one.kind !== 'columns' || !isOfSameTable(one, answer));
  return { ...portfolio, answers: [...others, answer] };
}

/** Tells whether two answers speak of the same table: by its titles, without any by the number of its columns. */
export function isOfSameTable(a: ColumnsAnswer, b: ColumnsAnswer): boolean {
  if (a.titles.length === 0 && b.titles.length === 0) return a.roles.length === b.roles.length;
  return JSON.stringify(a.titles) === JSON.stringify(b.titles);
}
