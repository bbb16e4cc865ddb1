import { analyse } from './analyse.ts';
import { prepare } from './groundwork.ts';
import type { Holding } from '../model/holding.ts';
import { identify } from '../identity/identify.ts';
import type { Look } from '../model/look.ts';
import type { Answer, Correction, Portfolio } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { Report } from '../model/report.ts';

/** What would other answers change? All answers and corrections of the portfolio, with those that are tried. */
export interface TryQuestion {
  readonly kind: 'try-answers';
  readonly answers: readonly Answer[];
  readonly corrections: readonly Correction[];
}
/** The verdict's figures as they would be with other answers. */
export interface TriedAnswers {
  readonly kind: 'try-answers';
  readonly after: TriedFigures;
}
/** As far as a picture of them needs it. */
export interface TriedFigures extends Pick<Report, 'lens' | 'smallCaps' | 'tiltRange'> {
  readonly totals: Pick<Report['totals'], 'base' | 'widest' | 'uncertain'>;
}

/** Tells what answers would change before they are given. Nothing is kept of it. */
export function tryAnswers(
  { answers, corrections }: TryQuestion,
  portfolio: Portfolio,
  look: Look,
  reference: Reference,
): TriedAnswers {
  const tried = { ...portfolio, answers, corrections };
  const { lens, smallCaps, tiltRange, totals } = analyse(tried, reference, prepare(tried, reference, look));
  const { base, widest, uncertain } = totals;
  return { kind: 'try-answers', after: { lens, smallCaps, tiltRange, totals: { base, widest, uncertain } } };
}

/** Gives the places of those rows that nobody knows; one that may be several things is not among them. */
export function findStrangers(rows: readonly Holding[], reference: Reference): readonly number[] {
  return rows.flatMap((row, place) => {
    const { status, by } = identify(row, [], reference);
    return status === 'unknown' && by === null ? [place] : [];
  });
}
