import { describe, expect, it } from 'vitest';
import {
  hasCouponAndMaturity,
  hasDebtNumber,
  hasGovernmentNumber,
  isNameOfStateDebt,
} from '../../../src/domain/identity/government-bond.ts';

describe('the debt of a state', () => {
  it.each([
    'US TREASURY 4.25% 15/11/2034',
    'U S TREASURY BOND 3% 2045',
    'UNITED STATES TREAS NTS 4.000% 01/31/2029',
    'Treasury 4.25% 07/12/2027',
    'BUNDESREP.DEUTSCHLAND ANL.V.2019 (2029)',
    'OAT 0.5% 25/05/2029',
    'BTP-1MZ32 1.65%',
    'Argentine Republic Government International Bond',
  ])('is %s', (name) => {
    expect(isNameOfStateDebt(name)).toBe(true);
  });

  it.each([
    'iShares 20+ Year Treasury Bond ETF',
    'Treasury Wine Estates',
    'Vanguard UK Government Bond Index Fund 2030',
    'Invesco US Treasury Bond 7-10',
    'Canada Goose Holdings',
    'Republic Services Inc.',
    'France Telecom SA',
    'US Foods Holding Corp.',
  ])('is not %s', (name) => {
    expect(isNameOfStateDebt(name)).toBe(false);
  });

  it('is told by its number, in a US ISIN too', () => {
    const ids = { symbol: null, isin: null, cusip: null };
    expect(hasGovernmentNumber({ ...ids, cusip: '91282CJW2' })).toBe(true);
    expect(hasGovernmentNumber({ ...ids, symbol: '912797GL5' })).toBe(true);
    expect(hasGovernmentNumber({ ...ids, isin: 'US91282CLW90' })).toBe(true);
    expect(hasGovernmentNumber({ ...ids, isin: 'DE0001102507' })).toBe(true);
    for (const isin of [
      'DE000BU2Z015',
      'ES0000012A89',
      'ES0L02610103',
      'PTOTEVOE0018',
      'BRSTNCLTN848',
      'JP1103701P17',
      'TRT061124T11',
    ])
      expect(hasGovernmentNumber({ ...ids, isin }), isin).toBe(true);
    for (const isin of [
      'ES0113900J37',
      'JP3633400001',
      'TRATHYAO91M5',
      'KR7005930003',
      'BRPETRACNPR6',
      'AU000000BHP4',
      'IT0005583486',
    ])
      expect(hasGovernmentNumber({ ...ids, isin }), isin).toBe(false);
    expect(hasGovernmentNumber({ ...ids, cusip: '912909108' })).toBe(false); // US Steel
    expect(hasGovernmentNumber({ ...ids, isin: 'DE0007164600' })).toBe(false);
  });
});

describe('a coupon with a day of repayment', () => {
  it('is a bond, a coupon or a year alone is not', () => {
    expect(hasCouponAndMaturity('APPLE INC 3.850% 05/04/2043')).toBe(true);
    expect(hasCouponAndMaturity('JPMORGAN CHASE 5.75% PFD SER DD')).toBe(false);
    expect(hasCouponAndMaturity('Vanguard Target Retirement 2045')).toBe(false);
    expect(hasCouponAndMaturity('iShares iBonds 4% Dec 2028 ETF')).toBe(false);
  });
});

describe('the number of a company’s debt', () => {
  const numbered = (number: string) =>
    number.length === 12 ? { symbol: null, isin: number, cusip: null } : { symbol: null, isin: null, cusip: number };
  it.each(['037833DX5', 'US037833DX52', 'US594918BY93'])('is %s', (number) => {
    expect(hasDebtNumber(numbered(number))).toBe(true);
  });
  it.each(['037833100', 'US0378331005', '92202E607', 'DE0007164600', 'IE00B3XXRP09'])('is not %s', (number) => {
    expect(hasDebtNumber(numbered(number))).toBe(false);
  });
});
