import { on } from 'svelte/events';

/** Whether the screen answers a media query now; drawn again when that changes. Call `listen` while it is shown. */
export class Media {
  readonly #query: MediaQueryList;
  #fits = $state.raw(false);

  constructor(query: string) {
    this.#query = matchMedia(query);
    this.#fits = this.#query.matches;
  }

  get fits(): boolean {
    return this.#fits;
  }

  /** Follows the screen until the function it gives is called. */
  listen(): () => void {
    return on(this.#query, 'change', () => (this.#fits = this.#query.matches));
  }
}
