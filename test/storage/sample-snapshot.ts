import type { Snapshot } from '../../src/domain/change/snapshot.ts';
import { currency, isoDate, issuerId } from '../../src/domain/model/units.ts';
import { packRows } from '../../src/domain/rows/pack-rows.ts';
import type { KeptPosition } from '../../src/domain/change/snapshot.ts';

/** A snapshot with every kind of field filled, made up. */
export function makeSnapshot(portfolio: string, day = '2026-11-18'): Snapshot {
  const date = isoDate(day)!;
  return {
    id: `${portfolio}/${day}`,
    portfolio,
    date,
    dateFrom: 'files',
    oldest: null,
    files: ['positions.csv'],
    accounts: [{ account: 'ROTH 1', broker: 'Fidelity', value: 3000 }],
    settings: {
      sizeScheme: 'market-rank',
      custom: '',
      lens: 'mega-cap-tech',
      base: 'portfolio',
      currency: currency('USD')!,
    },
    pack: { version: '2026-08-21', equitiesAsOf: isoDate('2026-08-21')! },
    net: 3000,
    lens: {
      value: 2600,
      share: 0.87,
      low: 0.86,
      high: 0.88,
      uncertain: 0.02,
      likely: { share: 0.875, low: 0.875, high: 0.875 },
    },
    smallCaps: { value: 0, share: 0, low: 0, high: null, uncertain: null, likely: null },
    effectiveNumber: { share: 2, low: null, high: null },
    cashAndBonds: null,
    open: 0.02,
    market: { benchmark: 'us-market', asOf: isoDate('2026-10-01')!, lens: 0.39, smallCaps: 0.06 },
    positions: packRows<KeptPosition>([
      {
        account: 'ROTH 1',
        symbol: 'AAPL',
        name: null,
        assetClass: 'equity',
        issuer: issuerId('AAPL'),
        fund: null,
        quantity: 10,
        currency: currency('USD')!,
        value: 2505,
        baseValue: 2505,
      },
      {
        account: 'ROTH 1',
        symbol: 'VOO',
        name: 'VANGUARD',
        assetClass: 'fund',
        issuer: null,
        fund: 'VOO',
        quantity: null,
        currency: currency('EUR')!,
        value: 495,
        baseValue: null,
      },
    ]),
    funds: [
      {
        symbol: 'VOO',
        asOf: isoDate('2026-08-01'),
        lens: 0.4,
        smallCaps: 0,
        size: { mega: 0.5, large: 0.3, mid: 0.1, small: 0, micro: 0, unknown: 0.05 },
        classes: 0.03,
        rest: 0.02,
      },
    ],
    companies: [
      {
        issuer: issuerId('AAPL'),
        symbol: 'AAPL',
        name: 'Apple',
        size: 'mega',
        inLens: true,
        value: 2505,
        inFunds: { VOO: 0.07 },
      },
    ],
  };
}
