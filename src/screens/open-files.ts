import { inWords } from '../words/load.ts';
import type { AppState } from '../app/app-state.svelte.ts';
import type { FolderFile } from '../app/folder/to-sort.svelte.ts';
import type { Refusal } from '../domain/model/file-reading.ts';
import type { Dropped } from './clients/dropped-files.ts';
import type { Router } from './router.svelte.ts';

/* Where a list without a name is asked about (OwnLists), and a newer pack is shown (OwnPack). */
const [OWN_LISTS_AT, OWN_PACK_AT] = ['/look-up?own', '/look-up?newer'];

/* Whatever way holdings come in, the next screen is the same: the review while a question is open, else the verdict, which says above its
   figures what of a doubtful table was left out. Where everything was refused, the screen stays, and the refusals say why. A fund's list
   changes figures, not the screen, unless the user has to say something about it. Keeping takes a moment after the verdict shows: who has
   gone on to another screen by then stays there. */
async function openAndShow(app: AppState, router: Router, open: () => Promise<void>): Promise<void> {
  const [before, from] = [app.portfolio, router.path];
  await open();
  if (app.unassigned.length > 0) router.go(OWN_LISTS_AT);
  else if (app.pack.offered !== null) router.go(OWN_PACK_AT);
  else if (app.pending !== null) router.go(app.pending.isOfTable ? '/verdict' : '/review');
  else if (app.portfolio !== null && app.portfolio !== before && router.path === from) router.go('/verdict');
}

/* What may be of many is looked at first: several files, a folder, and what is packed. */
const loadSorting = () => inWords(() => import('./clients/sort-files.ts'));
const isPacked = ({ name }: { readonly name: string }) => /\.zip$/i.test(name);

/** Reads files the user chose; those of several people are shown with whose they are first. */
export async function openFiles(app: AppState, router: Router, files: readonly File[]): Promise<void> {
  const [only] = files;
  if (only === undefined) return;
  const isAlone = files.length === 1 && !isPacked(only) && !only.webkitRelativePath;
  if (isAlone) return openAndShow(app, router, () => app.openFiles(files));
  const { filesOfChosen } = await loadSorting();
  await openMany(app, router, filesOfChosen(files));
}

/** Reads what was dropped, likewise, folders with all that is in them. */
export async function openDropped(app: AppState, router: Router, dropped: readonly Dropped[]): Promise<void> {
  const [only] = dropped;
  if (dropped.length === 1 && only instanceof File) return openFiles(app, router, [only]);
  const { filesOfDropped } = await loadSorting();
  const files = await filesOfDropped(dropped);
  const [first] = files;
  if (files.length === 1 && first !== undefined && first.file !== null && !first.path.includes('/'))
    return openFiles(app, router, [first.file]);
  await openMany(app, router, files);
}

async function openMany(app: AppState, router: Router, files: readonly FolderFile[]): Promise<void> {
  const { sortFiles } = await loadSorting();
  const { ofOne, unread } = await sortFiles(app, router, files);
  if (ofOne.length > 0) await openAndShow(app, router, () => app.openFiles(ofOne));
  if (unread.length > 0) app.reading.refuse(unread);
}

/** Reads a locked file with the password the user typed. */
export function openLocked(app: AppState, router: Router, refusal: Refusal, password: string): Promise<void> {
  return openAndShow(app, router, () => app.reading.openLocked(refusal, password));
}

/** Reads text the user pasted. */
export function openText(app: AppState, router: Router, text: string): Promise<void> {
  return openAndShow(app, router, () => app.pasteText(text));
}

/** Reads a table the user pasted: its text, and the markup that came with it. */
export function openTable(
  app: AppState,
  router: Router,
  table: { readonly text: string; readonly html: string },
): Promise<void> {
  return openAndShow(app, router, () => app.pasteTable(table));
}

/** Opens the example portfolio. */
export function openExample(app: AppState, router: Router): Promise<void> {
  return openAndShow(app, router, () => app.tryExample());
}
