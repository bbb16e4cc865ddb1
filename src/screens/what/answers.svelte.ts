import type { AnswerChoice, Portfolio } from '../../domain/model/portfolio.ts';
import type { Report } from '../../domain/model/report.ts';
import type { AppState } from '../../app/app-state.svelte.ts';
import { OfferedState, guessLine } from '../../app/what-is-it.svelte.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { isNew, asChoice, whatRows, type WhatRow } from './words/rows.ts';

const NOTHING: Pick<Portfolio, 'answers' | 'corrections' | 'files'> = { answers: [], corrections: [], files: [] };

/** The list of what nobody knows, and what the answers that are looked at would change. */
export class Answers {
  readonly #app: AppState;
  readonly #report: () => Report | null;
  readonly #money: () => MoneyFormat;
  #looked = $state.raw<{ readonly key: string; readonly choice: AnswerChoice | null } | null>(null);

  readonly rows: readonly WhatRow[] = $derived.by(() => {
    const report = this.#report();
    return report === null ? [] : whatRows(report, this.#app.portfolio ?? NOTHING, this.#money(), guessLine);
  });
  readonly open = $derived.by(() => this.rows.filter(isNew));
  /** Those that one press accepts. */
  readonly guessed = $derived.by(() =>
    this.open.flatMap(({ subject, guess }) => (guess === null ? [] : [asChoice(subject, guess)])),
  );
  /* What is looked at, in the place of that row's guess. */
  readonly #others = $derived.by(() => {
    const looked = this.#looked;
    if (looked === null) return [];
    return this.rows.flatMap((row) => {
      const guess = isNew(row) ? row.guess : null;
      const choice = row.key === looked.key ? looked.choice : guess;
      return choice === null ? [] : [asChoice(row.subject, choice)];
    });
  });
  readonly #byGuesses: OfferedState;
  readonly #byOthers: OfferedState;

  constructor(app: AppState, report: () => Report | null, money: () => MoneyFormat) {
    this.#app = app;
    this.#report = report;
    this.#money = money;
    this.#byGuesses = new OfferedState(app, () => this.guessed);
    this.#byOthers = new OfferedState(app, () => this.#others);
  }

  /** The figures with all guesses; null while there is nothing to show. */
  get guesses() {
    return this.#byGuesses.tried;
  }

  /** The same with what is looked at in the place of one. */
  get tried() {
    return this.#byOthers.tried ?? this.#byGuesses.tried;
  }

  /** What the guesses would change is not known yet. */
  get isWaiting(): boolean {
    return this.guessed.length > 0 && this.tried === null;
  }

  /** Another answer of a row is looked at; undefined = none any more. */
  look(row: WhatRow, choice: AnswerChoice | null | undefined): void {
    this.#looked = choice === undefined ? null : { key: row.key, choice };
  }
}
