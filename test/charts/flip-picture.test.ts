import { describe, expect, test } from 'vitest';
import { flipPicture } from '../../src/charts/beam/flip-picture.ts';
import { PICTURE_SIZES } from '../../src/charts/beam/picture-parts.ts';
import { areMeeting, boxesOfMark } from '../../src/charts/beam/verdict-picture.ts';
import type { Mark } from '../../src/charts/marks.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { flipWords } from '../../src/screens/hand-over/words/picture.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { sentenceText } from '../../src/screens/verdict/words/verdict.ts';
import { measureInter } from '../support/inter-widths.ts';
import { sampleReport } from '../support/sample-report.ts';

/* What the broker shows beside what is owned. */

const SAMPLE = sampleReport();
const { lens, smallCaps, settings, exposure, totals } = SAMPLE;
const one = <Of extends Ranged>(of: Of, share: number, direct: number): Of => ({
  ...of,
  share,
  low: share,
  high: share,
  uncertain: 0,
  likely: null,
  directShare: direct,
  viaFundsShare: share - direct,
});
const OWN = sampleReport({ lens: one(lens, 0.48, 0.2), smallCaps: one(smallCaps, 0.046, 0.01) });
const closedAt = (share: number): Report['exposure'] => ({
  ...exposure,
  unopened: { value: share * totals.net, share },
});
const brokerOf = (part: number, inFunds: number) =>
  sampleReport({
    settings: { ...settings, funds: 'lines' },
    lens: one(lens, part, part),
    smallCaps: one(smallCaps, 0.01, 0.01),
    exposure: closedAt(inFunds),
  });
const BROKER = brokerOf(0.2, 0.67);
const money = (hidden = false) => moneyFormat(settings.currency, hidden);
const said = (broker: Report, own: Report) => {
  const words = flipWords(broker, own, money());
  return words === null ? null : sentenceText(words.sentence);
};
const wordsIn = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('what it says', () => {
  test('is what both readings of the verdict say', () => {
    expect(said(BROKER, OWN)).toBe('My broker shows $20 of every $100 in mega-cap tech. It’s really $48.');
    const words = flipWords(BROKER, OWN, money())!;
    expect(words.broker).toEqual({
      title: 'What my broker shows',
      lens: '$20 in mega-cap tech',
      small: '$1 in small caps',
    });
    expect([words.own.lens, words.own.small]).toEqual(['$48 in mega-cap tech', '$5 in small caps']);
  });
  test('is said of a middle as such, and not at all where there is none', () => {
    const wide = { low: 0.3, high: 0.6, uncertain: 0.3 };
    const likely = { share: 0.44, low: 0.44, high: 0.44, error: null, because: [], atMiddleCap: 0 };
    const middle = sampleReport({ lens: { ...one(lens, 0.3, 0.2), ...wide, likely } });
    expect(said(BROKER, middle)).toMatch(/It’s really about \$44\.$/);
    const between = sampleReport({ lens: { ...one(lens, 0.3, 0.2), ...wide } });
    expect(said(BROKER, between)).toBeNull();
    expect(said(between, OWN)).toBeNull();
  });
  test.each([
    ['there are no funds', brokerOf(0.2, 0), OWN],
    ['the two are less than five points apart', brokerOf(0.44, 0.1), OWN],
    ['funds are no part of the hundred', BROKER, sampleReport({ ...OWN, settings: { ...settings, base: 'equities' } })],
    ['there is no hundred', BROKER, sampleReport({ ...OWN, totals: { ...totals, base: null } })],
  ])('is nothing where %s', (_, broker, own) => {
    expect(said(broker, own)).toBeNull();
  });
});

describe.each(Object.entries(PICTURE_SIZES))('drawn %s', (_, size) => {
  const draw = (broker: Report, own: Report, hidden = false) =>
    flipPicture({ broker, own }, flipWords(broker, own, money(hidden))!, measureInter, size)!;

  test('has both beams on one scale and one height, the market behind the second alone', () => {
    const marks = draw(BROKER, OWN);
    const balls = marks.flatMap((mark) => (mark.kind === 'circle' && mark.stroke !== null ? [mark.r] : []));
    // what is owned directly is the same in both
    expect(balls).toHaveLength(2);
    expect(balls[0]).toBeCloseTo(balls[1]!, 6);
    const beams = marks.flatMap((mark) => (mark.kind === 'rect' && mark.turn !== null ? [mark] : []));
    const [first, second] = beams;
    expect(first!.height).toBe(second!.height);
    if (size.width > size.height) expect(first!.turn!.y).toBeCloseTo(second!.turn!.y, 6);
    expect(wordsIn(marks).filter((word) => word === 'US market')).toHaveLength(1);
    expect(wordsIn(marks)).toEqual(expect.arrayContaining(['28', '20', '67', 'inside funds', 'Topheavy']));
  });

  test.each([
    ['as it is', BROKER, OWN],
    ['nearly all in funds', brokerOf(0.001, 0.99), OWN],
    ['hardly any funds', brokerOf(0.42, 0.08), OWN],
    [
      'a wide market',
      BROKER,
      sampleReport({ ...OWN, lens: one(lens, 0.97, 0.2), smallCaps: one(smallCaps, 0.001, 0) }),
    ],
  ])('stays within its frame, and no words meet: %s', (_name, broker, own) => {
    const marks = draw(broker, own);
    const boxed = marks.slice(1).map((mark) => ({ mark, boxes: boxesOfMark(mark, measureInter) }));
    const outside = boxed.filter(({ boxes }) =>
      boxes.some(({ left, right, top, bottom }) => left < 0 || right > size.width || top < 0 || bottom > size.height),
    );
    expect(outside.map(({ mark }) => mark)).toEqual([]);
    const words = boxed.filter(({ mark }) => mark.kind === 'text');
    const meeting = words.filter((word) =>
      words.some((other) => other !== word && areMeeting(word.boxes[0]!, other.boxes[0]!)),
    );
    expect(meeting.map(({ mark }) => mark)).toEqual([]);
  });

  test('has no amount, whether amounts are hidden or not', () => {
    for (const hidden of [true, false]) {
      const words = wordsIn(draw(BROKER, OWN, hidden)).join(' ');
      expect(words.replace(/\$1?\d{1,2}\b/g, '')).not.toMatch(/\$\d/);
    }
  });
});
