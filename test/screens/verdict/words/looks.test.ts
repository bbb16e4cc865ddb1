import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { prepare } from '../../../../src/domain/report/groundwork.ts';
import type { Settings } from '../../../../src/domain/model/portfolio.ts';
import type { Holding } from '../../../../src/domain/model/holding.ts';
import { WHOLE, type Look } from '../../../../src/domain/model/look.ts';
import {
  activeShareLine,
  benchmarkName,
  benchmarkPhrase,
  shortBenchmark,
} from '../../../../src/words/names/benchmarks.ts';
import { showingWords } from '../../../../src/screens/verdict/words/context.ts';
import { keyFigures } from '../../../../src/screens/verdict/words/key-figures.ts';
import { brokerLines } from '../../../../src/domain/figures/broker-lines.ts';
import { locationFinding } from '../../../../src/screens/verdict/words/locations.ts';
import { heroLede, ledeText } from '../../../../src/screens/verdict/words/hero.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { heroSentence, portfolioLine, sentenceText } from '../../../../src/screens/verdict/words/verdict.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

const reference = tinyReference();
const money = moneyFormat('USD', false);
function reportOf(rows: readonly Holding[], look: Look = WHOLE, settings: Partial<Settings> = {}) {
  const portfolio = portfolioOf([fileOf(rows)], settings);
  return analyse(portfolio, reference, prepare(portfolio, reference, look));
}
const ROWS = [
  holdingOf({ symbol: 'NVDA', name: 'NVIDIA', value: 200, account: 'Taxable' }),
  holdingOf({ symbol: 'SPY', name: 'S&P fund', value: 300, account: 'Taxable' }),
  holdingOf({ symbol: 'SPY', name: 'S&P fund', value: 100, account: 'Roth' }),
  holdingOf({ symbol: 'SPAXX', value: 400, account: 'Roth' }),
];

describe('the name of a benchmark', () => {
  const market = { kept: null, parts: [{ market: 'us-market', part: 1 }] } as const;
  const mix = {
    kept: null,
    parts: [
      { market: 'sp500', part: 0.7 },
      { market: 'russell-2000', part: 0.3 },
    ],
  } as const;

  it('stands in a menu, in a sentence and beside a figure', () => {
    expect([benchmarkName(market), benchmarkPhrase(market), shortBenchmark(market)]).toEqual([
      'Total US market',
      'the US market',
      'US market',
    ]);
  });

  it('of a mix says its parts, which add up', () => {
    expect(benchmarkName(mix)).toBe('70% S&P 500, 30% Russell 2000');
    expect(benchmarkPhrase(mix)).toBe('your mix (70% S&P 500, 30% Russell 2000)');
    expect(shortBenchmark(mix)).toBe('mix');
  });

  it('of one’s own is the portfolio’s name, or the day', () => {
    const other = { kept: { kind: 'portfolio', name: 'Retirement' }, parts: [] } as const;
    const day = { kept: { kind: 'day', date: isoDate('2026-08-21')! }, parts: [] } as const;
    expect([benchmarkName(other), benchmarkPhrase(other), shortBenchmark(other)]).toEqual([
      'Retirement',
      'the portfolio “Retirement”',
      'other',
    ]);
    expect([benchmarkName(day), benchmarkPhrase(day), shortBenchmark(day)]).toEqual([
      'Aug 21, 2026',
      'what you held on Aug 21, 2026',
      'then',
    ]);
  });
});

describe('active share', () => {
  it('says how much lies otherwise, and why there is none', () => {
    const report = reportOf(ROWS);
    expect(activeShareLine(report.benchmark)).toMatch(
      /^\d+\.\d% of your portfolio differs from the US market; \d+\.\d% matches it \(active share\)\.$/,
    );
    const short = reportOf([holdingOf({ symbol: 'NVDA', value: 100 }), holdingOf({ symbol: 'GOOG', value: -20 })]);
    expect(activeShareLine(short.benchmark)).toMatch(/^We can’t show active share against the US market: /);
  });
});

describe('some accounts', () => {
  it('are named above the sentence, and the sentence is about them', () => {
    const roth = reportOf(ROWS, { ...WHOLE, accounts: ['Roth'] });
    expect(portfolioLine(roth, money)).toEqual({ lead: 'Roth', rest: '2 holdings, $500' });
    expect(sentenceText(heroSentence(roth, money))).toMatch(/^Of every \$100 in this account, /);
    expect(showingWords(roth)).toBe('Roth');
  });

  it('are counted where there are several, and all are all', () => {
    const rows = [...ROWS, holdingOf({ symbol: 'WWW', value: 5, account: 'HSA' })];
    const two = reportOf(rows, { ...WHOLE, accounts: ['Roth', 'HSA'] });
    expect(showingWords(two)).toBe('2 of 3 accounts');
    expect(portfolioLine(two, money).lead).toBe('2 accounts of 3');
    expect(showingWords(reportOf(rows))).toBe('all 3 accounts');
    expect(showingWords(reportOf(ROWS))).toBe('both accounts');
  });

  it('that hold more of the lens than of the money are named', () => {
    expect(locationFinding(reportOf(ROWS))).toMatch(
      /^Taxable has \d+\.\d% of your mega-cap tech but only 50\.0% of your money\.$/,
    );
  });

  it('among which the lens lies as the money does are said to be level', () => {
    const level = ['A', 'B'].map((account) => holdingOf({ symbol: 'NVDA', value: 100, account }));
    expect(locationFinding(reportOf(level))).toBe(
      'Your mega-cap tech is spread across accounts about like your money. A has the most: 50.0%.',
    );
    expect(locationFinding(reportOf([holdingOf({ symbol: 'SPAXX', value: 1 })]))).toBeNull();
  });
});

describe('as the broker shows it', () => {
  const lines = reportOf(ROWS, { ...WHOLE, funds: 'lines' });

  it('lists each security once, a fund as one line', () => {
    expect(brokerLines(lines).map(({ symbol, isFund, value }) => [symbol, isFund, value])).toEqual([
      ['SPAXX', false, 400],
      ['SPY', true, 400],
      ['NVDA', false, 200],
    ]);
    expect(brokerLines(lines).map(({ share }) => share)).toEqual([0.4, 0.4, 0.2]);
  });

  it('has figures of lines, not of companies', () => {
    expect(keyFigures(lines).map(({ name, value, figure }) => [name, value, figure])).toEqual([
      ['Holdings', '3', null],
      ['Ten largest holdings', '100.0%', null],
      ['In funds', '40.0%', null],
    ]);
  });

  it('counts funds and cash among all the money with equities only, too', () => {
    const report = reportOf(ROWS, { ...WHOLE, funds: 'lines' }, { base: 'equities' });
    expect(keyFigures(report).map(({ value }) => value)).toEqual(['3', '100.0%', '40.0%']);
    const many = Array.from({ length: 12 }, (_, at) => holdingOf({ symbol: `X${at}`, value: 100 - at }));
    const rows = [...many, holdingOf({ symbol: 'SPAXX', value: 66 })];
    const lines = reportOf(rows, { ...WHOLE, funds: 'lines' }, { base: 'equities' });
    // 100 + 99 + … + 91 of 1,200
    expect(keyFigures(lines)[1]!.value).toBe('79.6%');
  });

  it('says so in the sentence, and what stays out of sight', () => {
    expect(sentenceText(heroSentence(lines, money))).toBe(
      'Your broker shows $20 in mega-cap tech, nothing in small caps and $40 in funds.',
    );
    expect(ledeText(heroLede(lines, null, money))).toBe(
      '$40 of that is in funds. Just like your broker’s page, this view doesn’t look inside them.',
    );
  });

  it('of funds alone has no companies to show', () => {
    const funds = reportOf([holdingOf({ symbol: 'SPY', value: 100 })], { ...WHOLE, funds: 'lines' });
    expect(sentenceText(heroSentence(funds, money))).toBe(
      'Your broker shows nothing in mega-cap tech, nothing in small caps and $100 in funds.',
    );
  });
});
