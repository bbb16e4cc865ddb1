import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../../src/domain/figures/flow.ts';
import { comparePieces } from '../../../../src/domain/figures/size-pieces.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { usualName } from '../../../../src/words/names/usual-name.ts';
import {
  comparedTitle,
  firstDifference,
  pieceName,
  unsaidWords,
} from '../../../../src/screens/verdict/words/compared.ts';
import {
  bandAmount,
  flowBandWords,
  holdingGroupName,
  flowTargetName,
  whyReasons,
  whyTitle,
} from '../../../../src/screens/verdict/words/why.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';

const reference = await loadReference();
const money = moneyFormat('USD', false);
type Rows = readonly Parameters<typeof holdingOf>[0][];
const reportOf = (rows: Rows, settings: Parameters<typeof portfolioOf>[1] = {}) =>
  analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))], settings), reference);
const titleOf = (rows: Rows) => {
  const report = reportOf(rows);
  return whyTitle(flowOf(report)!, report, money)
    .map(({ text }) => text)
    .join('');
};
const reasonsOfRows = (rows: Rows, patch: (report: Report) => Report = (report) => report) => {
  const report = patch(reportOf(rows));
  return whyReasons(flowOf(report)!, report, money).map(({ lead, rest }) => `${lead} ${rest}`);
};

describe('the title of the flow', () => {
  it.each<readonly [Rows, RegExp | string]>([
    [
      [
        { symbol: 'VTI', value: 90 },
        { symbol: 'BND', value: 10 },
      ],
      /^Five companies make up \$\d+ of your \$\d+\. (All of|What we can see of) that sits inside funds\.$/,
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'BND', value: 40 },
      ],
      'NVIDIA makes up your $60 in mega-cap tech',
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 40 },
      ],
      'NVIDIA makes up the $60 we can see in mega-cap tech',
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'AAPL', value: 20 },
        { symbol: 'BND', value: 20 },
      ],
      'Two companies make up your $80 in mega-cap tech. You bought all of that yourself.',
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'AAPL', value: 20 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 20 },
      ],
      'Two companies make up the $80 we can see in mega-cap tech. What we can see of that is in shares you bought yourself.',
    ],
    [
      [
        { symbol: 'JPM', value: 60 },
        { symbol: 'BND', value: 40 },
      ],
      'Nothing you own is in mega-cap tech',
    ],
    [
      [
        { symbol: 'JPM', value: 60 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 40 },
      ],
      'We can’t see anything in mega-cap tech so far',
    ],
    [
      [
        { symbol: 'NVDA', value: 0.3 },
        { symbol: 'JPM', value: 99.7 },
      ],
      'Less than $1 of every $100 is in mega-cap tech',
    ],
  ])('%o', (rows, title) => {
    expect(titleOf(rows)).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
  });
  it('says “all” and “nothing” only where everything is known', () => {
    for (const value of [0, 1, 30]) {
      const unknown = value === 0 ? [] : [{ symbol: 'ZZZZQ', name: 'Nobody Knows', value }];
      for (const symbol of ['NVDA', 'JPM']) {
        const title = titleOf([{ symbol, value: 60 }, { symbol: 'BND', value: 10 }, ...unknown]);
        if (value > 0) expect(title).not.toMatch(/\b(all|nothing|none|your)\b/i);
      }
    }
  });
});

describe('the reasons', () => {
  it('name the same fund twice and what it brings', () => {
    const [first] = reasonsOfRows([
      { symbol: 'VOO', value: 40 },
      { symbol: 'FXAIX', value: 30 },
      { symbol: 'BND', value: 30 },
    ]);
    expect(first).toMatch(
      /^Your two S&P 500 funds are the same fund twice\. VOO and FXAIX hold the same companies and bring \$\d+ of the \$\d+\.$/,
    );
  });
  it('count three of them', () => {
    const [first] = reasonsOfRows([
      { symbol: 'VOO', value: 40 },
      { symbol: 'FXAIX', value: 30 },
      { symbol: 'SPY', value: 30 },
    ]);
    expect(first).toMatch(/^Your three S&P 500 funds are the same fund three times\. VOO, FXAIX and SPY hold/);
  });
  it('speak of a range without the figure that isn’t one', () => {
    const [first] = reasonsOfRows([
      { symbol: 'VOO', value: 40 },
      { symbol: 'FXAIX', value: 30 },
      { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 30 },
    ]);
    expect(first).toBe(
      'Your two S&P 500 funds are the same fund twice. VOO and FXAIX hold the same companies and are $70 of every $100.',
    );
  });
  it('name what was bought beside funds', () => {
    const said = reasonsOfRows([
      { symbol: 'VTI', value: 80 },
      { symbol: 'NVDA', value: 12 },
      { symbol: 'AAPL', value: 8 },
    ]);
    expect(said).toContain(
      'You bought $20 of it yourself. Mostly NVIDIA and Apple, on top of what your funds already hold.',
    );
    expect(
      said.some((words) =>
        /^NVIDIA alone is \$\d+ of every \$100\. \$\d+ of that sits inside funds, and \$12 is in shares you bought yourself\.$/.test(
          words,
        ),
      ),
    ).toBe(true);
  });
  it('name small-cap funds that are too small, one or more', () => {
    expect(
      reasonsOfRows([
        { symbol: 'VTI', value: 96 },
        { symbol: 'IWM', value: 4 },
      ]),
    ).toContain(
      'Your small-cap fund is too small to matter. IWM is $4 of every $100, and some of that is mid-sized companies.',
    );
    expect(
      reasonsOfRows([
        { symbol: 'VTI', value: 96 },
        { symbol: 'IWM', value: 2 },
        { symbol: 'AVUV', value: 2 },
      ]).join(' '),
    ).toMatch(/Your small-cap funds are too small to matter\. \w+ and \w+ are \$4 of every \$100/);
  });
  it('name what lies abroad', () => {
    const [first] = reasonsOfRows([
      { symbol: 'VXUS', value: 90 },
      { symbol: 'BND', value: 10 },
    ]);
    expect(first).toMatch(
      /^Most of your money is in companies outside the US\. That’s \$\d+ of every \$100, with the most in \w+\.$/,
    );
  });
  it('check a name that claims a size', () => {
    const said = reasonsOfRows([
      { symbol: 'VB', value: 50 },
      { symbol: 'VTI', value: 50 },
    ]);
    expect(said.join(' ')).toMatch(
      /VB isn’t mostly small caps\. That’s what its name says, but at most [\d.]+% of it is small by the definition in use\./,
    );
  });
  it('name the account that has most of it', () => {
    const files = [
      fileOf([
        holdingOf({ symbol: 'NVDA', value: 50, account: 'Taxable' }),
        holdingOf({ symbol: 'BND', value: 10, account: 'Taxable' }),
        holdingOf({ symbol: 'BND', value: 40, account: 'IRA' }),
        holdingOf({ symbol: 'AAPL', value: 3, account: 'IRA' }),
      ]),
    ];
    const report = analyse(portfolioOf(files), reference);
    const said = whyReasons(flowOf(report)!, report, money).map(({ lead, rest }) => `${lead} ${rest}`);
    expect(said).toContain(
      'One account has most of it. Taxable has 94.3% of your mega-cap tech but only 58.3% of your money.',
    );
  });
  it('say nothing that isn’t there, nothing twice, and no more than three', () => {
    expect(
      reasonsOfRows([
        { symbol: 'VTI', value: 60 },
        { symbol: 'BND', value: 40 },
      ]),
    ).toEqual([]);
    const title = titleOf([
      { symbol: 'NVDA', value: 60 },
      { symbol: 'BND', value: 40 },
    ]);
    expect(title).toContain('NVIDIA');
    expect(
      reasonsOfRows([
        { symbol: 'NVDA', value: 60 },
        { symbol: 'BND', value: 40 },
      ]),
    ).toEqual([]);
    const many = reasonsOfRows([
      { symbol: 'VOO', value: 40 },
      { symbol: 'FXAIX', value: 30 },
      { symbol: 'NVDA', value: 20 },
      { symbol: 'IWM', value: 4 },
    ]);
    expect(many).toHaveLength(3);
    for (const words of many) expect(words).not.toMatch(/\b(buy|sell|better|worse|should|all|none)\b/i);
  });
});

describe('names', () => {
  it.each([
    ['NVIDIA Corporation', 'NVIDIA'],
    ['Amazon.com Inc.', 'Amazon'],
    ['Berkshire Hathaway Inc.', 'Berkshire Hathaway'],
    ['JPMorgan Chase & Co.', 'JPMorgan Chase'],
    ['Lam Research Corporation', 'Lam Research'],
    ['ASML Holding N.V.', 'ASML'],
    ['The Walt Disney Company', 'Walt Disney'],
    ['Tesla, Inc.', 'Tesla'],
    ['Group', 'Group'],
    ['', ''],
  ])('%s is %s', (name, usual) => {
    expect(usualName(name)).toBe(usual);
  });
  it('say cash and bonds where nothing else is with them, and one fund as one', () => {
    expect(holdingGroupName({ key: 'safe', funds: ['BND'] }, { hasOtherAssets: false })).toBe('Cash and bonds');
    expect(holdingGroupName({ key: 'safe', funds: ['BND'] }, { hasOtherAssets: true })).toBe('Cash, bonds, other');
    expect(holdingGroupName({ key: 'sp500', funds: ['VOO'] }, { hasOtherAssets: true })).toBe('S&P 500 fund');
    expect(flowTargetName('small', 'tech-all-sizes', { hasOtherAssets: true, countsUnseen: false }).full).toBe(
      'Other small caps',
    );
  });
  it('give a band its ends and its money, which can be hidden', () => {
    const band = { value: 43583, share: 0.1752 };
    expect(flowBandWords('S&P 500 funds', 'Mega-cap tech', band, money)).toBe(
      'S&P 500 funds to Mega-cap tech: $43,583, 17.5%',
    );
    expect(bandAmount(band, moneyFormat('USD', true))).toBe('•••• (17.5%)');
  });
});

describe('the two bars', () => {
  const titled = (rows: Rows, settings: Parameters<typeof portfolioOf>[1] = {}) => {
    const report = reportOf(rows, settings);
    return comparedTitle(comparePieces(report)!, report);
  };
  it('say where the difference comes from', () => {
    expect(
      titled([
        { symbol: 'VTI', value: 80 },
        { symbol: 'NVDA', value: 20 },
      ]),
    ).toMatch(/^The extra [\d.]+ points in mega-cap tech come out of .*caps$/);
    expect(
      titled([
        { symbol: 'VTI', value: 50 },
        { symbol: 'BND', value: 50 },
      ]),
    ).toMatch(/^You have [\d.]+ points less in mega-cap tech than the US market, and more in cash and bonds$/);
    expect(titled([{ symbol: 'VTI', value: 50 }])).toBe('About as much in mega-cap tech as the US market');
    expect(
      titled([
        { symbol: 'VTI', value: 50 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 50 },
      ]),
    ).toBe('We can’t see enough to tell if you have more or less in mega-cap tech than the US market');
    expect(
      titled([
        { symbol: 'NVDA', value: 80 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 20 },
      ]),
    ).toMatch(/^At least [\d.]+ points more in mega-cap tech than the US market$/);
    expect(
      titled(
        [
          { symbol: 'VTI', value: 80 },
          { symbol: 'NVDA', value: 20 },
        ],
        { lens: 'tech-all-sizes' },
      ),
    ).toMatch(/ in mega caps /);
  });
  it('write differences with their sign', () => {
    const report = reportOf([{ symbol: 'VTI', value: 80 }]);
    expect(firstDifference({ differenceTenths: 100 }, report)).toEqual({
      full: '+10.0 points more than the US market',
      short: '+10.0 points',
    });
    expect(firstDifference({ differenceTenths: -5 }, report).full).toBe('−0.5 points against the US market');
    expect(firstDifference({ differenceTenths: 0 }, report).full).toBe('The same as the US market');
    expect(pieceName('safe', report).full).toBe('Cash and bonds');
    expect(unsaidWords([])).toBe('');
  });
});
