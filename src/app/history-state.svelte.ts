import { takeActionBack, type PastAction, type StaysBecause } from '../domain/book/history.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { AppState } from './app-state.svelte.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

/** Something that was done to the open portfolio, and why it stays; null = it can be taken back. */
export interface Past {
  readonly action: PastAction;
  readonly stays: StaysBecause | null;
}

/** What was done to the open portfolio. */
export class HistoryState {
  readonly #app: AppState;
  /* By the portfolio as it stands: what is done is noted with each change, here or in another tab. */
  readonly #latest: LatestAnswer<Portfolio, readonly PastAction[]>;

  /** The newest first; null = not read yet. */
  readonly past: readonly Past[] | null = $derived.by(() => {
    const { portfolio } = this.#app;
    if (portfolio === null) return null;
    const read = this.#latest.to(portfolio);
    if (read?.question.id !== portfolio.id) return null;
    return [...read.answer].reverse().map((action) => {
      const back = takeActionBack(portfolio, action);
      return { action, stays: back.kind === 'stays' ? back.because : null };
    });
  });

  constructor(app: AppState) {
    this.#app = app;
    // after all that waits to be saved
    this.#latest = new LatestAnswer(({ id }) => app.kept.ask((store) => store.readMore('history', id)));
  }

  /** Takes one action back and nothing that was done since, and tells it; `words` say what it was. */
  async takeBack(action: PastAction, words: string): Promise<void> {
    const { portfolio } = this.#app;
    if (portfolio === null || this.#app.pending !== null || this.#app.isTogether) return;
    const back = takeActionBack(portfolio, action);
    if (back.kind === 'taken-back') await this.#app.open.act(back.portfolio, 'taken-back', [words]);
  }
}
