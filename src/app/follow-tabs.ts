import { freeName } from '../domain/free-name.ts';
import type { StoredPortfolio } from '../storage/schema.ts';
import { shelfOf } from './follow-log.ts';
import type { Conflict, KeptState } from './kept-state.svelte.ts';
import { joinTable } from './meeting-view.ts';
import { dropStaleUndo } from './overlay-edits.ts';
import type { OverlayState } from './overlay-state.svelte.ts';
import { done } from './open/open-state.svelte.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';
import type { TabNews } from './tabs-channel.ts';

/** What of this tab follows what is kept. */
export interface Following {
  readonly kept: KeptState;
  readonly open: PortfolioState;
  readonly own: OverlayState;
}

/** Another tab has written: what is shown here follows, except a file that waits to be kept. */
export async function followNews(
  { portfolios, lists, bothKept }: Extract<TabNews, { readonly kind: 'changed' }>,
  { kept, open, own }: Following,
): Promise<void> {
  const id = open.isTogether ? null : (open.portfolio?.id ?? null);
  const known = id === null ? null : await kept.revisionOf(id);
  const contents = await kept.refresh();
  if (contents === null) return;
  const isJoining = contents.settings.meeting !== null && kept.settings.meeting === null;
  // a setting that is chosen next is chosen beside theirs, not over them; which portfolio is open is each tab's own
  kept.takeSettings({ ...contents.settings, lastPortfolio: kept.settings.lastPortfolio });
  // what was put here and is not written yet is done to theirs, and read then
  if (lists && own.unwritten === 0) {
    own.restore(contents.overlay);
    dropStaleUndo(own);
  }
  if (open.pending !== null) return lists ? open.renew() : undefined;
  if (isJoining && (await joinTable(contents, open))) return;
  if (id === null) {
    // a new one that was asked for begins with its own file, whatever another tab saves meanwhile
    if (contents.portfolio === null) return;
    // read again: what was deleted here or elsewhere meanwhile doesn't come back
    const stored = await kept.readPortfolio(contents.portfolio.portfolio.id);
    if (stored !== null && open.portfolio === null && !open.isNew && !open.isWriting) await show(stored, open);
    return;
  }
  // a tab that was closed between writing and telling has told nothing of what it wrote
  const isUntold = (contents.cards.find((card) => card.id === id)?.revision ?? null) !== known;
  if (portfolios.includes(id) || lists || isUntold) {
    const stored = await kept.readPortfolio(id);
    // what was done here since waits to be written, and is done to what is kept then
    const isThere = open.portfolio?.id === id && !open.isWriting;
    if (isThere && stored === null) await open.switchTo(null, null);
    else if (isThere && stored !== null) {
      const shown = open.portfolio.name;
      await show(stored, open);
      const { name } = stored.portfolio;
      if (shown !== name && open.namesGiven.includes(shown)) open.tell(done('renamed-elsewhere', [shown, name]));
    }
  }
  if (bothKept !== undefined) {
    const nameOf = (wanted: string) => contents.cards.find((card) => card.id === wanted)?.name ?? '';
    open.tell(done('both-kept', bothKept.map(nameOf)));
  }
}

/** Follows what another tab has written to the open portfolio and not told, because it was closed in between. */
export async function followUntold(parts: Following): Promise<void> {
  const { kept, open } = parts;
  const id = open.isTogether ? null : (open.portfolio?.id ?? null);
  if (id === null || kept.saved === 'not-kept') return;
  const known = await kept.revisionOf(id);
  const stored = await kept.ask((store) => store.readMore('revision', id));
  if (stored !== known) await followNews({ kind: 'changed', portfolios: [id], lists: false }, parts);
}

async function show(stored: StoredPortfolio, open: PortfolioState): Promise<void> {
  await open.restore(stored.portfolio, stored.report);
}

/** Shows what is kept as it is after a restore. */
export async function showRestored({ kept, open, own }: Following): Promise<void> {
  const contents = await kept.refresh();
  if (contents === null) return;
  kept.takeSettings(contents.settings);
  own.restore(contents.overlay);
  const { portfolio } = contents;
  await open.switchTo(portfolio?.portfolio ?? null, portfolio?.report ?? null);
  await kept.space.measure();
}

/**
 * What was done cannot hold beside what another tab did, or the portfolio was deleted there: it is kept beside that, under a name of
 * its own. What was to be deleted and was changed elsewhere stays.
 */
export async function keepBoth(
  { id, stored, mine }: Conflict,
  { kept, open }: Pick<Following, 'kept' | 'open'>,
): Promise<void> {
  if (stored !== null) await kept.refresh();
  if (mine === null) {
    if (stored !== null) open.tell(done('changed-elsewhere'));
    return;
  }
  const taken = new Set(shelfOf(kept.found, kept.log).cards.map(({ name }) => name));
  const copy = stored === null ? mine : { ...mine, id: crypto.randomUUID(), name: freeName(mine.name, taken) };
  if (open.portfolio?.id === id) await open.showCopy(copy);
  else await kept.save([{ kind: 'put-portfolio', portfolio: copy, before: null }]);
  if (stored !== null) kept.tellBothKept(id, copy.id);
  open.tell(done(stored === null ? 'kept-here' : 'both-kept', [mine.name, copy.name]));
}

/** Saves what is in memory again, after the browser has removed what was kept; what was not open is gone. */
export async function saveAgain({ kept, open, own }: Following): Promise<void> {
  await open.saveAgain();
  await kept.set({}, [{ kind: 'put-overlay', overlay: own.overlay }]);
  await kept.refresh();
}
