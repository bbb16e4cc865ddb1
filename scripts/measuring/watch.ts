import type { Page } from 'playwright-core';

/** Put into a page before anything else: notes the worker's messages and the main thread's long tasks, by the clock. */
export function watch(): void {
  const seen = { messages: [] as { kind: string; at: number }[], tasks: [] as number[] };
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
}

/** What was noted, in ms since the page began. */
export interface Seen {
  readonly messages: readonly { readonly kind: string; readonly at: number }[];
  readonly tasks: readonly number[];
}

/** Reads what `watch` has noted so far. */
export function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}
