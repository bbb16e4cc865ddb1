import { flushSync } from 'svelte';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { inProcessWorker } from './in-process-worker.ts';
import { tinyReference } from './tiny-reference.ts';

type Handle = Parameters<typeof inProcessWorker>[0];

/**
 * Starts the app on a little market, with the real worker and the real store behind it; `database` is the store's name. `watch` puts
 * something around what answers requests.
 */
export async function startTiny(
  database: string,
  watch: (handle: Handle) => Handle = (handle) => handle,
): Promise<{ readonly app: AppState; readonly book: BookState }> {
  const handle = makeHandler(
    () => Promise.resolve(tinyReference()),
    () => 0,
  );
  const app = new AppState({
    version: 'test',
    makeWorker: () => inProcessWorker(watch(handle)),
    offline: null,
    saveReport: () => undefined,
    database,
  });
  await app.start();
  flushSync();
  return { app, book: new BookState(app) };
}
