import { expect, test } from 'vitest';
import { datedFileName } from '../../src/text/file-names.ts';
import { dayOfData, definitionLines, definitionsInShort, rangeLine, restsOn } from '../../src/text/hand-over.ts';
import { currency } from '../../src/domain/units.ts';
import { EUROS, LOOKED_AT, SURE } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();

test('the day is the data’s own, and said to be missing where it is', () => {
  expect(dayOfData(SAMPLE)).toBe('21 Aug 2026');
  expect(dayOfData(EUROS)).toBe('undated holdings, lists of 21 Aug 2026');
});

test('a range is explained in shares alone', () => {
  expect(rangeLine(SAMPLE)).toBe('It is a range because of 1.4% that is not identified.');
  expect(rangeLine(SURE)).toBeNull();
  const { exposure } = SAMPLE;
  const assetClass = { ...exposure.assetClass, residual: { value: 5000, share: 0.021 } };
  expect(rangeLine(sampleReport({ exposure: { ...exposure, assetClass } }))).toBe(
    'It is a range because of 1.4% that is not identified and 2.1% inside funds whose full list is not at hand.',
  );
  const none = { ...exposure.assetClass, unidentified: { value: 0, share: 0 } };
  expect(rangeLine(sampleReport({ exposure: { ...exposure, assetClass: none } }))).toContain('size or sector');
});

test('every definition that is on is named, with its date', () => {
  const lines = definitionLines(SAMPLE).join(' ');
  expect(lines).toMatch(/^Mega-cap tech: Information technology companies of the mega bucket, .*; \d+ companies\./);
  expect(lines).toContain('Cut-offs by US market rank on 21 Aug 2026');
  expect(lines).toContain('whole portfolio');
  expect(definitionLines(EUROS).join(' ')).toContain('equities alone');
  expect(definitionsInShort(EUROS)).toContain('shares of the equities');
  const looked = definitionLines(LOOKED_AT).join(' ');
  expect(looked).toContain('Funds count as lines, as the broker shows them: not looked through.');
  expect(looked).toContain('Only 1 of 2 accounts counted.');
  expect(looked).toContain('Compared with the mix (50% equal weight, 50% Russell 2000) of 21 Aug 2026.');
  // which account it is stays with the user
  expect(looked).not.toContain('771204821');
});

test('what it rests on has no word of the network, and counts rates where there are many', () => {
  expect(restsOn(SAMPLE).join(' ')).not.toContain('request');
  expect(restsOn(SAMPLE).at(-1)).toBe('9 funds held: fund lists of 21 Aug 2026, 1 estimated, 1 without a list');
  const codes = ['EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK'];
  const [own] = SAMPLE.currencies;
  const asOf = SAMPLE.reference.equitiesAsOf;
  const rate = { source: 'pack', lines: 1, value: 1, baseValue: 1, rate: 1, asOf, onward: null } as const;
  const currencies = codes.map((code) => ({ ...own!, currency: currency(code)!, groups: [rate] }));
  expect(restsOn(sampleReport({ currencies: [own!, ...currencies] }))).toContain('In USD; rates of 9 other currencies');
  expect(restsOn(sampleReport({ currencies: [own!, currencies[0]!] }))).toContain('In USD; rates: EUR of 21 Aug 2026');
});

test('a file’s name tells what it is and of which day, and nothing of whose it is', () => {
  expect(datedFileName('verdict', SAMPLE, '.png')).toBe('topheavy-verdict-2026-08-21.png');
  expect(datedFileName('shares', EUROS, '.html')).toBe('topheavy-shares.html');
});
