import type { Against } from '../domain/model/look.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
import type { StartContents } from '../storage/schema.ts';
import { shelfOf } from './follow-log.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';

/* With a client at the table nothing of another client is on screen, names included. */

/** What was taken off the screen, and of which portfolio. */
export interface HiddenPortfolio {
  readonly id: string;
  readonly against: Against;
}

/** Whether a portfolio belongs to the household that is shown; one without a household is alone. */
export function isAtTable(
  shown: Pick<Portfolio, 'id' | 'group'> | null,
  { id, group }: Pick<Portfolio, 'id' | 'group'>,
): boolean {
  return shown !== null && (id === shown.id || (group !== null && group === shown.group));
}

/* Whose household is at the table: that of the open portfolio, or of several that are looked at together the first. */
function portfolioAtTable(open: PortfolioState, kept: KeptState): string | null {
  const { portfolio } = open;
  if (portfolio === null || !open.isTogether) return portfolio?.id ?? null;
  return shelfOf(kept.found, kept.log).cards.find((card) => isAtTable(portfolio, card))?.id ?? null;
}

/** A meeting began in another tab: what is open here and is not at its table gives way. Says whether it did. */
export async function joinTable({ portfolio }: StartContents, open: PortfolioState): Promise<boolean> {
  if (open.portfolio === null || portfolio === null || isAtTable(portfolio.portfolio, open.portfolio)) return false;
  await open.switchTo(portfolio.portfolio, portfolio.report);
  return true;
}

/** Keeps that a meeting began or ended; of one that began also whose it is, so that theirs is what opens next. */
export async function rememberMeeting(open: PortfolioState, kept: KeptState): Promise<void> {
  const { meeting } = kept.settings;
  await kept.set(meeting === null ? { meeting } : { meeting, lastPortfolio: portfolioAtTable(open, kept) });
}

/** Takes off the screen what is not for a client's eyes, or puts it back; gives what is aside now. */
export async function arrange(
  open: PortfolioState,
  isPresenting: boolean,
  aside: HiddenPortfolio | null,
): Promise<HiddenPortfolio | null> {
  if (isPresenting) return aside ?? putAside(open);
  if (aside !== null) await putBack(open, aside);
  return null;
}

/* Takes a comparison with somebody else's portfolio off the screen; null = there was none. */
async function putAside(open: PortfolioState): Promise<HiddenPortfolio | null> {
  const { portfolio, look } = open;
  const { against } = look;
  if (portfolio === null || against === null) return null;
  // a model is nobody's
  if (against.portfolio.model || isAtTable(portfolio, against.portfolio)) return null;
  await open.lookAt({ against: null });
  return { id: portfolio.id, against };
}

/* Puts it back, where the same portfolio is still open and compared with no other. */
async function putBack(open: PortfolioState, { id, against }: HiddenPortfolio): Promise<void> {
  if (open.portfolio?.id === id && open.look.against === null) await open.lookAt({ against });
}
