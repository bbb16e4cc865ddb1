import type { Portfolio } from '../domain/model/portfolio.ts';
import { sayAll, type SaidFund, type SaidLine } from '../domain/book/say.ts';
import type { TriedAnswers } from '../domain/report/try-answers.ts';
import type { LineNumber } from '../domain/model/units.ts';
import type { AppState } from './app-state.svelte.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

/* What "What is it?" does, wherever it stands. */

export { guessLine } from '../domain/report/guess-answer.ts';

/** Says what lines are, and of what kind funds, with one undo for all of them; they are remembered for later files. */
export async function answerLines(app: AppState, said: readonly (SaidLine | SaidFund)[]): Promise<void> {
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

/** Answers that are tried on a portfolio; `key` tells one trial from another. */
interface Trial {
  readonly key: string;
  readonly portfolio: Portfolio;
  readonly said: readonly (SaidLine | SaidFund)[];
}

function tryAnswers(app: AppState, { portfolio, said }: Trial): Promise<TriedAnswers | null> {
  return app.askLab({ kind: 'try-answers', answers: sayAll(portfolio, said).answers });
}

/** What answers would change, asked while somebody looks at them. */
export class TriedState {
  readonly #app: AppState;
  readonly #latest: LatestAnswer<Trial, TriedAnswers>;

  constructor(app: AppState) {
    this.#app = app;
    this.#latest = new LatestAnswer((trial) => tryAnswers(app, trial));
  }

  /** What was asked for under the key, once it is there; null again when the portfolio has become another. */
  of(key: string): TriedAnswers | null {
    const { given } = this.#latest;
    return given?.question.key === key && given.question.portfolio === this.#app.portfolio ? given.answer : null;
  }

  /** Asks what these answers would change. */
  ask(key: string, said: Trial['said']): void {
    const { portfolio } = this.#app;
    if (portfolio !== null) this.#latest.ask({ key, portfolio, said });
  }

  /** Nobody looks any more. */
  clear(): void {
    this.#latest.clear();
  }
}

/** What all answers that are offered at once would change, asked for as long as somebody shows it. */
export class OfferedState {
  readonly #app: AppState;
  readonly #offered: () => Trial['said'];
  readonly #latest: LatestAnswer<Trial, TriedAnswers>;
  readonly #trial: Trial | null = $derived.by(() => {
    const { portfolio } = this.#app;
    const said = this.#offered();
    return portfolio === null || said.length === 0 ? null : { key: 'all', portfolio, said };
  });
  /** Null while nothing is offered, and until it is known for the portfolio as it is. */
  readonly tried: TriedAnswers | null = $derived.by(() => {
    if (this.#trial === null) return null;
    const given = this.#latest.to(this.#trial);
    return given?.question.portfolio === this.#trial.portfolio ? given.answer : null;
  });

  /** `offered` gives the answers that are offered now. */
  constructor(app: AppState, offered: () => Trial['said']) {
    this.#app = app;
    this.#offered = offered;
    this.#latest = new LatestAnswer((trial) => tryAnswers(app, trial));
  }
}
