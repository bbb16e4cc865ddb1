import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import type { LensId } from '../../../../src/domain/model/lens.ts';
import { roundedShare } from '../../../../src/domain/figures/rounding.ts';
import { formatCompanies, formatCompanyShares } from '../../../../src/screens/files/words/companies-file.ts';
import { formatPositionShares } from '../../../../src/screens/files/words/positions-file.ts';
import { OWED } from '../../../support/odd-reports.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { sampleReport } from '../../../support/sample-report.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

const rowsOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

test('companies without amounts: shares to a hundredth of a percent, and no column of money', () => {
  const [titles, first] = rowsOf(formatCompanyShares(sampleReport()));
  expect(titles).toBe(
    'Symbol,Company,Country,Size,Sector,Counts as mega-cap tech,Percent of portfolio,Percent held directly,Percent held through funds,Number of funds',
  );
  expect(first).toBe('NVDA,NVIDIA,US,Mega,Information Technology,yes,8.9,4.2,4.7,6');
});

test('the titles say by which definition, and of what', () => {
  const { settings } = sampleReport();
  const of = (lens: LensId, base: 'portfolio' | 'equities') => {
    const [titles] = rowsOf(formatCompanies(sampleReport({ settings: { ...settings, lens, base } })));
    return titles?.split(',').filter((title) => /seven|list|percent/i.test(title));
  };
  expect(of('magnificent-seven', 'portfolio')).toEqual(['In the Magnificent Seven', 'Percent of portfolio']);
  expect(of('custom', 'equities')).toEqual(['On your own list', 'Percent of stocks']);
});

test('with amounts a percentage has all its digits, and none of the dust of binary fractions', () => {
  const [company] = sampleReport().companies;
  const [, first] = rowsOf(formatCompanies(sampleReport({ companies: [{ ...company!, share: 0.07 }] })));
  expect(first).toContain(',USD,7,');
});

test('positions without amounts: no quantity, no price, no value', () => {
  const [titles, first] = rowsOf(formatPositionShares(sampleReport()));
  expect(titles).toBe('Account,Symbol,Name,ISIN,CUSIP,Currency,Type,As of,Percent of portfolio,File');
  expect(first).toBe('Account 1,SYM2,A COMPANY OF LINE 2,,,USD,,2026-08-21,0.01,File 1');
});

test('without a base there are no shares to write', () => {
  for (const row of rowsOf(formatPositionShares(OWED)).slice(1)) expect(row).toContain(',2026-08-21,,');
  for (const row of rowsOf(formatCompanyShares(OWED)).slice(1)) expect(row).toMatch(/,(?:yes|no),,,,\d+$/);
});

test('a share is rounded, for its last digits would give away what it is a ratio of', () => {
  expect(roundedShare(12_345.67 / 284_310)).toBe(0.0434);
  expect(Object.is(roundedShare(-0.00001), 0)).toBe(true);
  expect(roundedShare(null)).toBeNull();
});

/* The proof that no amount is in them: at any multiple of the money the files are the same, byte for byte. */
test('both files are the same whatever the portfolio is worth', () => {
  const reference = tinyReference();
  const symbol = fc.constantFrom('NVDA', 'GOOG', 'WWW', 'SPY', 'IWM', 'BND', 'MIX', 'NOPE');
  const value = fc.integer({ min: 1000, max: 9_000_000 });
  fc.assert(
    fc.property(fc.array(fc.record({ symbol, value }), { minLength: 1, maxLength: 8 }), (rows) => {
      const [one, other] = [1, 8].map((times) =>
        analyse(
          portfolioOf([
            fileOf(
              rows.map((row) =>
                holdingOf({ ...row, value: row.value * times, quantity: 3 * times, price: row.value / 3 }),
              ),
            ),
          ]),
          reference,
        ),
      );
      expect(formatCompanyShares(one!)).toBe(formatCompanyShares(other!));
      expect(formatPositionShares(one!)).toBe(formatPositionShares(other!));
    }),
    { numRuns: 150 },
  );
});
