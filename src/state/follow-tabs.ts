import { freeName } from '../domain/free-name.ts';
import type { StoredPortfolio } from '../storage/schema.ts';
import { shelfOf } from './follow-log.ts';
import type { Conflict, KeptState } from './kept-state.svelte.ts';
import type { OverlayState } from './overlay-state.svelte.ts';
import { done, type PortfolioState } from './portfolio-state.svelte.ts';
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
  const contents = await kept.refresh();
  if (contents === null) return;
  // a setting that is chosen next is chosen beside theirs, not over them; which portfolio is open is each tab's own
  kept.takeSettings({ ...contents.settings, lastPortfolio: kept.settings.lastPortfolio });
  if (open.pending !== null) return;
  if (lists) own.restore(contents.overlay);
  if (id === null) {
    // a new one that was asked for begins with its own file, whatever another tab saves meanwhile
    if (open.portfolio === null && !open.isNew && contents.portfolio !== null) await show(contents.portfolio, open);
    return;
  }
  if (portfolios.includes(id) || lists) {
    const stored = await kept.readPortfolio(id);
    if (stored === null) await open.switchTo(null, null);
    // what was done here since waits to be written, and is done to what is kept then
    else if (open.portfolio?.id === id && !open.isWriting) await show(stored, open);
  }
  if (bothKept !== undefined) {
    const nameOf = (wanted: string) => contents.cards.find((card) => card.id === wanted)?.name ?? '';
    open.tell(done('both-kept', bothKept.map(nameOf)));
  }
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
  await kept.measure();
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
