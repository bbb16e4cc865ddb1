import { keepLine } from '../../../../src/screens/review/words/review.ts';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import type { Holding } from '../../../../src/domain/model/holding.ts';
import { type Look, WHOLE } from '../../../../src/domain/model/look.ts';
import { prepare } from '../../../../src/domain/report/groundwork.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import type { Settings } from '../../../../src/domain/model/portfolio.ts';
import { issuerId } from '../../../../src/domain/model/units.ts';
import { splitOfHundred } from '../../../../src/domain/figures/split.ts';
import { excessName } from '../../../../src/words/marks/excess.ts';
import { rangeLine } from '../../../../src/screens/hand-over/words/hand-over.ts';
import { heroLede, ledeText } from '../../../../src/screens/verdict/words/hero.ts';
import { keyFigures } from '../../../../src/screens/verdict/words/key-figures.ts';
import { moneyFormat, sharesOnly } from '../../../../src/words/marks/money.ts';
import { doubtLine, heroSentence, sentenceText } from '../../../../src/screens/verdict/words/verdict.ts';
import { referenceWithFull } from '../../../support/full-reference.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';

/* What is said of portfolios with unknown parts, margin, funds nobody knows and lists above 100 %: nothing that is not so. */
const reference = referenceWithFull();
const dollars = moneyFormat('USD', false);
type Rows = Readonly<Record<string, number>>;
interface Asked {
  readonly settings?: Partial<Settings>;
  readonly look?: Partial<Look>;
  readonly more?: readonly Holding[];
}
function reportOf(rows: Rows, { settings = {}, look = {}, more = [] }: Asked = {}) {
  const lines = Object.entries(rows).map(([symbol, value]) => holdingOf({ symbol, value }));
  const portfolio = portfolioOf([fileOf([...lines, ...more])], settings);
  return analyse(portfolio, reference, prepare(portfolio, reference, { ...WHOLE, ...look }));
}
const ledeOf = (report: Report, money = dollars) => ledeText(heroLede(report, null, money));
const lede = (rows: Rows, asked: Asked = {}) => ledeOf(reportOf(rows, asked));
const sentence = (rows: Rows, asked: Asked = {}) => sentenceText(heroSentence(reportOf(rows, asked), dollars));
const unknownFund = (value: number) => holdingOf({ name: 'Growth Pool of Nowhere', says: 'fund', value });

describe('what is invested', () => {
  it('of a fund whose list is above 100 % is no more than it', () => {
    expect(sentence({ FULL: 10_000 })).toMatch(/^Of every \$100 you own, /);
    expect(doubtLine(reportOf({ FULL: 10_000 }), dollars)).toBeNull();
    expect(keyFigures(reportOf({ FULL: 10_000 })).at(-1)).toMatchObject({
      name: 'We can see',
      value: '100.0%',
    });
  });
  it('on margin is what is held, not what is owed with it', () => {
    expect(sentence({ NVDA: 115_000, SPAXX: -15_000 })).toMatch(
      /^For every \$100 of your own money, \$115 is invested: /,
    );
  });
  it('by leverage is what it comes to, without what is borrowed for it', () => {
    expect(sentence({ SSO: 10_000, SPY: 10_000 })).toMatch(/^For every \$100 of your own money, \$148 is invested: /);
  });
  it('with shorts is told even where it is less than is owned', () => {
    expect(sentence({ NVDA: 30_000, WWW: -10_000, SPAXX: 80_000 })).toMatch(
      /^For every \$100 of your own money, \$40 is invested, long and short combined: /,
    );
  });
  it('is not told of a trade that has not settled', () => {
    expect(sentence({ NVDA: 100_000, SPAXX: -3 })).toMatch(/^Of every \$100 you own, /);
  });
});

describe('what lists cover beyond 100 %', () => {
  it('is a line with the fund’s name, or of several funds', () => {
    expect(excessName(reportOf({ FULL: 10_000 }))).toBe('FULL lists over 100%');
    expect(excessName(reportOf({ FULL: 1000, OVER: 1000 }))).toBe('Funds list over 100%');
  });
});

describe('where it sits', () => {
  it('all of it is said only where nothing is unknown', () => {
    expect(lede({ NVDA: 100 })).toMatch(/ You own all of it directly\.$/);
    expect(lede({ NVDA: 100, NOPE: 1 })).toMatch(/ Everything we can see of it, you own directly\.$/);
    expect(lede({ NVDA: 100, AVUV: 100 })).toMatch(/ Everything we can see of it, you own directly\.$/);
    expect(lede({ FULL: 100 })).toMatch(/ All of it is inside funds\.$/);
    expect(lede({ FULL: 100, AVUV: 1 })).toMatch(/ Everything we can see of it is inside funds\.$/);
  });
  it('a part that rounds to nothing is not nothing', () => {
    expect(lede({ NVDA: 9950, FULL: 50 })).toMatch(/ Less than \$1 of it is inside funds\.$/);
  });
  it.each([
    [{ NVDA: 1300, FULL: 4600, NOPE: 4100 }, 'portfolio'],
    [{ NVDA: 1300, FULL: 4600, NOPE: 10_100 }, 'equities'],
    [{ NVDA: 1390, FULL: 4690, MIX: 7_130 }, 'equities'],
    [{ NVDA: 999, FULL: 777, AVUV: 555, NOPE: 333 }, 'equities'],
  ] as const)('the two parts of a range are its low end: %o, %s', (rows, base) => {
    const report = reportOf(rows, { settings: { base } });
    const [, inside] = /At least \$(\d+) of it is inside funds/.exec(ledeOf(report))!;
    const own = splitOfHundred(report, true)!.direct;
    expect(+inside! + own).toBe(Math.floor(report.lens.low! * 100 + 1e-9));
    const low = /between \$(\d+)/.exec(sentenceText(heroSentence(report, dollars)))![1]!;
    expect(+inside! + own).toBe(+low);
  });
});

describe('as the broker shows it', () => {
  const lines = { look: { funds: 'lines' } } as const;
  const equities = { ...lines, settings: { base: 'equities' } } as const;
  it('what is in funds is said with equities only, too, of all that is owned', () => {
    expect(lede({ NVDA: 100, SPY: 300 }, lines)).toMatch(/^\$75 of that is in funds\. /);
    expect(lede({ NVDA: 100, SPY: 300 }, equities)).toMatch(/^Of every \$100 you own, \$75 is in funds\. /);
  });
  it('no funds is said only where it is so', () => {
    expect(lede({ NVDA: 100 }, lines)).toBe('You don’t hold any funds, so there’s nothing more to see here.');
    expect(lede({ NVDA: 100, NOPE: 10 }, lines)).toBe('None of the holdings we could identify is a fund.');
    for (const look of [lines, equities])
      expect(lede({ NVDA: 100 }, { ...look, more: [unknownFund(50)] })).toBe('You hold 1 fund we couldn’t identify.');
    expect(lede({ NVDA: 100, AVUV: 100 }, equities)).toContain('$50 is in funds');
  });
});

describe('why it is a range', () => {
  const why = (rows: Rows, asked: Asked = {}) => doubtLine(reportOf(rows, asked), dollars);
  it('names what decides it, the largest first, and leaves out what hardly matters', () => {
    // $600 in a company of unknown size and $1 of it in SPY, and $1 that SPY's list leaves out
    const dark = { kind: 'company', symbol: 'DARK', name: 'Dark Holdings', issuer: issuerId('~DARK') } as const;
    const named = {
      ...reference,
      bySymbol: (symbol: string) => (symbol === 'DARK' ? [dark] : reference.bySymbol(symbol)),
    };
    const portfolio = portfolioOf([
      fileOf([
        holdingOf({ symbol: 'NVDA', value: 9300 }),
        holdingOf({ symbol: 'SPY', value: 100 }),
        holdingOf({ symbol: 'DARK', value: 600 }),
      ]),
    ]);
    const report = analyse(portfolio, named);
    expect(doubtLine(report, dollars)).toMatchObject({
      why: 'It’s a range because we don’t know the size of companies worth $601 (6.0%).',
      leadsTo: 'companies',
    });
    expect(rangeLine(report)).toBe('It’s a range because we don’t know the size of companies that are 6.0%.');
  });
  it('names both where both decide', () => {
    expect(why({ NVDA: 500, AVUV: 300, NOPE: 200 })).toMatchObject({
      why: 'It’s a range because we can’t see inside $300 (30.0%) of your funds, and $200 (20.0%) in 1 holding isn’t identified yet.',
      leadsTo: 'what',
    });
    expect(why({ NVDA: 500, AVUV: 200, NOPE: 300 })).toMatchObject({ leadsTo: 'what' });
  });
  it('says nothing of an amount on a page of shares', () => {
    expect(rangeLine(reportOf({ NVDA: 500, AVUV: 500 }))).toBe(
      'It’s a range because 50.0% is inside funds we can’t fully see.',
    );
    expect(ledeOf(reportOf({ NVDA: 500, AVUV: 500 }), sharesOnly())).not.toMatch(/[$€]/);
  });
});

describe('what will be saved', () => {
  it('names as unknown what is unknown, not what a fund’s list covers beyond the fund', () => {
    const full = analyse(portfolioOf([fileOf([holdingOf({ symbol: 'FULL', value: 10_000 })])]), referenceWithFull());
    expect(full.totals.residual).toBeCloseTo(-107, 6);
    expect(keepLine(full, dollars)).toBe('$10,000.00 will be saved.');
    expect(keepLine(full, dollars, false)).toBe('$10,000.00 will be added.');
    expect(keepLine(reportOf({ NVDA: 500, NOPE: 300 }), dollars)).toBe(
      '$800.00 will be saved, including $300.00 unknown.',
    );
  });
});
