import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/domain/model/report.ts';
import { footerLines } from '../../../../src/screens/verdict/words/footer.ts';
import { heroLede, ledeText } from '../../../../src/screens/verdict/words/hero.ts';
import { keyFigures } from '../../../../src/screens/verdict/words/key-figures.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { doubtLine, portfolioLine, heroSentence, sentenceText } from '../../../../src/screens/verdict/words/verdict.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const dollars = moneyFormat('USD', false);
const say = (report: Report, money = dollars) => sentenceText(heroSentence(report, money));

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
    expect(say(SAMPLE)).toBe(
      'Of every $100 you own, between $43 and $45 rides on mega-cap tech and between $4 and $6 on small caps.',
    );
  });

  test('of equities only', () => {
    const report = sampleReport({ ...SURE, settings: { ...settings, base: 'equities' } });
    expect(say(report)).toBe('Of every $100 in stocks, $43 rides on mega-cap tech and $4 on small caps.');
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
    const cash = { value: -0.18 * totals.net, share: -0.18 };
    const report = sampleReport({
      ...SURE,
      totals: { ...totals, gross: totals.net * 1.18, uncertain: 0 },
      exposure: { ...SAMPLE.exposure, assetClass: { ...SAMPLE.exposure.assetClass, cash } },
    });
    expect(say(report)).toBe(
      'For every $100 of your own money, $118 is invested: $43 in mega-cap tech and $4 in small caps.',
    );
  });

  test('with shorts', () => {
    const [first, ...others] = SAMPLE.companies;
    const report = sampleReport({
      ...SURE,
      totals: { ...totals, gross: totals.net * 1.1, uncertain: 0 },
      companies: [...others, { ...first!, value: -5000 }],
    });
    expect(say(report)).toMatch(
      /^For every \$100 of your own money, \$110 is invested, long and short combined: \$43 in/,
    );
  });

  test('mostly unknown', () => {
    const report = sampleReport({
      lens: { ...lens, share: 0.31, low: 0.31, high: 0.6, uncertain: 0.29 },
      totals: { ...totals, uncertain: 0.29, identifiedShare: 0.71 },
    });
    expect(say(report)).toMatch(
      /^We know what’s in \$71 of every \$100 you own\. Overall, between \$31 and \$60 rides on mega-cap tech and /,
    );
  });

  test('nearly nothing seen: no figure of what rides on anything, and what to do instead', () => {
    const seeing = (uncertain: number) =>
      sampleReport({
        lens: { ...lens, share: 0.02, low: 0.02, high: 0.95, uncertain },
        totals: { ...totals, uncertain, identifiedShare: 1 - uncertain },
      });
    expect(say(seeing(0.93))).toBe('We can see $7 of every $100 you own so far.');
    expect(say(seeing(1))).toBe('We can’t see what’s in your portfolio yet.');
    expect(heroLede(seeing(0.93), null, dollars)).toEqual([]);
    expect(say(seeing(0.79))).toMatch(/^We know what’s in \$21 of every \$100 you own\. Overall, between /);
    const accounts = ['IRA'];
    const ofOne = (uncertain: number) => ({ ...seeing(uncertain), settings: { ...SAMPLE.settings, accounts } });
    expect(say(ofOne(1))).toBe('We can’t see what’s in this account yet.');
    expect(say(ofOne(0.9))).toBe('We can see $10 of every $100 in this account so far.');
  });

  test('without companies', () => {
    const report = sampleReport({ ...SURE, companies: [], totals: { ...totals, unidentified: 0, residual: 0 } });
    expect(say(report)).toBe('You don’t own any companies here: it’s all cash and bonds.');
  });

  test('owing more than is owned, in amounts alone', () => {
    const none = { share: null, low: null, high: null, uncertain: null };
    const report = sampleReport({
      totals: { ...totals, net: -5000, base: null, uncertain: null },
      lens: { ...lens, ...none, value: 122_533 },
      smallCaps: { ...smallCaps, ...none, value: 11_941 },
    });
    expect(say(report)).toBe(
      'You owe more than you own, so these are amounts, not percentages: $122,533 in mega-cap tech and $11,941 in small caps.',
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
    expect(ledeText(heroLede(SAMPLE, null, dollars))).toBe(
      'That’s between 4 and 6 points more in mega-cap tech than the US market, and about the same in small caps. At least $26 of it is inside funds.',
    );
  });

  test('why it is a range, and what to do', () => {
    expect(doubtLine(SAMPLE, dollars)).toEqual({
      why: 'It’s a range because $3,980 (1.4%) in 2 holdings isn’t identified yet.',
      leadsTo: 'what',
    });
    expect(doubtLine(sampleReport(SURE), dollars)).toBeNull();
    const open = { unidentified: 0, unseen: 0.0243, facts: 0 };
    const inFunds = sampleReport({
      questions: [],
      lens: { ...lens, open },
      smallCaps: { ...smallCaps, open },
      totals: { ...totals, unidentified: 0, unseen: 6905 },
    });
    expect(doubtLine(inFunds, dollars)).toMatchObject({
      why: 'It’s a range because we can’t see inside $6,905 (2.4%) of your funds.',
      leadsTo: 'what',
    });
  });

  test('whose portfolio, and what is not settled', () => {
    expect(portfolioLine(SAMPLE, dollars).rest).toBe('30 holdings, $284,310');
    const unsettled = sampleReport({ totals: { ...totals, pending: 120 } });
    expect(portfolioLine(unsettled, dollars).rest).toBe('30 holdings, $284,310, plus $120 pending');
    expect(portfolioLine(SAMPLE, moneyFormat('USD', true)).rest).toBe('30 holdings, ••••');
  });

  test('the figures at the foot of the hero', () => {
    expect(keyFigures(SAMPLE).map(({ name, value, said }) => [name, value, said])).toEqual([
      ['As concentrated as owning', '30–33', '<point>30–33</point> equal stocks'],
      ['Ten largest companies', '41.8%', '<point>41.8%</point>, US market 35.2%'],
      ['We can see', '98.6%', '<point>98.6%</point> of your money'],
    ]);
    // none of what there is not
    const concentration = { ...SAMPLE.concentration, top10: null, effectiveNumber: null };
    expect(keyFigures(sampleReport({ concentration })).map(({ name }) => name)).toEqual(['We can see']);
  });

  test('the row accounting', () => {
    expect(footerLines(SAMPLE, 0, true)).toContain('1 file, all 36 rows accounted for');
    expect(footerLines(SAMPLE, 0, true)).toContain('A total doesn’t match your file');
    expect(footerLines(SAMPLE, 0, true).at(-1)).toBe('0 network requests since this page was ready');
    expect(footerLines(SAMPLE, 0, false).at(-1)).toBe('0 network requests to other sites');
  });
});
