import type { Page } from 'playwright-core';

/** What is waited for in the pages that are measured: a selector each. */
export const AWAITED = { heading: 'h1', verdict: 'section[aria-label="Verdict"]', button: 'button' } as const;
export type Awaited = keyof typeof AWAITED;

/** As long as the app goes on loading behind what it shows: whatever is measured earlier is measured beside that. */
export const QUIET_MS = 1500;

/**
 * Put into a page before anything else: notes the worker's messages, the main thread's long tasks, and the first frame with each thing
 * that is waited for, by the page's own clock, and tells of it in its console. A program that asks a page again and again whether
 * something is there learns of it late, and slows the page down by asking.
 */
export function watch(awaited: Readonly<Record<string, string>>): void {
  const seen = {
    messages: [] as { kind: string; at: number }[],
    tasks: [] as number[],
    chosen: null as number | null,
    drawn: {} as Record<string, number>,
  };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        seen.messages.push({ kind: data.kind, at: performance.now() });
      });
    }
  };
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') seen.chosen = performance.now();
    },
    true,
  );
  const found = new Set<string>();
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(awaited)) {
      if (found.has(name) || document.querySelector(selector) === null) continue;
      found.add(name);
      // what is asked for most urgently in a frame's callbacks comes right after it was laid out and painted
      requestAnimationFrame(() => {
        const tell = () => {
          seen.drawn[name] = performance.now();
          console.debug(`drawn: ${name}`);
        };
        void scheduler.postTask(tell, { priority: 'user-blocking' });
      });
    }
  }).observe(document, { childList: true, subtree: true });
}

/** What was noted, in ms since the page began. */
export interface Seen {
  readonly messages: readonly { readonly kind: string; readonly at: number }[];
  readonly tasks: readonly number[];
  /** When a file was chosen last; null = none was. */
  readonly chosen: number | null;
  /** When the first frame with each awaited thing stood on screen. */
  readonly drawn: Readonly<Partial<Record<Awaited, number>>>;
}

/** Reads what `watch` has noted so far. */
export function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

/** Does something to a page until something stands on its screen, and gives the ms since a file was chosen, or else since the page began. */
export async function drawnAfter(page: Page, awaited: Awaited, act: () => Promise<unknown>): Promise<number> {
  const isDrawn = page.waitForEvent('console', {
    predicate: (message) => message.text() === `drawn: ${awaited}`,
    timeout: 600_000,
  });
  await Promise.all([isDrawn, act()]);
  const { drawn, chosen } = await readSeen(page);
  return chosen === null ? drawn[awaited]! : drawn[awaited]! - chosen;
}

/** Chooses a file on the start screen, and gives the ms until its verdict stands on screen. */
export function verdictAfterFile(page: Page, file: string): Promise<number> {
  return drawnAfter(page, 'verdict', () => page.locator('input[type=file]').first().setInputFiles(file));
}
