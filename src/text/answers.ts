import type {
  AlikeAnswer,
  Answer,
  AnswerChoice,
  ClassAnswer,
  ColumnsAnswer,
  IdentityAnswer,
  SourceWords,
} from '../domain/portfolio.ts';
import { rateWords } from './currencies.ts';
import { ROLE_NAMES, SIZE_NAMES, joinWords } from './names.ts';
import { countOf } from './numbers.ts';
import { accountLabel } from './review.ts';

/** An answer of the user's in a table: whom it is about, what was said. */
export interface AnswerWords {
  readonly about: string;
  readonly said: string;
}

/** What the user decided, in words. */
export function answerWords(answer: Answer): AnswerWords {
  switch (answer.kind) {
    case 'proxy':
      return { about: answer.fund, said: `read from the list of ${answer.proxy}, which stands in` };
    case 'columns':
      return columnWords(answer);
    case 'rate':
      return { about: answer.of, said: rateWords(answer.of, answer.in, answer.rate).replace('=', 'counts as') };
    case 'alike':
      return alikeWords(answer);
    case 'identity':
    case 'class':
      return lineWords(answer);
  }
}

function alikeWords({ counts, kept, other }: AlikeAnswer): AnswerWords {
  const [one, two] = [sourceName(kept), sourceName(other)];
  return { about: `${one} and ${two}`, said: counts === 'both' ? 'both count' : `only ${one} counts` };
}

/** A file as an answer knows it: its broker's accounts, else its name. */
function sourceName({ broker, accounts, name }: SourceWords): string {
  return accounts.length === 0 ? `“${name}”` : `${broker} ${joinWords(accounts.map(accountLabel))}`;
}

function columnWords({ titles, roles }: ColumnsAnswer): AnswerWords {
  const used = roles.flatMap((role, at) =>
    role === 'unused' ? [] : [`${titles[at] ?? `column ${at + 1}`} is the ${ROLE_NAMES[role].toLowerCase()}`],
  );
  const named = titles.filter((title) => title !== '');
  const about =
    named.length === 0 ? `Tables of ${roles.length} columns without titles` : `Tables with ${named.join(', ')}`;
  return { about, said: used.join('; ') };
}

function lineWords(answer: IdentityAnswer | ClassAnswer): AnswerWords {
  const about = [answer.symbol, answer.name].filter((part) => part !== null && part !== '').join(', ');
  if (answer.kind === 'identity') return { about, said: choiceWords(answer.choice) };
  const parts = [
    ...(answer.size === null ? [] : [SIZE_NAMES[answer.size].toLowerCase()]),
    ...(answer.sector === null ? [] : [answer.sector]),
  ];
  return { about, said: parts.length === 0 ? 'as the reference lists say' : `counts as ${parts.join(', ')}` };
}

function choiceWords(choice: AnswerChoice | null): string {
  if (choice === null) return 'left unknown';
  switch (choice.kind) {
    case 'company':
      return `is the company ${choice.issuer}`;
    case 'fund':
      return `is the fund ${choice.symbol}`;
    case 'cash':
      return 'is cash';
    case 'crypto':
      return `is the coin ${choice.symbol}`;
    case 'related':
      return `is ${choice.symbol}, a security of the company that is not its stock`;
  }
}

/** What taking a file of answers in would do, said before it is done. */
export function mergeSentence(
  name: string,
  { added, replaced, same }: { readonly added: number; readonly replaced: number; readonly same: number },
): string {
  if (added + replaced === 0)
    return `“${name}” says nothing new: ${same === 0 ? 'it holds no answer' : 'all of it is said here already'}.`;
  const parts = [
    ...(added === 0 ? [] : [`adds ${countOf(added, 'answer')}`]),
    ...(replaced === 0 ? [] : [`changes ${replaced} of yours`]),
  ];
  const rest = same === 0 ? '' : ` ${same} ${same === 1 ? 'is' : 'are'} said here already.`;
  return `“${name}” ${parts.join(' and ')}.${rest} Nothing of yours is removed.`;
}

/** Why a file of answers is not taken. */
export function answersFault(name: string, fault: string | null): string {
  return fault === null
    ? `“${name}” is no file of answers. Choose one that was downloaded here.`
    : `“${name}” cannot be read: ${fault}. Nothing of it was taken; download it anew where it came from.`;
}

/** The user's answers as a readable file, tagged with its shape. */
export function formatAnswers(answers: readonly Answer[]): string {
  return `${JSON.stringify({ schema: 'topheavy-answers/1', answers }, null, 2)}\n`;
}
