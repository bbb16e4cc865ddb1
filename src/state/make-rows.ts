import { pagesToMake } from '../domain/packed.ts';

/**
 * Makes the rows of very large files page by page, and lets the page breathe in between. Null = there is nothing to wait for,
 * which is so of all but such files. `goOn`: false once nobody waits any more.
 */
export function makeRows(of: readonly object[], goOn: () => boolean): Promise<void> | null {
  const pages = of.flatMap(pagesToMake);
  if (pages.length === 0) return null;
  return makeAll(pages, goOn);
}

async function makeAll(pages: readonly (() => void)[], goOn: () => boolean): Promise<void> {
  for (const make of pages) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!goOn()) return;
    make();
  }
}
