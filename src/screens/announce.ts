/* A new screen is announced by moving focus to its title. It begins at its top, except where Back or Forward leads: there it stands
   as it was left, with focus on the link that led on. Loaded once the first screen stands. */

/** How far each entry of this tab's history was scrolled, by the name in its state. */
const places = new Map<string, number>();
/** A link by its words, and how many with the same words stand before it: addresses change under a passphrase. */
interface LeftBy {
  readonly words: string;
  readonly before: number;
}
/** The link that led on from each entry. */
const links = new Map<string, LeftBy>();
/* The link that was pressed last. It is gone from the page by the time that the address has changed. */
let pressed: LeftBy | null = null;
/* An entry that is come back to has a name, and a place where it stands in this visit. */
let here = '';
let wanted = 0;
/* Where a screen begins that was not seen before. */
const TOP = 0;
/* How many screens this visit has opened. */
let opened = 0;

function nameIn(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'string' ? state.at : null;
}

function arrive(): void {
  const name = nameIn(history.state);
  if (name !== null && name === here) return;
  if (pressed === null) links.delete(here);
  else links.set(here, pressed);
  pressed = null;
  const place = name === null ? undefined : places.get(name);
  wanted = place ?? TOP;
  here = name !== null && place !== undefined ? name : crypto.randomUUID();
  if (here === name) return;
  places.set(here, TOP);
  opened += 1;
  history.replaceState({ at: here }, '');
}

const wordsOf = (link: Element) => link.getAttribute('aria-label') ?? link.textContent;
const linksIn = (within: ParentNode, words: string) =>
  [...within.querySelectorAll<HTMLElement | SVGAElement>('main a[href]')].filter((link) => wordsOf(link) === words);

/* Who pressed no link, but a button or keys, has none to come back to. */
function leftBy({ target }: Event): LeftBy | null {
  const link = target instanceof Element ? target.closest('main a[href]') : null;
  if (link === null) return null;
  const words = wordsOf(link);
  return { words, before: linksIn(document, words).findIndex((one) => one === link) };
}

/** Goes back to the screen before this one, and to the place where it stood; false where this visit has none. */
export function goBack(): boolean {
  if (opened < 2) return false;
  history.back();
  return true;
}

/** Begins to remember; called once. */
export function rememberPlaces(): void {
  arrive();
  addEventListener('popstate', arrive);
  addEventListener('click', (event) => (pressed = leftBy(event)), { capture: true });
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
  const by = links.get(here);
  if (by !== undefined) focusOn(by, within, stop);
}

/* The link that led on, as soon as it is drawn, unless the user does something first. */
function focusOn({ words, before }: LeftBy, within: HTMLElement, stop: AbortSignal): void {
  const find = () => {
    const link = linksIn(document, words)[before];
    if (link === undefined) return;
    end();
    link.focus({ preventScroll: true });
  };
  const watcher = new MutationObserver(find);
  const end = (): void => watcher.disconnect();
  endWith(end, stop);
  watcher.observe(within, { childList: true, subtree: true });
  find();
}

/* Whatever is waited for on a screen ends with it, and with the first thing that the user does. */
function endWith(end: () => void, stop: AbortSignal): void {
  for (const what of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(what, end, { once: true, passive: true, signal: stop });
  stop.addEventListener('abort', end, { once: true });
}

/* Parts of a screen come after its title: the page is moved on until it is long enough, unless the user moves it first. */
function reach(top: number, within: HTMLElement, stop: AbortSignal): void {
  const watcher = new ResizeObserver(() => {
    window.scrollTo(0, top);
    if (scrollY >= top) end();
  });
  const end = (): void => watcher.disconnect();
  endWith(end, stop);
  watcher.observe(within);
}

/* The title of a screen that is still to come: the placeholder's cannot take focus. */
const TITLE = 'h1[tabindex]';

/**
 * Waits for the title that takes the place of `before` (null: any title will do) and gives it; null when told to stop first.
 * It may be long in coming: a screen's code is loaded, and some screens ask the reference lists before they draw.
 */
export function awaitTitle(within: Element, before: Element | null, stop: AbortSignal): Promise<HTMLElement | null> {
  const find = () => {
    const title = within.querySelector<HTMLElement>(TITLE);
    return title === before ? null : title;
  };
  return new Promise((resolve) => {
    const settle = (title: HTMLElement | null) => {
      watcher.disconnect();
      resolve(title);
    };
    const watcher = new MutationObserver(() => {
      const title = find();
      if (title !== null) settle(title);
    });
    watcher.observe(within, { childList: true, subtree: true });
    stop.addEventListener('abort', () => settle(null), { once: true });
    const there = find();
    if (there !== null) settle(there);
  });
}
