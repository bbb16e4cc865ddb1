import { describe, expect, it } from 'vitest';
import { reasonsOf, REASON_LIMITS, type ClaimedSize, type Reason } from '../../../src/domain/figures/why-reasons.ts';
import type { AccountUse } from '../../../src/domain/model/report-exposure.ts';
import type { FundUse } from '../../../src/domain/model/report-funds.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { sampleReport } from '../../support/sample-report.ts';

const sample = sampleReport();
const NET = sample.totals.net;
/* A portfolio of which no rule holds: each test adds what one rule asks for. */
const quiet: Report = {
  ...sample,
  funds: [],
  overlaps: [],
  companies: sample.companies.map((company) => ({ ...company, value: company.value / 2 })),
  lens: { ...sample.lens, direct: 0, directShare: 0 },
  accounts: [],
  exposure: { ...sample.exposure, country: { US: { value: NET, share: 1 } } },
};
const noClaim = () => null;
const rules = (report: Report, claim: (name: string) => ClaimedSize | null = noClaim) =>
  reasonsOf(report, claim).map(({ rule }) => rule);
const only = <Rule extends Reason['rule']>(
  rule: Rule,
  report: Report,
  claim: (name: string) => ClaimedSize | null = noClaim,
) => reasonsOf(report, claim).find((reason): reason is Extract<Reason, { rule: Rule }> => reason.rule === rule);
const fund = (symbol: string, part: number, patch: Partial<FundUse> = {}): FundUse => ({
  ...sample.funds[0]!,
  symbol,
  name: symbol,
  value: part * NET,
  share: part,
  seen: 'list',
  list: null,
  ofKind: null,
  kindGuess: null,
  lens: 0.5,
  smallCaps: 0,
  ...patch,
});
const between = (patch: Partial<Record<'small' | 'mid', readonly [number, number]>>): FundUse['between'] => {
  const ends = (pair: readonly [number, number] = [0, 0]) => ({ low: pair[0], high: pair[1] });
  const base = sample.funds[0]!.between;
  return { ...base, smallCaps: ends(patch.small), size: { ...base.size, mid: ends(patch.mid) } };
};

describe('reasons', () => {
  it('are none where no rule holds', () => {
    expect(rules(quiet)).toEqual([]);
  });

  describe('the same fund twice', () => {
    const two = (share: number, size = 0.1) => ({
      ...quiet,
      funds: [fund('VOO', size, { list: 'SPY' }), fund('FXAIX', size, { list: 'SPY' })],
      overlaps: [{ a: 'FXAIX', b: 'VOO', share, most: 1 }],
    });
    it('holds from 95 % overlap and 1 % of the portfolio on', () => {
      expect(rules(two(REASON_LIMITS.overlap))).toEqual(['same-twice']);
      expect(rules(two(0.949))).toEqual([]);
      expect(rules(two(1, 0.0051))).toEqual(['same-twice']);
      expect(rules(two(1, 0.0049))).toEqual([]);
    });
    it('says how alike they are, of what kind, and what they bring', () => {
      expect(only('same-twice', two(0.999))).toMatchObject({
        isAlike: 'same',
        group: 'sp500',
        funds: ['FXAIX', 'VOO'],
        lens: 10,
      });
      expect(only('same-twice', two(0.97))).toMatchObject({ isAlike: 'nearly' });
      const mixed = { ...two(1), funds: [fund('VOO', 0.1, { list: 'SPY' }), fund('FXAIX', 0.1)] };
      expect(only('same-twice', mixed)).toMatchObject({ group: null });
    });
    it('takes the cluster with the most money, and no leveraged fund', () => {
      const more = {
        ...quiet,
        funds: [fund('A', 0.05), fund('B', 0.05), fund('C', 0.2), fund('D', 0.04), fund('E', 0.03)],
        overlaps: [
          { a: 'A', b: 'B', share: 1, most: 1 },
          { a: 'C', b: 'D', share: 0.96, most: 1 },
          { a: 'C', b: 'E', share: 0.99, most: 1 },
        ],
      };
      expect(only('same-twice', more)).toMatchObject({ funds: ['C', 'D', 'E'], isAlike: 'nearly' });
      const leveraged = { ...more, funds: [fund('A', 0.05), fund('B', 0.05, { seen: 'leveraged' as const })] };
      expect(rules(leveraged)).toEqual([]);
    });
  });

  describe('bought on top of funds', () => {
    const own = (part: number, via = 1): Report => ({
      ...quiet,
      companies: quiet.companies.map((company, at) =>
        at < 4 ? { ...company, inLens: true, direct: (4 - at) * 100, viaTotal: via } : { ...company, direct: 0 },
      ),
      lens: { ...quiet.lens, direct: part * NET, value: NET / 2 },
    });
    it('holds from 5 % of the portfolio on, where funds hold the same companies', () => {
      expect(rules({ ...own(REASON_LIMITS.leastOwn), lens: { ...own(0.05).lens, direct: 0.05 * NET } })).toEqual([]);
      const scaled = (part: number, via = 1): Report => {
        const report = own(part, via);
        return {
          ...report,
          companies: report.companies.map((company) => ({ ...company, direct: (company.direct / 1000) * part * NET })),
        };
      };
      expect(rules(scaled(0.05))).toEqual(['on-top']);
      expect(rules(scaled(0.0499))).toEqual([]);
      expect(rules(scaled(0.2, 0))).toEqual([]);
      const found = only('on-top', scaled(0.2))!;
      expect(found.companies.map(({ symbol }) => symbol)).toEqual(
        quiet.companies.slice(0, 3).map(({ symbol }) => symbol),
      );
      expect(found.isMost).toBe(true);
    });
  });

  describe('a name that a fund doesn’t keep', () => {
    const claims = (name: string): ClaimedSize | null => (name === 'SMALL' ? 'small' : name === 'MID' ? 'mid' : null);
    const held = (high: number, part = 0.1, name = 'SMALL') => ({
      ...quiet,
      funds: [fund(name, part, { between: between({ small: [0, high], mid: [0, high] }) })],
    });
    it('holds where even the most it may be is less than half', () => {
      expect(rules(held(0.499), claims)).toEqual(['name']);
      expect(rules(held(0.5), claims)).toEqual([]);
      expect(rules(held(0.3, 0.1, 'MID'), claims)).toEqual(['name']);
      expect(rules(held(0.3, 0.1, 'OTHER'), claims)).toEqual([]);
      expect(rules(held(0.3, 0.0049), claims)).toEqual([]);
      expect(only('name', held(0.3), claims)).toMatchObject({ fund: 'SMALL', claims: 'small', part: 0.3 });
    });
  });

  it('one company from 10 % on, both halves adding up to it', () => {
    const of = (part: number): Report => ({
      ...quiet,
      companies: [
        { ...quiet.companies[0]!, value: part * NET, direct: part * NET * 0.5, viaTotal: part * NET * 0.5 },
        ...quiet.companies.slice(1),
      ],
    });
    expect(rules(of(0.1))).toEqual(['one-company']);
    expect(rules(of(0.0999))).toEqual([]);
    const found = only('one-company', of(0.13))!;
    expect([found.hundredths, found.direct + found.via]).toEqual([13, 13]);
  });

  describe('one account', () => {
    const account = (name: string, share: number, part: number): AccountUse => ({
      ...sample.accounts[0]!,
      account: name,
      share,
      value: share * NET,
      lens: { value: part * NET * 0.3, share: 0.3, part },
    });
    const with2 = (share: number, part: number) => ({
      ...quiet,
      accounts: [account('A', share, part), account('B', 1 - share, 1 - part)],
    });
    it('holds with 75 % of it, and 10 points more than its part of the money', () => {
      expect(rules(with2(0.6, REASON_LIMITS.accountPart))).toEqual(['one-account']);
      expect(rules(with2(0.6, 0.749))).toEqual([]);
      expect(rules(with2(0.8, 0.85))).toEqual([]);
      expect(rules({ ...quiet, accounts: [account('A', 1, 1)] })).toEqual([]);
      expect(rules({ ...with2(0.6, 0.9), settings: { ...quiet.settings, accounts: ['A'] } })).toEqual([]);
    });
  });

  it('small-cap funds of less than 5 %, but not of a trace', () => {
    const held = (part: number, mid = 0.2) => ({
      ...quiet,
      funds: [fund('IWM', part, { list: 'IWM', between: between({ small: [0.8, 0.8], mid: [mid, mid] }) })],
    });
    expect(rules(held(0.0499))).toEqual(['too-small']);
    expect(rules(held(REASON_LIMITS.tooSmall))).toEqual([]);
    expect(rules(held(0.0049))).toEqual([]);
    expect(only('too-small', held(0.04))).toMatchObject({ funds: ['IWM'], hasMid: true });
    expect(only('too-small', held(0.04, 0.049))).toMatchObject({ hasMid: false });
  });

  it('half or more abroad, by what is known', () => {
    const country = (part: number): Report => ({
      ...quiet,
      exposure: {
        ...quiet.exposure,
        country: {
          US: { value: 0.1 * NET, share: 0.1 },
          unknown: { value: 0.5 * NET, share: 0.5 },
          JP: { value: part * NET * 0.6, share: part * 0.6 },
          NL: { value: part * NET * 0.4, share: part * 0.4 },
        },
      },
    });
    expect(rules(country(0.5))).toEqual(['abroad']);
    expect(rules(country(0.4999))).toEqual([]);
    expect(only('abroad', country(0.6))).toMatchObject({ most: 'JP' });
  });

  it('are three at the most, the most money first, without what the title says', () => {
    const all: Report = {
      ...quiet,
      funds: [
        fund('VOO', 0.2, { list: 'SPY' }),
        fund('FXAIX', 0.2, { list: 'SPY' }),
        fund('IWM', 0.03, { list: 'IWM', between: between({ small: [0.8, 0.8] }) }),
      ],
      overlaps: [{ a: 'FXAIX', b: 'VOO', share: 1, most: 1 }],
      companies: [{ ...quiet.companies[0]!, value: 0.15 * NET }, ...quiet.companies.slice(1)],
      exposure: { ...quiet.exposure, country: { JP: { value: 0.55 * NET, share: 0.55 } } },
    };
    expect(rules(all)).toEqual(['abroad', 'same-twice', 'one-company']);
    expect(reasonsOf(all, noClaim, ['abroad']).map(({ rule }) => rule)).toEqual([
      'same-twice',
      'one-company',
      'too-small',
    ]);
    const values = reasonsOf(all, noClaim).map(({ value }) => value);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });

  it('are none where more is owed than owned, or funds are left as lines', () => {
    const all = { ...quiet, companies: sample.companies.map((company) => ({ ...company, value: NET / 2 })) };
    expect(rules(all)).toEqual(['one-company']);
    expect(rules({ ...all, totals: { ...all.totals, base: null } })).toEqual([]);
    expect(rules({ ...all, settings: { ...all.settings, funds: 'lines' } })).toEqual([]);
  });
});
