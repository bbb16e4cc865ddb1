import { describe, expect, test } from 'vitest';
import { WIDE, drawBeam } from '../../src/charts/beam/beam.ts';
import { beamLabels, beamShares, holdsWord } from '../../src/charts/beam/beam-labels.ts';
import { beamMarks } from '../../src/charts/beam/beam-marks.ts';
import { placeMarks, type Mark } from '../../src/charts/marks.ts';
import { PICTURE, verdictPicture } from '../../src/charts/beam/verdict-picture.ts';
import { wrapSentence, wrapText, type MeasureText } from '../../src/charts/beam/wrap-words.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';
import { NO_COMPANIES, ODD_REPORTS, OWED } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

/* A letter is about half as wide as its type is high. */
const measure: MeasureText = (text, size) => text.length * size * 0.52;
const picture = (report: Report, hidden = false) =>
  verdictPicture(report, moneyFormat(report.settings.currency, hidden), measure);
const wordsIn = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the picture of the verdict', () => {
  test('has the sentence, three figures, the day, the definitions and the app’s name', () => {
    const words = wordsIn(picture(sampleReport()));
    expect(words.join(' ')).toContain('between $43 and $45');
    for (const one of [
      '43.1–44.5%',
      '+37.5 to +40.3 points',
      '4.2–5.6%',
      'Aug 21, 2026',
      'Topheavy',
      'US market: 39.0%',
    ])
      expect(words).toContain(one);
    expect(words).toContain('Two accounts, 30 holdings, $284,310');
    expect(words.some((text) => text.startsWith('Mega-cap tech: '))).toBe(true);
  });

  test.each(ODD_REPORTS)('with amounts hidden none is drawn: %s', (_name, report) => {
    const words = wordsIn(picture(report, true)).join(' ');
    expect(words).not.toMatch(/[$€]\s?\d{1,3},\d{3}|284/);
    // a hundred and its parts are shares
    expect(words.replace(/[$€]1?\d{1,2}(?:–\d+)?\b/g, '')).not.toMatch(/[$€]\d/);
  });

  test.each(ODD_REPORTS)('stays within its frame: %s', (_name, report) => {
    for (const mark of picture(report)) {
      if (mark.kind !== 'text') continue;
      const wide = measure(mark.text, mark.size, mark.weight);
      const from = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - wide : mark.x - wide / 2;
      expect(from, mark.text).toBeGreaterThanOrEqual(0);
      expect(from + wide, mark.text).toBeLessThanOrEqual(PICTURE.width);
      expect(mark.y, mark.text).toBeLessThanOrEqual(PICTURE.height);
      expect(mark.y - mark.size, mark.text).toBeGreaterThanOrEqual(0);
    }
  });

  test('without shares or companies there is no beam, and no ball', () => {
    const balls = (report: Report) => picture(report).filter((mark) => mark.kind === 'circle').length;
    const inBrand = 2;
    expect([balls(OWED), balls(NO_COMPANIES)]).toEqual([inBrand, inBrand]);
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
    const lines = wrapSentence(parts, 16, widthOf).map((runs) => runs.map(({ text }) => text).join('|'));
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
