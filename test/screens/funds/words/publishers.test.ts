import { describe, expect, test } from 'vitest';
import { findPublishers } from '../../../../src/domain/figures/publishers.ts';
import { openFundsHeld } from '../../../../src/domain/figures/publishers.ts';
import { FUND_HOUSES, houseIn } from '../../../../src/domain/lists/fund-houses.ts';
import { publisherWords, secWords } from '../../../../src/screens/funds/words/publishers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

type Fund = Parameters<typeof findPublishers>[0][number];
const fund = (symbol: string, name: string, value = 1, seen: Fund['seen'] = 'closed'): Fund => ({
  symbol,
  name,
  value,
  seen,
});

describe('where a fund’s holdings are published', () => {
  test('is its house’s site, by the market of the fund', () => {
    const { publishers, american } = findPublishers([
      fund('VSS', 'Vanguard FTSE All-World ex-US Small-Cap ETF', 5),
      fund('VWRP', 'Vanguard FTSE All-World UCITS ETF USD Accumulation', 4),
      fund('VEQT.TO', 'Vanguard All-Equity ETF Portfolio', 3),
      fund('VHY.AX', 'Vanguard Australian Shares High Yield ETF', 2.5),
      fund('IUSN', 'iShares MSCI World Small Cap UCITS ETF', 2),
      fund('IE00BF4RFH31', 'iShares MSCI World Small Cap', 1),
      fund('ABCDX', 'Nobody’s Own Growth Fund', 0.5),
    ]);
    expect(publishers.map(({ house, address, funds }) => [house, address, funds.join(' ')])).toEqual([
      ['Vanguard', 'investor.vanguard.com', 'VSS'],
      ['Vanguard', 'vanguard.co.uk', 'VWRP'],
      ['Vanguard', 'vanguard.ca', 'VEQT.TO'],
      ['iShares', 'ishares.com', 'IUSN IE00BF4RFH31'],
      [null, null, 'VHY.AX ABCDX'],
    ]);
    expect(american).toEqual(['VSS', 'ABCDX']);
  });

  test('is said of those that are not seen whole, and of no other', () => {
    const seen = findPublishers([
      fund('VTI', 'Vanguard Total Stock Market ETF', 3, 'list'),
      fund('BND', 'Vanguard Total Bond Market ETF', 2, 'class'),
      fund('AVUV', 'Avantis U.S. Small Cap Value ETF', 1, 'partial'),
    ]);
    expect(seen.publishers).toEqual([{ house: 'Avantis', address: 'avantisinvestors.com', funds: ['AVUV'] }]);
    expect(findPublishers([])).toEqual({ publishers: [], american: [] });
  });

  test('is said in words', () => {
    expect(publisherWords({ house: 'iShares', address: 'ishares.com', funds: ['IWDA', 'EUNL'] })).toBe(
      'iShares, for IWDA and EUNL',
    );
    expect(publisherWords({ house: 'X', address: 'x.com', funds: 'A B C D E F G H'.split(' ') })).toBe(
      'X, for A, B, C, D, E, F and 2 more',
    );
    expect(publisherWords({ house: null, address: null, funds: ['ABCDX'] })).toBe(
      'ABCDX: look on the issuer’s own site, under “Holdings” or “Documents.”',
    );
    expect(secWords({ american: ['ABCDX'] })).toBe(
      'The SEC, for ABCDX: search for the symbol, open the newest NPORT-P filing and save primary_doc.xml.',
    );
  });
});

test('a waiting list may be of any held fund that is not seen whole, known or not', () => {
  const report = sampleReport();
  const [first] = report.funds;
  const line = { value: 1e9, share: null, isAsked: false };
  const funds = [
    { ...first!, symbol: 'SEEN', seen: 'list' as const },
    { ...first!, symbol: 'SHUT', name: 'Shut Fund', seen: 'closed' as const, value: 5 },
  ];
  const unknownFunds = [
    { ...line, symbol: null, name: 'Nobody’s Fund' },
    { ...line, symbol: null, name: null },
    { ...line, symbol: 'ZZZX', name: null, value: 1 },
  ];
  expect(openFundsHeld({ funds, unknownFunds })).toEqual([
    { symbol: 'Nobody’s Fund', name: 'Nobody’s Fund' },
    { symbol: 'SHUT', name: 'Shut Fund' },
    { symbol: 'ZZZX', name: 'ZZZX' },
  ]);
});

describe('the houses', () => {
  test('have words that no other has, and addresses without a protocol', () => {
    const words = FUND_HOUSES.flatMap((house) => house.words);
    expect(new Set(words).size).toBe(words.length);
    for (const { words: own, sites } of FUND_HOUSES) {
      expect(own.every((word) => word === word.toLowerCase())).toBe(true);
      for (const { address } of sites) expect(address).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[a-z]+)?$/);
    }
  });
  test.each([
    ['iShares Core MSCI World UCITS ETF', 'iShares'],
    ['State Street SPDR S&P 500 ETF Trust', 'State Street'],
    ['L&G Cyber Security UCITS ETF', 'L&G'],
    ['J.P. Morgan Something', 'JPMorgan'],
    ['Arkansas Best Fund', null],
    ['Axisymmetric Growth', null],
  ])('%s is of %s', (name, house) => expect(houseIn(name)?.house ?? null).toBe(house));
});
