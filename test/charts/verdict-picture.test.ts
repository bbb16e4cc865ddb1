import { describe, expect, test } from 'vitest';
import { NARROW, SHEET_FRAME, SMALL, WIDE, drawBeam } from '../../src/charts/beam/beam.ts';
import { beamLabels, holdsWord } from '../../src/charts/beam/beam-labels.ts';
import { beamShares } from '../../src/charts/beam/beam-shares.ts';
import { beamMarks } from '../../src/charts/beam/beam-marks.ts';
import { placeMarks, type Mark } from '../../src/charts/marks.ts';
import { PICTURE_SIZES } from '../../src/charts/beam/picture-parts.ts';
import { areMeeting, boxesOfMark, verdictPicture } from '../../src/charts/beam/verdict-picture.ts';
import { wrapSentence, wrapText } from '../../src/charts/beam/wrap-words.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { currency } from '../../src/domain/model/units.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { measureInter } from '../support/inter-widths.ts';
import { EUROS, LOOKED_AT, NO_COMPANIES, ODD_REPORTS, OWED, SURE } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

const picture = (report: Report, hidden = false) =>
  verdictPicture(report, moneyFormat(report.settings.currency, hidden), measureInter);
const wordsIn = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const saying = (report: Report, hidden = false) =>
  wordsIn(picture(report, hidden))
    .join(' ')
    .replace(/ ([.,])/g, '$1');

const SAMPLE = sampleReport();
const { lens, smallCaps, totals, benchmark, settings } = SAMPLE;
function ranged<Of extends Ranged>(of: Of, low: number, high: number, likely: number | null): Of {
  const reading = likely === null ? null : { share: likely, low: likely, high: likely, error: null, because: [] };
  return { ...of, share: low, low, high, uncertain: high - low, likely: reading };
}
const MIDDLES = sampleReport({
  lens: ranged(lens, 0.19, 0.72, 0.44),
  smallCaps: ranged(smallCaps, 0.03, 0.05, 0.041),
});
const MOSTLY_OPEN = sampleReport({
  lens: ranged(lens, 0.21, 0.88, null),
  smallCaps: ranged(smallCaps, 0.04, 0.71, null),
  totals: { ...totals, uncertain: 0.67 },
});
const BARELY_SEEN = sampleReport({
  lens: ranged(lens, 0.02, 0.95, null),
  totals: { ...totals, uncertain: 0.93, identifiedShare: 0.07 },
});
const RUPEE = currency('INR')!;
const TIMES = 347_387;
const scaled = <Of extends Ranged>(of: Of): Of => ({
  ...of,
  value: of.value * TIMES,
  direct: of.direct * TIMES,
  viaFunds: of.viaFunds * TIMES,
});
const RUPEES = sampleReport({
  example: true,
  settings: { ...settings, currency: RUPEE, lens: 'magnificent-seven', sizeScheme: 'cumulative' },
  totals: { ...totals, net: totals.net * TIMES, base: totals.base! * TIMES, widest: totals.widest! * TIMES },
  lens: scaled(MIDDLES.lens),
  smallCaps: scaled(MIDDLES.smallCaps),
  benchmark: { ...benchmark, parts: LOOKED_AT.benchmark.parts },
});
const LONG_NAME = sampleReport({
  lens: MIDDLES.lens,
  smallCaps: MIDDLES.smallCaps,
  benchmark: {
    ...benchmark,
    kept: {
      kind: 'portfolio',
      name: 'The Family of Somebody With a Long Name, Joint Tenants With Rights of Survivorship',
    },
  },
});
const PICTURED: readonly (readonly [string, Report])[] = [
  ...ODD_REPORTS,
  ['middles with wide ranges', MIDDLES],
  ['most of it out of sight', MOSTLY_OPEN],
  ['nearly nothing seen', BARELY_SEEN],
  ['an example in rupees, with long words', RUPEES],
  ['a long name to compare with', LONG_NAME],
];

describe('the picture of the verdict', () => {
  test('has the sentence, the market’s, the day and the app’s name', () => {
    const words = saying(SAMPLE);
    for (const one of [
      'Of every $100 you own, between $43 and $45 rides on mega-cap tech and between $4 and $6 on small caps.',
      'By comparison, the US market has $39 and $5.',
      'Counts what’s inside funds. Size by market rank. Holdings as of Aug 21, 2026.',
      'Topheavy',
    ])
      expect(words).toContain(one);
    // the market's beam has its name, too
    expect(wordsIn(picture(SAMPLE))).toContain('US market');
  });
  test('says a middle with its range beside it', () => {
    const words = saying(MIDDLES);
    expect(words).toContain('about $44 rides on mega-cap tech and about $4 on small caps.');
    expect(words).toContain('The range is between $19 and $72 in mega-cap tech and between $3 and $5 in small caps.');
  });
  test('says nothing of what rides on anything where nearly nothing is seen, and has no beam', () => {
    expect(saying(BARELY_SEEN)).toMatch(/^Topheavy We can see \$7 of every \$100 you own so far\. Counts /);
    expect(saying(BARELY_SEEN)).not.toMatch(/The US market|we can’t see/);
  });
  test('says what it comes to only where that is asked for', () => {
    expect(saying(SURE)).toContain('$122,538 of $284,310 is in mega-cap tech.');
    expect(saying(SAMPLE)).toContain('At least $122,538 of $284,310 is in mega-cap tech.');
    expect(saying(SURE, true)).not.toContain('is in mega-cap tech.');
    expect(saying(EUROS)).toMatch(/of €[\d,]+ in stocks is in mega-cap tech\./);
  });

  test.each(PICTURED)('with amounts hidden none is drawn: %s', (_name, report) => {
    const words = wordsIn(picture(report, true)).join(' ');
    expect(words).not.toMatch(/[$€₹]\s?\d{1,3},\d{3}|284/);
    // a hundred and its parts are shares
    expect(words.replace(/[$€₹]1?\d{1,2}(?:–\d+)?\b/g, '')).not.toMatch(/[$€₹]\d/);
  });

  const SHAPES = Object.values(PICTURE_SIZES);
  test.each(PICTURED)('stays within its frame, and no word meets another or the beam: %s', (_name, report) => {
    for (const [hidden, size] of SHAPES.flatMap((shape) => [[true, shape] as const, [false, shape] as const])) {
      const marks = verdictPicture(report, moneyFormat(report.settings.currency, hidden), measureInter, size);
      const boxed = marks.map((mark) => ({ mark, boxes: boxesOfMark(mark, measureInter) }));
      const outside = boxed
        .slice(1)
        .filter(({ boxes }) =>
          boxes.some(
            ({ left, right, top, bottom }) => left < 0 || right > size.width || top < 0 || bottom > size.height,
          ),
        );
      expect(outside.map(({ mark }) => mark)).toEqual([]);
      const brand = marks.findIndex((mark) => mark.kind === 'text' && mark.text === 'Topheavy');
      const isBeam = (mark: Mark, at: number) => mark.kind !== 'text' && at > brand;
      const [first, last] = [marks.findIndex(isBeam), marks.findLastIndex(isBeam)];
      // the beam's own words stand in its balls and beside them
      const beam = first === -1 ? [] : boxed.slice(first, last + 1);
      const words = boxed.filter((one) => one.mark.kind === 'text' && !beam.includes(one));
      const meeting = words.filter((word) =>
        [...words.filter((one) => one !== word), ...beam].some(({ boxes }) =>
          boxes.some((box) => areMeeting(word.boxes[0]!, box)),
        ),
      );
      expect(meeting.map(({ mark }) => mark)).toEqual([]);
      expect(words.length).toBeGreaterThan(3);
    }
  });

  test('the sentence is as large as the words leave room for, 66 where it is short', () => {
    const largest = (report: Report) =>
      Math.max(...picture(report).flatMap((mark) => (mark.kind === 'text' ? [mark.size] : [])));
    expect(largest(SURE)).toBe(66);
    expect(largest(MOSTLY_OPEN)).toBeLessThan(66);
    expect(largest(MOSTLY_OPEN)).toBeGreaterThanOrEqual(48);
  });

  test('without shares or companies there is no beam, and no ball', () => {
    const balls = (report: Report) => picture(report).filter((mark) => mark.kind === 'circle').length;
    const inBrand = 2;
    expect([balls(OWED), balls(NO_COMPANIES), balls(BARELY_SEEN)]).toEqual([inBrand, inBrand, inBrand]);
    expect(balls(sampleReport())).toBeGreaterThan(inBrand);
  });

  test('is the same for the same report', () => {
    expect(picture(sampleReport())).toEqual(picture(sampleReport()));
  });
});

describe('the beam at rest', () => {
  const report = sampleReport();
  const shares = beamShares(report)!;
  const labels = beamLabels(report, shares);
  const drawn = drawBeam(shares, WIDE);
  const marks = beamMarks(drawn, WIDE, labels, 'market');

  test('its balls stand on the leaning plank', () => {
    const circles = marks.flatMap((mark) => (mark.kind === 'circle' ? [mark] : []));
    expect(circles).toHaveLength(drawn.balls.length);
    const turn = (drawn.angle * Math.PI) / 180;
    for (const { x, y, r } of circles) {
      // distance from the middle of the plank, across it
      const across = -(x - WIDE.pivotX) * Math.sin(turn) + (y - WIDE.pivotY) * Math.cos(turn);
      expect(-across).toBeCloseTo(r + 4, 6);
    }
  });
  test('says what the page’s own beam says', () => {
    expect(wordsIn(marks)).toEqual(['market', '26', 'in funds', '17', 'yours', '4', '1.4 we can’t see']);
  });
  test('a ball too small for its word carries the figure alone', () => {
    const small = drawBeam({ ...shares, viaFunds: 0.06, direct: 0.3 }, WIDE);
    const ball = small.balls.find(({ key }) => key === 'via')!;
    expect(holdsWord(ball, WIDE, labels)).toBe(false);
    expect(wordsIn(beamMarks(small, WIDE, labels, 'market'))).not.toContain('in funds');
  });
  test('a word stays inside its ball in every frame', () => {
    for (const frame of [WIDE, NARROW, SHEET_FRAME, SMALL])
      for (let via = 0.01; via < 0.7; via += 0.01) {
        const { balls } = drawBeam({ ...shares, viaFunds: via, direct: 0.7 - via }, frame);
        for (const ball of balls.filter((one) => holdsWord(one, frame, labels))) {
          // from the middle to the ends of its base line
          const half = labels[ball.key].word.length * frame.word * 0.26;
          expect(Math.hypot(half, frame.word + 3)).toBeLessThanOrEqual(ball.r);
        }
      }
  });
  test('is moved and scaled as a whole', () => {
    const [moved] = placeMarks([{ kind: 'circle', x: 10, y: 20, r: 5, fill: 'mega', stroke: null }], 100, 200, 2);
    expect(moved).toMatchObject({ x: 120, y: 240, r: 10 });
    expect(placeMarks(marks, 0, 0, 1)).toEqual(marks);
  });
});

describe('lines of words', () => {
  const widthOf = (text: string) => text.length;
  test('break at blanks, but not inside what must stay together', () => {
    const parts = [
      { text: 'Of every hundred ', tone: 'plain', unbroken: false },
      { text: 'mega-cap tech', tone: 'lens', unbroken: true },
      { text: '.', tone: 'plain', unbroken: false },
    ] as const;
    const lines = wrapSentence(parts, () => 16, widthOf).map((runs) => runs.map(({ text }) => text).join('|'));
    expect(lines).toEqual(['Of|every|hundred', 'mega-cap tech|.']);
  });
  test('a word wider than the line stands alone', () => {
    expect(wrapText('a incomprehensibilities b', 6, widthOf)).toEqual(['a', 'incomprehensibilities', 'b']);
  });
  test('no word is lost', () => {
    const text = 'one two  three four five six';
    expect(wrapText(text, 9, widthOf).join(' ')).toBe('one two three four five six');
  });
});
