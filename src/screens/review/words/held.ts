import { t } from '../../../words/t.ts';
import type { HeldQuestion } from '../../../domain/figures/history-working.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatQuantity } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { wordsOfReason } from './fates.ts';
import { sentenceOf } from './issues.ts';
import { sentences } from './phrases.ts';

/* Holdings whose history doesn't come out: what is asked of each, why, and what was said. */

export const HELD_WORDS = {
  title: t`Holdings that don’t add up`,
  lede: sentences(t`Say how many you held, or drop the earlier files.`, t`We’ll remember it for next time.`),
  shares: t`Quantity`,
  day: t`Date`,
  use: t`Use this number`,
  leaveOut: t`Leave it out`,
  wrong: t`Enter a number from zero up, such as 12.5.`,
  below: t`With your answer, more still goes out than there is. It isn’t counted.`,
} as const;

/** What is asked of a holding, and why. */
export function heldQuestionWords(question: HeldQuestion): { readonly title: string; readonly why: string } {
  const { name, account, day } = question;
  return {
    title:
      account === null
        ? t`How many ${name} did you hold on ${formatDate(day)}?`
        : t`How many ${name} did you hold in ${accountName(account)} on ${formatDate(day)}?`,
    why: whyAsked(question),
  };
}

const CODES = { 'more-out-than-in': 'history-gap', unclear: 'movement-unclear' } as const;

function whyAsked({ fault, day, file, line, least, was, paid, symbol, name }: HeldQuestion): string {
  const code = fault === null ? 'history-paid' : CODES[fault];
  const detail = { symbol: symbol ?? '', name, date: paid ?? day, ...(was === null ? {} : { was }) };
  return sentences(
    sentenceOf({ code, severity: 'error', file, line, detail }),
    least === null || was !== null ? '' : t`Our guess is the least with which nothing goes below zero.`,
    was === null ? '' : t`Our guess is what was left of ${was}.`,
  );
}

/** The days of which the user may know a number: the one that is asked about, and the last of the history. */
export function daysToSay({ day, last }: HeldQuestion): readonly { readonly day: IsoDate; readonly name: string }[] {
  const asked = { day, name: formatDate(day) };
  return day === last ? [asked] : [asked, { day: last, name: t`${formatDate(last)}, the last day of the file` }];
}

/** What was said of a holding. */
export function heldAnswerWords({ answered }: HeldQuestion, money: MoneyFormat): string {
  const count = answered?.quantity ?? null;
  return answered === null || count === null
    ? wordsOfReason('dropped')
    : t`${money.raw(formatQuantity(count))} held on ${formatDate(answered.day)}`;
}
