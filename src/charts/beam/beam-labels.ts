import { t } from '../../words/t.ts';
import { answerOf, type AnsweredFigure } from '../../domain/figures/answer.ts';
import { addUp } from '../../domain/figures/parts.ts';
import { isRange } from '../../domain/figures/range.ts';
import { splitOfHundred, type SplitOf } from '../../domain/figures/split.ts';
import type { Ranged } from '../../domain/model/report-amounts.ts';
import { formatCount, formatShare } from '../../words/marks/numbers.ts';
import { leftOf, textWidth, type Anchor } from '../text-width.ts';
import {
  BEAM_THICKNESS,
  holdsBoxWords,
  leanX,
  leanY,
  type Ball,
  type BallKey,
  type BeamFrame,
  type BeamPicture,
  type BeamShares,
  type ClosedBox,
} from './beam.ts';

/* The words of the beam, and where they go. */

export interface BeamLabel {
  readonly figure: string;
  readonly word: string;
}
/** The words of each ball, and of the closed funds where there is a box of them. */
export type BeamLabels = Readonly<Record<BallKey, BeamLabel>> & { readonly closed?: BeamLabel };

/** What is needed of a report for the figures. */
interface Labelled extends SplitOf {
  readonly lens: SplitOf['lens'] & Pick<Ranged, 'high' | 'uncertain'>;
  readonly smallCaps: AnsweredFigure;
}

/** The figure of each ball in whole units of a hundred, and the word under it. */
export function beamLabels(report: Labelled, shares: BeamShares): BeamLabels {
  const split = splitOfHundred(report, isRange(report.lens));
  const small = answerOf(report.smallCaps);
  return {
    via: { figure: String(split?.viaFunds ?? ''), word: t`in funds` },
    direct: { figure: String(split?.direct ?? ''), word: t`yours` },
    // the middle where there is one, as in the sentence
    small: { figure: wholePercent(small?.kind === 'about' ? small.share : shares.small), word: '' },
    unknown: { figure: formatShare(shares.unknown), word: t`we can’t see` },
    ...(shares.closed === undefined ? {} : { closed: { figure: wholePercent(shares.closed), word: t`inside funds` } }),
  };
}

/* What is there but rounds to nothing stays visible. */
function wholePercent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 1e-9 ? '<1' : formatCount(rounded);
}

/** A smaller ball carries a smaller figure, so that its word still fits under it. */
export function figureSize(ball: Ball, frame: BeamFrame): number {
  return ball.label === 'above' ? 21 : Math.max(15, Math.min(frame.figure, Math.round(ball.r * 0.5)));
}

/** How far below a ball's middle the base line of its word lies. */
export const wordDrop = ({ word }: BeamFrame): number => word + 3;

/** Whether the word fits into the ball below its figure, where the ball is narrower; a letter is about half as wide as the type is high. */
export function holdsWord(ball: Ball, frame: BeamFrame, labels: BeamLabels): boolean {
  const { word } = labels[ball.key];
  return (
    word !== '' && ball.label === 'inside' && ball.r >= Math.hypot(word.length * frame.word * 0.26, wordDrop(frame))
  );
}

/** Base line of a ball's figure on the level beam: inside on the middle, outside on top. */
export function figureY(ball: Ball, frame: BeamFrame, labels: BeamLabels): number {
  if (ball.label === 'above') return ball.y - ball.r - 7;
  return holdsWord(ball, frame, labels) ? ball.y - 2 : ball.y + figureSize(ball, frame) * 0.35;
}

/** Where the words of the unknown ball stand, from its middle on the upright picture. */
export interface UnknownWords {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: Anchor;
}

/**
 * Where the words of the unknown ball stand: beside it, away from the nearer end, above it, or below the beam beside the pivot, wherever
 * they meet no other ball, no figure, no beam and neither edge; where each place meets something, the one that meets the least. Null where
 * nothing is unknown.
 */
export function unknownWords(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): UnknownWords | null {
  const ball = picture.balls.find(({ key }) => key === 'unknown');
  if (ball === undefined) return null;
  const { figure, word } = labels.unknown;
  const { r } = ball;
  // close above it, then further up
  const above = [9, 24, 39, 54].flatMap((up): readonly UnknownWords[] => [
    { dx: -Math.min(r, 8), dy: -r - up, anchor: 'start' },
    { dx: Math.min(r, 8), dy: -r - up, anchor: 'end' },
    { dx: 0, dy: -r - up, anchor: 'middle' },
  ]);
  const left: UnknownWords = { dx: -r - 7, dy: -2, anchor: 'end' };
  const right: UnknownWords = { dx: r + 7, dy: -2, anchor: 'start' };
  const sides = ball.x > frame.pivotX ? ([left, right] as const) : ([right, left] as const);
  const [x, y] = middleOf(ball, picture, frame);
  const below = [24, 42].flatMap((down): readonly UnknownWords[] => [
    { dx: frame.pivotX + BESIDE_PIVOT - x, dy: frame.pivotY + down - y, anchor: 'start' },
    { dx: frame.pivotX - BESIDE_PIVOT - x, dy: frame.pivotY + down - y, anchor: 'end' },
  ]);
  const places = ball.x === frame.pivotX ? [...above, ...below] : [sides[0], ...above, sides[1], ...below];
  const taken = [...boxesOfBalls(picture, frame, labels), roundOf(ball, picture, frame)];
  const met = places.map(({ dx, dy, anchor }) => {
    const box = boxOf(x + dx, y + dy, `${figure} ${word}`, WORD_SIZE, anchor);
    const outside = Math.max(0, -box.left) + Math.max(0, box.right - frame.width);
    return meets(box, taken, picture, frame) + outside * WORD_SIZE;
  });
  return places[met.indexOf(Math.min(...met))]!;
}

/* Clear of the sloping side of the pivot. */
const BESIDE_PIVOT = 24;

function middleOf(ball: Ball, { angle }: BeamPicture, frame: BeamFrame): readonly [x: number, y: number] {
  return [leanX(frame, angle, ball.x, ball.y), leanY(frame, angle, ball.x, ball.y)];
}

function roundOf(ball: Ball, picture: BeamPicture, frame: BeamFrame): Box {
  const [x, y] = middleOf(ball, picture, frame);
  return { left: x - ball.r, right: x + ball.r, top: y - ball.r, bottom: y + ball.r };
}

/** Where the benchmark's word stands: at an end of its beam, `drop` below it or above. */
export interface MarketWord {
  readonly side: 'left' | 'right';
  /** On the level beam. */
  readonly x: number;
  readonly drop: number;
}

/** Places for the word, from that end's own height: close below and above it, then a line further. */
const DROPS = [20, -10, 34, -24] as const;
const WORD_SIZE = 13;

/**
 * Where the benchmark's word stands: at the lighter end first, below its beam or above, wherever it meets neither a ball, nor a
 * figure, nor the plank; where each place meets something, the one that meets the least.
 */
export function marketWord(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels, word: string): MarketWord {
  const end = marketEnd(frame);
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
function boxOf(x: number, base: number, text: string, size: number, anchor: Anchor): Box {
  const width = textWidth(text, size);
  const left = leftOf(x, width, anchor);
  return { left, right: left + width, top: base - size * 0.8, bottom: base + size * 0.22 };
}

export function boxOfWord({ side, x, drop }: MarketWord, picture: BeamPicture, frame: BeamFrame, word: string): Box {
  const at = (read: typeof leanX) => read(frame, picture.marketAngle, x, frame.pivotY);
  return boxOf(at(leanX), at(leanY) + drop, word, WORD_SIZE, side === 'right' ? 'end' : 'start');
}

/** What stands above the plank: balls, the box, and figures beside or on them. */
export function boxesOf(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): readonly Box[] {
  const ball = picture.balls.find(({ key }) => key === 'unknown');
  const place = unknownWords(picture, frame, labels);
  if (ball === undefined || place === null) return boxesOfBalls(picture, frame, labels);
  const [x, y] = middleOf(ball, picture, frame);
  const words = `${labels.unknown.figure} ${labels.unknown.word}`;
  return [
    ...boxesOfBalls(picture, frame, labels),
    roundOf(ball, picture, frame),
    boxOf(x + place.dx, y + place.dy, words, WORD_SIZE, place.anchor),
  ];
}

/* All but what is unknown, whose words find their place among the rest. */
function boxesOfBalls(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): readonly Box[] {
  const balls = picture.balls
    .filter(({ key }) => key !== 'unknown')
    .flatMap((ball): readonly Box[] => {
      const [x, y] = middleOf(ball, picture, frame);
      const round = roundOf(ball, picture, frame);
      if (ball.label === 'inside') return [round];
      const base = y + figureY(ball, frame, labels) - ball.y;
      return [round, boxOf(x, base, labels[ball.key].figure, figureSize(ball, frame), 'middle')];
    });
  return picture.box === null ? balls : [...balls, ...boxesOfClosed(picture.box, picture, frame, labels)];
}

/* The box leans with the beam: as far as its corners reach, and its words where they stand above it. */
function boxesOfClosed(closed: ClosedBox, picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): readonly Box[] {
  const corners = [-1, 1].flatMap((across) =>
    [-1, 1].map((down) => [closed.x + (across * closed.width) / 2, closed.y + (down * closed.height) / 2] as const),
  );
  const xs = corners.map(([x, y]) => leanX(frame, picture.angle, x, y));
  const ys = corners.map(([x, y]) => leanY(frame, picture.angle, x, y));
  const whole = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  if (holdsBoxWords(closed, frame)) return [whole];
  const [x, y] = [closed.x, closed.y - closed.height / 2 - 9];
  const words = labels.closed === undefined ? '' : `${labels.closed.figure} ${labels.closed.word}`;
  const at = [leanX(frame, picture.angle, x, y), leanY(frame, picture.angle, x, y)] as const;
  return [whole, boxOf(at[0], at[1], words, WORD_SIZE, 'middle')];
}

/** A word on a ball or out of the frame is worse than one that a beam passes through. */
const WORSE = 100;

/* By how much a word meets what is there, in square units of the frame; leaving the frame counts as meeting. */
function meets(word: Box, taken: readonly Box[], picture: BeamPicture, frame: BeamFrame): number {
  const shared = (a: Box, b: Box) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const outside = Math.max(0, -word.top) + Math.max(0, word.bottom - frame.height);
  return (
    WORSE * (addUp(taken, (box) => shared(word, box)) + outside * (word.right - word.left)) +
    shared(word, plankBox(word, { angle: picture.angle, half: frame.half, thick: BEAM_THICKNESS }, frame)) +
    shared(word, plankBox(word, { angle: picture.marketAngle, half: marketEnd(frame), thick: 3 }, frame))
  );
}

interface Plank {
  readonly angle: number;
  readonly half: number;
  readonly thick: number;
}

/* The piece of a beam below and above a word: its two heights at the word's ends, where it reaches so far. */
function plankBox(word: Box, { angle, half, thick }: Plank, frame: BeamFrame): Box {
  const turn = (angle * Math.PI) / 180;
  const reach = half * Math.cos(turn);
  const left = Math.max(word.left, frame.pivotX - reach);
  const right = Math.min(word.right, frame.pivotX + reach);
  const heights = [left, right].map((x) => frame.pivotY + (x - frame.pivotX) * Math.tan(turn));
  const room = thick / 2 + 2;
  return { left, right, top: Math.min(...heights) - room, bottom: Math.max(...heights) + room };
}

/** How far from the pivot the market's beam reaches: past the other one, so that it is seen behind it. */
export function marketEnd(frame: BeamFrame): number {
  return frame.half + frame.dash;
}
