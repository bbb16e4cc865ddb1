import { say, type Details, type Words } from './issue-words.ts';
import { t } from '../../../words/t.ts';
import { sentences } from './phrases.ts';
import { plural } from '../../../words/marks/numbers.ts';
import type { IssueCode } from '../../../domain/model/issue.ts';

/* Words for what a history of trades leaves open. */

/* What closes a gap at the beginning of a history; one that an older version read says no day. */
const sayHowMany = ({ has, day }: Details): string =>
  has('day') ? t`Add the earlier files, or say how many you held on ${day('day')}.` : '';

export const OF_HISTORIES = {
  'history-added-up': say(
    () => t`Calculated from a history`,
    ({ figure, day }) => {
      const movements = figure('movements') ?? Number.NaN;
      return sentences(
        t`This is a transaction history, so we calculated your holdings from its movements.`,
        t`${plural(movements, { one: '# movement', other: '# movements' })} in ${plural(figure('files') ?? 1, { one: '# file', other: '# files' })}, from ${day('from')} to ${day('to')}.`,
        t`Each holding counts at its last price in the history, and cash isn’t counted. Compare the quantities with your broker.`,
      );
    },
  ),
  'deeds-by-sign': say(
    () => t`No word for what was done`,
    ({ word }) =>
      word('by') === 'money'
        ? t`No column says what was bought and what was sold, so we went by the sign of each amount: whether money went out or came in.`
        : t`No column says what was bought and what was sold. We took each row as a purchase, and a negative quantity as a sale.`,
  ),
  'deed-unknown': say(
    () => t`A word we don’t know`,
    ({ word, figure }) =>
      sentences(
        t`${plural(figure('rows') ?? 1, { one: '# row says', other: '# rows say' })} “${word('word')}” (the first is about ${word('who')}), and we don’t know what that does to your shares.`,
        t`The holdings with these rows aren’t in the total until you say what the word means.`,
      ),
  ),
  'history-gap': say(
    () => t`Missing purchases`,
    (told) =>
      sentences(
        told.has('was')
          ? t`${told.line}: the history shows ${told.word('was')} first and ${told.who} later, and not whether one became as many of the other. It isn’t in the total.`
          : t`${told.line}: the history shows more of ${told.who} sold than bought, so an earlier part of it is missing. It isn’t in the total.`,
        sayHowMany(told),
      ),
  ),
  'history-paid': say(
    () => t`A dividend of earlier shares`,
    (told) =>
      sentences(
        t`${told.line}: ${told.who} paid a dividend on ${told.day('date')}, before this history shows any coming in. What you bought earlier isn’t in the total.`,
        sayHowMany(told),
      ),
  ),
  'movement-unclear': say(
    () => t`A movement we can’t read`,
    ({ has, line, who, day }) =>
      sentences(
        has('date')
          ? t`${line}: the history doesn’t say how the movement on ${day('date')} changed ${who}.`
          : t`${line}: the history doesn’t say how a movement changed ${who}.`,
        t`It isn’t in the total until you say how many you held after it.`,
      ),
  ),
  'perhaps-twice': say(
    () => t`Perhaps counted twice`,
    ({ line, who, day }) =>
      t`${line}: ${who} came in on ${day('date')} without being bought, and another of your files still counts as many. If they came from there, leave this row out.`,
  ),
  'price-of-trade': say(
    () => t`An old price`,
    ({ line, who, day }) =>
      t`${line}: the last price of ${who} in this history is from ${day('date')}. Today’s may be very different.`,
  ),
} as const satisfies Partial<Record<IssueCode, Words>>;
