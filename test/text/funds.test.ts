import { describe, expect, it } from 'vitest';
import { fundSource } from '../../src/text/footer.ts';
import { judgeLabel, labelOf, smallLabelSum } from '../../src/text/fund-label.ts';
import {
  changeWords,
  companiesThrough,
  countOnlyHere,
  fundsByAdding,
  fundsLede,
  fundsTitle,
  hiddenSentence,
  hiddenStakes,
  seenSentence,
  seenShare,
  topSectors,
} from '../../src/text/funds.ts';
import { moneyFormat } from '../../src/text/money.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();
const dollars = moneyFormat('USD', false);
const fund = (symbol: string) => SAMPLE.funds.find((one) => one.symbol === symbol)!;

describe('the head of the funds screen', () => {
  it('says which two funds are the closest', () => {
    expect(fundsTitle(SAMPLE)).toBe('Nine funds, and VOO and FSKAX are 87% the same');
    const same = [{ a: 'VOO', b: 'SPY', share: 0.9999 }];
    expect(fundsTitle(sampleReport({ overlaps: same }))).toBe('Nine funds, and VOO and SPY hold the same');
    expect(fundsTitle(sampleReport({ overlaps: [] }))).toBe('Nine funds, looked through');
    expect(fundsTitle(sampleReport({ funds: [], overlaps: [] }))).toBe('No funds');
  });
  it('says how much of the lens comes through funds, and through which', () => {
    expect(fundsLede(SAMPLE, dollars)).toBe(
      '$26 of the $43 in mega-cap tech comes through funds. VOO, QQQ and FSKAX bring the most: 8.3, 6.8 and 5.7 points.',
    );
  });
  it('leaves out funds that add nothing', () => {
    expect(fundsByAdding(SAMPLE).map(({ symbol }) => symbol)).toEqual(['VOO', 'QQQ', 'FSKAX', 'VTIVX', 'SMH', 'VTV']);
  });
});

describe('what is said of one fund', () => {
  it('names its three largest sectors, and none for one without companies', () => {
    expect(topSectors(fund('SMH'))).toBe('Info. Tech.\u00a0100.0');
    expect(topSectors(fund('QQQ')).split(', ')).toHaveLength(3);
    expect(topSectors(fund('BND'))).toBe('');
  });
  it.each([
    ['VOO', /^Read from its own list of 21 Aug 2026, which covers 99\.8% of it\.$/],
    ['FSKAX', /the list of VTI \(same market\).*It is estimated/],
    ['VTIVX', /^A fund of funds: VTI, VXUS and BND\./],
    ['AVUV', /^No list of it is at hand/],
    ['BND', /counts as bonds as a whole/],
  ])('%s is described by how it is seen', (symbol, words) => {
    expect(seenSentence(fund(symbol))).toMatch(words);
  });
  it('says of a list that stands in that the user chose it', () => {
    const proxied = { ...fund('AVUV'), seen: 'list', list: 'VBR', proxy: 'VBR', coverage: 0.99 } as const;
    expect(seenSentence(proxied)).toMatch(/stands in because you said so/);
    expect(fundSource(proxied).marks).toBe('stands in');
  });
  it('never gives a figure for what is not seen', () => {
    expect(seenShare(0, fund('AVUV'))).toBe('–');
    expect(seenShare(0.03, { ...fund('AVUV'), seen: 'partial', rest: 0.9 })).toBe('≥ 3.0%');
    expect(seenShare(0.45, fund('VOO'))).toBe('45.0%');
  });
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
    expect(labelOf(name)).toBe(label);
  });
  it('are held against what is inside', () => {
    expect(judgeLabel(fund('VB'), 'market-rank', 'mega-cap-tech')).toMatchObject({
      says: 'Label: small.',
      inside: 'Inside: 78.7% mid cap, 18.8% small and micro.',
      verdict: 'By market rank most of it is not small.',
    });
    const small = { ...fund('VB'), size: { ...fund('VB').size, mid: 0.19, small: 0.65, micro: 0.16 }, smallCaps: 0.81 };
    expect(judgeLabel(small, 'fixed-dollars', 'mega-cap-tech')?.verdict).toBe('The label holds by fixed dollars.');
  });
  it('are not judged where too little is seen', () => {
    const size = { ...fund('VB').size, mid: 0.05, small: 0.03, micro: 0, large: 0 };
    const partly = { ...fund('VB'), seen: 'partial', size, smallCaps: 0.03, rest: 0.92 } as const;
    expect(judgeLabel(partly, 'market-rank', 'mega-cap-tech')?.verdict).toMatch(/^Too little of it is seen .* 92\.0%/);
    expect(judgeLabel(fund('AVUV'), 'market-rank', 'mega-cap-tech')).toBeNull();
  });
});

describe('hidden stakes', () => {
  it('are companies that weigh more inside funds, the largest first', () => {
    const { larger, only } = hiddenStakes(SAMPLE.companies);
    expect(larger[0]?.symbol).toBe('NVDA');
    expect(larger.every(({ direct, viaTotal }) => direct > 0 && viaTotal > direct)).toBe(true);
    expect(only.every(({ direct }) => direct === 0)).toBe(true);
    expect(hiddenSentence(larger[0]!, dollars)).toBe('You hold NVIDIA 4.2 directly and 4.7 through 6 funds.');
  });
  it('are told in amounts where there are no shares, and in dots while amounts are hidden', () => {
    const bare = { ...hiddenStakes(SAMPLE.companies).larger[0]!, directShare: null, viaShare: null };
    expect(hiddenSentence(bare, dollars)).toMatch(/\$11,941 directly and \$13,363 through/);
    expect(hiddenSentence(bare, moneyFormat('USD', true))).toMatch(/•••• directly and •••• through/);
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

  it('is added up over all its ways, by the fund that is held', () => {
    expect(companiesThrough('VTIVX', [held])).toMatchObject([
      { value: 15, ways: ['IRA › VTIVX › VTI', '401k › VTIVX › VTI'] },
    ]);
    expect(companiesThrough('VTI', [held])).toEqual([]); // it is inside, not held
  });
  it('counts as only here when nothing else has it', () => {
    expect(countOnlyHere([held]).get('VTIVX')).toBe(1);
    expect(countOnlyHere([{ ...held, direct: 1 }]).size).toBe(0);
    expect(countOnlyHere([{ ...held, fundCount: 2 }]).size).toBe(0);
  });
});

it('a change that is nothing has no sign of its own', () => {
  expect([-0.023, 0.0001, -0.0001, 0.018].map(changeWords)).toEqual(['−2.3', '±0.0', '±0.0', '+1.8']);
});

describe('funds with “small” on the label, together', () => {
  const named = { ...fund('VOO'), name: 'Some Small-Cap ETF', value: 1000, rest: 0, smallCaps: 0.2 };
  const seen = { ...named, size: { ...named.size, unknown: 0 } };
  it('are summed with what of them is small', () => {
    expect(smallLabelSum([seen, { ...seen, value: 500, smallCaps: 0.8 }, fund('VOO')], dollars)).toBe(
      'Of the $1,500 you hold in funds with “small” on the label, $600 is small or micro.',
    );
  });
  it('say what cannot be placed, and nothing where there are none', () => {
    expect(smallLabelSum([{ ...seen, rest: 0.1 }], dollars)).toContain(
      '$200 is small or micro; $100 cannot be placed.',
    );
    expect(smallLabelSum([fund('VOO')], dollars)).toBe('');
  });
});
