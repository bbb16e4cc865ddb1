import type { Answer, AnswerChoice } from '../domain/portfolio.ts';
import { SIZE_NAMES } from './names.ts';

/** An answer of the user's in a table: whom it is about, what was said. */
export interface AnswerWords {
  readonly about: string;
  readonly said: string;
}

/** What the user decided, in words. */
export function answerWords(answer: Answer): AnswerWords {
  if (answer.kind === 'proxy')
    return { about: answer.fund, said: `read from the list of ${answer.proxy}, which stands in` };
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
      return `is ${choice.symbol}, a paper that is not the stock`;
  }
}

/** The user's answers as a readable file, tagged with its shape. */
export function formatAnswers(answers: readonly Answer[]): string {
  return `${JSON.stringify({ schema: 'topheavy-answers/1', answers }, null, 2)}\n`;
}
