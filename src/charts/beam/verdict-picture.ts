import type { Report } from '../../domain/model/report.ts';
import { pictureAmounts, pictureFoot, pictureMarket } from '../../screens/hand-over/words/picture.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { shortBenchmark } from '../../words/names/benchmarks.ts';
import { middleRanges } from '../../screens/verdict/words/ruler.ts';
import { heroSentence } from '../../screens/verdict/words/verdict.ts';
import { placeMarks, type Ink, type Mark } from '../marks.ts';
import { leftOf } from '../text-width.ts';
import { drawBeam, type BeamShares, type Point } from './beam.ts';
import { beamLabels } from './beam-labels.ts';
import { beamShares } from './beam-shares.ts';
import { beamMarks } from './beam-marks.ts';
import {
  EDGE,
  PICTURE_SIZES,
  STEP,
  TOP,
  footMarks,
  frameFor,
  nameMarks,
  sentenceMarks,
  wordsAt,
  type PictureSize,
  type SetLines,
} from './picture-parts.ts';
import { wrapEvenly, wrapText, type MeasureText } from './wrap-words.ts';

/* The verdict as a picture, for a message or a slide: one sentence, what the benchmark has, and the beam as large as the words leave room
   for. */

/** The app's name at the top, beside the first line: its base line, and where it ends. */
const BRAND_LINE = 75;
const BRAND_BOTTOM = 96;
const BRAND_GAP = 40;

/* One line after the other, each wrapped where it is too long. */
function linesBelow(
  top: number,
  lines: readonly (readonly [said: string, size: number, ink: Ink])[],
  width: number,
  measure: MeasureText,
): SetLines {
  let bottom = top;
  const marks = lines.flatMap(([said, size, ink]) =>
    wrapText(said, width, (part) => measure(part, size, 400)).map((line) => {
      bottom += size * 1.32;
      return wordsAt([EDGE, bottom - size * 0.32], line, { size, ink });
    }),
  );
  return { marks, bottom };
}

/** The sentence and the lines below it. */
interface SetSentence extends SetLines {
  readonly sentenceBottom: number;
}
interface SentenceRoom {
  /** Where the words end at most, where the app's name begins, and how wide a line is. */
  readonly most: number;
  readonly brand: number;
  readonly width: number;
  readonly sizes: readonly number[];
}
/* Set in the largest type in which the words end above `most`; in the smallest where none does. */
function sayMarks(
  report: Report,
  money: MoneyFormat,
  { most, brand, width, sizes }: SentenceRoom,
  measure: MeasureText,
): SetSentence {
  const parts = heroSentence(report, money);
  const range = middleRanges(report, money);
  const below = [
    [range ?? '', 25, 'ink-2'],
    [pictureMarket(report, money), 25, 'ink-2'],
    [pictureAmounts(report, money), 22, 'ink-3'],
  ] as const;
  const set = (size: number): SetSentence => {
    const roomOf = (line: number, wide: number) =>
      Math.min(wide, TOP + line * size * STEP < BRAND_BOTTOM ? brand - BRAND_GAP - EDGE : wide);
    const lines = wrapEvenly(parts, width, (said) => measure(said, size, 640), roomOf);
    const sentence = sentenceMarks(lines, size);
    const { marks, bottom } = linesBelow(sentence.bottom + 10, below, width, measure);
    return { marks: [...sentence.marks, ...marks], bottom, sentenceBottom: sentence.bottom };
  };
  const [smallest = 28] = sizes.slice(-1);
  return sizes.map(set).find(({ bottom }) => bottom <= most) ?? set(smallest);
}

/**
 * How large the sentence may be set, how much larger the beam's words and lines are than those of the page, and from where on there is room
 * for the beam: beside short lines where the picture is wide.
 */
const WIDE = { sizes: [66, 60, 54, 48, 42, 37, 32, 28], scale: 1.5, left: 240 } as const;
const SQUARE = { sizes: [92, 84, 76, 66, 60, 54, 48, 42, 37, 32, 28], scale: 2, left: EDGE } as const;
const shapeOf = ({ width, height }: PictureSize) => (width > height ? WIDE : SQUARE);
/** Half of the beam as drawn; less where it leans steeply and there is no room for that. */
const HALF = 380;
const BALLS = { largest: 102, figure: 26, word: 13 };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const around = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
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
      const left = leftOf(x, width, anchor);
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
function beamIn(
  report: Report,
  shares: BeamShares,
  said: SetSentence,
  { bottom, size }: { readonly bottom: number; readonly size: PictureSize },
  measure: MeasureText,
) {
  const { left, scale } = shapeOf(size);
  const width = (size.width - EDGE - left) / scale;
  const draw = (top: number) => {
    const frame = frameFor([shares], { width, height: (bottom - top) / scale }, HALF / scale, BALLS);
    const labels = beamLabels(report, shares);
    const marks = beamMarks(drawBeam(shares, frame), frame, labels, shortBenchmark(report.benchmark));
    return placeMarks(marks, left, top, scale);
  };
  const taken = said.marks.flatMap((mark) => boxesOfMark(mark, measure));
  for (let top = said.sentenceBottom; top < said.bottom; top += 8) {
    const marks = draw(top);
    const drawn = marks.flatMap((mark) => boxesOfMark(mark, measure));
    if (!drawn.some((box) => taken.some((word) => areMeeting(box, word, CLEAR)))) return marks;
  }
  return draw(said.bottom + CLEAR);
}

/** The part of the height that the words have at most, so that the beam is the picture; without a beam they have nearly all of it. */
const WORDS_PART = 0.59;

/**
 * Lays the verdict out as a picture. With hidden amounts none is in it: what stands there of every hundred is a share.
 * Without shares or companies, or where nearly nothing is seen, there is no beam, and the sentence has all the room.
 */
export function verdictPicture(
  report: Report,
  money: MoneyFormat,
  measure: MeasureText,
  size: PictureSize = PICTURE_SIZES.wide,
): readonly Mark[] {
  const width = size.width - 2 * EDGE;
  const shares = beamShares(report);
  const brand = nameMarks(size, BRAND_LINE, measure);
  const foot = footMarks(pictureFoot(report), width, size, measure);
  const most = shares === null ? foot.bottom : Math.round(size.height * WORDS_PART);
  const said = sayMarks(report, money, { most, brand: brand.left, width, ...shapeOf(size) }, measure);
  return [
    { kind: 'rect', x: 0, y: 0, ...size, radius: 0, fill: 'bg', turn: null },
    ...brand.marks,
    ...said.marks,
    ...(shares === null ? [] : beamIn(report, shares, said, { bottom: foot.bottom, size }, measure)),
    ...foot.marks,
  ];
}
