import type { Report } from '../../domain/model/report.ts';
import { pictureAmounts, pictureFoot, pictureMarket } from '../../text/hand-over/picture.ts';
import type { MoneyFormat } from '../../text/marks/money.ts';
import { shortBenchmark } from '../../text/names/benchmarks.ts';
import { middleRanges } from '../../text/verdict/ruler.ts';
import { heroSentence, type Tone } from '../../text/verdict/verdict.ts';
import { placeMarks, type Ink, type Mark, type TextMark } from '../marks.ts';
import { beamAngle, drawBeam, type BeamFrame, type BeamShares, type Point } from './beam.ts';
import { beamLabels, beamShares } from './beam-labels.ts';
import { beamMarks } from './beam-marks.ts';
import { wrapSentence, wrapText, type MeasureText } from './wrap-words.ts';

/* The verdict as a picture of one size, for a message or a slide: one sentence, what the benchmark has, and the beam as large as the words
   leave room for. Lengths are in units of which the file has two pixels each. */

export const PICTURE = { width: 1200, height: 630 } as const;
const EDGE = 60;
const WIDTH = PICTURE.width - 2 * EDGE;
const TOP = 44;
/** The base line of the last line of small print. */
const LAST_LINE = 604;
/** The app's name at the top, beside the first line. */
const BRAND_BOTTOM = 96;
const BRAND_GAP = 40;

const INKS: Readonly<Record<Tone, Ink>> = { plain: 'ink', lens: 'mega-ink', small: 'small-ink' };
const SENTENCE_SIZES = [66, 60, 54, 48, 42, 37, 32, 28] as const;
const STEP = 1.06;

type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>;
const text = (x: number, y: number, words: string, style: Style): TextMark => ({
  kind: 'text',
  ...{ x, y, text: words },
  ...style,
});

/** Lines of a text and where they end. */
interface Said {
  readonly marks: readonly TextMark[];
  readonly bottom: number;
}

/* The mark of the app, leaning to the heavy side, as components/Brand.svelte draws it. */
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
    ...{ x: 2, y: 13.2, width: 24, height: 2.4, radius: 1.2, fill: 'ink' },
    turn: { degrees: -13, x: 14, y: 14.5 },
  },
  { kind: 'circle', x: 5.4, y: 10.2, r: 4.7, fill: 'mega', stroke: null },
  { kind: 'circle', x: 22.4, y: 8.9, r: 2.2, fill: 'small', stroke: null },
];
const NAME: Style = { size: 22, weight: 640, ink: 'ink', anchor: 'end' };
const BRAND_SCALE = 34 / 28;

/* The name of the app at the right, and where it begins. */
function nameMarks(measure: MeasureText): { readonly marks: readonly Mark[]; readonly left: number } {
  const right = PICTURE.width - EDGE;
  const left = right - measure('Topheavy', NAME.size, NAME.weight) - 10 - 28 * BRAND_SCALE;
  return { marks: [...placeMarks(BRAND, left, 50, BRAND_SCALE), text(right, 75, 'Topheavy', NAME)], left };
}

/* One line after the other, each wrapped where it is too long. */
function linesBelow(top: number, lines: readonly (readonly [string, Style])[], measure: MeasureText): Said {
  let bottom = top;
  const marks = lines.flatMap(([words, style]) => {
    const { size, weight } = style;
    return wrapText(words, WIDTH, (part) => measure(part, size, weight)).map((line) => {
      bottom += size * 1.32;
      return text(EDGE, bottom - size * 0.32, line, style);
    });
  });
  return { marks, bottom };
}

/** The sentence and the lines below it. */
interface SaidSentence extends Said {
  readonly sentenceBottom: number;
}
/* Set in the largest type in which the words end above `most`; in the smallest where none does. */
function sayMarks(report: Report, money: MoneyFormat, most: number, brand: number, measure: MeasureText): SaidSentence {
  const parts = heroSentence(report, money);
  const quiet = (size: number, ink: Ink): Style => ({ size, weight: 400, ink, anchor: 'start' });
  const range = middleRanges(report, money);
  const below: readonly (readonly [string, Style])[] = [
    [range ?? '', quiet(25, 'ink-2')],
    [pictureMarket(report, money), quiet(25, 'ink-2')],
    [pictureAmounts(report, money), quiet(22, 'ink-3')],
  ];
  const set = (size: number): SaidSentence => {
    const widthOf = (words: string) => measure(words, size, 640);
    const wrapTo = (width: number) =>
      wrapSentence(
        parts,
        (line) => Math.min(width, TOP + line * size * STEP < BRAND_BOTTOM ? brand - BRAND_GAP - EDGE : width),
        widthOf,
      );
    // no wider than its lines need: none is left with one word
    let lines = wrapTo(WIDTH);
    for (let width = WIDTH; wrapTo(width).length === lines.length && width > WIDTH / 3; width -= 20)
      lines = wrapTo(width);
    const sentence = lines.flatMap((runs, line) =>
      runs.map((run) =>
        text(EDGE + run.x, TOP + (line + 0.82) * size * STEP, run.text, {
          ...{ size, weight: 640, anchor: 'start' },
          ink: INKS[run.tone],
        }),
      ),
    );
    const sentenceBottom = TOP + lines.length * size * STEP;
    const { marks, bottom } = linesBelow(sentenceBottom + 10, below, measure);
    return { marks: [...sentence, ...marks], bottom, sentenceBottom };
  };
  return SENTENCE_SIZES.map(set).find(({ bottom }) => bottom <= most) ?? set(SENTENCE_SIZES.at(-1)!);
}

const FOOT: Style = { size: 17, weight: 400, ink: 'ink-3', anchor: 'start' };
const FOOT_STEP = 24;

function footMarks(report: Report, measure: MeasureText): Said {
  const lines = wrapText(pictureFoot(report), WIDTH, (words) => measure(words, FOOT.size, FOOT.weight));
  const first = LAST_LINE - (lines.length - 1) * FOOT_STEP;
  // `bottom` is where what stands above it ends
  return { marks: lines.map((line, at) => text(EDGE, first + at * FOOT_STEP, line, FOOT)), bottom: first - 28 };
}

/** How much larger the beam's words and lines are than those of the page. */
const SCALE = 1.5;
/** Half of the beam as drawn; less where it leans steeply and there is no room for that. */
const HALF = 380 / SCALE;
const DASH = 31;
/** Room above the higher end, for a ball and its figure, and below the lower one. */
const ABOVE = 64;
const BELOW = 14;
const FOOT_HEIGHT = 74;
const LEFT = 240;

/* A frame so many units high: both beams' ends stay inside however they lean. */
function frameFor(shares: BeamShares, height: number): BeamFrame {
  const spanned = shares.span === null ? [] : [shares.span.low, shares.span.high];
  const steepest = Math.max(
    ...[shares.tilt, shares.marketTilt, ...spanned].map((tilt) => (Math.abs(beamAngle(tilt)) * Math.PI) / 180),
  );
  const dip = (half: number) => Math.sin(steepest) * (half + DASH);
  const below = (half: number) => Math.max(FOOT_HEIGHT, dip(half) + BELOW);
  let half = HALF;
  while (below(half) + dip(half) + ABOVE > height && half > 60) half *= 0.98;
  const width = (PICTURE.width - EDGE - LEFT) / SCALE;
  const pivotY = height - below(half);
  return {
    ...{ width, height, pivotX: width / 2, pivotY, half, ground: height - 2, groundHalf: 120, foot: 34 },
    ...{ largest: 102, dash: DASH, figure: 26, word: 13 },
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const around = (x: number, y: number, half: number): Box => ({
  ...{ left: x - half, right: x + half, top: y - half, bottom: y + half },
});
/** Pieces a line is cut into, so that it takes no room beside it. */
const PIECES = 40;
const along = ([x, y]: Point, [toX, toY]: Point, half: number): readonly Box[] =>
  Array.from({ length: PIECES + 1 }, (_, at) =>
    around(x + ((toX - x) * at) / PIECES, y + ((toY - y) * at) / PIECES, half),
  );

/** The room that a mark takes, in boxes. */
export function boxesOfMark(mark: Mark, measure: MeasureText): readonly Box[] {
  switch (mark.kind) {
    case 'text': {
      const { x, y, size, anchor } = mark;
      const width = measure(mark.text, size, mark.weight);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return [{ left, right: left + width, top: y - size * 0.76, bottom: y + size * 0.22 }];
    }
    case 'circle':
      return [around(mark.x, mark.y, mark.r)];
    case 'line':
      return along(mark.from, mark.to, mark.stroke.width);
    case 'shape':
      return mark.points.flatMap((point, at) => along(point, mark.points[(at + 1) % mark.points.length]!, 2));
    case 'rect': {
      const { x, y, width, height, turn } = mark;
      const angle = turn === null ? 0 : (turn.degrees * Math.PI) / 180;
      const [aboutX, aboutY] = turn === null ? [0, 0] : [turn.x, turn.y];
      const turned = (px: number, py: number): Point => [
        aboutX + (px - aboutX) * Math.cos(angle) - (py - aboutY) * Math.sin(angle),
        aboutY + (px - aboutX) * Math.sin(angle) + (py - aboutY) * Math.cos(angle),
      ];
      return along(turned(x, y + height / 2), turned(x + width, y + height / 2), height / 2);
    }
  }
}

/** Whether two boxes meet, or are less than `room` apart. */
export function areMeeting(a: Box, b: Box, room = 0): boolean {
  return a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room;
}

/** Room kept between the beam and the words. */
const CLEAR = 12;

/* As large as there is room for: it may reach up beside short lines, but meets no word. */
function beamIn(report: Report, shares: BeamShares, said: SaidSentence, bottom: number, measure: MeasureText) {
  const draw = (top: number) => {
    const frame = frameFor(shares, (bottom - top) / SCALE);
    const labels = beamLabels(report, shares);
    const marks = beamMarks(drawBeam(shares, frame), frame, labels, shortBenchmark(report.benchmark));
    return placeMarks(marks, LEFT, top, SCALE);
  };
  const words = said.marks.flatMap((mark) => boxesOfMark(mark, measure));
  for (let top = said.sentenceBottom; top < said.bottom; top += 8) {
    const marks = draw(top);
    const taken = marks.flatMap((mark) => boxesOfMark(mark, measure));
    if (!taken.some((box) => words.some((word) => areMeeting(box, word, CLEAR)))) return marks;
  }
  return draw(said.bottom + CLEAR);
}

/** The words end here at the latest, so that the beam is the picture; without a beam they have nearly all of it. */
const WORDS_BOTTOM = 372;

/**
 * Lays the verdict out as a picture. With hidden amounts none is in it: what stands there of every hundred is a share.
 * Without shares or companies, or where nearly nothing is seen, there is no beam, and the sentence has all the room.
 */
export function verdictPicture(report: Report, money: MoneyFormat, measure: MeasureText): readonly Mark[] {
  const { width, height } = PICTURE;
  const shares = beamShares(report);
  const brand = nameMarks(measure);
  const foot = footMarks(report, measure);
  const said = sayMarks(report, money, shares === null ? foot.bottom : WORDS_BOTTOM, brand.left, measure);
  return [
    { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: 'bg', turn: null },
    ...brand.marks,
    ...said.marks,
    ...(shares === null ? [] : beamIn(report, shares, said, foot.bottom, measure)),
    ...foot.marks,
  ];
}
