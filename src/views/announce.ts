import { awaitTitle } from './await-title.ts';

/* A new screen is announced by moving focus to its title. It begins at its top, except where Back or Forward leads: there it stands
   as it was left. Loaded once the first screen stands. */

/** How far each entry of this tab's history was scrolled, by the name in its state. */
const places = new Map<string, number>();
/* An entry that is come back to has a name, and a place where it stands in this visit. */
let here = '';
let wanted = 0;

function nameIn(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'string' ? state.at : null;
}

function arrive(): void {
  const name = nameIn(history.state);
  if (name !== null && name === here) return;
  const place = name === null ? undefined : places.get(name);
  wanted = place === undefined ? 0 : place;
  here = name !== null && place !== undefined ? name : crypto.randomUUID();
  if (here !== name) history.replaceState({ at: here }, '');
}

/** Begins to remember; called once. */
export function rememberPlaces(): void {
  arrive();
  addEventListener('popstate', arrive);
  addEventListener('scroll', () => places.set(here, scrollY), { passive: true });
}

/** Moves focus to the title that takes the place of `before`, and the page to where it belongs. */
export async function announce(within: HTMLElement, before: Element | null, stop: AbortSignal): Promise<void> {
  arrive();
  const top = wanted;
  const title = await awaitTitle(within, before, stop);
  if (title === null) return;
  // who asked for a part of the screen begins there
  const part = within.querySelector<HTMLElement>('[data-led-to]');
  if (part !== null) {
    part.focus();
    return;
  }
  window.scrollTo(0, top);
  title.focus({ preventScroll: true });
  if (scrollY < top) reach(top, within, stop);
}

/* Parts of a screen come after its title: the page is moved on until it is long enough, unless the user moves it first. */
function reach(top: number, within: HTMLElement, stop: AbortSignal): void {
  const watcher = new ResizeObserver(() => {
    window.scrollTo(0, top);
    if (scrollY >= top) end();
  });
  const end = (): void => watcher.disconnect();
  for (const what of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(what, end, { once: true, passive: true, signal: stop });
  stop.addEventListener('abort', end, { once: true });
  watcher.observe(within);
}
