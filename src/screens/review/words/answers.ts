import { t } from '../../../words/t.ts';
import { accountName, accountLabel } from '../../../words/names/account-names.ts';
import { brokerName } from '../../../words/names/brokers.ts';
import type {
  AlikeAnswer,
  Answer,
  ClassAnswer,
  ColumnsAnswer,
  HeldAnswer,
  IdentityAnswer,
  SourceWords,
} from '../../../domain/model/portfolio.ts';
import { rateWords } from '../../../words/names/currencies.ts';
import { KIND_NAMES } from '../../../words/names/kinds.ts';
import { ROLE_NAMES, SIZE_NAMES, SECTOR_NAMES } from '../../../words/names/names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { DEED_MEANING_NAMES } from './deed-words.ts';
import { wordsOfReason } from './fates.ts';
import { DECIMALS_AFTER } from './numbers-questions.ts';
import { quoted, reasonsInRow, sentences } from './phrases.ts';
import { choiceWords } from './treat-as.ts';

/** An answer of the user's in a table: whom it is about, what was said. */
export interface AnswerWords {
  readonly about: string;
  readonly said: string;
}

/** What the user decided, in words. */
export function answerWords(answer: Answer): AnswerWords {
  switch (answer.kind) {
    case 'proxy':
      return { about: answer.fund, said: t`uses ${answer.proxy}’s holdings as a stand-in` };
    case 'fund-kind':
      return { about: answer.fund, said: t`counts as ${KIND_NAMES[answer.of]}` };
    case 'columns':
      return columnWords(answer);
    case 'rate':
      return { about: answer.of, said: rateWords(answer.of, answer.in, answer.rate) };
    case 'alike':
      return alikeWords(answer);
    case 'currency':
      return { about: sourceName(answer.source), said: t`amounts are in ${answer.currency}` };
    case 'deed':
      return { about: quoted(answer.word), said: DEED_MEANING_NAMES[answer.means] };
    case 'held':
      return heldWords(answer);
    case 'identity':
    case 'class':
      return lineWords(answer);
  }
}

function heldWords({ security, account, day, quantity }: HeldAnswer): AnswerWords {
  const about = account === null ? security : t`${security} in ${accountName(account)}`;
  return { about, said: quantity === null ? wordsOfReason('dropped') : t`${quantity} held on ${formatDate(day)}` };
}

function alikeWords({ counts, kept, other }: AlikeAnswer): AnswerWords {
  const [one, two] = [sourceName(kept), sourceName(other)];
  return { about: joinAnd([one, two]), said: counts === 'both' ? t`both are counted` : t`only ${one} is counted` };
}

/** A file as an answer knows it: its broker's accounts, else its name. */
function sourceName({ broker, accounts, name }: SourceWords): string {
  return accounts.length === 0
    ? quoted(accountName(name))
    : `${brokerName(broker)} ${joinAnd(accounts.map(accountLabel))}`;
}

function columnWords({ titles, roles, letterM, decimalMark }: ColumnsAnswer): AnswerWords {
  const titleAt = (at: number) => {
    const title = titles[at];
    return title === undefined || title === '' ? t`Column ${at + 1}` : title;
  };
  const used = roles.flatMap((role, at) => (role === 'unused' ? [] : [t`${titleAt(at)}: ${ROLE_NAMES[role]}`]));
  const named = titles.filter((title) => title !== '');
  const about =
    named.length === 0
      ? t`Tables with ${plural(roles.length, { one: '# untitled column', other: '# untitled columns' })}`
      : t`Tables with ${named.join(', ')}`;
  const written = [
    ...(letterM === undefined ? [] : [`M: ${letterM}`]),
    ...(decimalMark === undefined ? [] : [DECIMALS_AFTER[decimalMark]]),
  ];
  return { about, said: reasonsInRow([...used, ...written]) };
}

function lineWords(answer: IdentityAnswer | ClassAnswer): AnswerWords {
  const about = [answer.symbol, answer.name].filter((part) => part !== null && part !== '').join(', ');
  if (answer.kind === 'identity') return { about, said: choiceWords(answer.choice) };
  const parts = [
    ...(answer.size === null ? [] : [SIZE_NAMES[answer.size]]),
    ...(answer.sector === null ? [] : [SECTOR_NAMES[answer.sector]]),
  ];
  return { about, said: parts.length === 0 ? t`automatic` : t`counts as: ${parts.join(', ')}` };
}

/** What taking a file of answers in would do, said before it is done. */
export function mergeSentence(
  name: string,
  { added, replaced, same }: { readonly added: number; readonly replaced: number; readonly same: number },
): string {
  if (added + replaced === 0)
    return same === 0
      ? t`“${name}” has nothing new: it contains no answers.`
      : t`“${name}” has nothing new: you already have all of its answers.`;
  const does = (): string => {
    if (replaced === 0) return t`“${name}” adds ${plural(added, { one: '# answer', other: '# answers' })}.`;
    return added === 0
      ? t`“${name}” replaces ${plural(replaced, { one: '# answer', other: '# answers' })} you gave.`
      : t`“${name}” adds ${plural(added, { one: '# answer', other: '# answers' })} and replaces ${plural(replaced, { one: '# answer', other: '# answers' })} you gave.`;
  };
  const rest = same === 0 ? '' : t`You already have ${same} of them.`;
  return sentences(does(), rest, t`Your other answers stay.`);
}

/** Why a file of answers is not taken. */
export function answersFault(name: string, fault: string | null): string {
  return fault === null
    ? t`“${name}” isn’t an answers file. Choose one you downloaded from Topheavy.`
    : t`We couldn’t read “${name}”: ${fault}. Nothing was added. Download it again and retry.`;
}

/** The user's answers as a readable file, tagged with its shape. */
export function formatAnswers(answers: readonly Answer[]): string {
  return `${JSON.stringify({ schema: 'topheavy-answers/1', answers }, null, 2)}\n`;
}
