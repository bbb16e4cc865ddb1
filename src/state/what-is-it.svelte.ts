import { guessAnswer, type AnswerGuess } from '../domain/guess-answer.ts';
import { guessKind } from '../domain/guess-kind.ts';
import type { Portfolio } from '../domain/portfolio.ts';
import { sayAll, type SaidLine } from '../domain/say.ts';
import type { TriedAnswers } from '../domain/try-answers.ts';
import type { Currency, LineNumber } from '../domain/units.ts';
import type { AppState } from './app-state.svelte.ts';

/* What "What is it?" does, wherever it stands. */

/** A line nobody knows, by its own words and the currency that its file states. */
interface Words {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly currency: Currency | null;
}

/** Guesses what a line may be, from its words alone; null = they do not say. Nothing is counted by it. */
export function guessFor(words: Words): AnswerGuess | null {
  const stated = words.name ?? words.symbol;
  const guess = stated === null ? null : guessKind(stated, words.currency);
  if (guess === null) return guessAnswer(words);
  return { choice: { kind: 'fund-of-kind', of: guess.kind }, because: guess.because };
}

/** Says what lines are, with one undo for all of them; they are remembered for later files. */
export async function answerLines(app: AppState, said: readonly SaidLine[]): Promise<void> {
  await app.edit((edits) => edits.answer(said));
}

/** Leaves the rows of a line out, as corrections that one undo takes back. */
export async function leaveOutLine(
  app: AppState,
  rows: readonly { readonly file: string; readonly line: LineNumber }[],
): Promise<void> {
  const files = app.portfolio?.files ?? [];
  const found = rows.flatMap(({ file, line }) => {
    const reading = files.find(({ name }) => name === file);
    return reading === undefined ? [] : [{ file: reading, line }];
  });
  await app.edit((edits) => edits.leaveOut(found));
}

interface Asked {
  readonly key: string;
  readonly said: readonly SaidLine[];
}

/**
 * What answers would change, asked while somebody looks at them. The newest question counts: one that comes while the worker is at an
 * earlier one waits, and takes the place of any that waited.
 */
export class TriedState {
  readonly #app: AppState;
  #figures = $state.raw<(Asked & { readonly portfolio: Portfolio; readonly tried: TriedAnswers }) | null>(null);
  #wanted: Asked | null = null;
  /** What is looked at; null = nothing any more. */
  #newest: string | null = null;
  #isAsking = false;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** What was asked for under the key, once it is there; null again when the portfolio has become another. */
  of(key: string): TriedAnswers | null {
    const figures = this.#figures;
    return figures !== null && figures.key === key && figures.portfolio === this.#app.portfolio ? figures.tried : null;
  }

  /** Asks what these answers would change. */
  async ask(key: string, said: readonly SaidLine[]): Promise<void> {
    this.#wanted = { key, said };
    this.#newest = key;
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (let next = this.#next(); next !== null; next = this.#next()) {
      const { portfolio } = this.#app;
      const tried = portfolio === null ? null : await this.#try(portfolio, next.said);
      if (portfolio !== null && tried !== null && this.#newest === next.key)
        this.#figures = { ...next, portfolio, tried };
    }
    this.#isAsking = false;
  }

  /** Nobody looks any more. */
  clear(): void {
    this.#wanted = null;
    this.#newest = null;
    this.#figures = null;
  }

  #next(): Asked | null {
    const next = this.#wanted;
    this.#wanted = null;
    return next;
  }
  #try(portfolio: Portfolio, said: readonly SaidLine[]): Promise<TriedAnswers | null> {
    return this.#app.askLab({ kind: 'try-answers', answers: sayAll(portfolio, said).answers });
  }
}
