import { describe, expect, it } from 'vitest';
import { addFiles, isDoubtful } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import { issuerId, lineNumber } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../support/tiny-reference.ts';

/* Every figure here was worked out by hand from test/support/tiny-reference.ts. */
const reference = tinyReference();
function reportOf(rows: readonly (Partial<Holding> & { value: number })[], settings: Partial<Settings> = {}) {
  return analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))], settings), reference);
}

describe('look-through', () => {
  it('adds own shares to what is inside a fund, path by path', () => {
    const report = reportOf([
      { symbol: 'NVDA', value: 1000 },
      { symbol: 'SPY', value: 1000 },
      { symbol: 'VOO', value: 500, account: 'IRA' },
    ]);
    const nvidia = report.companies.find(({ issuer }) => issuer === 'NVDA')!;
    expect(nvidia).toMatchObject({ value: 1450, direct: 1000, size: 'mega', inLens: true });
    expect(nvidia.viaFunds).toEqual([
      { path: ['Brokerage', 'SPY'], value: 300 },
      { path: ['IRA', 'VOO'], value: 150 },
    ]);
    expect(report.funds.map(({ symbol, list, borrowed }) => [symbol, list, borrowed])).toEqual([
      ['SPY', 'SPY', null],
      ['VOO', 'SPY', 'same index'],
    ]);
  });

  it('leaves residual what a list leaves out, and says how far the lens may reach', () => {
    // SPY $1,000: lens NVDA 300 + AAPL 250 + GOOGL 200 + AMZN 100; 10 not in the list; Dark Holdings 10 may be a mega cap
    const { lens, totals, exposure } = reportOf([{ symbol: 'SPY', value: 1000 }]);
    expect(lens.value).toBeCloseTo(850, 9);
    expect(lens.direct).toBe(0);
    expect(totals.residual).toBeCloseTo(10, 9);
    expect(lens.high).toBeCloseTo(0.87, 9);
    expect(lens.low).toBeCloseTo(0.85, 9);
    expect(exposure.size.unknown.value).toBeCloseTo(10, 9);
    expect(exposure.assetClass.cash.value).toBeCloseTo(10, 9);
  });

  it('keeps what a list covers too much as a negative line that touches no company', () => {
    const { totals, smallCaps, companies } = reportOf([{ symbol: 'IWM', value: 1000 }]);
    expect(totals.residual).toBeCloseTo(-2, 9);
    expect(companies.find(({ issuer }) => issuer === 'WWW')!.value).toBe(700);
    expect(smallCaps).toMatchObject({ share: 1, high: 1 });
    expect(totals.net).toBe(1000);
  });

  it('never guesses a fund it cannot see into: its whole value widens the range', () => {
    const { lens, smallCaps, totals } = reportOf([
      { symbol: 'NVDA', value: 600 },
      { symbol: 'AVUV', value: 400 },
    ]);
    expect(lens).toMatchObject({ share: 0.6, low: 0.6, high: 1 });
    expect(smallCaps).toMatchObject({ share: 0, low: 0, high: 0.4 });
    expect(totals).toMatchObject({ identified: 600, residual: 400, unidentified: 0 });
  });

  it('takes a fund of one class as that class', () => {
    const { exposure, lens } = reportOf([
      { symbol: 'BND', value: 700 },
      { symbol: 'GLD', value: 300 },
    ]);
    expect(exposure.assetClass.bond.value).toBe(700);
    expect(exposure.assetClass.commodity.value).toBe(300);
    expect(lens).toMatchObject({ share: 0, high: 0 });
  });

  it('multiplies a leveraged fund and closes its sum by borrowed money', () => {
    const { companies, totals, lens } = reportOf([{ symbol: 'SSO', value: 1000 }]);
    expect(companies.find(({ issuer }) => issuer === 'NVDA')).toMatchObject({ value: 600 });
    expect(companies.find(({ issuer }) => issuer === 'NVDA')!.viaFunds[0]!.path).toEqual(['Brokerage', 'SSO', 'SPY']);
    expect(totals).toMatchObject({ net: 1000, financing: -1000 });
    // twice what SPY holds but its cash: companies 98 %, 1 % that its list leaves out
    expect(totals.gross).toBeCloseTo(2 * 990, 9);
    expect(lens.share).toBeCloseTo(1.7, 9);
  });

  it('gives a leveraged fund without a list its reach both ways', () => {
    const { lens, benchmark } = reportOf([
      { symbol: 'SQQQ', value: 100 },
      { symbol: 'NVDA', value: 900 },
    ]);
    expect(lens.low).toBeCloseTo(0.6, 9);
    expect(lens.high).toBeCloseTo(1.2, 9);
    expect(benchmark.activeShare).toBeNull();
  });
});

describe('look-through, deeper', () => {
  it('opens funds inside funds and keeps every road to a company', () => {
    // TGT $1,000: SPY 500, INNER 300 (IWM 180, SPY 120), BND 190, 10 nobody says
    const { companies, exposure, totals, funds } = reportOf([{ symbol: 'TGT', value: 1000 }]);
    const nvidia = companies.find(({ issuer }) => issuer === 'NVDA')!;
    expect(nvidia.value).toBeCloseTo(500 * 0.3 + 120 * 0.3, 9);
    expect(nvidia.viaFunds.map(({ path }) => path)).toEqual([
      ['Brokerage', 'TGT', 'SPY'],
      ['Brokerage', 'TGT', 'INNER', 'SPY'],
    ]);
    expect(exposure.assetClass.bond.value).toBeCloseTo(190, 9);
    // 10 of TGT itself, 1 % of SPY 620, and IWM's list covers 0.2 % too much
    expect(totals.residual).toBeCloseTo(10 + 6.2 - 0.36, 9);
    expect(funds[0]).toMatchObject({ seen: 'funds', parts: ['SPY', 'INNER', 'BND'] });
    expect(totals.unseen).toBeCloseTo(10 + 6.2, 9);
    expect(funds[0]!.rest).toBeCloseTo(0.0162, 9);
    expect(funds[0]!.excess).toBeCloseTo(-0.00036, 9);
  });

  it('does not go round in circles: what closes the circle stays open', () => {
    const { totals, companies } = reportOf([{ symbol: 'LOOP', value: 1000 }]);
    expect(totals.net).toBe(1000);
    expect(companies.find(({ issuer }) => issuer === 'NVDA')!.value).toBeCloseTo(150, 9);
    expect(totals.residual).toBeCloseTo(505, 9);
  });

  it('takes the listed half as companies and lets published sectors bound the rest', () => {
    // rest 0.5: Communication 0.5 − 0.4 listed = 0.1, IT 0.3, Utilities 0.05 − 0.1 → 0, Energy 0.15: together 0.55 of 0.5
    const one = [{ symbol: 'HALF', value: 1000 }];
    const mega = reportOf(one).lens;
    expect(mega).toMatchObject({ value: 0, low: 0 });
    expect(mega.high).toBeCloseTo(0.4, 9);
    const tech = reportOf(one, { lens: 'tech-all-sizes' }).lens;
    expect(tech.value).toBeCloseTo(400 + 350, 9); // 500 − 150 that is Energy for certain
    expect(tech.share).toBeCloseTo(0.75, 9);
    expect(tech.high).toBeCloseTo(0.8, 9);
    expect(reportOf(one).smallCaps.high).toBeCloseTo(0.6, 9);
  });

  it('multiplies a class and turns a short fund round', () => {
    const bonds = reportOf([{ symbol: 'UBT', value: 100 }]);
    expect(bonds.exposure.assetClass.bond.value).toBe(200);
    expect(bonds.totals).toMatchObject({ financing: -100, net: 100 });
    const short = reportOf([{ symbol: 'SH', value: 1000 }]);
    expect(short.companies.find(({ issuer }) => issuer === 'NVDA')!.value).toBeCloseTo(-300, 9);
    expect(short.totals.financing).toBe(2000);
    expect(short.totals.residual).toBeCloseTo(-10, 9);
  });
});

describe('funds beside each other', () => {
  it('overlap by what both hold, at the smaller weight', () => {
    const { overlaps } = reportOf([
      { symbol: 'SPY', value: 100 },
      { symbol: 'VOO', value: 100 },
      { symbol: 'IWM', value: 100 },
    ]);
    const share = (a: string, b: string) =>
      overlaps.find((one) => [one.a, one.b].sort().join() === [a, b].sort().join())!.share;
    expect(share('SPY', 'VOO')).toBeCloseTo(0.98, 12); // all but cash and the part no list shows
    expect(share('SPY', 'IWM')).toBe(0);
  });
  it('say what they add and what would be left without them', () => {
    // lens: NVDA 100 + SPY 85 of 200
    const { funds, lens } = reportOf([
      { symbol: 'NVDA', value: 100 },
      { symbol: 'SPY', value: 100 },
    ]);
    expect(lens.share).toBeCloseTo(0.925, 12);
    expect(funds[0]!.adds).toBeCloseTo(0.425, 12);
    expect(funds[0]!.without!.lens).toBeCloseTo(1, 12);
    expect(reportOf([{ symbol: 'SPY', value: 100 }]).funds[0]!.without).toBeNull();
  });
});

describe('the user\u2019s own word', () => {
  it('moves a company to another size and sector, and back', () => {
    const file = fileOf([holdingOf({ symbol: 'WWW', value: 100 })]);
    const answers = [
      { kind: 'class', symbol: 'WWW', name: null, size: 'mega', sector: 'Information Technology' },
    ] as const;
    const report = analyse({ ...portfolioOf([file]), answers }, reference);
    expect(report.companies[0]).toMatchObject({ size: 'mega', sector: 'Information Technology', inLens: true });
    expect(analyse(portfolioOf([file]), reference).companies[0]).toMatchObject({ size: 'small', inLens: false });
  });
  it('makes a company of a line that nobody knows', () => {
    const file = fileOf([holdingOf({ symbol: 'OWC7', name: 'Private Shares', value: 100 })]);
    const answers = [{ kind: 'class', symbol: 'OWC7', name: 'Private Shares', size: 'small', sector: null }] as const;
    const report = analyse({ ...portfolioOf([file]), answers }, reference);
    expect(report.totals.unidentified).toBe(0);
    expect(report.companies[0]).toMatchObject({ name: 'Private Shares', size: 'small', sector: 'unknown', value: 100 });
    expect(report.smallCaps.share).toBe(1);
  });
});

describe('bases', () => {
  it('measures equities alone when asked, and widens by what may be equity', () => {
    const rows = [
      { symbol: 'NVDA', value: 400 },
      { symbol: 'WWW', value: 100 },
      { symbol: 'SPAXX', value: 300 },
      { symbol: 'MIX', value: 200 },
    ];
    expect(reportOf(rows).lens).toMatchObject({ share: 0.4 });
    const { lens, exposure } = reportOf(rows, { base: 'equities' });
    expect(lens.share).toBeCloseTo(0.8, 12);
    expect(lens.low).toBeCloseTo(400 / 700, 12);
    expect(lens.high).toBeCloseTo(600 / 700, 12);
    expect(exposure.assetClass.cash.share).toBeNull();
  });
  it('gives amounts but no shares when margin outweighs what is owned', () => {
    const report = reportOf([
      { symbol: 'NVDA', value: 100 },
      { symbol: null, says: 'cash', value: -150 },
    ]);
    expect(report.totals).toMatchObject({ net: -50, base: null });
    expect(report.lens).toMatchObject({ value: 100, share: null, high: null });
    expect(report.issues.map(({ code }) => code)).toContain('net-not-positive');
  });
});

describe('lenses and schemes', () => {
  const rows = [
    { symbol: 'NVDA', value: 100 },
    { symbol: 'GOOG', value: 100 },
    { symbol: 'TSM', value: 100 },
    { symbol: 'DIS', value: 100 },
    { symbol: 'WWW', value: 100 },
  ];
  it.each([
    ['mega-cap-tech', 300],
    ['magnificent-seven', 200],
    ['mega-cap-it', 200],
    ['tech-all-sizes', 400],
  ] as const)('%s counts $%d', (lens, value) => {
    expect(reportOf(rows, { lens }).lens.value).toBe(value);
  });
  it('names near misses and the members that are not held', () => {
    const { lens } = reportOf(rows);
    expect(lens.nearMisses.map(({ symbol }) => symbol)).toEqual(['DIS']);
    expect(lens.members.map(({ symbol }) => symbol)).toEqual(['NVDA', 'AAPL', 'GOOGL', 'AMZN', 'TSM']);
  });
  it('moves companies with custom cut-offs', () => {
    const customCutoffs = { mega: 5000e9, large: 1e9, mid: 0.5e9, small: 0.1e9 };
    const { exposure } = reportOf(rows, { sizeScheme: 'custom', customCutoffs });
    expect(exposure.size.mega.value).toBe(0);
    expect(exposure.size.large.value).toBe(500);
  });
});

describe('concentration', () => {
  it('is the number of equal stakes that would be as concentrated', () => {
    // 4 stakes of 400, 300, 200, 100: Σw² = 0.16+0.09+0.04+0.01 = 0.30
    const { concentration } = reportOf([
      { symbol: 'NVDA', value: 400 },
      { symbol: 'AAPL', value: 300 },
      { symbol: 'JPM', value: 200 },
      { symbol: 'WWW', value: 100 },
    ]);
    expect(concentration.hhi).toBeCloseTo(3000, 9);
    expect(concentration.effectiveNumber).toBeCloseTo(1 / 0.3, 9);
    expect(concentration.top1).toBeCloseTo(0.4, 12);
    expect(concentration.top10).toBeCloseTo(1, 12);
  });
  it('is a range when much is open', () => {
    // E = 800 in two halves, U = 200: N_high = 1000²/320000, N_low = 1000²/(320000 + 2·400·200 + 200²)
    const { concentration } = reportOf([
      { symbol: 'NVDA', value: 400 },
      { symbol: 'AAPL', value: 400 },
      { symbol: 'NOPE', value: 200 },
    ]);
    expect(concentration.high).toBeCloseTo(3.125, 9);
    expect(concentration.low).toBeCloseTo(1e6 / 520000, 9);
  });
});

describe('benchmark', () => {
  it('weighs the ranked companies by cap', () => {
    const { benchmark } = reportOf([{ symbol: 'NVDA', value: 100 }]);
    const whole = 4000 + 3000 + 2000 + 1800 + 800 + 210 + 20 + 1.7 + 0.2; // billions; TSM is not ranked
    expect(benchmark.lens).toBeCloseTo(10800 / whole, 12);
    expect(benchmark.smallCaps).toBeCloseTo(1.9 / whole, 12);
    expect(benchmark.overlap).toBeCloseTo(4000 / whole, 12);
    expect(benchmark.activeShare!.high).toBeCloseTo(1 - 4000 / whole, 12);
  });
});

describe('files', () => {
  it('replaces a file by a newer state of the same accounts and never doubles it', () => {
    const of = (value: number, name: string) =>
      fileOf([holdingOf({ symbol: 'NVDA', value, account: 'Brokerage 11114821' })], { broker: 'Fidelity', name });
    const [old, newer] = [of(100, 'a.csv'), of(150, 'b.csv')];
    const added = addFiles(portfolioOf([old]), [newer]);
    expect(added.replaced).toEqual(['a.csv']);
    expect(analyse(added.portfolio, reference).totals.net).toBe(150);
    const other = fileOf([holdingOf({ symbol: 'NVDA', value: 1, account: 'Other' })], {
      broker: 'Fidelity',
      name: 'a.csv',
    });
    expect(addFiles(portfolioOf([old]), [other]).portfolio.files.map(({ name }) => name)).toEqual([
      'a.csv',
      'a (2).csv',
    ]);
  });
  it('shows the difference to a stated total, and holds the file up', () => {
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 100 })], {
      statedTotals: [{ account: 'Brokerage', value: 120.5, line: lineNumber(9) }],
    });
    const report = analyse(portfolioOf([file]), reference);
    expect(report.files[0]!.statedTotals[0]).toMatchObject({ value: 120.5, ours: 100, difference: -20.5 });
    expect(isDoubtful(report, ['holdings.csv'])).toBe(true);
    expect(report.issues.map(({ code }) => code)).toContain('total-differs');
    expect(isDoubtful(reportOf([{ symbol: 'NVDA', value: 100 }]), ['holdings.csv'])).toBe(false);
  });
  it('takes the total that is met for the check, and notes the one of another moment', () => {
    const totals = [130, 100].map((value, at) => ({ account: null, value, line: lineNumber(at + 8) }));
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 100 })], { statedTotals: totals });
    const report = analyse(portfolioOf([file]), reference);
    expect(report.files[0]!.statedTotals).toMatchObject([{ value: 100, difference: 0 }]);
    expect(report.issues).toMatchObject([
      { code: 'total-of-another-moment', severity: 'note', detail: { value: 130 } },
    ]);
    expect(isDoubtful(report, ['holdings.csv'])).toBe(false);
  });
});

describe('a total of rows in several currencies', () => {
  const rows = [
    holdingOf({ symbol: 'NVDA', value: 100, account: 'A' }),
    holdingOf({ symbol: 'AAPL', value: 50, account: 'A' }),
    holdingOf({ symbol: 'SAP', value: 40, currency: EUR, account: 'B' }),
  ];
  const reportWith = (value: number, account: string | null = null) =>
    analyse(portfolioOf([fileOf(rows, { statedTotals: [{ account, value, line: lineNumber(9) }] })]), reference);
  const ofTotals = ({ issues }: ReturnType<typeof reportWith>) =>
    issues.filter(({ code }) => code.startsWith('total-'));
  it.each([
    ['their amounts added up as if they were one money', 190, 'yes'],
    ['at rates that nobody knows', 196.5, ''],
  ])('is no difference: %s', (_, value, added) => {
    const report = reportWith(value);
    expect(report.files[0]!.statedTotals).toEqual([]);
    expect(ofTotals(report)).toMatchObject([
      { code: 'total-of-several-currencies', severity: 'note', line: 9, detail: { value, added } },
    ]);
    expect(isDoubtful(report, ['holdings.csv'])).toBe(false);
  });
  it.each([
    ['the rows of the main currency', 150, null],
    ['those of another one', 40, null],
    ['an account in another one', 40, 'B'],
  ])('is met by %s', (_, value, account) => {
    const report = reportWith(value, account);
    expect(report.files[0]!.statedTotals).toMatchObject([{ value, difference: 0 }]);
    expect(ofTotals(report)).toEqual([]);
  });
  it('is put beside the rows of its account, whatever most others are in', () => {
    const report = reportWith(45, 'B');
    expect(report.files[0]!.statedTotals).toMatchObject([{ ours: 40, difference: -5 }]);
  });
  it('differs where the account it is of has one currency', () => {
    const report = reportWith(160, 'A');
    expect(report.files[0]!.statedTotals).toMatchObject([{ ours: 150, difference: -10 }]);
    expect(ofTotals(report)).toMatchObject([{ code: 'total-differs' }]);
  });
});

describe('a sheet of another market', () => {
  const sheet = (rows: readonly string[]) => rows.map((symbol) => ({ symbol, value: 100, currency: null }));
  it('does not take the few symbols that happen to be US ones for them, but asks', () => {
    const report = reportOf(sheet(['MAFANG', '3MINDIA', 'SYRMA', 'KEY', 'BND']));
    expect(report.totals.unidentified).toBe(500);
    expect(report.questions.map(({ about, reason }) => [about.symbol, reason])).toEqual([
      ['BND', 'other-market'],
      ['KEY', 'other-market'],
    ]);
  });
  it('takes them in a sheet that is mostly US, in one that states dollars, and when a name agrees', () => {
    expect(reportOf(sheet(['MAFANG', 'NVDA', 'KEY', 'BND'])).totals.unidentified).toBe(100);
    const inDollars = sheet(['MAFANG', '3MINDIA', 'SYRMA', 'KEY']).map((row) => ({ ...row, currency: USD }));
    expect(reportOf(inDollars).totals.unidentified).toBe(300);
    const named = sheet(['MAFANG', '3MINDIA', 'SYRMA', 'KEY']).map((row) => ({
      ...row,
      name: row.symbol === 'KEY' ? 'KeyCorp' : 'Other Ltd',
    }));
    expect(reportOf(named).totals.unidentified).toBe(300);
  });
  it('asks about a bare ticker whose value is in another currency', () => {
    const report = reportOf([{ symbol: 'KEY', value: 100, currency: EUR }]);
    expect(report.questions).toMatchObject([{ reason: 'other-market', answered: null }]);
  });
  it('keeps an answered question in the list, so that it can be changed', () => {
    const file = fileOf([holdingOf({ symbol: 'KEY', value: 100, currency: EUR })]);
    const answers = [
      { kind: 'identity', symbol: 'KEY', name: null, choice: { kind: 'company', issuer: issuerId('KEY') } },
    ] as const;
    const report = analyse({ ...portfolioOf([file]), answers }, reference);
    expect(report.totals.unidentified).toBe(0);
    expect(report.questions).toMatchObject([{ reason: 'other-market', answered: { choice: { kind: 'company' } } }]);
  });
});
