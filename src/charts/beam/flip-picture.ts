import type { Report } from '../../domain/model/report.ts';
import type { FlipSide, FlipWords } from '../../screens/hand-over/words/picture.ts';
import { shortBenchmark } from '../../words/names/benchmarks.ts';
import { placeMarks, type Mark } from '../marks.ts';
import { drawBeam, type BeamFrame, type BeamShares } from './beam.ts';
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
} from './picture-parts.ts';
import { wrapEvenly, type MeasureText } from './wrap-words.ts';

/* What the broker shows beside what is really owned: two beams of one scale on one height, and one sentence. */

const SIZES = { wide: [60, 54, 48, 42, 37, 32, 28], square: [66, 60, 54, 48, 42, 37, 32] } as const;
/** The part of the height that the sentence has at most. */
const SENTENCE_PART = { wide: 0.3, square: 0.27 } as const;
/** Between the two halves. */
const GAP = 64;
/** From the upper edge of a half to its beam, and from that to its lower edge: a line of words each. */
const [TITLE_ROOM, ENDS_ROOM] = [44, 40];
const SCALE = 1.3;
const HALF = 300 / SCALE;
const BALLS = { largest: 102, figure: 24, word: 13 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/* Side by side where the picture is wide, else one below the other. */
function halvesOf(size: PictureSize, top: number, bottom: number): readonly [Box, Box] {
  const width = size.width - 2 * EDGE;
  if (size.width > size.height) {
    const half = (width - GAP) / 2;
    const box = { y: top, width: half, height: bottom - top };
    return [
      { ...box, x: EDGE },
      { ...box, x: EDGE + half + GAP },
    ];
  }
  const half = (bottom - top - GAP / 2) / 2;
  const box = { x: EDGE, width, height: half };
  return [
    { ...box, y: top },
    { ...box, y: top + half + GAP / 2 },
  ];
}

function halfMarks(
  report: Report,
  said: FlipSide,
  { x, y, width, height }: Box,
  { shares, frame }: { readonly shares: BeamShares; readonly frame: BeamFrame },
  market: string | null,
): readonly Mark[] {
  const bottom = y + height - 8;
  const beam = beamMarks(drawBeam(shares, frame), frame, beamLabels(report, shares), market);
  return [
    wordsAt([x, y + 22], said.title, { weight: 600 }),
    ...placeMarks(beam, x, y + TITLE_ROOM, SCALE),
    wordsAt([x, bottom], said.lens, { weight: 600, ink: 'mega-ink' }),
    wordsAt([x + width, bottom], said.small, { weight: 600, ink: 'small-ink', anchor: 'end' }),
  ];
}

/**
 * Lays both readings out as a picture: `broker` with its funds as lines, `own` with what is inside. Null where either has nothing to
 * weigh. `said`: what flipWords gives of the two.
 */
export function flipPicture(
  { broker, own }: { readonly broker: Report; readonly own: Report },
  said: FlipWords,
  measure: MeasureText,
  size: PictureSize = PICTURE_SIZES.wide,
): readonly Mark[] | null {
  const [closed, opened] = [beamShares(broker), beamShares(own)];
  if (closed === null || opened === null) return null;
  const shape = size.width > size.height ? 'wide' : 'square';
  const sentence = SIZES[shape]
    .map((type) => ({
      lines: wrapEvenly(said.sentence, size.width - 2 * EDGE, (part) => measure(part, type, 640)),
      type,
    }))
    .find(({ lines, type }, at, { length }) => {
      return at === length - 1 || TOP + lines.length * type * STEP <= size.height * SENTENCE_PART[shape];
    })!;
  const head = sentenceMarks(sentence.lines, sentence.type);
  const brand = nameMarks(size, size.height - 34, measure);
  const foot = footMarks(said.foot, brand.left - EDGE - 40, size, measure);
  const halves = halvesOf(size, head.bottom + 26, foot.bottom - 10);
  const [left, right] = halves;
  const room = { width: left.width / SCALE, height: (left.height - TITLE_ROOM - ENDS_ROOM) / SCALE };
  const half = Math.min(HALF, room.width / 2 - 40);
  const widest = frameFor([closed, opened], room, half, BALLS);
  const largest = Math.min(drawBeam(closed, widest).largest, drawBeam(opened, widest).largest);
  const frame = { ...widest, largest };
  const line: Mark = {
    kind: 'line',
    from: shape === 'wide' ? [size.width / 2, left.y] : [EDGE, right.y - GAP / 4],
    to: shape === 'wide' ? [size.width / 2, left.y + left.height] : [size.width - EDGE, right.y - GAP / 4],
    stroke: { ink: 'line', width: 1.5, isDashed: false },
  };
  return [
    { kind: 'rect', x: 0, y: 0, ...size, radius: 0, fill: 'bg', turn: null },
    ...head.marks,
    line,
    ...halfMarks(broker, said.broker, left, { shares: closed, frame }, null),
    ...halfMarks(own, said.own, right, { shares: opened, frame }, shortBenchmark(own.benchmark)),
    ...foot.marks,
    ...brand.marks,
  ];
}
