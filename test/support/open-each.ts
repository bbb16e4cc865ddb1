import type { Page } from 'playwright-core';

/* What opens something: a fold, a menu, a row with more in it, a dialog. */
const OPENERS = 'summary, [aria-expanded="false"]:not(input), [aria-haspopup="dialog"]';
/* Of many of a kind in one place, as the rows of a table, so many are opened. */
const OF_A_KIND = 2;

/**
 * Opens one after the other what the screen can open, and reads each. Dialogs and menus are closed again, folds stay open. `seen`: the names
 * of those that were opened before, here or on other screens; it grows.
 */
export async function readEachOpened(
  page: Page,
  seen: Set<string>,
  read: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const openers = await page.evaluate(
    ({ selector, most }) => {
      const kinds: string[] = [];
      return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((node, at) => {
        if (!node.checkVisibility()) return [];
        const place = node.closest('table, ul, nav, header, section')?.getAttribute('aria-label') ?? '';
        const isDialog = node.getAttribute('aria-haspopup') === 'dialog';
        const kind = `${node.className} ${place}`;
        if (!isDialog && kinds.filter((one) => one === kind).length >= most) return [];
        kinds.push(kind);
        node.dataset['opens'] = String(at);
        return [{ at, name: `${kind} ${node.getAttribute('aria-label') ?? node.textContent}` }];
      });
    },
    { selector: OPENERS, most: OF_A_KIND },
  );
  for (const { at, name } of openers.filter((one) => !seen.has(one.name))) {
    seen.add(name);
    await openAndRead(page, found, read, () =>
      page.evaluate((place) => document.querySelector<HTMLElement>(`[data-opens="${place}"]`)?.click(), at),
    );
  }
  return found;
}

/** Opens something, adds what is read then, and closes it again where Escape does. */
export async function openAndRead(
  page: Page,
  found: string[],
  read: () => Promise<readonly string[]>,
  open: () => Promise<unknown>,
): Promise<void> {
  await open();
  // what is loaded or worked out first shows its title then
  await page.evaluate(async () => {
    const isReady = () =>
      [...document.querySelectorAll('dialog[open]')].every(
        (dialog) =>
          dialog.querySelector('h1, h2, input') !== null && dialog.querySelector('[aria-busy="true"]') === null,
      );
    for (let tries = 0; tries < 40; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (isReady()) return;
    }
  });
  found.push(...(await read()));
  const isAbove = await page.evaluate(() => document.querySelector('dialog[open], [role="menu"]') !== null);
  if (isAbove) await page.keyboard.press('Escape');
}
