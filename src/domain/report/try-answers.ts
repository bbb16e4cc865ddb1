import { analyse } from './analyse.ts';
import { prepare, type Groundwork } from './groundwork.ts';
import type { Holding } from '../model/holding.ts';
import { identify } from '../identity/identify.ts';
import type { Look } from '../model/look.ts';
import type { Answer, Portfolio } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Ranged } from '../model/report-amounts.ts';

/** What would other answers change? All answers of the portfolio, with those that are tried. */
export interface TryQuestion {
  readonly kind: 'try-answers';
  readonly answers: readonly Answer[];
}
/** What is in the lens as things are, and as they would be with other answers. */
export interface TriedAnswers {
  readonly kind: 'try-answers';
  readonly before: Ranged;
  readonly after: Ranged;
}

/**
 * Tells what answers would change before they are given: the lens's range with the portfolio's own answers, measured by the groundwork
 * that is there, and with these in their place. Nothing is kept of it.
 */
export function tryAnswers(
  answers: readonly Answer[],
  portfolio: Portfolio,
  look: Look,
  reference: Reference,
  groundwork: Groundwork,
): TriedAnswers {
  const tried = { ...portfolio, answers };
  return {
    kind: 'try-answers',
    before: analyse(portfolio, reference, groundwork).lens,
    after: analyse(tried, reference, prepare(tried, reference, look)).lens,
  };
}

/** Gives the places of those rows that nobody knows; one that may be several things is not among them. */
export function findStrangers(rows: readonly Holding[], reference: Reference): readonly number[] {
  return rows.flatMap((row, place) => {
    const { status, by } = identify(row, [], reference);
    return status === 'unknown' && by === null ? [place] : [];
  });
}
