import type { LookUpResult } from '../domain/lists/look-up.ts';
import type { AppState } from './app-state.svelte.ts';
import { lookUp, prepareSearch } from './look-ups.ts';

/**
 * A search of the reference lists while somebody types: what was found for the newest text. An answer to an earlier text, come late,
 * is dropped. `take` makes of each thing found what this place can use, or null to leave it out.
 */
export class Search<T> {
  readonly #app: AppState;
  readonly #take: (found: LookUpResult) => T | null;
  readonly #most: number;
  #asked = 0;
  #text = $state.raw('');
  #found = $state.raw<readonly T[] | null>(null);

  constructor(app: AppState, take: (found: LookUpResult) => T | null, most = Infinity) {
    this.#app = app;
    this.#take = take;
    this.#most = most;
  }

  get text(): string {
    return this.#text;
  }
  /** null = nothing was asked, or there is no answer yet, or the lists could not be asked. */
  get found(): readonly T[] | null {
    return this.#found;
  }

  /** Somebody is about to type. */
  prepare(): void {
    prepareSearch(this.#app);
  }

  /** Searches for the text; what was found for the one before stays until there is an answer. */
  async type(text: string): Promise<void> {
    this.#text = text;
    this.#asked += 1;
    const mine = this.#asked;
    const asked = text.trim();
    const answer = asked === '' ? null : await lookUp(this.#app, asked);
    if (mine !== this.#asked) return;
    this.#found =
      answer === null
        ? null
        : answer
            .map((one) => this.#take(one))
            .filter((one) => one !== null)
            .slice(0, this.#most);
  }

  clear(): void {
    this.#asked += 1;
    this.#text = '';
    this.#found = null;
  }
}
