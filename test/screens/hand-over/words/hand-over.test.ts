import { expect, test } from 'vitest';
import { pageFileName } from '../../../../src/screens/files/words/file-names.ts';
import { dayOfData, definitionLines, rangeLine, restsOn } from '../../../../src/screens/hand-over/words/hand-over.ts';
import { currency } from '../../../../src/domain/model/units.ts';
import { EUROS, LOOKED_AT, SURE } from '../../../support/odd-reports.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const SAMPLE = sampleReport();

test('the day is the data’s own, and said to be missing where it is', () => {
  expect(dayOfData(SAMPLE)).toBe('Aug 21, 2026');
  expect(dayOfData(EUROS)).toBe('Undated holdings, company data from Aug 21, 2026');
});

test('a range is explained in shares alone', () => {
  expect(rangeLine(SAMPLE)).toBe('It’s a range because 1.4% isn’t identified.');
  expect(rangeLine(SURE)).toBeNull();
  const { lens, totals } = SAMPLE;
  const open = { unidentified: 0.014, unseen: 0.021, facts: 0 };
  const unseen = 0.021 * totals.net;
  expect(rangeLine(sampleReport({ lens: { ...lens, open }, totals: { ...totals, unseen } }))).toBe(
    'It’s a range because 2.1% is inside funds we can’t fully see and 1.4% isn’t identified.',
  );
});

test('every definition that is on is named, with its date', () => {
  const lines = definitionLines(SAMPLE).join(' ');
  expect(lines).toMatch(/^Mega-cap tech: Mega-cap information technology companies, .* \d+ companies\./);
  expect(lines).toContain('Cutoffs by US market rank: 50, 200, 1,000 and 3,000. As of Aug 21, 2026.');
  expect(lines).toContain('whole portfolio');
  expect(definitionLines(EUROS).join(' ')).toContain('of your stocks only');
  const looked = definitionLines(LOOKED_AT).join(' ');
  expect(looked).toContain('Funds are shown as the broker lists them, not broken down.');
  expect(looked).toContain('Includes 1 of 2 accounts.');
  expect(looked).toContain('Compared with your mix (50% equal-weight S&P 500, 50% Russell 2000) on Aug 21, 2026.');
  // which account it is stays with the user
  expect(looked).not.toContain('771204821');
});

test('what it rests on has no word of the network, and counts rates where there are many', () => {
  expect(restsOn(SAMPLE).join(' ')).not.toContain('request');
  expect(restsOn(SAMPLE).at(-1)).toBe('9 funds held: fund holdings as of Aug 21, 2026, 1 estimated, 1 unknown');
  const codes = ['EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK'];
  const [own] = SAMPLE.currencies;
  const asOf = SAMPLE.reference.equitiesAsOf;
  const rate = { source: 'pack', lines: 1, value: 1, baseValue: 1, rate: 1, asOf, onward: null } as const;
  const currencies = codes.map((code) => ({ ...own!, currency: currency(code)!, groups: [rate] }));
  expect(restsOn(sampleReport({ currencies: [own!, ...currencies] }))).toContain(
    'Converted to USD; exchange rates for 9 other currencies',
  );
  expect(restsOn(sampleReport({ currencies: [own!, currencies[0]!] }))).toContain(
    'Converted to USD. Exchange rates: EUR (European Central Bank, Aug 21, 2026)',
  );
});

test('a file’s name tells what it is and of which day, and nothing of whose it is', () => {
  expect(pageFileName('verdict', SAMPLE)).toBe('topheavy-verdict-2026-08-21.png');
  expect(pageFileName('shares', EUROS)).toBe('topheavy-shares.html');
});
