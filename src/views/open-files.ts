import type { AppState } from '../state/app-state.svelte.ts';
import type { Router } from './router.svelte.ts';

/* Where a list without a name is asked about (OwnLists). */
const OWN_LISTS_AT = '/add';

/* Whatever way holdings come in, the next screen is the same: the review while something is doubtful, else the verdict.
   Where everything was refused, the screen stays, and the refusals say why. A fund's list changes figures, not the
   screen, unless its fund has to be named. */
async function openAndShow(app: AppState, router: Router, open: () => Promise<void>): Promise<void> {
  const before = app.portfolio;
  await open();
  if (app.unassigned.length > 0) router.go(OWN_LISTS_AT);
  else if (app.pending !== null) router.go('/review');
  else if (app.portfolio !== null && app.portfolio !== before) router.go('/verdict');
}

/** Reads files the user chose or dropped. */
export function openFiles(app: AppState, router: Router, files: readonly File[]): Promise<void> {
  return openAndShow(app, router, () => app.openFiles(files));
}

/** Reads text the user pasted. */
export function openText(app: AppState, router: Router, text: string): Promise<void> {
  return openAndShow(app, router, () => app.pasteText(text));
}

/** Opens the example portfolio. */
export function openExample(app: AppState, router: Router): Promise<void> {
  return openAndShow(app, router, () => app.tryExample());
}
