import type { Report } from '../domain/report.ts';
import { formatShare } from '../text/numbers.ts';
import { splitOfHundred } from '../text/verdict.ts';
import type { Ball, BallKey, BeamFrame, BeamPicture, BeamShares } from './beam.ts';

/* What stands on the beam of a report, and where the words of the picture go. */

export type BeamLabels = Readonly<Record<BallKey, { readonly figure: string; readonly word: string }>>;

/**
 * What the beam carries. What may belong to either end is the wider of the two open parts. Null where there are no shares or
 * no companies: nothing to weigh.
 */
export function beamShares({ lens, smallCaps, benchmark, tilt, companies }: Report): BeamShares | null {
  const { viaFundsShare, directShare } = lens;
  if (viaFundsShare === null || directShare === null || smallCaps.share === null || tilt === null) return null;
  if (companies.length === 0) return null;
  const open = [lens, smallCaps].map(({ uncertain }) => (uncertain === null ? 0 : uncertain));
  return {
    viaFunds: viaFundsShare,
    direct: directShare,
    small: smallCaps.share,
    unknown: Math.max(...open),
    tilt,
    marketTilt: benchmark.tilt,
  };
}

/** The figure of each ball in whole units of a hundred, and the word under it. */
export function beamLabels(report: Report, shares: BeamShares): BeamLabels {
  const split = splitOfHundred(report);
  return {
    via: { figure: String(split?.viaFunds ?? ''), word: 'via funds' },
    direct: { figure: String(split?.direct ?? ''), word: 'direct' },
    small: { figure: String(Math.round(shares.small * 100)), word: '' },
    unknown: { figure: formatShare(shares.unknown), word: 'unknown' },
  };
}

/** A smaller ball carries a smaller figure, so that its word still fits under it. */
export function figureSize(ball: Ball, frame: BeamFrame): number {
  return ball.label === 'above' ? 21 : Math.max(15, Math.min(frame.figure, Math.round(ball.r * 0.5)));
}

/** Whether the word fits into the ball below its figure; a letter is about half as wide as the type is high. */
export function holdsWord(ball: Ball, frame: BeamFrame, labels: BeamLabels): boolean {
  const { word } = labels[ball.key];
  return word !== '' && ball.label === 'inside' && ball.r >= word.length * frame.word * 0.26;
}

/** Base line of a ball's figure on the level beam: inside on the middle, outside on top. */
export function figureY(ball: Ball, frame: BeamFrame, labels: BeamLabels): number {
  if (ball.label === 'above') return ball.y - ball.r - 7;
  return holdsWord(ball, frame, labels) ? ball.y - 2 : ball.y + figureSize(ball, frame) * 0.35;
}

/**
 * Where the benchmark's word stands on the level beam: at the lighter end, where no ball is in its way; `drop` below its dashes, or
 * above them where these are above the plank, so never behind it.
 */
export function marketWord(
  picture: BeamPicture,
  frame: BeamFrame,
): { readonly side: 'left' | 'right'; readonly x: number; readonly drop: number } {
  const side = picture.angle > 0 ? 'left' : 'right';
  const end = marketEnd(frame) + frame.dash;
  const x = side === 'right' ? Math.min(frame.pivotX + end, frame.width) : Math.max(frame.pivotX - end, 0);
  const isAbove = (picture.angle - picture.marketAngle) * (side === 'right' ? 1 : -1) > 0;
  return { side, x, drop: isAbove ? -10 : 20 };
}

/** How far from the pivot the market's dashes begin. */
export function marketEnd(frame: BeamFrame): number {
  return frame.half + 3;
}
