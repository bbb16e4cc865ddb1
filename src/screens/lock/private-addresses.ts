import { on } from 'svelte/events';
import type { Router } from '../router.svelte.ts';

/* While data is protected by a passphrase, the browser's bar and its history learn which screen is open and no more: the page of a
   company or fund, a search, an account stay in this tab's memory. A number stands for them, which after a reload means nothing. */

const full = new Map<string, string>();
const hidden = new Map<string, string>();

/** Gives what stands for an address in the browser: the screen's own name, and a number where there is more to it. */
function hide(hash: string): string {
  const screen = /^#\/[^/?]*/.exec(hash)?.[0];
  if (screen === undefined || screen === hash || full.has(hash)) return screen === undefined ? '#/' : hash;
  const known = hidden.get(hash);
  if (known !== undefined) return known;
  const instead = `${screen}?at=${full.size + 1}`;
  full.set(instead, hash);
  hidden.set(hash, instead);
  return instead;
}

/** Gives the address that a number stands for; an address without one is what it says. */
function find(hash: string): string {
  return full.get(hash) ?? hash;
}

/* A link's own address is what the browser notes, in a new tab, too: it is exchanged in the moment it is used. */
const USES = ['click', 'auxclick', 'contextmenu', 'dragstart'] as const;
function exchange({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  const hash = link?.getAttribute('href');
  if (hash?.startsWith('#/') === true) link?.setAttribute('href', hide(hash));
}

/** Hides a router's addresses from now on; gives what ends it, after which the numbers of this visit still lead back. */
export function hideAddresses(router: Router): () => void {
  router.find = find;
  router.hide = hide;
  router.show();
  const ends = USES.map((use) => on(document, use, exchange, { capture: true }));
  return () => {
    for (const end of ends) end();
    router.hide = (hash) => hash;
    router.show();
  };
}
