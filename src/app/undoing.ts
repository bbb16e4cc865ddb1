import { actionBetween } from '../domain/book/history.ts';
import { isSamePortfolio, takeBack } from '../domain/book/operations.ts';
import type { Portfolio } from '../domain/model/portfolio.ts';

/** The states of a portfolio that something was done between; `before` null = the portfolio began with it. */
export interface Action {
  readonly before: Portfolio | null;
  readonly after: Portfolio;
}

/**
 * Gives the portfolio without one action, and with all that was done since, here or in another tab; null = it began with the action and
 * goes with it. `stays`: somebody has changed the same things since, or there is nothing left to take back. `now` null = it is gone, and
 * comes back.
 */
export function withoutAction(now: Portfolio | null, { before, after }: Action): Portfolio | null | 'stays' {
  if (now === null) return before;
  if (now.id !== after.id) return 'stays';
  // a portfolio that somebody has done something else to than look at it otherwise is not taken back with its first file
  if (before === null) return actionBetween(after, now, '') === null ? null : 'stays';
  return takeBack(now, before, after) ?? 'stays';
}

/** Tells whether nothing was done since an action. */
export function isUntouched(now: Portfolio, { after }: Action): boolean {
  return isSamePortfolio(now, after);
}

/** Tells whether an action can still be taken back. */
export function mayTakeBack(now: Portfolio, action: Action): boolean {
  return withoutAction(now, action) !== 'stays';
}
