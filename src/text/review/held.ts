import { t } from '../../languages/t.ts';
import type { HeldQuestion } from '../../domain/figures/file-questions.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { formatCount, formatQuantity } from '../marks/numbers.ts';
import { accountName } from '../names/account-names.ts';
import { wordsOfReason } from './fates.ts';
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

function whyAsked({ fault, day, file, line, least }: HeldQuestion): string {
  const place = t`${accountName(file)}, line ${formatCount(line)}`;
  if (fault === 'unclear')
    return sentences(
      t`${place}: a row of ${formatDate(day)} doesn’t say how many shares it moved.`,
      t`It isn’t counted until you say how many there were after it.`,
    );
  if (fault === null)
    return sentences(
      t`${place}: it paid a dividend before its first shares came in.`,
      t`Until you say, we count only those that came in later.`,
    );
  return sentences(
    t`${place}: more goes out than came in, so its beginning is missing. It isn’t counted until you say.`,
    least === null ? '' : t`Our guess is the least with which nothing goes below zero.`,
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
