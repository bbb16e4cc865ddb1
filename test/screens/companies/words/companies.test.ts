import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import {
  companiesTitle,
  heldInFull,
  heldInWords,
  underOneWords,
} from '../../../../src/screens/companies/words/companies-screen.ts';
import { listedName, ownedCount, splitPercents } from '../../../../src/screens/companies/words/companies.ts';
import { ownWords, viaWords } from '../../../../src/screens/companies/words/company-page.ts';
import { hiddenSentence } from '../../../../src/screens/funds/words/funds.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { formatShare } from '../../../../src/words/marks/numbers.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { sampleReport } from '../../../support/sample-report.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

const dollars = moneyFormat('USD', false);
const SAMPLE = sampleReport();

describe('the two halves of a company', () => {
  it('add up to its share as it is written', () => {
    const part = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => hundredths / 100_000);
    fc.assert(
      fc.property(part, part, (directShare, viaShare) => {
        const share = directShare + viaShare;
        const split = splitPercents({ share, directShare, viaShare })!;
        const number = (text: string) => Number.parseFloat(text.replace('<0.1', '0'));
        expect(number(split.direct) + number(split.via)).toBeCloseTo(number(formatShare(share)), 9);
      }),
    );
  });
  it('are the same on every screen', () => {
    // each rounded by itself they would read 4.7 and 4.6 under 9.4
    const [first] = SAMPLE.companies;
    const nvidia = { ...first!, directShare: 0.04745, viaShare: 0.04641, share: 0.09386, fundCount: 6 };
    const report = sampleReport({ companies: [nvidia], funds: [] });
    expect(splitPercents(nvidia)).toEqual({ direct: '4.8', via: '4.6' });
    expect([ownWords(nvidia, dollars), viaWords(nvidia, dollars)]).toEqual(['direct 4.8', 'through 6 funds 4.6']);
    expect(hiddenSentence(nvidia, report, dollars)).toBe(
      '4.8% of your portfolio is in NVIDIA directly, and 4.6% more through 6 funds.',
    );
  });
});

describe('a row of the list', () => {
  const holders = [
    { fund: null, value: 11_941 },
    { fund: 'FXAIX', value: 4173 },
    { fund: 'VOO', value: 3568 },
    { fund: 'VTI', value: 1875 },
    { fund: 'QQQ', value: 1361 },
  ];
  it('names the two largest ways a company is held, and counts the others', () => {
    expect(heldInWords(holders)).toBe('yours, FXAIX +3');
    expect(heldInWords(holders.slice(1, 3))).toBe('FXAIX, VOO');
    expect(heldInWords(holders.slice(1, 2))).toBe('FXAIX');
    expect(heldInWords([])).toBe('');
  });
  it('has all of them in full, and no amount while amounts are hidden', () => {
    expect(heldInFull(holders.slice(0, 2), dollars)).toBe('yours $11,941, FXAIX $4,173');
    expect(heldInFull(holders.slice(0, 2), moneyFormat('USD', true))).not.toMatch(/\d/);
  });
  it('stands for all that is worth less than a dollar each, in the currency of the report', () => {
    expect(underOneWords({ count: 2113, whole: 83 }, dollars, 'USD')).toEqual({
      name: '2,113 more under $1 each',
      together: 'together $83',
    });
    const hidden = underOneWords({ count: 2113, whole: 83 }, moneyFormat('EUR', true), 'EUR');
    expect(hidden.name).toBe('2,113 more under €1 each');
    expect(hidden.together).not.toContain('83');
  });
  it('has the usual name, with the country where that is another', () => {
    const [first] = SAMPLE.companies;
    expect(listedName({ ...first!, name: 'NVIDIA Corporation', country: 'US' })).toBe('NVIDIA');
    expect(listedName({ ...first!, name: 'Shell plc', country: 'GB' })).toBe('Shell, GB');
  });
});

describe('how many companies one owns', () => {
  const of = (companies: number, companiesWorthOne: number) =>
    sampleReport({ concentration: { ...SAMPLE.concentration, companies, companiesWorthOne } });
  it('leaves out those of which there is not a dollar', () => {
    expect(ownedCount(of(11_744, 2876))).toEqual({ count: 2900, shown: 'about 2,900', least: '$1' });
    expect(companiesTitle(of(11_744, 2876))).toBe(
      'You own about 2,900 companies worth $1 or more, and ten of them make up 41.8% of your portfolio',
    );
    expect(ownedCount(of(400, 233)).shown).toBe('about 230');
    expect(ownedCount(of(40, 23)).shown).toBe('23');
  });
  it('is every company where each counts, or values are no money', () => {
    expect(ownedCount(of(38, 38))).toEqual({ count: 38, shown: '38', least: null });
    const weights = { ...of(505, 20), files: SAMPLE.files.map((file) => ({ ...file, unit: 'weights' as const })) };
    expect(ownedCount(weights)).toEqual({ count: 505, shown: '505', least: null });
    expect(companiesTitle(weights)).toMatch(/^You own 505 companies, and ten of them/);
  });
  it('is counted by money, either way', () => {
    const lines = [
      ['NVDA', 100],
      ['AAPL', 0.4],
      ['JPM', -3],
    ] as const;
    const held = portfolioOf([fileOf(lines.map(([symbol, value]) => holdingOf({ symbol, value })))]);
    expect(analyse(held, tinyReference()).concentration).toMatchObject({ companies: 3, companiesWorthOne: 2 });
  });
  it('leaves out what there is nothing of', () => {
    const held = portfolioOf([
      fileOf([holdingOf({ symbol: 'NVDA', value: 100 }), holdingOf({ symbol: 'JPM', value: 0 })]),
    ]);
    const report = analyse(held, tinyReference());
    expect(report.companies.map(({ symbol }) => symbol)).toEqual(['NVDA']);
    expect(ownedCount(report).count).toBe(1);
  });
});
