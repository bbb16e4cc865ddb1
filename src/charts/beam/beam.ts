/* Geometry of the balance beam. Areas are to scale within one picture; the beam leans by a fixed rule, so that two
   pictures can be compared. All lengths in the units of the frame's viewBox. */

/** What stands on the beam, as shares of the base; parts below 0 are not drawn. */
export interface BeamShares {
  readonly viaFunds: number;
  readonly direct: number;
  readonly small: number;
  readonly unknown: number;
  /** To which end its kind would put what is unknown; absent = it stands in the middle. */
  readonly leaning?: 'lens' | 'small' | 'neither';
  /** What lies in funds that nobody opens, as the broker shows them: a box on the pivot. Absent = none. */
  readonly closed?: number;
  /** Lens share − small-cap share at the reading that is drawn, 1 = 100 points. */
  readonly tilt: number;
  /** Between which ends the tilt lies; null where one figure is shown. */
  readonly span: { readonly low: number; readonly high: number } | null;
  readonly marketTilt: number;
}

export interface BeamFrame {
  readonly width: number;
  readonly height: number;
  readonly pivotX: number;
  /** The middle of the beam's thickness. */
  readonly pivotY: number;
  readonly half: number;
  readonly ground: number;
  readonly groundHalf: number;
  readonly foot: number;
  /** Radius of a ball that is the whole portfolio, while there is room for it. */
  readonly largest: number;
  readonly dash: number;
  readonly figure: number;
  readonly word: number;
}

/** The picture beside the sentence. */
export const WIDE: BeamFrame = {
  width: 560,
  height: 252,
  pivotX: 280,
  pivotY: 148,
  half: 232,
  ground: 240,
  groundHalf: 120,
  foot: 34,
  largest: 102,
  dash: 26,
  figure: 26,
  word: 13,
};
/** The picture of the start, where a line of words and a switch stand above it. */
export const START_FRAME: BeamFrame = {
  ...WIDE,
  height: 212,
  pivotY: 126,
  half: 228,
  ground: 202,
  groundHalf: 110,
  largest: 88,
};
/** The picture of a phone: drawn anew, not shrunk. */
export const NARROW: BeamFrame = {
  width: 342,
  height: 196,
  pivotX: 171,
  pivotY: 122,
  half: 143,
  ground: 184,
  groundHalf: 81,
  foot: 23,
  largest: 67,
  dash: 22,
  figure: 17,
  word: 13,
};

/** The picture of a printed sheet. */
export const SHEET_FRAME: BeamFrame = {
  width: 372,
  height: 186,
  pivotX: 186,
  pivotY: 110,
  half: 158,
  ground: 174,
  groundHalf: 83,
  foot: 24,
  largest: 72,
  dash: 23,
  figure: 18,
  word: 12,
};

/** One of two pictures side by side, before and after: no figures in it. */
export const SMALL: BeamFrame = {
  width: 300,
  height: 140,
  pivotX: 150,
  pivotY: 84,
  half: 126,
  ground: 131,
  groundHalf: 60,
  foot: 18,
  largest: 56,
  dash: 16,
  figure: 15,
  word: 13,
};

export const BEAM_THICKNESS = 8;
const DEGREES_PER_POINT = 0.25;
/** 80 points, so that an index of small companies fits. */
const STEEPEST = 20;
/** Room between two balls, and between a ball and the end of the beam. */
const GAP = 5;
const END = 2;
/** Room kept above the highest ball, and for a figure that stands on a ball instead of in it. */
const HEADROOM = 4;
const LABEL_ROOM = 26;
/** A ball smaller than this could not be seen. */
const SMALLEST = 0.5;

export type BallKey = 'via' | 'direct' | 'small' | 'unknown';
export interface Ball {
  readonly key: BallKey;
  readonly share: number;
  /** Centre on the level beam; the whole beam is then turned about its pivot. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: 'inside' | 'above';
}
/** The closed funds, on the level beam: as large for what is in it as a ball. */
export interface ClosedBox {
  readonly share: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface BeamPicture {
  /** Degrees as SVG counts them: negative = the left, heavy end is down. */
  readonly angle: number;
  readonly marketAngle: number;
  /** Where the beam may stand, given what is not known: the area that each of its two ends goes over. Empty for a firm tilt. */
  readonly span: readonly (readonly Point[])[];
  readonly balls: readonly Ball[];
  /** null = no fund is closed. */
  readonly box: ClosedBox | null;
  /** Radius of a ball that would be all of it. */
  readonly largest: number;
}
export type Point = readonly [x: number, y: number];

/** 0.25° a point, at most 20°, left end down for a positive tilt (src/domain/README, "Comparison"). */
export function beamAngle(tilt: number): number {
  const degrees = Math.min(STEEPEST, Math.max(-STEEPEST, tilt * 100 * DEGREES_PER_POINT));
  return degrees === 0 ? 0 : -degrees;
}

/** Height of a point of the level picture once the beam leans. */
export function leanY(frame: BeamFrame, angle: number, x: number, y: number): number {
  const turn = (angle * Math.PI) / 180;
  return frame.pivotY + (x - frame.pivotX) * Math.sin(turn) + (y - frame.pivotY) * Math.cos(turn);
}

/** How far right a point of the level picture stands once the beam leans. */
export function leanX(frame: BeamFrame, angle: number, x: number, y: number): number {
  const turn = (angle * Math.PI) / 180;
  return frame.pivotX + (x - frame.pivotX) * Math.cos(turn) - (y - frame.pivotY) * Math.sin(turn);
}

/** How wide the box is for its height. */
const BOX_SHAPE = 1.7;

function placeBox({ closed }: BeamShares, frame: BeamFrame, largest: number): ClosedBox | null {
  if (closed === undefined) return null;
  const radius = largest * Math.sqrt(Math.max(0, closed));
  if (radius < SMALLEST) return null;
  const height = radius * Math.sqrt(Math.PI / BOX_SHAPE);
  const top = frame.pivotY - BEAM_THICKNESS / 2;
  return { share: closed, x: frame.pivotX, y: top - height / 2, width: height * BOX_SHAPE, height };
}

function placeBalls(shares: BeamShares, frame: BeamFrame, largest: number): readonly Ball[] {
  const radius = (share: number) => largest * Math.sqrt(Math.max(0, share));
  const top = frame.pivotY - BEAM_THICKNESS / 2;
  const via = radius(shares.viaFunds);
  const direct = radius(shares.direct);
  const small = radius(shares.small);
  const unknown = radius(shares.unknown);
  const left = frame.pivotX - frame.half + END;
  const right = frame.pivotX + frame.half - END;
  const gapAfter = (r: number) => (r < SMALLEST ? 0 : GAP);
  const directX = left + 2 * via + gapAfter(via) + direct;
  const box = placeBox(shares, frame, largest);
  const besides = {
    lens: directX + direct + gapAfter(direct) + unknown,
    small: right - 2 * small - gapAfter(small) - unknown,
    neither: box === null ? frame.pivotX : frame.pivotX + box.width / 2 + GAP + unknown,
  };
  const at = (key: BallKey, share: number, x: number, r: number): Ball => ({
    key,
    share,
    x,
    y: top - r,
    r,
    label: r >= frame.figure * 0.95 ? 'inside' : 'above',
  });
  return [
    at('via', shares.viaFunds, left + via, via),
    at('direct', shares.direct, directX, direct),
    at('small', shares.small, right - small, small),
    at('unknown', shares.unknown, besides[sideOfUnknown(shares)], unknown),
  ].filter(({ r }) => r >= SMALLEST);
}

/** How the beam stands, and at which end what is unknown does. */
interface Standing {
  readonly angle: number;
  readonly side: 'lens' | 'small' | 'neither';
}

/* So much of the portfolio is no longer a small thing beside an end: it stands where it may fall to either side. */
const TOO_MUCH_FOR_A_SIDE = 0.1;
function sideOfUnknown({ leaning = 'neither', unknown }: BeamShares): Standing['side'] {
  return unknown > TOO_MUCH_FOR_A_SIDE ? 'neither' : leaning;
}

/* Whatever stands on the beam stands beside the rest and on its own side, with room above it for its words. */
function fits(balls: readonly Ball[], box: ClosedBox | null, frame: BeamFrame, { angle, side }: Standing): boolean {
  const inOrder = [...balls, ...(box === null ? [] : [{ ...box, r: box.width / 2 }])].sort((a, b) => a.x - b.x);
  const isApart = inOrder.every((one, at) => {
    const next = inOrder[at + 1];
    return next === undefined || next.x - next.r - (one.x + one.r) >= GAP - 1e-6;
  });
  const roomAtEnds = balls.every(({ key, x, r }) => {
    const own = key === 'small' ? 'small' : 'lens';
    const end = key === 'unknown' ? side : own;
    return end === 'neither' || (end === 'lens' ? x + r <= frame.pivotX - GAP : x - r >= frame.pivotX + GAP);
  });
  const roomAbove = balls.every((ball) => {
    // the words of the unknown part always stand outside of it: no type is readable on stripes
    const label = ball.label === 'above' || ball.key === 'unknown' ? LABEL_ROOM : 0;
    return leanY(frame, angle, ball.x, ball.y) - ball.r - label >= HEADROOM;
  });
  return isApart && roomAtEnds && roomAbove && (box === null || hasRoom(box, frame, angle));
}

function hasRoom(box: ClosedBox, frame: BeamFrame, angle: number): boolean {
  const label = holdsBoxWords(box, frame) ? 0 : LABEL_ROOM;
  const top = box.y - box.height / 2;
  return [-1, 1].every((end) => leanY(frame, angle, box.x + (end * box.width) / 2, top) - label >= HEADROOM);
}

/** Whether the box has room for its figure and the words under it; else they stand above it. */
export function holdsBoxWords({ width, height }: ClosedBox, frame: BeamFrame): boolean {
  return width >= frame.word * 8.4 && height >= frame.figure + frame.word + 12;
}

/** The part of a half that its span covers: near the pivot it would only be a dark point. */
const SPAN_FROM = 0.5;
const SPAN_STEPS = 12;

/* A ring's piece at either end, from the angle of one end of the range to that of the other. */
function spanOf({ span }: BeamShares, frame: BeamFrame): readonly (readonly Point[])[] {
  if (span === null) return [];
  const [from, to] = [beamAngle(span.high), beamAngle(span.low)];
  if (to - from < 0.1) return [];
  const angles = Array.from({ length: SPAN_STEPS + 1 }, (_, step) => from + ((to - from) * step) / SPAN_STEPS);
  return [-1, 1].map((side) => {
    const arc = (part: number) => {
      const x = frame.pivotX + side * frame.half * part;
      return (angle: number): Point => [leanX(frame, angle, x, frame.pivotY), leanY(frame, angle, x, frame.pivotY)];
    };
    return [...angles.map(arc(1)), ...[...angles].reverse().map(arc(SPAN_FROM))];
  });
}

/** Draws the beam in a frame: one scale for all balls, as large as the frame has room for. */
export function drawBeam(shares: BeamShares, frame: BeamFrame): BeamPicture {
  const angle = beamAngle(shares.tilt);
  const standing = { angle, side: sideOfUnknown(shares) };
  let largest = frame.largest;
  let balls = placeBalls(shares, frame, largest);
  let box = placeBox(shares, frame, largest);
  while (!fits(balls, box, frame, standing) && largest > 1) {
    largest *= 0.97;
    balls = placeBalls(shares, frame, largest);
    box = placeBox(shares, frame, largest);
  }
  return { angle, marketAngle: beamAngle(shares.marketTilt), span: spanOf(shares, frame), balls, box, largest };
}
