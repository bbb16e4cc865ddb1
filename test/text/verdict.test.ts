import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/domain/report.ts';
import { footerLines } from '../../src/text/footer.ts';
import { keyFigures } from '../../src/text/key-figures.ts';
import { moneyFormat } from '../../src/text/money.ts';
import { beamNote, offBeamLine } from '../../src/text/off-beam.ts';
import {
  doubtLine,
  portfolioLine,
  sentenceText,
  tiltWords,
  verdictLede,
  verdictSentence,
} from '../../src/text/verdict.ts';
import { sampleReport } from '../support/sample-report.ts';

const dollars = moneyFormat('USD', false);
const say = (report: Report, money = dollars) => sentenceText(verdictSentence(report, money));

const SAMPLE = sampleReport();
const { lens, smallCaps, totals, settings } = SAMPLE;
const SURE: Partial<Report> = {
  lens: { ...lens, high: lens.low, uncertain: 0 },
  smallCaps: { ...smallCaps, high: smallCaps.low, uncertain: 0 },
  totals: { ...totals, unidentified: 0, uncertain: 0 },
};

describe('the sentence', () => {
  test('with less than half a point unknown, one figure', () => {
    expect(say(sampleReport(SURE))).toBe('Of every $100 you own, $43 rides on mega-cap tech and $4 on small caps.');
  });

  test('from half a point on, a range with its ends rounded outwards', () => {
    expect(say(SAMPLE)).toBe('Of every $100 you own, $43–45 rides on mega-cap tech and $4–6 on small caps.');
  });

  test('of equities only', () => {
    const report = sampleReport({ ...SURE, settings: { ...settings, base: 'equities' } });
    expect(say(report)).toBe('Of every $100 in equities, $43 rides on mega-cap tech and $4 on small caps.');
  });

  test('in another currency', () => {
    expect(say(sampleReport(SURE), moneyFormat('EUR', false))).toMatch(/^Of every €100 you own, €43 rides on/);
  });

  test('without small caps', () => {
    const none = { ...smallCaps, value: 0, share: 0, low: 0, high: 0, uncertain: 0 };
    expect(say(sampleReport({ ...SURE, smallCaps: none }))).toMatch(/ and nothing on small caps\.$/);
  });

  test('with a trace of small caps', () => {
    const trace = { ...smallCaps, value: 500, share: 0.002, low: 0.002, high: 0.002, uncertain: 0 };
    expect(say(sampleReport({ ...SURE, smallCaps: trace }))).toMatch(/ and less than \$1 on small caps\.$/);
  });

  test('with neither', () => {
    const none = { value: 0, share: 0, low: 0, high: 0, uncertain: 0 };
    const report = sampleReport({ ...SURE, lens: { ...lens, ...none }, smallCaps: { ...smallCaps, ...none } });
    expect(say(report)).toBe('Of every $100 you own, nothing rides on mega-cap tech or on small caps.');
  });

  test('on margin or with leverage', () => {
    const report = sampleReport({ ...SURE, totals: { ...totals, gross: totals.net * 1.18, uncertain: 0 } });
    expect(say(report)).toBe(
      'For every $100 that is yours, $118 is invested: $43 in mega-cap tech and $4 in small caps.',
    );
  });

  test('with shorts', () => {
    const [first, ...others] = SAMPLE.companies;
    const report = sampleReport({
      ...SURE,
      totals: { ...totals, gross: totals.net * 1.1, uncertain: 0 },
      companies: [...others, { ...first!, value: -5000 }],
    });
    expect(say(report)).toMatch(/^For every \$100 that is yours, \$110 is at work, long and short together: \$43 in/);
  });

  test('mostly unknown', () => {
    const report = sampleReport({
      lens: { ...lens, share: 0.31, low: 0.31, high: 0.6, uncertain: 0.29 },
      totals: { ...totals, uncertain: 0.29 },
    });
    expect(say(report)).toMatch(
      /^We can place \$71 of every \$100\. Of all of it, \$31–60 rides on mega-cap tech and /,
    );
  });

  test('without companies', () => {
    const report = sampleReport({ ...SURE, companies: [], totals: { ...totals, unidentified: 0, residual: 0 } });
    expect(say(report)).toBe('Nothing here rides on companies: it is all cash and bonds.');
  });

  test('owing more than is owned, in amounts alone', () => {
    const none = { share: null, low: null, high: null, uncertain: null };
    const report = sampleReport({
      totals: { ...totals, net: -5000, base: null, uncertain: null },
      lens: { ...lens, ...none, value: 122_533 },
      smallCaps: { ...smallCaps, ...none, value: 11_941 },
    });
    expect(say(report)).toBe(
      'More is owed here than owned, so there are amounts but no shares: $122,533 in mega-cap tech and $11,941 in small caps.',
    );
    expect(say(report, moneyFormat('USD', true))).toContain('•••• in mega-cap tech and •••• in small caps');
  });

  test('names the lens that is on', () => {
    const report = sampleReport({ ...SURE, settings: { ...settings, lens: 'magnificent-seven' } });
    expect(say(report)).toContain('$43 rides on the Magnificent Seven');
  });
});

describe('around the sentence', () => {
  test('where the money sits, and the market', () => {
    expect(verdictLede(SAMPLE, dollars)).toBe(
      'At least $26 of it sits inside funds you may think of as diversified; $17 is shares you hold yourself. The US market itself has $39 in mega-cap tech and $5 in small caps.',
    );
  });

  test('why it is a range, and what to do', () => {
    expect(doubtLine(SAMPLE, dollars)).toEqual({
      why: 'It is a range because $3,980 (1.4%) in 2 positions is not identified yet.',
      leadsTo: 'review',
      action: 'Answer 2 questions',
      then: ' to make it one figure.',
    });
    expect(doubtLine(sampleReport(SURE), dollars)).toBeNull();
    const inFunds = sampleReport({ questions: [], totals: { ...totals, unidentified: 0, residual: 6905 } });
    expect(doubtLine(inFunds, dollars)).toMatchObject({
      why: 'It is a range because $6,905 is inside funds whose full list is not at hand.',
      leadsTo: 'funds',
    });
  });

  test('what is not on the beam', () => {
    expect(offBeamLine(SAMPLE)).toBe(
      'Not on the beam: the other 51.3%, which is other mega caps 12.8, large 17.8, mid 13.7, cash and bonds 7.0.',
    );
    expect(beamNote(SAMPLE)).toBe('Ball areas are to scale. The hatched one may belong to either side.');
  });

  test('whose portfolio, and what is not settled', () => {
    expect(portfolioLine(SAMPLE, dollars).rest).toBe('30 positions, $284,310');
    const unsettled = sampleReport({ totals: { ...totals, pending: 120 } });
    expect(portfolioLine(unsettled, dollars).rest).toBe('30 positions, $284,310, and $120 not settled yet');
    expect(portfolioLine(SAMPLE, moneyFormat('USD', true)).rest).toBe('30 positions, ••••');
  });

  test.each([
    [0.389, '38.9 points', ' to the heavy side'],
    [-0.2, '20.0 points', ' to the light side'],
    [0, '0.0 points', ''],
  ])('a tilt of %d', (tilt, figure, side) => {
    expect(tiltWords(tilt)).toMatchObject({ figure, side });
  });

  test('the four key figures', () => {
    expect(keyFigures(SAMPLE, dollars).map(({ name, value, note }) => [name, value, note])).toEqual([
      ['Behaves like', '30–33 companies', 'of equal weight; you hold 3,612'],
      ['Ten largest', '41.8%', 'market 35.2%'],
      ['Largest company', 'NVDA 8.9%', '4.2 direct, 4.7 in 6 funds'],
      ['Identified', '98.6%', '$3,980 needs you'],
    ]);
  });

  test('the row accounting', () => {
    expect(footerLines(SAMPLE, 0)).toContain(
      '1 file, 36 of 36 rows accounted for, a total differs from the file’s own',
    );
    expect(footerLines(SAMPLE, 0).at(-1)).toBe('0 network requests since this page was ready');
  });
});
