import type { AccountKind } from '../domain/account-kind.ts';
import type { Card } from '../domain/shelf.ts';
import type { IsoDate } from '../domain/units.ts';
import { formatDate, formatDateSpan } from './dates.ts';
import { countOf } from './numbers.ts';

export const PORTFOLIOS = {
  title: 'Portfolios',
  empty:
    'Each portfolio is one person’s, or one purpose’s, holdings: drop files and they are kept as the first one. Several make a household, to look at together.',
  lede: 'What is kept on this device. Choose one to look at.',
  examples: 'Three invented households, to try this with. They are kept like your own until you delete them.',
  pending: 'Keep or let go of the files that are waiting before you open another portfolio.',
  together: 'Looked at together. Nothing you choose here is kept; open one of them to change it.',
  snapshots: 'One for each day you kept files of. Choose two to compare.',
  noSnapshots: 'The first file you keep makes the first.',
  answers: 'Who a line is, what a company counts as, which column is what: said once, used for every later file.',
  merge: 'Its files join this one as if you had added them here; it is archived as it was.',
  notFound: 'No portfolio of that name.',
  kinds: 'Guessed from the name where you say nothing.',
} as const;

export const KIND_NAMES: Readonly<Record<AccountKind, string>> = {
  unknown: 'not said',
  taxable: 'taxable',
  ira: 'IRA',
  roth: 'Roth IRA',
  '401k': '401(k), 403(b)',
  hsa: 'HSA',
  other: 'other',
};

/** What is in a portfolio: "2 accounts, 31 positions". */
export function contentLine({ accounts, positions }: Pick<Card, 'accounts' | 'positions'>): string {
  return `${countOf(accounts, 'account')}, ${countOf(positions, 'position')}`;
}

/** Its days: "21 Aug 2026", "2 Mar to 21 Aug 2026"; null where no file states one. */
export function cardDates({ oldest, newest }: Pick<Card, 'oldest' | 'newest'>): string | null {
  return formatDateSpan([oldest, newest].filter((date) => date !== null));
}

/** Said where files of a portfolio are more than a month apart. */
export function mixedDatesLine(oldest: IsoDate, newest: IsoDate, days: number): string {
  return `These files are ${countOf(days, 'day')} apart: ${formatDate(oldest)} to ${formatDate(newest)}. Each counts at its own day’s prices; nothing is repriced.`;
}

/** How many portfolios a household is: "2 portfolios together". */
export function togetherWords(count: number): string {
  return count === 1 ? 'one portfolio so far' : `${countOf(count, 'portfolio')} together`;
}

/** A day in the list of snapshots, with how it is known. */
export function dayLine(date: IsoDate, from: 'files' | 'kept'): string {
  return from === 'files' ? formatDate(date) : `${formatDate(date)}, the day it was kept`;
}
