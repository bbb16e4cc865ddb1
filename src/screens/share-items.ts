import { inWords } from '../words/load.ts';
import { t } from '../words/t.ts';
import type { AppState } from '../app/app-state.svelte.ts';
import type { Report } from '../domain/model/report.ts';
import { SHARE_MENU } from './hand-over/words/share-menu.ts';
import { plural } from '../words/marks/numbers.ts';
import type { Router } from './router.svelte.ts';

/** A way to hand results over. `isOff`: not while amounts are left out. */
export interface ShareItem {
  readonly text: string;
  readonly kind: string;
  readonly isOff?: boolean;
  readonly run: (report: Report) => void | Promise<void>;
}

/** What opens here, and what is saved as a file. */
export interface ShareItems {
  readonly opening: readonly ShareItem[];
  readonly downloads: readonly ShareItem[];
}

/** Every way to hand over what is shown now. `without`: tables leave out amounts, accounts and files' names. */
export function shareItems(app: AppState, router: Router, without: boolean): ShareItems {
  const rows = (count = 0) => t`${plural(count, { one: '# row', other: '# rows' })}`;
  const table = async (what: 'companies' | 'positions', report: Report) =>
    (await inWords(() => import('./save-tables.ts'))).saveTable(what, report, without);
  return {
    opening: [
      { text: SHARE_MENU.picture, kind: SHARE_MENU.pictureKind, run: () => void (app.dialog = 'picture') },
      { text: SHARE_MENU.text, kind: SHARE_MENU.pictureKind, run: () => void (app.dialog = 'text') },
      { text: SHARE_MENU.sheet, kind: SHARE_MENU.sheetKind, run: () => router.go('/sheet') },
    ],
    downloads: [
      {
        text: SHARE_MENU.sheetPage,
        kind: without ? SHARE_MENU.never : SHARE_MENU.hasAmounts,
        run: async () => (await inWords(() => import('./hand-over/saved-pages.ts'))).saveOpenSheet(app, without),
      },
      {
        text: SHARE_MENU.page,
        kind: SHARE_MENU.never,
        run: async (of) => (await inWords(() => import('./hand-over/saved-pages.ts'))).savePercentPage(of, app.through),
      },
      { text: SHARE_MENU.companies, kind: rows(app.report?.companies.length), run: (of) => table('companies', of) },
      { text: SHARE_MENU.positions, kind: rows(app.report?.counts.positions), run: (of) => table('positions', of) },
      {
        text: SHARE_MENU.report,
        kind: without ? SHARE_MENU.hasAmounts : SHARE_MENU.whole,
        isOff: without,
        run: () => app.downloadReport(),
      },
    ],
  };
}
