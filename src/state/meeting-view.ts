import type { Against } from '../domain/model/look.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';
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

/** Takes a comparison with somebody else's portfolio off the screen; null = there was none. */
export async function putAside(open: PortfolioState): Promise<HiddenPortfolio | null> {
  const { portfolio, look } = open;
  const { against } = look;
  if (portfolio === null || against === null || isAtTable(portfolio, against.portfolio)) return null;
  await open.lookAt({ against: null });
  return { id: portfolio.id, against };
}

/** Puts it back, where the same portfolio is still open and compared with no other. */
export async function putBack(open: PortfolioState, { id, against }: HiddenPortfolio): Promise<void> {
  if (open.portfolio?.id === id && open.look.against === null) await open.lookAt({ against });
}
