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
  /** Gives what the browser may show and remember for an address; the address itself unless it is to stay private. */
  hide = (hash: string): string => hash;
  /** Gives the address that the browser's stands for. */
  find = (hash: string): string => hash;

  constructor(hash: string) {
    this.#hash = hash;
  }

  /** Takes over an address that the browser has changed to (a link, back, forward). */
  follow(hash: string): void {
    this.#hash = this.find(hash);
  }

  /** Opens a screen, as a link to it would. */
  go(path: string): void {
    this.#hash = `#${path}`;
    history.pushState(null, '', this.hide(this.#hash));
  }

  /** Shows another part of the screen, in the place of the present address: Back leads to the screen before. */
  replace(path: string): void {
    this.#hash = `#${path}`;
    this.show();
  }

  /** Narrows the screen down otherwise, in the place of the present address: Back leads to the screen before. */
  replaceQuery(query: URLSearchParams): void {
    const words = query.toString();
    this.#hash = `#${this.path}${words === '' ? '' : `?${words}`}`;
    this.show();
  }

  /** Writes the present address into the browser's bar. */
  show(): void {
    history.replaceState(history.state, '', this.hide(this.#hash));
  }
}

function splitHash(hash: string): { readonly path: string; readonly query: string } {
  const words = hash.replace(/^#/, '');
  const at = words.indexOf('?');
  const path = at < 0 ? words : words.slice(0, at);
  return { path: path || '/', query: at < 0 ? '' : words.slice(at + 1) };
}

export const [useRouter, provideRouter] = createContext<Router>();
