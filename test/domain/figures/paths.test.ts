import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { readCompany } from '../../../src/domain/lists/look-up-company.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/model/portfolio.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import {
  formatHundredths,
  formatWeight,
  pathLineWords,
  productWords,
} from '../../../src/screens/companies/words/company-page.ts';
import { factorsOf, linksOf, tracePaths, type FundPath } from '../../../src/domain/figures/paths.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const reference = tinyReference();
const custom = DEFAULT_SETTINGS.customCutoffs;
const usd = moneyFormat('USD', false);
const reportOf = (...rows: Parameters<typeof holdingOf>[0][]) =>
  analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))]), reference);

describe('the paths of a company', () => {
  it('add up to it, and each is the product of its factors', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SSO', 'SH'], shorts: true }), (report) => {
        for (const company of report.companies) {
          const traced = tracePaths(company, report);
          const facts = readCompany({ issuer: company.issuer, links: linksOf(traced), custom }, reference)!;
          expect(traced.paths.reduce((total, { value }) => total + value, 0)).toBeCloseTo(company.value, 5);
          expect(traced.paths.reduce((total, { cents }) => total + cents, 0)).toBe(Math.round(company.value * 100) + 0);
          if (traced.points !== null)
            expect(traced.paths.reduce((total, { points }) => total + points!, 0)).toBe(traced.points);
          for (const path of traced.paths) {
            if (path.kind === 'own' || path.held === 0) continue;
            const product = factorsOf(path, facts.steps).reduce((value, { by }) => value * by, path.held);
            expect(product).toBeCloseTo(path.value, 4);
          }
        }
      }),
    );
  });
  it('give a fund of funds each step’s weight, as the lists have it', () => {
    const report = reportOf({ symbol: 'TGT', value: 1000 });
    const wolverine = report.companies.find(({ issuer }) => issuer === 'WWW')!;
    const traced = tracePaths(wolverine, report);
    expect(traced.paths.map(({ steps }) => steps)).toEqual([['Brokerage', 'TGT', 'INNER', 'IWM', 'WWW']]);
    const { steps } = readCompany({ issuer: 'WWW', links: linksOf(traced), custom }, reference)!;
    const path = traced.paths[0] as FundPath;
    const factors = factorsOf(path, steps);
    expect(factors.map(({ of }) => of)).toEqual(['TGT', 'INNER', 'IWM']);
    expect(factors[2]!.by).toBeCloseTo(0.7, 12);
    expect(productWords(path.held, factors, usd)).toBe('$1,000.00 × 30.00% × 60.00% × 70.00% of IWM');
    expect(productWords(path.held, factorsOf(path, []), usd)).toBe('$1,000.00 × 12.60%');
  });
  it('give a leveraged fund its factor', () => {
    const report = reportOf({ symbol: 'SSO', value: 1000 });
    const nvidia = report.companies.find(({ issuer }) => issuer === 'NVDA')!;
    const traced = tracePaths(nvidia, report);
    const { steps } = readCompany({ issuer: 'NVDA', links: linksOf(traced), custom }, reference)!;
    expect(productWords(1000, factorsOf(traced.paths[0] as FundPath, steps), usd)).toBe(
      '$1,000.00 × 2 × 30.00% of SPY',
    );
  });
  it('tell own shares by quantity, price and line, a class at a time', () => {
    const report = reportOf(
      { symbol: 'GOOG', value: 300, quantity: 2, price: 150 },
      { symbol: 'GOOGL', value: 100, quantity: 1, price: 100 },
    );
    const { paths } = tracePaths(report.companies[0]!, report);
    const words = paths.map((path) => (path.kind === 'own' ? pathLineWords(path.position, usd) : ''));
    expect(words).toEqual([
      '2 shares at $150.00, line 2 of holdings.csv',
      '1 share at $100.00, line 3 of holdings.csv',
    ]);
    const hidden = moneyFormat('USD', true);
    const [first] = paths;
    expect(first?.kind === 'own' && pathLineWords(first.position, hidden)).toBe(
      '•••• shares at $150.00, line 2 of holdings.csv',
    );
  });
});

describe('figures of a path', () => {
  it.each([
    [0.0811, '8.11%'],
    [1, '100.00%'],
    [0.000123, '0.0123%'],
    [-0.3, '−30.00%'],
    [0, '0.00%'],
  ])('%d is %s', (weight, text) => expect(formatWeight(weight)).toBe(text));
  it('have two decimals and a true minus', () => {
    expect([formatHundredths(420), formatHundredths(-35), formatHundredths(null)]).toEqual(['4.20', '−0.35', '–']);
  });
});
