import type { AppState } from '../../app/app-state.svelte.ts';
import { areOfSeveral, openPacked, refuseUnread } from '../../app/folder/begin-sorting.ts';
import { toSort, type FolderFile } from '../../app/folder/to-sort.svelte.ts';
import type { Refusal } from '../../domain/model/file-reading.ts';
import type { Router } from '../router.svelte.ts';

export { filesOfChosen, filesOfDropped } from './dropped-files.ts';

/* More than these nobody looks through one by one: the table of them says how far it is, and stops at a word. */
const MOST_AT_ONCE = 30;

/** Whether files are shared out wherever they lie: the table of clients is on screen, or whoever comes here says they have several. */
function areForClients(app: AppState, router: Router): boolean {
  return router.path === '/portfolios' && (app.hasClients || router.query.has('clients'));
}

/**
 * Shows files of several people with whose they are, and gives the files that are all one person's, to be read as such; of what is packed, what is
 * in it. `unread`: what the system gives nobody, to be told.
 */
export async function sortFiles(
  app: AppState,
  router: Router,
  files: readonly FolderFile[],
): Promise<{ readonly ofOne: readonly File[]; readonly unread: readonly Refusal[] }> {
  await app.start();
  const all = await openPacked(files);
  const isMany = all.length > 1 || all.some(({ path }) => path.lastIndexOf('/') > 0);
  const isFree = !app.isPresenting && app.pending === null && app.reading.work === null;
  const isUnread = all.length > MOST_AT_ONCE || all.some(({ file }) => file === null);
  if (isFree && isMany && (isUnread || areForClients(app, router) || areOfSeveral(all))) {
    toSort.take(all);
    router.go('/portfolios');
    return { ofOne: [], unread: [] };
  }
  return { ofOne: all.flatMap(({ file }) => file ?? []), unread: refuseUnread(all) };
}
