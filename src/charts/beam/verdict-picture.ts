import type { Report } from '../../domain/model/report.ts';
import { beamEnds, type BeamEnd } from '../../text/verdict/beam-ends.ts';
import { shortBenchmark } from '../../text/names/benchmarks.ts';
import { dayOfData, definitionsInShort, opening, rangeLine } from '../../text/hand-over/hand-over.ts';
import type { MoneyFormat } from '../../text/marks/money.ts';
import { sheetLine } from '../../text/hand-over/sheet.ts';
import { verdictLede, verdictSentence, type Tone } from '../../text/verdict/verdict.ts';
import { WIDE, drawBeam } from './beam.ts';
import { beamLabels, beamShares } from './beam-labels.ts';
import { beamMarks } from './beam-marks.ts';
import { placeMarks, type Ink, type Mark, type TextMark } from '../marks.ts';
import { wrapSentence, wrapText, type MeasureText } from './wrap-words.ts';

/* The verdict as a picture of one size, for a message or a slide: the sentence and the beam as on screen, the definitions at
   its foot. Lengths are in units of which the file has two pixels each. */

export const PICTURE = { width: 1200, height: 630 } as const;
const EDGE = 52;
const FOOT = 556;
/** Where the beam stands beside the sentence. */
const BEAM = { x: 612, y: 108, width: 536 } as const;
const ENDS_Y = 424;

const INKS: Readonly<Record<Tone, Ink>> = { plain: 'ink', lens: 'mega-ink', small: 'small-ink' };
const SENTENCE_SIZES = [46, 42, 38, 34, 30, 26] as const;

type Style = Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>;
const SMALL: Style = { size: 17, weight: 400, ink: 'ink-3', anchor: 'start' };
const text = (x: number, y: number, words: string, style: Style): TextMark => ({
  kind: 'text',
  ...{ x, y, text: words },
  ...style,
});

/* The largest size at which the sentence leaves room for the lines under it. */
function sayMarks(report: Report, money: MoneyFormat, width: number, measure: MeasureText): readonly Mark[] {
  const parts = verdictSentence(report, money);
  const below = [verdictLede(report, money), rangeLine(report)]
    .filter((line) => line !== null && line !== '')
    .join(' ');
  const lede = wrapText(below, width, (words) => measure(words, 19, 400));
  const room = FOOT - 40 - 104 - lede.length * 27 - 18;
  const set = (size: number) => ({
    size,
    lines: wrapSentence(parts, width, (words) => measure(words, size, 640)),
  });
  const fitting = SENTENCE_SIZES.map(set).find(({ size, lines }) => lines.length * size * 1.17 <= room);
  const { size, lines } = fitting ?? set(SENTENCE_SIZES.at(-1)!);
  const step = size * 1.17;
  const height = lines.length * step + 18 + lede.length * 27;
  const top = 104 + Math.max(0, (FOOT - 40 - 104 - height) / 2);
  const sentence = lines.flatMap((runs, line) =>
    runs.map((run) =>
      text(EDGE + run.x, top + size * 0.86 + line * step, run.text, {
        ...{ size, weight: 640, anchor: 'start' },
        ink: INKS[run.tone],
      }),
    ),
  );
  const from = top + lines.length * step + 18 + 18;
  const quiet: Style = { size: 19, weight: 400, ink: 'ink-2', anchor: 'start' };
  return [...sentence, ...lede.map((words, line) => text(EDGE, from + line * 27, words, quiet))];
}

const PLACES: Readonly<
  Record<BeamEnd['key'], { readonly x: number; readonly anchor: TextMark['anchor']; readonly ink: Ink }>
> = {
  lens: { x: BEAM.x + 10, anchor: 'start', ink: 'mega-ink' },
  tilt: { x: BEAM.x + BEAM.width / 2, anchor: 'middle', ink: 'ink' },
  small: { x: BEAM.x + BEAM.width - 10, anchor: 'end', ink: 'small-ink' },
};
function endMarks(report: Report): readonly Mark[] {
  return beamEnds(report).flatMap(({ key, figure, name, side, market }) => {
    const { x, anchor, ink } = PLACES[key];
    const size = key === 'tilt' ? 21 : 30;
    const words = wrapText(`${name}${side}`, 190, (line) => line.length * 8.6);
    return [
      text(x, ENDS_Y, figure, { size, weight: 640, ink, anchor }),
      ...words.map((line, at) => text(x, ENDS_Y + 26 + at * 21, line, { ...SMALL, ink: 'ink-2', anchor })),
      text(x, ENDS_Y + 26 + words.length * 21, market, { ...SMALL, anchor }),
    ];
  });
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

function frameMarks(report: Report, money: MoneyFormat, measure: MeasureText): readonly Mark[] {
  const { width, height } = PICTURE;
  const defined = wrapText(definitionsInShort(report), width - 2 * EDGE - 150, (words) => measure(words, 16, 400));
  return [
    { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: 'surface', turn: null },
    text(EDGE, 76, sheetLine(report, money), { ...SMALL, size: 18 }),
    text(width - EDGE, 76, opening(dayOfData(report)), { ...SMALL, size: 18, anchor: 'end' }),
    {
      kind: 'line',
      from: [EDGE, FOOT],
      to: [width - EDGE, FOOT],
      stroke: { ink: 'line', width: 1, isDashed: false },
    },
    ...defined.map((line, at) => text(EDGE, FOOT + 34 + at * 22, line, { ...SMALL, size: 16 })),
    ...placeMarks(BRAND, width - EDGE - 128, FOOT + 13, 1),
    text(width - EDGE, FOOT + 34, 'Topheavy', { size: 19, weight: 640, ink: 'ink', anchor: 'end' }),
  ];
}

/**
 * Lays the verdict out as a picture. With hidden amounts none is in it: what stands there of every hundred is a share.
 * Without shares or companies there is no beam, and the sentence has all the room.
 */
export function verdictPicture(report: Report, money: MoneyFormat, measure: MeasureText): readonly Mark[] {
  const shares = beamShares(report);
  const frame = frameMarks(report, money, measure);
  if (shares === null) return [...frame, ...sayMarks(report, money, PICTURE.width - 2 * EDGE, measure)];
  const beam = beamMarks(drawBeam(shares, WIDE), WIDE, beamLabels(report, shares), shortBenchmark(report.benchmark));
  return [
    ...frame,
    ...sayMarks(report, money, BEAM.x - EDGE - 44, measure),
    ...placeMarks(beam, BEAM.x, BEAM.y, BEAM.width / WIDE.width),
    ...endMarks(report),
  ];
}
