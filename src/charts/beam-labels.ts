import { isRange } from '../domain/figures/range.ts';
import { splitOfHundred } from '../domain/figures/split.ts';
import type { Ranged, Report, TiltRange } from '../domain/report.ts';
import { formatShare } from '../text/numbers.ts';
import {
  BEAM_THICKNESS,
  leanX,
  leanY,
  type Ball,
  type BallKey,
  type BeamFrame,
  type BeamPicture,
  type BeamShares,
} from './beam.ts';

/* What stands on the beam of a report, and where the words of the picture go. */

export type BeamLabels = Readonly<Record<BallKey, { readonly figure: string; readonly word: string }>>;

/**
 * What the beam carries. What may belong to either end is the wider of the two open parts. Null where there are no shares or
 * no companies: nothing to weigh.
 */
export function beamShares(report: Report): BeamShares | null {
  const { companies, totals } = report;
  if (companies.length === 0 || totals.base === null || totals.widest === null) return null;
  return weighShares(report, totals.base / totals.widest, report.benchmark.tilt);
}

/**
 * The same of any two figures and their tilt; null without shares. `part`: what part of all that may be the whole is known to be, so
 * that what is known and what is not are parts of one.
 */
export function weighShares(
  {
    lens,
    smallCaps,
    tiltRange,
  }: { readonly lens: Ranged; readonly smallCaps: Ranged; readonly tiltRange: TiltRange | null },
  part: number,
  marketTilt: number,
): BeamShares | null {
  const { viaFundsShare, directShare } = lens;
  if (viaFundsShare === null || directShare === null || smallCaps.share === null || tiltRange === null) return null;
  const open = [lens, smallCaps].map(({ uncertain }) => (uncertain === null ? 0 : uncertain));
  const { drawn, low, high } = tiltRange;
  const isWide: boolean = isRange(tiltRange);
  return {
    viaFunds: viaFundsShare * part,
    direct: directShare * part,
    small: smallCaps.share * part,
    unknown: Math.max(...open),
    tilt: drawn,
    span: isWide ? { low, high } : null,
    marketTilt,
  };
}

/** The figure of each ball in whole units of a hundred, and the word under it. */
export function beamLabels(report: Report, shares: BeamShares): BeamLabels {
  const split = splitOfHundred(report, isRange(report.lens));
  return {
    via: { figure: String(split?.viaFunds ?? ''), word: 'in funds' },
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

/** Where the benchmark's word stands: beside the dashes of one end, `drop` below them or above. */
export interface MarketWord {
  readonly side: 'left' | 'right';
  /** On the level beam. */
  readonly x: number;
  readonly drop: number;
}

/** Places for the word, from the dashes' own height: close below and above them, then a line further. */
const DROPS = [20, -10, 34, -24] as const;
const WORD_SIZE = 12;
/** How wide a letter is at most, of the type's height. */
const LETTER = 0.56;

/**
 * Where the benchmark's word stands: at the lighter end first, below its dashes or above, wherever it meets neither a ball, nor a
 * figure, nor the plank; where each place meets something, the one that meets the least.
 */
export function marketWord(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels, word: string): MarketWord {
  const end = marketEnd(frame) + frame.dash;
  const sides = picture.angle > 0 ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const places = sides.flatMap((side) =>
    DROPS.map((drop): MarketWord => {
      const x = side === 'right' ? Math.min(frame.pivotX + end, frame.width) : Math.max(frame.pivotX - end, 0);
      return { side, x, drop };
    }),
  );
  const taken = boxesOf(picture, frame, labels);
  const met = places.map((place) => meets(boxOfWord(place, picture, frame, word), taken, picture, frame));
  return places[met.indexOf(Math.min(...met))]!;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room a line of type takes. */
function boxOf(x: number, base: number, text: string, size: number, anchor: 'start' | 'middle' | 'end'): Box {
  const width = text.length * size * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.22 };
}

export function boxOfWord({ side, x, drop }: MarketWord, picture: BeamPicture, frame: BeamFrame, word: string): Box {
  const at = (read: typeof leanX) => read(frame, picture.marketAngle, x, frame.pivotY);
  return boxOf(at(leanX), at(leanY) + drop, word, WORD_SIZE, side === 'right' ? 'end' : 'start');
}

/** What stands above the plank: balls, and figures beside or on them. */
export function boxesOf(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): readonly Box[] {
  return picture.balls.flatMap((ball): readonly Box[] => {
    const x = leanX(frame, picture.angle, ball.x, ball.y);
    const y = leanY(frame, picture.angle, ball.x, ball.y);
    const { figure, word } = labels[ball.key];
    const round: Box = { left: x - ball.r, right: x + ball.r, top: y - ball.r, bottom: y + ball.r };
    if (ball.key === 'unknown')
      return [round, boxOf(x - Math.min(ball.r, 8), y - ball.r - 9, `${figure} ${word}`, 12, 'start')];
    if (ball.label === 'inside') return [round];
    return [round, boxOf(x, y + figureY(ball, frame, labels) - ball.y, figure, figureSize(ball, frame), 'middle')];
  });
}

/* By how much a word meets what is there, in square units of the frame; leaving the frame counts as meeting. */
function meets(word: Box, taken: readonly Box[], picture: BeamPicture, frame: BeamFrame): number {
  const shared = (a: Box, b: Box) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const outside = Math.max(0, -word.top) + Math.max(0, word.bottom - frame.height);
  return (
    taken.reduce((sum, box) => sum + shared(word, box), 0) +
    shared(word, plankBox(word, picture, frame)) +
    outside * (word.right - word.left)
  );
}

/* The piece of the plank below and above a word: its two heights at the word's ends, where it reaches so far. */
function plankBox(word: Box, { angle }: BeamPicture, frame: BeamFrame): Box {
  const turn = (angle * Math.PI) / 180;
  const reach = frame.half * Math.cos(turn);
  const left = Math.max(word.left, frame.pivotX - reach);
  const right = Math.min(word.right, frame.pivotX + reach);
  const heights = [left, right].map((x) => frame.pivotY + (x - frame.pivotX) * Math.tan(turn));
  const half = BEAM_THICKNESS / 2 + 2;
  return { left, right, top: Math.min(...heights) - half, bottom: Math.max(...heights) + half };
}

/** How far from the pivot the market's dashes begin. */
export function marketEnd(frame: BeamFrame): number {
  return frame.half + 3;
}
