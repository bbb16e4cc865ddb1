import {
  BEAM_THICKNESS,
  holdsBoxWords,
  leanX,
  leanY,
  type Ball,
  type BallKey,
  type BeamFrame,
  type BeamPicture,
} from './beam.ts';
import {
  figureSize,
  figureY,
  holdsWord,
  marketEnd,
  marketWord,
  unknownWords,
  wordDrop,
  type BeamLabels,
} from './beam-labels.ts';
import type { Fill, Ink, Mark, Stroke, TextMark } from '../marks.ts';

const BALLS: Readonly<Record<BallKey, { readonly fill: Fill; readonly stroke: Stroke | null }>> = {
  via: { fill: 'mega', stroke: null },
  direct: { fill: 'mega-tint', stroke: { ink: 'mega', width: 2.4, isDashed: false } },
  small: { fill: 'small', stroke: null },
  unknown: { fill: 'hatch', stroke: { ink: 'edge', width: 1.2, isDashed: false } },
};
const INSIDE: Readonly<Record<BallKey, Ink>> = {
  via: 'on-mega',
  direct: 'ink',
  small: 'on-small',
  unknown: 'ink-3',
};
const ABOVE: Readonly<Record<BallKey, Ink>> = {
  via: 'mega-ink',
  direct: 'mega-ink',
  small: 'small-ink',
  unknown: 'ink-3',
};

const text = (mark: Omit<TextMark, 'kind' | 'weight'>, weight: TextMark['weight'] = 400): TextMark => ({
  kind: 'text',
  ...mark,
  weight,
});

/* What is not known is striped, here as everywhere. */
const SPAN_EDGE: Stroke = { ink: 'line', width: 1, isDashed: false };

/* Words turn with the place they belong to, but stay upright. */
function wordsOf(
  ball: Ball,
  at: readonly [number, number],
  { picture, frame, labels }: { readonly picture: BeamPicture; readonly frame: BeamFrame; readonly labels: BeamLabels },
): readonly Mark[] {
  const { figure, word } = labels[ball.key];
  const [x, y] = at;
  const ink = ball.label === 'inside' ? INSIDE[ball.key] : ABOVE[ball.key];
  if (ball.key === 'unknown') {
    const place = unknownWords(picture, frame, labels);
    if (place === null) return [];
    const { dx, dy, anchor } = place;
    return [text({ x: x + dx, y: y + dy, text: `${figure} ${word}`, size: 12, ink, anchor })];
  }
  const size = figureSize(ball, frame);
  const base = y + figureY(ball, frame, labels) - ball.y;
  return [
    text({ x, y: base, text: figure, size, ink, anchor: 'middle' }, 640),
    ...(holdsWord(ball, frame, labels)
      ? [text({ x, y: y + wordDrop(frame), text: word, size: frame.word, ink, anchor: 'middle' })]
      : []),
  ];
}

/* The benchmark's beam, behind the other. */
function marketMarks(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels, market: string): readonly Mark[] {
  const { pivotX, pivotY } = frame;
  const lean = (x: number) =>
    [leanX(frame, picture.marketAngle, x, pivotY), leanY(frame, picture.marketAngle, x, pivotY)] as const;
  const end = marketEnd(frame);
  const stroke: Stroke = { ink: 'edge', width: 2, isDashed: false };
  const word = marketWord(picture, frame, labels, market);
  const [x, y] = lean(word.x);
  const anchor = word.side === 'right' ? 'end' : 'start';
  return [
    { kind: 'line', from: lean(pivotX - end), to: lean(pivotX + end), stroke },
    text({ x, y: y + word.drop, text: market, size: 12, ink: 'ink-3', anchor }),
  ];
}

/* Funds that nobody opens, as the broker shows them. */
function closedMarks(picture: BeamPicture, frame: BeamFrame, labels: BeamLabels): readonly Mark[] {
  const { box, angle } = picture;
  if (box === null || labels.closed === undefined) return [];
  const corner = (across: number, down: number) => {
    const [x, y] = [box.x + (across * box.width) / 2, box.y + (down * box.height) / 2];
    return [leanX(frame, angle, x, y), leanY(frame, angle, x, y)] as const;
  };
  const edge: Stroke = { ink: 'edge', width: 1.6, isDashed: true };
  const lid: Mark = {
    kind: 'shape',
    points: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)],
    fill: 'line-2',
    stroke: edge,
  };
  const { figure, word } = labels.closed;
  const [x, y] = corner(0, 0);
  if (holdsBoxWords(box, frame))
    return [
      lid,
      text({ x, y: y + 2, text: figure, size: frame.figure, ink: 'ink', anchor: 'middle' }, 640),
      text({ x, y: y + frame.word + 7, text: word, size: frame.word, ink: 'ink', anchor: 'middle' }),
    ];
  const [overX, overY] = corner(0, -1);
  return [lid, text({ x: overX, y: overY - 9, text: `${figure} ${word}`, size: 12, ink: 'ink-3', anchor: 'middle' })];
}

/** The beam of a picture as marks in the units of its frame, `market` being the benchmark in a word, null = without its beam: what the page draws with motion, drawn at rest. */
export function beamMarks(
  picture: BeamPicture,
  frame: BeamFrame,
  labels: BeamLabels,
  market: string | null,
): readonly Mark[] {
  const { pivotX, pivotY } = frame;
  const balls = picture.balls.flatMap((ball): readonly Mark[] => {
    const x = leanX(frame, picture.angle, ball.x, ball.y);
    const y = leanY(frame, picture.angle, ball.x, ball.y);
    return [
      { kind: 'circle', x, y, r: ball.r, ...BALLS[ball.key] },
      ...wordsOf(ball, [x, y], { picture, frame, labels }),
    ];
  });
  return [
    {
      kind: 'line',
      from: [pivotX - frame.groundHalf, frame.ground],
      to: [pivotX + frame.groundHalf, frame.ground],
      stroke: { ink: 'line', width: 2, isDashed: false },
    },
    ...picture.span.map((points): Mark => ({ kind: 'shape', points, fill: 'hatch', stroke: SPAN_EDGE })),
    ...(market === null ? [] : marketMarks(picture, frame, labels, market)),
    {
      kind: 'shape',
      points: [
        [pivotX, pivotY + 5],
        [pivotX - frame.foot, frame.ground - 1],
        [pivotX + frame.foot, frame.ground - 1],
      ],
      fill: 'ink',
      stroke: { ink: 'ink', width: 3, isDashed: false },
    },
    ...balls,
    ...closedMarks(picture, frame, labels),
    {
      kind: 'rect',
      x: pivotX - frame.half,
      y: pivotY - BEAM_THICKNESS / 2,
      width: frame.half * 2,
      height: BEAM_THICKNESS,
      radius: 4,
      fill: 'ink',
      turn: { degrees: picture.angle, x: pivotX, y: pivotY },
    },
  ];
}
