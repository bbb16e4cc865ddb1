import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isinOfValor,
  isinOfWkn,
  isinsOfSedol,
  isValidIsin,
  isValidSedol,
  looksLikeWkn,
  wknOfIsin,
} from '../../../src/domain/identity/national-codes.ts';

/* Numbers as exchanges print them beside each other. */
const GERMAN = [
  ['716460', 'DE0007164600'], // SAP
  ['710000', 'DE0007100000'], // Mercedes-Benz Group
  ['BAY001', 'DE000BAY0017'], // Bayer
  ['ENAG99', 'DE000ENAG999'], // E.ON
] as const;

describe('national security numbers', () => {
  it.each(GERMAN)('WKN %s is %s, both ways', (wkn, isin) => {
    expect(isinOfWkn(wkn)).toBe(isin);
    expect(wknOfIsin(isin)).toBe(wkn);
  });

  it('only a German ISIN holds a WKN', () => {
    expect(wknOfIsin('US0378331005')).toBeNull();
    expect(wknOfIsin('DE0001102')).toBeNull();
  });

  it('I and O are no letters of a WKN, and a word is none', () => {
    expect(looksLikeWkn('A1JX52')).toBe(true);
    expect(looksLikeWkn('A1IX52')).toBe(false);
    expect(looksLikeWkn('APPLES')).toBe(false);
    expect(isinOfWkn('AAPL')).toBeNull();
  });

  it.each([
    ['3886335', 'CH0038863350'], // Nestlé
    ['1203204', 'CH0012032048'], // Roche
  ])('Valor %s is %s', (valor, isin) => {
    expect(isinOfValor(valor)).toBe(isin);
  });

  it('a SEDOL stands in the British and in the Irish ISIN', () => {
    expect(isValidSedol('0263494')).toBe(true); // BAE Systems
    expect(isinsOfSedol('0263494')).toContain('GB0002634946');
    expect(isinsOfSedol('B4L5Y98')).toContain('IE00B4L5Y983'); // iShares Core MSCI World
    expect(isinsOfSedol('0263495')).toEqual([]);
    expect(isinsOfSedol('AAPL')).toEqual([]);
  });

  it('every computed ISIN is a valid one, and one changed digit is not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJ-NP-Z]{5}[0-9]$/), fc.integer({ min: 1, max: 9 }), (wkn, by) => {
        const isin = isinOfWkn(wkn)!;
        expect(isValidIsin(isin)).toBe(true);
        expect(wknOfIsin(isin)).toBe(wkn);
        const other = (Number(isin.at(-1)) + by) % 10;
        expect(isValidIsin(`${isin.slice(0, 11)}${other}`)).toBe(false);
      }),
    );
  });
});
