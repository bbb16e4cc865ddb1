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
