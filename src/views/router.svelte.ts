import { createContext } from 'svelte';

/** Which screen the address asks for. Only the part behind # is used, so the page is never loaded anew. */
export class Router {
  #hash = $state.raw('');
  readonly #parts = $derived(splitHash(this.#hash));
  /** The screen's address, without what narrows it down. */
  readonly path = $derived(this.#parts.path);
  /** What narrows the screen down (filters, order): all that stands behind the question mark. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew for each address and never changed
  readonly query = $derived(new URLSearchParams(this.#parts.query));

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

  /** Narrows the screen down otherwise, in the place of the present address: Back leads to the screen before. */
  replaceQuery(query: URLSearchParams): void {
    const words = query.toString();
    const hash = `#${this.path}${words === '' ? '' : `?${words}`}`;
    history.replaceState(history.state, '', hash);
    this.#hash = hash;
  }
}

function splitHash(hash: string): { readonly path: string; readonly query: string } {
  const words = hash.replace(/^#/, '');
  const at = words.indexOf('?');
  const path = at < 0 ? words : words.slice(0, at);
  return { path: path || '/', query: at < 0 ? '' : words.slice(at + 1) };
}

export const [useRouter, provideRouter] = createContext<Router>();
