import { t } from '../../../words/t.ts';
import type { AccountKind } from '../../../domain/model/account-kind.ts';
import type { AnsweredFigure } from '../../../domain/figures/answer.ts';
import { monthsOld } from '../../../domain/figures/client-rows.ts';
import { CHANGES } from '../../review/words/corrections.ts';
import type { Ends } from '../../../domain/model/report-amounts.ts';
import type { Card, CardFigures } from '../../../domain/book/shelf.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { formatAnswer } from '../../../words/marks/answer.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { NO_FIGURE, plural } from '../../../words/marks/numbers.ts';

export const PORTFOLIOS = {
  remind: t`Remind me`,
  reminders: t`Reminders for your calendar`,
  title: t`Portfolios`,
  undated: t`Your holdings have no date`,
  others: t`Other portfolios`,
  othersFact: t`Start one for somebody else, or try an example`,
  newer: t`Add a newer file`,
  newerLede: t`Add a newer file and you’ll see how much of the change came from prices and how much from what you bought and sold.`,
  empty: t`Use a portfolio for each person or goal. Drop files to create your first one. Group portfolios into a household to see them together.`,
  lede: t`Portfolios saved on this device. Choose one to open.`,
  /** Where nothing is kept. */
  ledeNotKept: t`These portfolios aren’t saved. Choose one to open.`,
  examples: t`Three made-up households to try. They’re never added to your own holdings.`,
  example: t`example`,
  exampleNote: t`Example, not your holdings`,
  pending: t`Keep or discard the pending files before you open another portfolio.`,
  models: t`Models`,
  model: t`A model to compare with`,
  modelNote: t`It’s nobody’s holdings: it isn’t counted or listed with the others. Weights are enough, from a file or typed in.`,
  shared: t`You’re looking at what someone shared with you. Nothing you do here is saved or sent back.`,
  together: t`You’re viewing these portfolios together. To make changes, open one of them.`,
  snapshots: t`One for each date you saved. Choose two to compare.`,
  noSnapshots: t`Your first saved file creates your first snapshot.`,
  answers: t`What a holding is, how a company counts, what each column means. Answer once and we’ll use it for later files.`,
  merge: t`We’ll add its files to this portfolio and archive the original unchanged.`,
  notFound: t`No portfolio with that name.`,
  kinds: t`Guessed from the account name. Change it if it’s wrong.`,
} as const;

export const ACCOUNT_KIND_NAMES: Readonly<Record<AccountKind, string>> = {
  unknown: t`not set`,
  taxable: t`taxable`,
  ira: t`IRA`,
  roth: t`Roth IRA`,
  '401k': '401(k), 403(b)',
  hsa: t`HSA`,
  sheltered: t`not taxed on sales (ISA, PEA, TFSA)`,
  other: t`other`,
};

/** What is in a portfolio: "2 accounts, 31 positions". */
export function contentLine({ accounts, positions }: Pick<Card, 'accounts' | 'positions'>): string {
  return t`${plural(accounts, { one: '# account', other: '# accounts' })}, ${plural(positions, { one: '# holding', other: '# holdings' })}`;
}

/** What the fold of snapshots says: which dates there are. */
export function snapshotsFact(all: readonly { readonly date: IsoDate }[]): string {
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return PORTFOLIOS.noSnapshots;
  return formatDateSpan([first.date, last.date]) ?? '';
}

/** How many answers and corrections there are. */
export const changesFact = (count: number): string =>
  count === 0 ? CHANGES.none : t`${plural(count, { one: '# change', other: '# changes' })}`;

/** From when the holdings are: "Your holdings are from Aug 21, 2026, 3 months ago"; the date alone while they are newer, and after two years. */
export function ageTitle(date: IsoDate, today: IsoDate): string {
  const months = monthsOld(date, today);
  if (months === 0 || months >= 24) return t`Your holdings are from ${formatDate(date)}`;
  return t`Your holdings are from ${formatDate(date)}, ${plural(months, { one: '# month', other: '# months' })} ago`;
}

/** How many of its holdings nobody knows, as the link to them says it; null while all are known, or nobody counted. */
export function unsureWords(figures: CardFigures | null): string | null {
  const count = figures?.unsure ?? null;
  return count === null || count === 0
    ? null
    : t`${plural(count, { one: '# holding to identify', other: '# holdings to identify' })}`;
}

/** Its days: "21 Aug 2026", "2 Mar to 21 Aug 2026"; null where no file states one. */
export function cardDates({ oldest, newest }: Pick<Card, 'oldest' | 'newest'>): string | null {
  return formatDateSpan([oldest, newest].filter((date) => date !== null));
}

/** Said where files of a portfolio are more than a month apart. */
export function mixedDatesLine(oldest: IsoDate, newest: IsoDate, days: number): string {
  return t`These files are ${plural(days, { one: '# day', other: '# days' })} apart (${formatDate(oldest)} to ${formatDate(newest)}). Each uses the prices of its own date.`;
}

/**
 * The mega-cap tech of a portfolio or household in the list, as its verdict answers: "37.2%", "about 30.1%", "3.7–27.8%". `lens`: its ends, for
 * a record from before readings were kept; no figure where neither is known.
 */
export function lensWords(lens: Ends | null, reading: AnsweredFigure | null = null): string {
  if (reading !== null) return formatAnswer(reading);
  return lens === null ? NO_FIGURE : formatEndsPercent(lens);
}

/** How many portfolios a household is: "2 portfolios together". */
export function togetherWords(count: number): string {
  return t`${plural(count, { one: 'one portfolio so far', other: '# portfolios together' })}`;
}

/** A day in the list of snapshots, with how it is known. */
export function dayLine(date: IsoDate, from: 'files' | 'kept'): string {
  return from === 'files' ? formatDate(date) : t`${formatDate(date)} (date saved)`;
}
