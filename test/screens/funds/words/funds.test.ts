import { describe, expect, it } from 'vitest';
import { countOnlyHere } from '../../../../src/domain/figures/stakes.ts';
import type { CompanyExposure } from '../../../../src/domain/model/report-exposure.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { fundSource } from '../../../../src/screens/verdict/words/footer.ts';
import { judgeLabel, fundLabelOf, smallLabelSum } from '../../../../src/screens/funds/words/fund-label.ts';
import {
  changeWords,
  copiesLine,
  fundsByAdding,
  fundsLede,
  fundsTitle,
  companyTitle,
  hiddenSentence,
  hiddenStakes,
  hiddenTitle,
  noFundsLine,
  unseenLine,
  seenSentence,
  seenShare,
  standInWords,
} from '../../../../src/screens/funds/words/funds.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { COSTS, costsNotes } from '../../../../src/screens/funds/words/costs.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const SAMPLE = sampleReport();
const dollars = moneyFormat('USD', false);
const fund = (symbol: string) => SAMPLE.funds.find((one) => one.symbol === symbol)!;

describe('the head of the funds screen', () => {
  const pair = (share: number, most = share) => [{ a: 'VOO', b: 'SPY', share, most }];
  const unknownFund = { symbol: null, name: 'MSCI World ETF', value: 500, share: 0.002, isAsked: false };
  it('says first how many are really one, then half the money, what can’t be seen, a name, and two that are alike', () => {
    const big = { ...fund('VOO'), value: 9e9 };
    const [vb, rest] = [fund('VB'), ['QQQ', 'BND', 'SMH'].map(fund)];
    const found = (over: Partial<Report>) => fundsTitle(sampleReport({ overlaps: [], ...over }));
    expect(found({ overlaps: pair(0.96), funds: [fund('VOO'), { ...fund('VOO'), symbol: 'SPY' }, vb] })).toBe(
      'Your three funds are really two',
    );
    expect(found({ funds: [big, ...rest] })).toBe('99% of your fund money is in VOO');
    expect(found({ unknownFunds: [{ ...unknownFund, value: 9e9 }] })).toBe('We can see into eight of your 10 funds');
    expect(found({ funds: [vb, ...rest], overlaps: pair(0.87) })).toBe('VB says small cap, but only 18.8% of it is');
    expect(fundsTitle(sampleReport({ funds: [...rest, fund('VOO'), fund('FSKAX')] }))).toMatch(
      /^Five funds, but VOO and FSKAX overlap by 87%$/,
    );
    const even = rest.map((one) => ({ ...one, value: 100 }));
    const apart = (most: number) => [{ a: 'QQQ', b: 'SMH', share: 0.2, most }];
    expect(found({ funds: even, overlaps: apart(0.21) })).toBe('Your three funds overlap little');
    expect(found({ funds: even, overlaps: apart(0.6) })).toBe('What’s inside your three funds');
  });
  it('counts funds that nobody can see inside, and those that nobody knows', () => {
    expect(fundsTitle(sampleReport({ funds: [fund('VOO')], overlaps: [] }))).toBe('VOO is your only fund');
    expect(fundsTitle(sampleReport({ funds: [fund('AVUV')], overlaps: [] }))).toBe('One fund we can’t see inside');
  });
  it('says which fund is another one again, and that both follow an index only where they do', () => {
    const funds = [fund('VOO'), { ...fund('VOO'), symbol: 'SPY', value: 1 }];
    const again = sampleReport({ funds, overlaps: pair(0.999) });
    expect(copiesLine(again)).toBe('SPY is VOO again.');
    const sameIndex = [{ index: 'S&P 500', funds: ['VOO', 'SPY'], apart: null }];
    expect(copiesLine({ ...again, costs: { ...again.costs, sameIndex } })).toBe(
      'SPY is VOO again: both follow one index.',
    );
    expect(copiesLine(SAMPLE)).toBe('');
  });
  it('says that there is none only where nothing is unknown', () => {
    const none = { funds: [], overlaps: [] };
    const known = sampleReport({ ...none, totals: { ...SAMPLE.totals, unidentified: 0 } });
    expect([fundsTitle(known), noFundsLine(known, dollars)]).toEqual([
      'No funds',
      'You own no funds. Everything you hold is yours directly.',
    ]);
    expect(fundsTitle(sampleReport(none))).toBe('No funds identified');
    expect(noFundsLine(sampleReport(none), dollars)).toBe(
      '$3,980 isn’t identified yet, so we can’t tell whether any of it is a fund.',
    );
    expect(fundsTitle(sampleReport({ ...none, unknownFunds: [unknownFund] }))).toBe('One fund we can’t see inside');
  });
  it('says how much of the lens comes through funds, and through which', () => {
    expect(fundsLede(SAMPLE)).toBe(
      'Your funds hold at least 26.1% of your portfolio in mega-cap tech, out of 43.1–44.5% in total. VOO, QQQ and FSKAX add the most: 8.3, 6.8 and 5.7 percentage points.',
    );
    const blind = { ...fund('AVUV'), addsBetween: { low: 0, high: 0.07 } };
    const funds = [...SAMPLE.funds.filter(({ symbol }) => symbol !== 'AVUV'), blind];
    expect(fundsLede(sampleReport({ funds }))).toContain('add the most that we can see: 8.3, 6.8 and 5.7');
    expect(fundsLede(sampleReport({ funds: [fund('AVUV')] }))).toMatch(/^We can’t see inside your funds yet/);
  });
  it('leaves out funds that add nothing, not those that may', () => {
    const adding = fundsByAdding(SAMPLE).map(({ symbol }) => symbol);
    expect(adding).toEqual(['VOO', 'QQQ', 'FSKAX', 'VTIVX', 'SMH', 'VTV', 'AVUV']);
  });
});

describe('what is said of one fund', () => {
  it.each([
    ['VOO', /^Based on its own holdings as of Aug 21, 2026\. They cover 99\.8% of the fund\.$/],
    ['FSKAX', /VTI’s holdings.*\(same market, different index\).*This is an estimate/],
    ['VTIVX', /^A fund of funds: VTI, VXUS and BND\./],
    ['AVUV', /^We don’t have this fund’s holdings/],
    ['BND', /counts as bonds/],
  ])('%s is described by how it is seen', (symbol, words) => {
    expect(seenSentence(fund(symbol))).toMatch(words);
  });
  it('says of a stand-in that the user chose it, and that the fund itself stays unknown', () => {
    const proxied = { ...fund('AVUV'), proxy: 'VBR' };
    expect(seenSentence(proxied)).toBe(
      'We don’t have this fund’s holdings, so we show it as unknown. The likely figure uses VBR’s holdings as a stand-in (your choice). Similar, not identical.',
    );
    expect(fundSource(proxied).marks).toBe('shown as unknown, stand-in VBR');
  });
  it('says of a fund that was said to be of a kind what its span is taken from, and that the user said it', () => {
    const members = ['IWM', 'IJR', 'SCHA', 'VB', 'VBR'];
    const kind = { ...fund('AVUV'), asOf: isoDate('2025-06-30'), ofKind: { kind: 'us-small', members } } as const;
    expect(seenSentence(kind)).toBe(
      'You said what kind of fund this is, and we don’t have its holdings. It’s shown between the least and the most that funds of this kind hold (IWM, IJR, SCHA and 2 more, with holdings as of Jun 30, 2025 or later). The likely figure is their average.',
    );
    expect(fundSource(kind)).toEqual({
      list: '5 funds of its kind, Jun 30, 2025 or later',
      coverage: '–',
      marks: 'your choice',
    });
    const both = { ...kind, proxy: 'VBR' };
    expect(seenSentence(both)).toContain('or later). The likely figure uses VBR’s holdings');
    expect(fundSource(both).marks).toBe('your choice, stand-in VBR');
    const partial = { ...kind, seen: 'partial', list: 'AVUV', coverage: 0.1, estimated: false } as const;
    expect(seenSentence(partial)).toMatch(
      /^Based on its own holdings as of .* You said what kind of fund this is\. The rest is shown between the least and the most that funds of this kind hold \(IWM, IJR, SCHA and 2 more\)\. The likely figure is their average\.$/,
    );
    expect(fundSource(partial).marks).toBe('partial, rest by its kind, your choice');
  });
  it('never gives the low end as the figure', () => {
    expect(seenShare(fund('AVUV').between.lens)).toBe('unknown');
    expect(seenShare({ low: 0.03, high: 0.948 })).toBe('3.0–94.8%');
    expect(seenShare({ low: 0, high: 0.918 })).toBe('0–91.8%');
    expect(seenShare(fund('VOO').between.lens)).toBe('45.0%');
  });
  it('says what its row covers', () => {
    expect(fundSource({ ...fund('VTIVX'), coverage: 0.986 }).coverage).toBe('98.6%');
  });
});

it.each([
  [
    'active small value: about 750 names, smaller and deeper value than VBR; top-15 in top-holdings.csv',
    'Active small value: about 750 names, smaller and deeper value than VBR.',
  ],
  ['active small/mid growth; sector vector in breakdowns.csv', 'Active small/mid growth.'],
  ['fee is 0.25 points higher', 'Fee is 0.25 points higher.'],
  ['see top-holdings.csv', ''],
])('of "%s" a reader is told "%s"', (why, words) => {
  expect(standInWords(why)).toBe(words);
});

it('no reason of the pack names a file', async () => {
  const reference = await loadReference();
  for (const symbol of ['AVUV', 'JEPI', 'DFSTX', 'DFAC', 'FDEEX', 'AVDV'])
    for (const { why } of reference.proxies(symbol)) expect(standInWords(why)).toMatch(/^[A-Z0-9](?!.*\.csv).*\.$/);
});

describe('labels', () => {
  it.each([
    ['Vanguard Small-Cap ETF', 'small'],
    ['Avantis U.S. Small Cap Value ETF', 'small'],
    ['iShares Russell 2000 ETF', 'small'],
    ['Fidelity Small Cap Index Fund', 'small'],
    ['Vanguard Mid-Cap Growth ETF', 'mid'],
    ['Vanguard Total Stock Market ETF', 'total-market'],
    ['Vanguard Mega Cap Growth ETF', 'mega'],
    ['Schwab U.S. Large-Cap ETF', 'large'],
    ['SPDR S&P 500 ETF Trust', 'large'],
    ['Invesco S&P 500 Equal Weight ETF', 'equal-weight'],
    ['Vanguard Growth ETF', 'growth'],
    ['Vanguard Value ETF', 'value'],
    ['Invesco QQQ Trust', null],
    ['VanEck Semiconductor ETF', null],
  ])('%s claims %s', (name, label) => {
    expect(fundLabelOf(name)).toBe(label);
  });
  it('are held against what is inside', () => {
    expect(judgeLabel(fund('VB'), 'market-rank', 'mega-cap-tech')).toMatchObject({
      says: 'Name says: small cap.',
      inside: 'Inside: 78.7% mid cap, 18.8% small and micro.',
      verdict: 'Most of it isn’t small cap, by market rank.',
    });
    const holding = (low: number, high = low) => {
      const one = fund('VB');
      return { ...one, smallCaps: low, between: { ...one.between, smallCaps: { low, high } } };
    };
    const said = (low: number, high = low) => judgeLabel(holding(low, high), 'fixed-dollars', 'mega-cap-tech')?.verdict;
    expect(said(0.96)).toBe('The name fits, by fixed dollars.');
    expect(said(0.8)).toBe('The name mostly fits, by fixed dollars.');
    expect(said(0.03, 0.948)).toBe('We can’t see enough of this fund to check its name.');
    expect(said(0.03, 0.19)).toBe('Most of it isn’t small cap, by fixed dollars.');
  });
  it('are not judged where too little is seen', () => {
    const size = { ...fund('VB').size, mid: 0.05, small: 0.03, micro: 0, large: 0 };
    const ends = (low: number) => ({ low, high: low + 0.92 });
    const between = {
      ...fund('VB').between,
      smallCaps: ends(0.03),
      size: { mega: ends(0), large: ends(0), mid: ends(0.05), small: ends(0.03), micro: ends(0) },
    };
    const partly = { ...fund('VB'), seen: 'partial', size, between, smallCaps: 0.03, rest: 0.92 } as const;
    expect(judgeLabel(partly, 'market-rank', 'mega-cap-tech')).toMatchObject({
      inside: 'Inside: 3.0–95.0% small and micro.',
      verdict: 'We can’t see enough of this fund to check its name. 92.0% of it is unknown.',
    });
    expect(judgeLabel(fund('AVUV'), 'market-rank', 'mega-cap-tech')).toBeNull();
  });
});

describe('hidden stakes', () => {
  it('are companies that weigh more inside funds, the largest first', () => {
    const { larger, only } = hiddenStakes(SAMPLE.companies);
    expect(larger[0]?.symbol).toBe('NVDA');
    expect(larger.every(({ direct, viaTotal }) => direct > 0 && viaTotal > direct)).toBe(true);
    expect(only.every(({ direct }) => direct === 0)).toBe(true);
    const said = (report: Report) => hiddenSentence(larger[0]!, report, dollars);
    const seen = sampleReport({ funds: [fund('VOO')] });
    expect(said(seen)).toBe('4.2% of your portfolio is in NVIDIA directly, and 4.7% more through 6 funds.');
    expect(unseenLine(seen, dollars)).toBe('');
    // AVUV may hold it, too
    expect(said(SAMPLE)).toBe('4.2% of your portfolio is in NVIDIA directly, and at least 4.7% more through 6 funds.');
    expect(unseenLine(SAMPLE, dollars)).toMatch(/^We can’t see inside \$10,070 of your funds, so each .* higher\.$/);
  });
  it('are headed by the largest that is owned through funds alone', () => {
    expect(hiddenTitle(SAMPLE, dollars)).toMatch(/^You own at least \$[\d,]+ of .* without buying a share$/);
    expect(hiddenTitle(SAMPLE, moneyFormat('USD', true))).toMatch(
      /^At least [\d.]+% of your portfolio is in .*, all of it inside funds$/,
    );
  });
  it('are told in amounts where there are no shares, and in dots while amounts are hidden', () => {
    const bare = { ...hiddenStakes(SAMPLE.companies).larger[0]!, directShare: null, viaShare: null };
    expect(hiddenSentence(bare, SAMPLE, dollars)).toMatch(/\$11,941 of NVIDIA directly, and at least \$13,363 more/);
    expect(hiddenSentence(bare, SAMPLE, moneyFormat('USD', true))).toMatch(/•••• of NVIDIA .* •••• more through/);
  });
});

describe('the title of a company', () => {
  const [nvidia] = hiddenStakes(SAMPLE.companies).larger;
  const hidden = moneyFormat('USD', true);
  const via = nvidia!.viaTotal;
  it('says how much of the portfolio is in it, and how much of that inside funds', () => {
    const title = (company: Partial<CompanyExposure>, money = dollars) =>
      companyTitle({ ...nvidia!, ...company }, SAMPLE, money);
    expect(title({})).toBe(hiddenSentence(nvidia!, SAMPLE, dollars));
    expect(title({ viaTotal: 0, share: 0.042 })).toBe('4.2% of your portfolio is in NVIDIA directly');
    expect(title({ direct: 0 })).toMatch(/^You own at least \$13,363 of NVIDIA.* without buying a share$/);
    expect(title({ direct: 0, viaShare: 0.047 }, hidden)).toMatch(/^At least 4\.7% of your portfolio is in NVIDIA/);
    expect(title({ share: null })).toBe(nvidia!.name);
    expect(title({ direct: -via })).toBe(nvidia!.name);
  });
});

describe('what a fund brings', () => {
  const [first] = SAMPLE.companies;
  const via = (path: readonly string[], value: number) => ({ path, value });
  const held = {
    ...first!,
    direct: 0,
    fundCount: 1,
    viaFunds: [via(['IRA', 'VTIVX', 'VTI'], 10), via(['401k', 'VTIVX', 'VTI'], 5)],
  };

  it('counts as only here when nothing else has it', () => {
    expect(countOnlyHere([held])('VTIVX')).toBe(1);
    expect(countOnlyHere([{ ...held, direct: 1 }])('VTIVX')).toBe(0);
    expect(countOnlyHere([{ ...held, fundCount: 2 }])('VTIVX')).toBe(0);
  });
});

it('a change that is nothing has no sign of its own', () => {
  expect([-0.023, 0.0001, -0.0001, 0.018].map(changeWords)).toEqual(['−2.3', '±0.0', '±0.0', '+1.8']);
});

describe('funds with “small” in their name, together', () => {
  const named = (value: number, low: number, high = low) => {
    const one = fund('VB');
    return { ...one, value, between: { ...one.between, smallCaps: { low, high } } };
  };
  it('are summed with what of them is small', () => {
    expect(smallLabelSum([named(1000, 0.2), named(500, 0.8), fund('VOO')], dollars)).toBe(
      'Of the $1,500 you hold in funds with “small” in their name, $600 is small or micro.',
    );
  });
  it('say between which ends where not all is seen, and nothing where there are none', () => {
    expect(smallLabelSum([named(1000, 0.2, 0.9)], dollars)).toContain('between $200 and $900 is small or micro');
    expect(smallLabelSum([fund('VOO')], dollars)).toBe('');
  });
});

describe('what Indian plans cost', () => {
  const notes = (currency: string, ratio: number | null) => {
    const [cost] = SAMPLE.costs.funds;
    const settings = { ...SAMPLE.settings, currency: currency as typeof SAMPLE.settings.currency };
    return costsNotes(sampleReport({ settings, costs: { ...SAMPLE.costs, funds: [{ ...cost!, ratio }] } }));
  };
  it('is said to be unknown in a portfolio of rupees alone', () => {
    expect(notes('INR', null)).toContain(COSTS.indian);
    expect(notes('INR', 0.001)).not.toContain(COSTS.indian);
    expect(notes('USD', null)).not.toContain(COSTS.indian);
  });
});
