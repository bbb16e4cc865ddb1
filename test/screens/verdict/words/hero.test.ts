import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Likely, Ranged } from '../../../../src/domain/model/report-amounts.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { detailsOf } from '../../../../src/screens/verdict/words/details.ts';
import { heroEnds, heroLede, heroUnseen } from '../../../../src/screens/verdict/words/hero.ts';
import { heroRuler } from '../../../../src/screens/verdict/words/ruler.ts';
import { heroSentence, sentenceText } from '../../../../src/screens/verdict/words/verdict.ts';
import { sampleReport } from '../../../support/sample-report.ts';

/* The words around the beam: what is answered, by how much it is ahead, what of it can't be seen. */

const money = moneyFormat('USD', false);
const SAMPLE = sampleReport();
const because: Likely['because'] = [
  { part: 'AVUV', witness: 'VBR', ofKind: null, isChosen: false, asOf: null, share: 0.01 },
];

function figure<Of extends Ranged>(of: Of, low: number, high: number, likely: number | null): Of {
  const reading = likely === null ? null : { share: likely, low: likely, high: likely, error: null, because };
  return { ...of, share: low, low, high, uncertain: high - low, likely: reading };
}
function reportOf(
  lens: readonly [number, number, number | null],
  small: readonly [number, number, number | null],
): Report {
  return sampleReport({
    lens: { ...figure(SAMPLE.lens, ...lens) },
    smallCaps: figure(SAMPLE.smallCaps, ...small),
    benchmark: { ...SAMPLE.benchmark, lens: 0.377, smallCaps: 0.046 },
  });
}
const ledeOf = (report: Report) =>
  heroLede(report, report, money)
    .map(({ text }) => text)
    .join('');

describe('the sentence', () => {
  test('says a middle reading as "about", never without the ruler that has its range', () => {
    const report = reportOf([0.19, 0.72, 0.44], [0.03, 0.05, 0.041]);
    expect(sentenceText(heroSentence(report, money))).toContain(
      'about $44 rides on mega-cap tech and about $4 on small caps.',
    );
    const ruler = heroRuler(report, money)!;
    expect(ruler.rows.map(({ label }) => label)).toEqual(['you $19–$72', 'you $3–$5']);
    expect(ruler.rows[0]!.spoken).toBe(
      'mega-cap tech: you about $44, between $19 and $72 of every $100, the US market: $38.',
    );
  });
  test('says the range where nothing stands for what is open', () => {
    const report = reportOf([0.19, 0.72, null], [0.03, 0.03, null]);
    expect(sentenceText(heroSentence(report, money))).toContain('between $19 and $72 rides on mega-cap tech');
  });
  test('has no ruler and no word of doubt where both figures are one', () => {
    const report = reportOf([0.48, 0.48, null], [0.045, 0.045, null]);
    expect(heroRuler(report, money)).toBeNull();
    expect(heroUnseen(report, money)).toBeNull();
    expect(sentenceText(heroSentence(report, money))).not.toContain('about');
  });
});

describe('the difference', () => {
  test.each([
    [
      [0.477, 0.477, null],
      'That’s 10 points more in mega-cap tech than the US market, and about the same in small caps.',
    ],
    [
      [0.19, 0.19, null],
      'That’s 19 points less in mega-cap tech than the US market, and about the same in small caps.',
    ],
    [[0.379, 0.379, null], 'That’s about the same as the US market in both.'],
    [
      [0.47, 0.5, 0.48],
      'That’s about 10 points more in mega-cap tech than the US market, and about the same in small caps.',
    ],
    [
      [0.19, 0.72, null],
      'That’s anywhere from 19 points less to 35 points more in mega-cap tech than the US market, and about the same in small caps.',
    ],
    [
      [0.4, 0.5, null],
      'That’s between 2 and 13 points more in mega-cap tech than the US market, and about the same in small caps.',
    ],
  ] as const)('of %j has its side: %s', (lens, said) => {
    expect(ledeOf(reportOf(lens, [0.047, 0.047, null])).startsWith(said)).toBe(true);
  });

  test('never takes the other side than the figures, in words and under the beam', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000);
    fc.assert(
      fc.property(share, (mine) => {
        const report = reportOf([mine, mine, null], [0.046, 0.046, null]);
        const lede = ledeOf(report);
        const ahead = heroEnds(report).find(({ key }) => key === 'ahead')!;
        const points = Math.round((mine - 0.377) * 1000);
        expect(Number.parseFloat(ahead.figure.replace('−', '-'))).toBeCloseTo(points / 10, 6);
        expect(ahead.name).toBe(
          `${points > 0 ? 'more than' : points < 0 ? 'compared with' : 'the same as'} the US market`,
        );
        if (points < 0) expect(ahead.figure).toMatch(/^−/);
        if (Math.abs(points) >= 5) expect(lede).toContain(`${points > 0 ? 'more' : 'less'} in mega-cap tech than`);
        else expect(lede).toContain('about the same as the US market in both');
      }),
    );
  });

  test('is empty where there is no share to speak of', () => {
    expect(heroLede({ ...SAMPLE, lens: { ...SAMPLE.lens, share: null } }, null, money)).toEqual([]);
  });
});

test('what can’t be seen is said with what it counts like, and where to narrow it down', () => {
  const report = { ...reportOf([0.47, 0.49, 0.48], [0.03, 0.05, 0.041]), questions: [] };
  const unseen = heroUnseen(report, money)!;
  expect(unseen.text).toMatch(/^We can’t see .*“About” counts AVUV as VBR \(our suggestion\)\.$/);
  // how far off most such readings were, of the figure that was off further, in whole dollars of a hundred
  const off = <Of extends Ranged>(figure: Of, error: number): Of => ({
    ...figure,
    likely: { ...figure.likely!, error },
  });
  const tested = { ...report, lens: off(report.lens, 0.003), smallCaps: off(report.smallCaps, 0.012) };
  expect(heroUnseen(tested, money)!.text).toMatch(/ In our tests, most such figures were within \$2\.$/);
  expect(unseen.action).toBe('Narrow it down');
  const wide = heroUnseen(reportOf([0.19, 0.72, null], [0.03, 0.05, null]), money)!;
  expect(wide.text).toMatch(/^It’s a range because /);
});

test('the tabs keep their order, each with a fact, and leave out what there is nothing of', () => {
  expect(
    detailsOf(SAMPLE)
      .map(({ id }) => id)
      .filter((id) => id !== 'accounts'),
  ).toEqual(['size', 'companies', 'world', 'definition', 'data']);
  expect(detailsOf(SAMPLE).every(({ text, fact }) => text !== '' && fact !== '')).toBe(true);
  const costs = { ...SAMPLE.costs, funds: [] };
  const none = detailsOf({ ...SAMPLE, funds: [], unknownFunds: [], accounts: [], costs }).map(({ id }) => id);
  expect(none).toEqual(['size', 'companies', 'world', 'definition', 'data']);
});
