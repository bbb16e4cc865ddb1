import { guessLine } from './guess-answer.ts';
import { questionKey } from '../identity/question-key.ts';
import type { ResolvedGroup } from '../identity/resolve.ts';
import { KIND_SYMBOLS, type KindId } from '../model/kinds.ts';
import type { AnswerChoice, IdentityAnswer } from '../model/portfolio.ts';
import { sum } from '../sum.ts';

/* Lines that nobody knows, read as what we guess of them: for the likely reading alone, and by the very guess that is offered. */

/** A line that is read as our guess. */
export interface GuessedLine {
  readonly answer: IdentityAnswer & { readonly choice: AnswerChoice };
  /** As a person knows it. */
  readonly title: string;
  /** What its rows come to, of those that can be converted. */
  readonly value: number;
}

/** Gives the lines that nobody knows and of which we have a guess, each once. */
export function guessLines(groups: readonly ResolvedGroup[]): readonly GuessedLine[] {
  const lines = new Map<string, GuessedLine>();
  for (const { holding, identification, baseValue } of groups) {
    const { status, by, answered } = identification;
    if (status !== 'unknown' || by !== null || answered || identification.candidates.length > 0) continue;
    const { symbol, name, currency } = holding;
    const key = questionKey(symbol, name);
    const before = lines.get(key);
    const guess = before === undefined ? guessLine({ symbol, name, currency }) : null;
    const line =
      before ??
      (guess === null
        ? null
        : {
            answer: { kind: 'identity', symbol, name, choice: guess.choice } as const,
            title: titleOf(holding),
            value: 0,
          });
    if (line === null) continue;
    lines.set(key, { ...line, value: baseValue === null ? line.value : sum([line.value, baseValue]) });
  }
  return [...lines.values()];
}

const titleOf = ({ symbol, name }: { readonly symbol: string | null; readonly name: string | null }): string =>
  name ?? symbol ?? '';

/** What a guess is read as: the symbol that money of it is kept under, where it holds companies. */
export interface ReadAs {
  readonly witness: string;
  readonly ofKind: KindId | null;
  readonly holds: string | null;
}

/** Gives what a line that is guessed to be this is read as. */
export function readAsOf(choice: AnswerChoice): ReadAs {
  switch (choice.kind) {
    case 'fund-of-kind':
      return { witness: KIND_SYMBOLS[choice.of], ofKind: choice.of, holds: KIND_SYMBOLS[choice.of] };
    case 'cash':
      return { witness: KIND_SYMBOLS.cash, ofKind: 'cash', holds: null };
    case 'asset':
      return { witness: choice.of, ofKind: null, holds: null };
    case 'company':
      return { witness: choice.issuer, ofKind: null, holds: null };
    case 'fund':
    case 'crypto':
    case 'related':
      return { witness: choice.symbol, ofKind: null, holds: choice.kind === 'fund' ? choice.symbol : null };
  }
}
