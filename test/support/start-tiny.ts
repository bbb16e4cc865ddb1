import type { AppState } from '../../src/app/app-state.svelte.ts';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { startApp, type Watch } from './make-app.ts';
import { tinyReference } from './tiny-reference.ts';

/**
 * Starts the app on a little market, with the real worker and the real store behind it; `database` is the store's name. `watch` puts
 * something around what answers requests.
 */
export async function startTiny(
  database: string,
  watch: Watch = (handle) => handle,
): Promise<{ readonly app: AppState; readonly book: BookState }> {
  const app = await startApp(tinyReference(), database, { watch });
  return { app, book: new BookState(app) };
}
