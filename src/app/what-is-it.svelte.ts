import type { Portfolio } from '../domain/model/portfolio.ts';
import { sayAll, type UserChoice } from '../domain/book/say.ts';
import type { TriedAnswers } from '../domain/report/try-answers.ts';
import type { LineNumber } from '../domain/model/units.ts';
import type { AppState } from './app-state.svelte.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

/* What "What is it?" does, wherever it stands. */

export { guessLine } from '../domain/report/guess-answer.ts';

/** Says what lines are, and of what kind funds, with one undo for all of them; they are remembered for later files. */
export async function answerLines(app: AppState, said: readonly UserChoice[]): Promise<void> {
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

/** Takes back what was said. */
export async function forgetLines(app: AppState, said: readonly UserChoice[]): Promise<void> {
  await app.open.say(({ forgetAll }, portfolio) => forgetAll(portfolio, said));
}

/** Answers that are tried on a portfolio. */
interface Trial {
  readonly portfolio: Portfolio;
  readonly said: readonly UserChoice[];
}

/** What all answers that are looked at would change together, asked for as long as somebody shows it. */
export class OfferedState {
  readonly #app: AppState;
  readonly #offered: () => readonly UserChoice[];
  readonly #latest: LatestAnswer<Trial, TriedAnswers>;
  readonly #trial: Trial | null = $derived.by(() => {
    const { portfolio } = this.#app;
    const said = this.#offered();
    return portfolio === null || said.length === 0 ? null : { portfolio, said };
  });
  /** Null while nothing is offered, and until something is known for the portfolio as it is; while others are tried, those before. */
  readonly tried: TriedAnswers['after'] | null = $derived.by(() => {
    if (this.#trial === null) return null;
    const given = this.#latest.to(this.#trial);
    return given?.question.portfolio === this.#trial.portfolio ? given.answer.after : null;
  });

  /** `offered` gives the answers that are looked at now. */
  constructor(app: AppState, offered: () => readonly UserChoice[]) {
    this.#app = app;
    this.#offered = offered;
    this.#latest = new LatestAnswer(({ portfolio, said }) => {
      const { answers, corrections } = sayAll(portfolio, said);
      return app.askLab({ kind: 'try-answers', answers, corrections });
    });
  }
}
