import type { StoredPortfolio } from '../storage/schema.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { OverlayState } from './overlay-state.svelte.ts';
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
  { portfolios, lists }: Extract<TabNews, { readonly kind: 'changed' }>,
  { kept, open, own }: Following,
): Promise<void> {
  const id = open.isTogether ? null : (open.portfolio?.id ?? null);
  const contents = await kept.refresh(id);
  if (contents === null || open.pending !== null) return;
  if (lists) own.restore(contents.overlay);
  if (id === null) {
    if (open.portfolio === null && contents.portfolio !== null) await show(contents.portfolio, kept, open);
    return;
  }
  if (!portfolios.includes(id) && !lists) return;
  const stored = await kept.readPortfolio(id);
  if (stored !== null) await show(stored, kept, open);
  else await open.switchTo(null, null);
}

/* Without a pause between the two: what is changed next is changed from what is shown. */
async function show(stored: StoredPortfolio, kept: KeptState, open: PortfolioState): Promise<void> {
  kept.learn(stored.portfolio.id, stored.revision);
  await open.restore(stored.portfolio, stored.report);
}

/** Shows what is kept as it is after a restore. */
export async function showRestored({ kept, open, own }: Following): Promise<void> {
  const contents = await kept.refresh(null);
  if (contents === null) return;
  kept.takeSettings(contents.settings);
  own.restore(contents.overlay);
  const { portfolio } = contents;
  await open.switchTo(portfolio?.portfolio ?? null, portfolio?.report ?? null);
  await kept.measure();
}
