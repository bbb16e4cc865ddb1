import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import {
  compareSnapshots,
  PARTS,
  type PortfolioChange,
  type FigureChange,
} from '../../../src/domain/change/compare-snapshots.ts';
import { findSplit } from '../../../src/domain/change/match-positions.ts';
import type { Snapshot } from '../../../src/domain/change/snapshot.ts';
import { takeSnapshot } from '../../../src/domain/change/take-snapshot.ts';
import type { Holding } from '../../../src/domain/model/holding.ts';
import type { Settings } from '../../../src/domain/model/portfolio.ts';
import { sum } from '../../../src/domain/sum.ts';
import { isoDate, type IsoDate } from '../../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../../support/tiny-reference.ts';
import { unpackRows } from '../../../src/domain/model/row-table.ts';
import { packRows } from '../../../src/domain/rows/pack-rows.ts';

const reference = tinyReference();
const NOVEMBER = isoDate('2025-11-28')!;
const AUGUST = isoDate('2026-08-21')!;

interface Row {
  readonly symbol: string;
  readonly quantity: number | null;
  readonly price: number;
  readonly account?: string;
  readonly currency?: Holding['currency'];
}

function snapshotOf(rows: readonly Row[], asOf: IsoDate | null, settings: Partial<Settings> = {}): Snapshot {
  const holdings = rows.map(({ symbol, quantity, price, account = 'A 10001', currency = USD }) =>
    holdingOf({ symbol, quantity, price, account, currency, value: (quantity ?? 1) * price }),
  );
  const portfolio = portfolioOf([fileOf(holdings, { asOf, broker: 'Fidelity' })], settings);
  return takeSnapshot(portfolio, analyse(portfolio, reference), AUGUST)!;
}

function compare(before: readonly Row[], after: readonly Row[]): PortfolioChange {
  return compareSnapshots(snapshotOf(before, NOVEMBER), snapshotOf(after, AUGUST))!;
}

const addedUp = ({ before, parts }: FigureChange) => sum([before, ...PARTS.map((part) => parts[part])]);

describe('what changed between two days', () => {
  it('is prices for what was held through, and trades for what was bought', () => {
    const change = compare(
      [{ symbol: 'NVDA', quantity: 10, price: 100 }],
      [{ symbol: 'NVDA', quantity: 15, price: 120 }],
    );
    expect(change.total).toMatchObject({ before: 1000, after: 1800, parts: { prices: 200, trades: 600 } });
    expect(change.lens.parts).toMatchObject({ prices: 200, trades: 600, inside: 0, reclassified: 0 });
    expect(change.trades).toEqual([{ symbol: 'NVDA', name: null, kind: 'more', quantity: 5, value: 600 }]);
  });

  it('takes what is gone for sold at the price that another account still shows, else at the old one', () => {
    const change = compare(
      [
        { symbol: 'NVDA', quantity: 10, price: 100 },
        { symbol: 'WWW', quantity: 10, price: 20 },
        { symbol: 'NVDA', quantity: 1, price: 100, account: 'B 20002' },
      ],
      [
        { symbol: 'SPAXX', quantity: null, price: 1400 },
        { symbol: 'NVDA', quantity: 1, price: 120, account: 'B 20002' },
      ],
    );
    expect(change.total.parts).toMatchObject({ prices: 220, trades: -1200 - 200 + 1400 });
    expect(change.trades.map(({ symbol, kind, value }) => [symbol, kind, value])).toEqual([
      ['NVDA', 'less', -1200],
      ['WWW', 'gone', -200],
    ]);
    expect(change.cash).toBe(1400);
  });

  it('names an account that only one day has, and takes it for neither bought nor sold', () => {
    const change = compare(
      [
        { symbol: 'NVDA', quantity: 10, price: 100 },
        { symbol: 'VOO', quantity: 2, price: 500, account: 'B 20002' },
      ],
      [
        { symbol: 'NVDA', quantity: 10, price: 100 },
        { symbol: 'WWW', quantity: 5, price: 20, account: 'C 30003' },
      ],
    );
    expect(change.gone).toMatchObject([{ account: 'B 20002', value: 1000 }]);
    expect(change.added).toMatchObject([{ account: 'C 30003', value: 100 }]);
    expect(change.total.parts).toMatchObject({ trades: 0, prices: 0, accounts: -900 });
    expect(change.trades).toEqual([]);
  });

  it('knows an account by the end of its number', () => {
    const change = compare(
      [{ symbol: 'NVDA', quantity: 10, price: 100, account: 'Roth ...4821' }],
      [{ symbol: 'NVDA', quantity: 10, price: 100, account: 'Roth 11224821' }],
    );
    expect([change.gone, change.added, change.trades]).toEqual([[], [], []]);
  });

  it('tells a split, and a price that moved beside it', () => {
    const change = compare(
      [{ symbol: 'NVDA', quantity: 10, price: 1000 }],
      [{ symbol: 'NVDA', quantity: 100, price: 110 }],
    );
    expect(change.splits).toEqual([{ symbol: 'NVDA', factor: 10 }]);
    expect(change.total.parts).toMatchObject({ prices: 1000, trades: 0 });
    expect(change.trades).toEqual([]);
  });

  it('says of lines without quantities that they cannot be split', () => {
    const change = compare(
      [{ symbol: 'NVDA', quantity: null, price: 100 }],
      [{ symbol: 'NVDA', quantity: 2, price: 80 }],
    );
    expect(change.uncut).toEqual([{ symbol: 'NVDA', name: null, value: 60 }]);
    expect(change.total.parts).toMatchObject({ prices: 0, trades: 0, uncut: 60 });
  });

  it('keeps currencies apart from prices', () => {
    const before = snapshotOf([{ symbol: 'TSM', quantity: 10, price: 100, currency: EUR }], NOVEMBER, {
      currency: USD,
    });
    const line = unpackRows(before.positions)[0]!;
    const after: Snapshot = {
      ...before,
      positions: packRows([{ ...line, value: 1100, baseValue: 1100 * 2 }]),
      net: 2200,
    };
    const rate = line.baseValue! / line.value;
    const { total } = compareSnapshots(before, after)!;
    expect(total.parts.prices).toBeCloseTo(100 * rate, 9);
    expect(total.parts.currency).toBeCloseTo(1100 * (2 - rate), 9);
    expect(total.parts.trades).toBeCloseTo(0, 9);
  });

  it('tells what moved inside a fund from a company that changed its size', () => {
    const rows = [
      { symbol: 'NVDA', quantity: 10, price: 100 },
      { symbol: 'VOO', quantity: 10, price: 100 },
    ];
    const before = snapshotOf(rows, NOVEMBER);
    const nvidia = before.companies.find(({ symbol }) => symbol === 'NVDA')!;
    const inside = nvidia.inFunds['VOO']!;
    const then: Snapshot = {
      ...before,
      companies: before.companies.map((one) => (one === nvidia ? { ...one, size: 'large', inLens: false } : one)),
      funds: before.funds.map((fund) => ({ ...fund, lens: fund.lens - inside - 0.01 })),
      lens: { ...before.lens, value: before.lens.value - 1000 - 1000 * inside - 10 },
    };
    const { lens } = compareSnapshots(then, before)!;
    expect(lens.parts.reclassified).toBeCloseTo(1000 + 1000 * inside, 9);
    expect(lens.parts.inside).toBeCloseTo(10, 9);
  });

  it('does not compare two currencies, and says when definitions differ', () => {
    const rows = [{ symbol: 'NVDA', quantity: 10, price: 100 }];
    const [usd, eur] = [snapshotOf(rows, NOVEMBER), snapshotOf(rows, AUGUST, { currency: EUR })];
    expect(compareSnapshots(usd, eur)).toBeNull();
    const seven = snapshotOf(rows, AUGUST, { lens: 'magnificent-seven' });
    expect(compareSnapshots(usd, seven)!.differing).toEqual(['lens']);
    expect(compareSnapshots(usd, usd)!.differing).toEqual([]);
  });
});

it('knows cash that was nothing on one of the days', () => {
  const change = compare(
    [{ symbol: 'SPAXX', quantity: null, price: 0 }],
    [{ symbol: 'SPAXX', quantity: null, price: 800 }],
  );
  expect(change.total.parts).toMatchObject({ prices: 0, trades: 800, currency: 0, uncut: 0 });
});

describe('a snapshot', () => {
  it('is of the newest day of its files, or of today where none states one', () => {
    expect(snapshotOf([{ symbol: 'NVDA', quantity: 1, price: 1 }], NOVEMBER)).toMatchObject({
      id: 'p/2025-11-28',
      dateFrom: 'files',
    });
    expect(snapshotOf([{ symbol: 'NVDA', quantity: 1, price: 1 }], null)).toMatchObject({
      id: 'p/2026-08-21',
      dateFrom: 'kept',
    });
  });
});

describe('a split', () => {
  test.each([
    [10, 1000, 20, 500, 2],
    [10, 1000, 20, 430, 2],
    [10, 1000, 20, 990, 1],
    [10, 1000, 15, 900, 1],
    [10, 1000, 15, 660, 3 / 2],
    [100, 1, 10, 9.5, 1 / 10],
    [10, 1000, 11, 1000, 1],
    [-10, 100, -40, 26, 4],
  ])('of %d at %d, then %d at %d, is %d', (q0, p0, q1, p1, factor) => {
    expect(findSplit({ quantity: q0, value: q0 * p0 }, { quantity: q1, value: q1 * p1 })).toBe(factor);
  });
});

/* Random pairs of days: whatever was bought, sold, split, moved, misplaced or without a quantity. */
const SYMBOLS = [
  'NVDA',
  'GOOG',
  'GOOGL',
  'WWW',
  'GALT',
  'SPY',
  'VOO',
  'IWM',
  'BND',
  'MIX',
  'SPAXX',
  'NOPE',
  'SSO',
  'TSM',
];
const row = fc.record({
  symbol: fc.constantFrom(...SYMBOLS),
  quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 400 }) }, fc.constant(null)),
  price: fc.integer({ min: 0, max: 90_000 }).map((cents) => cents / 100),
  account: fc.constantFrom('A 10001', 'B 20002', 'C 30003'),
  currency: fc.constantFrom(USD, USD, EUR),
});
const rows = fc.array(row, { minLength: 1, maxLength: 10 });

test('the parts add up to the cent, for the whole, the lens, small caps and every group', () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (one, other, moves) => {
      const before = snapshotOf(one, NOVEMBER, { currency: USD });
      const now = snapshotOf(other, AUGUST, { currency: USD });
      const after: Snapshot = moves
        ? {
            ...now,
            companies: now.companies.map((company, at) =>
              at % 2 === 0 ? { ...company, size: 'small', inLens: false } : company,
            ),
          }
        : now;
      const change = compareSnapshots(before, after)!;
      const size = Math.abs(before.net) + Math.abs(after.net) + 1000;
      for (const figure of [change.total, change.lens, change.smallCaps, ...change.groups]) {
        expect(Math.abs(addedUp(figure) - figure.after)).toBeLessThan(Math.max(0.005, size * 1e-9));
      }
      expect(change.total.before).toBeCloseTo(before.net, 4);
      expect(change.total.after).toBeCloseTo(after.net, 4);
      expect(sum(change.groups.map(({ after: money }) => money))).toBeCloseTo(after.net, 4);
      for (const share of [change.lensShare, change.smallShare]) {
        if (share === null) continue;
        const steps = sum([share.before, ...PARTS.map((part) => share.parts[part])]);
        expect(steps).toBeCloseTo(share.after, 6);
      }
    }),
    { numRuns: 150 },
  );
});

test('a day compared with itself has no change', () => {
  fc.assert(
    fc.property(rows, (one) => {
      const day = snapshotOf(one, AUGUST, { currency: USD });
      const { total, lens, trades, gone, added } = compareSnapshots(day, day)!;
      expect([trades, gone, added]).toEqual([[], [], []]);
      for (const { parts } of [total, lens]) for (const part of PARTS) expect(Math.abs(parts[part])).toBeLessThan(1e-6);
    }),
    { numRuns: 60 },
  );
});
