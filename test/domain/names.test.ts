import { describe, expect, it } from 'vitest';
import { compareNames, nameWords, type NameVerdict } from '../../src/domain/identity/names.ts';

/* The left names are spelt as brokers' exports spell them, the right ones as the listing table does. */
const CASES: readonly [string, string, string, boolean, NameVerdict][] = [
  ['APPLE INC', 'Apple Inc.', 'AAPL', false, 'agrees'],
  ['AMAZON.COM INC', 'Amazon.com, Inc.', 'AMZN', false, 'agrees'],
  ['INTL BUSINESS MACHS', 'International Business Machines Corporation', 'IBM', false, 'agrees'],
  ['AT&T INC', 'AT&T Inc.', 'T', false, 'agrees'],
  ['IBM COMMON STOCK', 'International Business Machines Corporation', 'XYZ', false, 'agrees'],
  ['BERKSHIRE HATHAWAY INC CL B', 'Berkshire Hathaway Inc.', 'BRK.B', false, 'agrees'],
  [
    'TAIWAN SEMICONDUCTOR MFG CO SPONSORED ADR',
    'Taiwan Semiconductor Manufacturing Company Ltd.',
    'TSM',
    false,
    'agrees',
  ],
  ['ROYAL DUTCH SHELL', 'Shell plc', 'SHEL', false, 'agrees'],
  ['VANGUARD WHITEHALL FDS HIGH DIV YLD', 'Vanguard High Dividend Yield Index Fund', 'VYM', true, 'agrees'],
  ['STATE STREET SPDR S&P 500 TRUST ETF', 'SPDR S&P 500 ETF Trust', 'SPY', true, 'agrees'],
  ['VANGUARD INDEX FDS', 'Vanguard Total Stock Market ETF', 'VTI', true, 'agrees'],
  ['KEY', 'KeyCorp', 'KEY', false, 'unclear'],
  ['KEYERA CORP', 'KeyCorp', 'KEY', false, 'contradicts'],
  ['EEE CORP', 'Electro-Sensors Inc.', 'EEE', false, 'contradicts'],
  ['EEE CORP', 'CYBER HORNET S&P 500 and Ethereum 75/25 Strategy ETF', 'EEE', true, 'contradicts'],
  ['TAIWAN SEMICONDCTR MFG', 'Taiwan Semiconductor Manufacturing', 'TSM', false, 'agrees'],
  ['AMERICAN AIRLINES GROUP', 'American Express Company', 'AXP', false, 'contradicts'],
  ['ISHARES GOLD TRUST', 'Vanguard Total Bond Market ETF', 'XXX', true, 'contradicts'],
];

describe('a name in a file speaks for or against a candidate', () => {
  it.each(CASES)('%s against %s (%s) %s', (stated, candidate, symbol, isFund, verdict) => {
    expect(compareNames(stated, candidate, symbol, isFund)).toBe(verdict);
  });

  it('never contradicts itself', () => {
    for (const [stated, candidate, symbol, isFund] of CASES) {
      expect(compareNames(stated, stated, symbol, isFund)).not.toBe('contradicts');
      expect(compareNames(candidate, candidate, symbol, isFund)).not.toBe('contradicts');
    }
  });

  it('takes names apart into plain words', () => {
    expect(nameWords("Moody's Corp.")).toEqual(['MOODYS', 'CORP']);
    expect(nameWords('AMAZON.COM')).toEqual(['AMAZON', 'COM']);
    expect(nameWords('U.S. Bancorp')).toEqual(['US', 'BANCORP']);
    expect(nameWords('Nestlé S.A.')).toEqual(['NESTLE', 'SA']);
    expect(nameWords('AT&T')).toEqual(['ATT']);
    expect(nameWords('ISS A/S')).toEqual(['ISS']);
    expect(nameWords('Pandora A/S-B')).toEqual(['PANDORA', 'B']);
    expect(nameWords('NA/SA Holding')).toEqual(['NA', 'SA', 'HOLDING']);
  });
});
