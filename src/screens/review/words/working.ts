import { t } from '../../../words/t.ts';
import type { HoldingWorking, WorkingRow } from '../../../domain/figures/history-working.ts';
import type { FateReason } from '../../../domain/model/file-reading.ts';
import type { Deed } from '../../../domain/model/movement.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { NO_FIGURE, formatCount, formatQuantity, plural } from '../../../words/marks/numbers.ts';
import { DEED_MEANING_NAMES } from './deed-words.ts';
import { wordsOfReason } from './fates.ts';

/* How each holding of a history adds up, in words. */

export const WORKING_WORDS = {
  title: t`How each holding adds up`,
  day: t`Date`,
  what: t`What happened`,
  quantity: t`Quantity`,
  line: t`Line`,
} as const;

const DEED_NAMES: Readonly<Record<Deed, string>> = {
  in: t`came in`,
  out: t`went out`,
  split: t`split`,
  'split-shares': t`split`,
  ends: t`ended, nothing left`,
  held: t`stated as held`,
  pays: t`a payment, no shares`,
  price: t`a price, no shares`,
  unclear: t`doesn’t say how many`,
};

/** Says of a holding what came, what went and what is left. */
export function workingWords(
  { name, account, start, came, went, left, fault }: HoldingWorking,
  money: MoneyFormat,
): { readonly name: string; readonly moved: string; readonly left: string } {
  const count = (quantity: number): string => money.raw(formatQuantity(quantity));
  const held = start?.quantity ?? null;
  const said = start === null || held === null ? [] : [t`${count(held)} held on ${formatDate(start.day)}`];
  const moved = [
    t`${plural(came.rows, { one: '# row in', other: '# rows in' })}: ${count(came.quantity)}`,
    t`${plural(went.rows, { one: '# row out', other: '# rows out' })}: ${count(went.quantity)}`,
  ].filter((_, at) => [came, went][at]!.rows > 0);
  return {
    name: account === null ? name : t`${name} in ${accountName(account)}`,
    moved: [...said, ...moved].join(' · '),
    left: left === null ? wordsOfReason(whyNot(fault)) : leftWords(left, count),
  };
}

function whyNot(fault: HoldingWorking['fault']): FateReason {
  if (fault === null) return 'dropped';
  return fault === 'more-out-than-in' ? 'history-gap' : 'movement-unclear';
}

function leftWords(left: number, count: (quantity: number) => string): string {
  return left === 0 ? t`nothing left` : t`${count(left)} left`;
}

/** One row of a working as it is listed; `own` = the file on whose card it stands. */
export function workingRowWords(
  { file, line, day, deed, quantity, asked, isBefore }: WorkingRow,
  own: string,
  money: MoneyFormat,
): { readonly day: string; readonly what: string; readonly quantity: string; readonly line: string } {
  const what = asked === null ? DEED_NAMES[deed] : askedWords(asked);
  return {
    day: formatDate(day),
    what: isBefore ? t`${what}, already in your number` : what,
    quantity: quantity === null ? NO_FIGURE : quantityWords(quantity, deed, money),
    line: file === own ? formatCount(line) : t`${formatCount(line)} of ${accountName(file)}`,
  };
}

function quantityWords(quantity: number, deed: Deed, money: MoneyFormat): string {
  if (deed === 'split') return t`${formatQuantity(quantity)} for one`;
  return money.raw(`${deed === 'out' ? '−' : ''}${formatQuantity(quantity)}`);
}

function askedWords({ word, means }: NonNullable<WorkingRow['asked']>): string {
  const meaning = means === null ? t`not answered yet` : DEED_MEANING_NAMES[means];
  return t`“${word}”: ${meaning}`;
}
