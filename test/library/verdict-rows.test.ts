import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPage } from '../../scripts/plain-page.ts';
import { companiesBeside, hasBothWays } from '../../src/domain/figures/other-companies.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { readGiven } from '../../src/library/given-holdings.ts';
import { reportOf } from '../../src/library/report-of.ts';
import { companiesTable, partsTable } from '../../src/library/verdict-rows.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { NO_COMPANIES, OWED } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
const money = moneyFormat('USD', false);
const held = fc.record({
  symbol: fc.constantFrom('NVDA', 'SPY', 'IWM', 'AVUV', 'BND', 'KEY', 'NOPE', 'SPAXX', 'SSO'),
  value: fc.integer({ min: -1e6, max: 1e7 }),
  currency: fc.constant('USD'),
});

describe('what a portfolio is made of', () => {
  it('comes to the whole, whatever is held: companies once, and all that is no company', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(held, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...LENSES),
        async (rows, lens) => {
          const { report } = reportOf(await readGiven(rows), { ...DEFAULT_SETTINGS, lens }, [], reference);
          const { lens: tech, smallCaps, exposure, totals, companies } = report;
          const others = companiesBeside(report);
          expect(others.direct + others.viaFunds).toBeCloseTo(others.value, 4);
          const beside = exposure.composition.filter(
            ({ key }) => !['mega', 'large', 'mid', 'small', 'micro', 'unknown-size'].includes(key),
          );
          const twice = companies.filter(({ inLens, size }) => inLens && (size === 'small' || size === 'micro'));
          expect(hasBothWays(report)).toBe(twice.some(({ value }) => value !== 0));
          const sum = [tech, smallCaps, others, ...beside].reduce((all, { value }) => all + value, 0);
          const whole = sum - twice.reduce((all, { value }) => all + value, 0);
          expect(whole).toBeCloseTo(totals.net, 2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is a table whose figures are those of the report', () => {
    const report = sampleReport();
    expect(partsTable(report, money)?.rows).toEqual([
      ['Mega-cap tech', '43.1–44.5%', '122,538', '48,333', '74,205'],
      ['Small caps', '4.2–5.6%', '11,941', '0', '11,941'],
      ['Other companies', '44.3%', '125,949', '3,696', '122,253'],
      ['Cash and bonds', '7.0%', '19,902', '', ''],
      ['Not identified', '1.4%', '3,980', '', ''],
    ]);
    expect(companiesTable(report, money)?.rows[0]).toEqual(['NVIDIA', '8.9%', '25,304', '11,941', '13,363']);
  });

  it('is no table without a base, and names no company where there is none', () => {
    expect(partsTable(OWED, money)).toBeNull();
    expect(companiesTable(NO_COMPANIES, money)).toBeNull();
  });
});

describe('the page of the command', () => {
  it('is no wider than a terminal, and has no sign that one obeys', () => {
    const [first, ...rest] = sampleReport().companies;
    const name = `Evil\u001b[31m\u202e ${'long '.repeat(30)}`;
    const page = plainPage(sampleReport({ companies: [{ ...first!, name }, ...rest] }));
    expect(page).toContain('Evil [31m');
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(page.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(Math.max(...page.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('says the sentence, why it is a range, and what is not known', () => {
    const page = plainPage(sampleReport()).replaceAll('\n', ' ');
    expect(page).toContain(
      'Of every $100 you own, between $43 and $45 rides on mega-cap tech and between $4 and $6 on small caps.',
    );
    expect(page).toContain('It’s a range because 1.4% isn’t identified.');
    expect(page).toContain('What we don’t know - $3,980 (1.4%) in 2 holdings isn’t identified.');
    expect(plainPage(OWED)).toContain('You owe more than you own');
  });
});
