import { createContext } from 'svelte';

/** Which screen the address asks for. Only the part behind # is used, so the page is never loaded anew. */
export class Router {
  #hash = $state.raw('');
  readonly path = $derived(this.#hash.replace(/^#/, '') || '/');

  constructor(hash: string) {
    this.#hash = hash;
  }

  /** Takes over an address that the browser has changed to (a link, back, forward). */
  follow(hash: string): void {
    this.#hash = hash;
  }

  /** Opens a screen, as a link to it would. */
  go(path: string): void {
    history.pushState(null, '', `#${path}`);
    this.#hash = `#${path}`;
  }
}

export const [useRouter, provideRouter] = createContext<Router>();
