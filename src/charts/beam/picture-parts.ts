import type { Tone } from '../../screens/verdict/words/verdict.ts';
import { placeMarks, type Ink, type Mark, type TextMark } from '../marks.ts';
import { beamAngle, type BeamFrame, type BeamShares } from './beam.ts';
import { wrapText, type MeasureText, type Run } from './wrap-words.ts';

/* What the pictures to share are made of. Lengths are in units of which the file has two pixels each. */

/** The sizes of a picture: one for a message or a slide, one for a feed. */
export const PICTURE_SIZES = { wide: { width: 1200, height: 630 }, square: { width: 1080, height: 1080 } } as const;
/** The width and height of a picture, in its own units. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Room around all of it. */
export const EDGE = 60;
/** Where the sentence begins. */
export const TOP = 44;
/** How far one line of the sentence is below the one before, in heights of its type. */
export const STEP = 1.06;

type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>;
const text = (x: number, y: number, words: string, style: Style): TextMark => ({
  kind: 'text',
  x,
  y,
  text: words,
  ...style,
});

/** Words of one weight and color, at the left unless said otherwise. */
export function wordsAt(at: readonly [x: number, y: number], said: string, style: Partial<Style>): TextMark {
  return text(...at, said, { size: 22, weight: 400, ink: 'ink-2', anchor: 'start', ...style });
}

/** Lines of a text and where they end. */
export interface SetLines {
  readonly marks: readonly TextMark[];
  readonly bottom: number;
}

const INKS: Readonly<Record<Tone, Ink>> = { plain: 'ink', lens: 'mega-ink', small: 'small-ink' };

/** The lines of a sentence in one size of type, below the picture's upper edge. */
export function sentenceMarks(lines: readonly (readonly Run[])[], size: number): SetLines {
  const marks = lines.flatMap((runs, line) =>
    runs.map((run) =>
      text(EDGE + run.x, TOP + (line + 0.82) * size * STEP, run.text, {
        size,
        weight: 640,
        anchor: 'start',
        ink: INKS[run.tone],
      }),
    ),
  );
  return { marks, bottom: TOP + lines.length * size * STEP };
}

/* The mark of the app, leaning to the heavy side, as parts/Brand.svelte draws it. */
const BRAND: readonly Mark[] = [
  {
    kind: 'shape',
    points: [
      [14, 15.2],
      [9.6, 24.5],
      [18.4, 24.5],
    ],
    fill: 'ink',
    stroke: null,
  },
  {
    kind: 'rect',
    x: 2,
    y: 13.2,
    width: 24,
    height: 2.4,
    radius: 1.2,
    fill: 'ink',
    turn: { degrees: -13, x: 14, y: 14.5 },
  },
  { kind: 'circle', x: 5.4, y: 10.2, r: 4.7, fill: 'mega', stroke: null },
  { kind: 'circle', x: 22.4, y: 8.9, r: 2.2, fill: 'small', stroke: null },
];
const NAME: Style = { size: 22, weight: 640, ink: 'ink', anchor: 'end' };
const BRAND_SCALE = 34 / 28;

/** The name of the app at the right edge, on a base line of words, and where it begins. */
export function nameMarks(
  { width }: PictureSize,
  base: number,
  measure: MeasureText,
): { readonly marks: readonly Mark[]; readonly left: number } {
  const right = width - EDGE;
  const left = right - measure('Topheavy', NAME.size, NAME.weight) - 10 - 28 * BRAND_SCALE;
  return { marks: [...placeMarks(BRAND, left, base - 25, BRAND_SCALE), text(right, base, 'Topheavy', NAME)], left };
}

const FOOT: Style = { size: 17, weight: 400, ink: 'ink-3', anchor: 'start' };
const FOOT_STEP = 24;
/** From the base line of the last line of small print to the edge. */
const LAST_LINE = 26;

/** The small print at the lower edge, no wider than `width`; it ends where what stands above it has to. */
export function footMarks(said: string, width: number, { height }: PictureSize, measure: MeasureText): SetLines {
  const lines = wrapText(said, width, (part) => measure(part, FOOT.size, FOOT.weight));
  const first = height - LAST_LINE - (lines.length - 1) * FOOT_STEP;
  return { marks: lines.map((line, at) => text(EDGE, first + at * FOOT_STEP, line, FOOT)), bottom: first - 28 };
}

const DASH = 31;
/** Room above the higher end, for a ball and its figure, and below the lower one. */
const ABOVE = 64;
const BELOW = 14;
const FOOT_HEIGHT = 74;

/** A frame for beams that stand on one height: the ends of each stay inside however it leans, and the beam is as long as `most` at most. */
export function frameFor(
  beams: readonly BeamShares[],
  { width, height }: PictureSize,
  most: number,
  balls: Pick<BeamFrame, 'largest' | 'figure' | 'word'>,
): BeamFrame {
  const tilts = beams.flatMap(({ tilt, marketTilt, span }) => [
    tilt,
    marketTilt,
    ...(span === null ? [] : [span.low, span.high]),
  ]);
  const steepest = Math.max(...tilts.map((tilt) => (Math.abs(beamAngle(tilt)) * Math.PI) / 180));
  const dip = (half: number) => Math.sin(steepest) * (half + DASH);
  const below = (half: number) => Math.max(FOOT_HEIGHT, dip(half) + BELOW);
  let half = most;
  while (below(half) + dip(half) + ABOVE > height && half > 60) half *= 0.98;
  return {
    width,
    height,
    pivotX: width / 2,
    pivotY: height - below(half),
    half,
    ground: height - 2,
    groundHalf: Math.min(120, half),
    foot: 34,
    dash: DASH,
    ...balls,
  };
}
