import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/model/report.ts';
import { filterCompanies, indexWords, sortCompanies } from '../../../src/screens/companies/filter-companies.ts';
import { NO_FILTERS, SORTS, type Filters } from '../../../src/screens/companies/filters.ts';
import { takeStakes } from '../../../src/domain/figures/stakes.ts';
import { sumSmallest, sumUp } from '../../../src/domain/figures/stake-sums.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { positionsIn } from '../../../src/domain/rows/position-rows.ts';

const SAMPLE = sampleReport();

function list(report: Report, patch: Partial<Filters> = {}, byIsin: readonly string[] | null = null) {
  const filters = { ...NO_FILTERS, ...patch };
  const { shown, counts } = filterCompanies(takeStakes(report, filters), filters, {
    words: indexWords(report.companies),
    byIsin,
  });
  return { shown: sortCompanies(shown, filters), counts };
}
const symbols = (patch: Partial<Filters>) => list(SAMPLE, patch).shown.map(({ company }) => company.symbol);

describe('a search', () => {
  it.each([
    ['nvda', ['NVDA']],
    ['  Meta pla ', ['META']],
    ['micro devices', ['AMD']],
    ['evices', []],
  ])('for “%s” finds words by their beginning', (text, found) => {
    expect(symbols({ text })).toEqual(found);
  });
  it('finds a name with accents by plain letters', () => {
    const companies = SAMPLE.companies.map((one) => (one.symbol === 'IBM' ? { ...one, name: 'Nestlé' } : one));
    expect(list(sampleReport({ companies }), { text: 'NESTLE' }).shown.map(({ company }) => company.symbol)).toEqual([
      'IBM',
    ]);
  });
  it('by ISIN finds the company that bears it', () => {
    const found = list(SAMPLE, { text: 'US67066G1040' }, ['NVDA']).shown;
    expect(found.map(({ company }) => company.symbol)).toEqual(['NVDA']);
  });
});

describe('filters', () => {
  it('keep to what they say', () => {
    expect(symbols({ sizes: ['mid'], sector: 'Industrials' })).toEqual(['RKLB']);
    expect(symbols({ onlyLens: true })).toHaveLength(SAMPLE.lens.members.length);
    expect(symbols({ country: 'TW' })).toEqual(['TSM']);
    expect(symbols({ theme: 'semiconductors' })).toEqual(['NVDA']);
    expect(symbols({ held: 'own' })).not.toContain('ORCL');
  });
  it('count each way to hold among what the other filters let through', () => {
    const { counts, shown } = list(SAMPLE, { sizes: ['mid'], held: 'own' });
    expect(counts.own).toBe(shown.length);
    expect(counts.all).toBe(symbols({ sizes: ['mid'] }).length);
  });
});

describe('an order', () => {
  it.each(SORTS)('by %s has the same companies, and turns round', (sort) => {
    const [usual, reversed] = [symbols({ sort }), symbols({ sort, isReversed: true })];
    expect([...usual].sort()).toEqual(SAMPLE.companies.map(({ symbol }) => symbol).sort());
    expect([...reversed].sort()).toEqual([...usual].sort());
    expect(reversed).not.toEqual(usual);
  });
  it('by weight begins with the largest, by name with A', () => {
    expect(symbols({})[0]).toBe('NVDA');
    expect(list(SAMPLE, { sort: 'name' }).shown[0]!.company.name).toBe('Advanced Micro Devices');
  });
});

describe('what comes through an account or a fund', () => {
  it('adds up over all accounts to the whole of each company', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SH'], shorts: true }), (report) => {
        const accounts = [...new Set(positionsIn(report.positions).map(({ pathStart }) => pathStart))];
        const parts = new Map<string, number>();
        for (const account of accounts)
          for (const { company, value } of takeStakes(report, { account, fund: null }))
            parts.set(company.issuer, (parts.get(company.issuer) ?? 0) + value); // eslint-disable-line house/no-zero-if-missing -- the sum begins at nothing
        for (const { company } of takeStakes(report, NO_FILTERS))
          expect(parts.get(company.issuer)).toBeCloseTo(company.value, 5);
      }),
    );
  });
  it('adds up over all funds to what funds bring', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO'] }), (report) => {
        const through = report.funds.flatMap(({ symbol }) => takeStakes(report, { account: null, fund: symbol }));
        expect(through.reduce((total, { value }) => total + value, 0)).toBeCloseTo(
          report.companies.reduce((total, { viaTotal }) => total + viaTotal, 0),
          4,
        );
        expect(through.every(({ direct }) => direct === 0)).toBe(true);
      }),
    );
  });
});

describe('the sums below the list', () => {
  const narrowed = fc.record({
    held: fc.constantFrom('all' as const, 'own' as const, 'funds' as const),
    sizes: fc.subarray(['mega' as const, 'small' as const, 'unknown' as const]),
    account: fc.option(fc.constantFrom('A', 'B')),
    fund: fc.option(fc.constantFrom('SPY', 'TGT')),
  });
  it('close with the report to the cent, as they are and as they are written, for every filter', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SH'], shorts: true }), narrowed, (report, patch) => {
        const { shown, rest, all, others } = sumUp(list(report, patch).shown, report);
        expect(shown.value + rest.value).toBeCloseTo(report.exposure.assetClass.equity.value, 5);
        expect(shown.via + shown.direct).toBeCloseTo(shown.value, 5);
        expect(shown.whole + rest.whole).toBe(Math.round(all.value) + 0);
        expect(shown.count + rest.count).toBe(all.count);
        expect(all.tenths === null).toBe(report.totals.base === null);
        if (all.tenths === null) return;
        expect(shown.tenths! + rest.tenths!).toBe(all.tenths);
        expect(shown.viaTenths! + shown.directTenths!).toBe(shown.tenths);
        expect(all.tenths + others.reduce((total, { tenths }) => total + tenths, 0)).toBe(1000);
      }),
    );
  });
  it('say what the smallest are together, where there are many', () => {
    expect(sumSmallest(SAMPLE)?.count).toBe(100);
    expect(sumSmallest(SAMPLE)!.share).toBeLessThan(0.7);
    expect(sumSmallest(sampleReport({ companies: SAMPLE.companies.slice(0, 20) }))).toBeNull();
  });
});

it('ten thousand companies are filtered and sorted without a company lost', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ...SAMPLE.companies[at % 100]!,
    issuer: SAMPLE.companies[0]!.issuer,
    name: `Company ${at}`,
  }));
  expect(list(sampleReport({ companies: many }), { text: 'company', sort: 'name' }).shown).toHaveLength(10_000);
});
