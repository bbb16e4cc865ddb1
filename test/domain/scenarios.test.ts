import { beforeAll, describe, expect, it } from 'vitest';
import { identify } from '../../src/domain/identity/identify.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { holdingOf } from '../support/portfolio.ts';

/* The companies and funds that articles about the rotation of 2026 name, with the real pack: each must be the right
   company in the right sector, from a broker's way to write it. Sectors: the pack's sources of 21 Aug 2026. */
const COMPANIES: readonly [string, string, string, string][] = [
  ['WWW', 'WOLVERINE WORLD WIDE COM USD1', 'WWW', 'Consumer Discretionary'],
  ['WLDN', 'WILLDAN GROUP INC', 'WLDN', 'Industrials'],
  ['GRC', 'GORMAN RUPP CO', 'GRC', 'Industrials'],
  ['UCTT', 'ULTRA CLEAN HLDGS INC', 'UCTT', 'Information Technology'],
  ['INOD', 'INNODATA INC', 'INOD', 'Industrials'],
  ['CE', 'CELANESE CORP', 'CE', 'Materials'],
  ['FMC', 'FMC CORP', 'FMC', 'Materials'],
  ['KEY', 'KEYCORP', 'KEY', 'Financials'],
  ['HBAN', 'HUNTINGTON BANCSHARES INC', 'HBAN', 'Financials'],
  ['RKLB', 'ROCKET LAB CORP', 'RKLB', 'Industrials'],
  ['SMR', 'NUSCALE PWR CORP CL A', 'SMR', 'Industrials'],
  ['BE', 'BLOOM ENERGY CORP CL A', 'BE', 'Industrials'],
  ['GALT', 'GALECTIN THERAPEUTICS INC', 'GALT', 'Health Care'],
  ['GH', 'GUARDANT HEALTH INC', 'GH', 'Health Care'],
  ['APLD', 'APPLIED DIGITAL CORP', 'APLD', 'Information Technology'],
  ['CRDO', 'CREDO TECHNOLOGY GROUP HOLDING LTD', 'CRDO', 'Information Technology'],
  ['NVDA', 'NVIDIA CORPORATION COM', 'NVDA', 'Information Technology'],
  ['MSFT', 'MICROSOFT CORP', 'MSFT', 'Information Technology'],
  ['AAPL', 'APPLE INC', 'AAPL', 'Information Technology'],
  ['META', 'META PLATFORMS INC CLASS A', 'META', 'Communication Services'],
  ['FB', 'META PLATFORMS INC CLASS A', 'META', 'Communication Services'],
  ['TSLA', 'TESLA INC', 'TSLA', 'Consumer Discretionary'],
  ['AMZN', 'AMAZON.COM INC', 'AMZN', 'Consumer Discretionary'],
  ['GOOG', 'ALPHABET INC CAP STK CL C', 'GOOGL', 'Communication Services'],
  ['GOOGL', 'ALPHABET INC CAP STK CL A', 'GOOGL', 'Communication Services'],
  ['AMD', 'ADVANCED MICRO DEVICES INC', 'AMD', 'Information Technology'],
  ['ORCL', 'ORACLE CORP', 'ORCL', 'Information Technology'],
  ['BAC', 'BK OF AMERICA CORP', 'BAC', 'Financials'],
  ['MS', 'MORGAN STANLEY', 'MS', 'Financials'],
  ['UBS', 'UBS GROUP AG', 'UBS', 'Financials'],
  ['BRK/B', 'BERKSHIRE HATHAWAY INC CLASS B', 'BRK.B', 'Financials'],
  ['BRKB', 'BERKSHIRE HATHAWAY INC COM USD0.0033 CLASS B', 'BRK.B', 'Financials'],
];
const FUNDS = [
  'SPY',
  'IWM',
  'IJR',
  'KRE',
  'RSP',
  'QQQ',
  'AVUV',
  'DFSTX',
  'VTI',
  'VOO',
  'VFIAX',
  'FXAIX',
  'VTSAX',
  'QQQM',
  'VTWO',
];

describe('the companies and funds of the rotation', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await loadReference();
  });

  it.each(COMPANIES)('%s %s is %s (%s)', (symbol, name, issuer, sector) => {
    for (const stated of [name, null]) {
      if (symbol === 'FB' && stated === null) continue; // the letters are a fund's today: without a name they are not Facebook
      const found = identify(holdingOf({ symbol, name: stated, value: 1 }), [], reference);
      expect({ status: found.status, issuer: found.issuer }).toEqual({ status: 'identified', issuer });
      expect(reference.company(found.issuer!)?.sector).toBe(sector);
    }
  });
  it('knows a company by its former name under letters that are another paper today', () => {
    const found = identify(holdingOf({ symbol: 'FB', name: 'FACEBOOK INC CLASS A', value: 1 }), [], reference);
    expect({ status: found.status, issuer: found.issuer }).toEqual({ status: 'identified', issuer: 'META' });
  });
  it.each(FUNDS)('%s is a fund', (symbol) => {
    expect(identify(holdingOf({ symbol, value: 1 }), [], reference).security).toEqual({ kind: 'fund', symbol });
  });
  it.each(['SPY', 'VOO', 'VFIAX', 'FXAIX', 'QQQ', 'QQQM', 'IWM', 'VTWO', 'VTI', 'VTSAX'])(
    '%s is looked through',
    (symbol) => {
      expect(reference.fundContent(symbol).kind).toBe('basket');
    },
  );
});
