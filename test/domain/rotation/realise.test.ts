import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import type { Cost, Holding } from '../../../src/domain/model/holding.ts';
import { playMoves } from '../../../src/domain/rotation/lab.ts';
import { openLab } from '../../../src/domain/rotation/lab-ground.ts';
import { limitsOf } from '../../../src/domain/rotation/limits.ts';
import type { Move } from '../../../src/domain/model/move.ts';
import { makeMoves } from '../../../src/domain/rotation/plan.ts';
import type { SecurityKey } from '../../../src/domain/model/security-key.ts';
import { sellSlices, sumRealised, holdingTermOf, type TaxLot } from '../../../src/domain/rotation/realise.ts';
import { isoDate, issuerId, type Currency } from '../../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { EUR, USD, tinyReference } from '../../support/tiny-reference.ts';

const tiny = tinyReference();
const NVDA: SecurityKey = `company:${issuerId('NVDA')}`;
const TODAY = isoDate('2026-08-21')!;

interface Lot {
  readonly value: number;
  readonly cost: Cost | null;
}
const paid = (value: number, since: string | null = null): Cost => ({
  value,
  since: since === null ? null : isoDate(since),
});

function groundOf(lots: readonly Lot[], more: Partial<Holding> = {}) {
  const rows = lots.map((lot) => holdingOf({ symbol: 'NVDA', account: 'A', ...lot, ...more }));
  const portfolio = portfolioOf([{ ...fileOf(rows), asOf: TODAY }]);
  return openLab(portfolio.settings, prepare(portfolio, tiny));
}
const sell = (part: number, from: SecurityKey = NVDA, to: SecurityKey = 'class:cash'): Move => ({
  account: 'A',
  from,
  to,
  size: { unit: 'part', value: part },
  price: null,
});
const madeOf = (lots: readonly Lot[], ...moves: readonly Move[]) =>
  makeMoves(groundOf(lots).groundwork.lines(), moves, tiny).made;

describe('what a sale realises', () => {
  it('is its part of value less cost, by how long each lot was held', () => {
    const [made] = madeOf(
      [
        { value: 600, cost: paid(200, '2024-01-05') },
        { value: 400, cost: paid(500, '2026-02-01') },
      ],
      sell(0.5),
    );
    expect(made!.realised).toEqual({ covered: 500, gain: 150, short: -50, long: 200, undated: 0, losses: -50 });
  });

  it('says for how much no cost is stated, and is nothing where none is', () => {
    const half = [
      { value: 300, cost: paid(100) },
      { value: 700, cost: null },
    ];
    expect(madeOf(half, sell(1))[0]!.realised).toEqual({
      covered: 300,
      gain: 200,
      short: 0,
      long: 0,
      undated: 200,
      losses: 0,
    });
    expect(madeOf([{ value: 300, cost: null }], sell(1))[0]!.realised).toBeNull();
    expect(
      madeOf(
        [
          { value: -300, cost: paid(100) },
          { value: 900, cost: paid(1) },
        ],
        sell(1),
      )[0]!.realised,
    ).toBeNull();
  });

  it('takes the lots with the highest cost first where a move says so, one sale after the other', () => {
    const lots = [
      { value: 200, cost: null },
      { value: 600, cost: paid(200, '2024-01-05') },
      { value: 400, cost: paid(500, '2026-02-01') },
    ];
    const first = { ...sell(0.5), lots: 'highest-cost' as const };
    const [one, two] = madeOf(lots, first, sell(1));
    // 600 of 1,200: the 400 at a loss of 100, and 200 of the 600 that gained 400
    expect(one!.realised!.gain).toBeCloseTo(-100 + 400 / 3, 9);
    expect(one!.realised).toMatchObject({ covered: 600, short: -100, losses: -100 });
    // what is left: 400 with two thirds of that gain, and 200 of which nobody knows
    expect(two!.realised!.gain).toBeCloseTo(800 / 3, 9);
    expect(two!.realised!.covered).toBeCloseTo(400, 9);
    expect(two!.realised!.losses).toBe(0);
    // only what has no cost is left to sell: nothing is known of it
    const [, , last] = madeOf(
      lots,
      { ...sell(1), size: { unit: 'money', value: 1000 }, lots: 'highest-cost' },
      sell(0),
      sell(1),
    );
    expect([last!.amount, last!.realised]).toEqual([200, null]);
  });

  it('of what a swap has just bought is nothing', () => {
    const [there, back] = madeOf(
      [{ value: 1000, cost: paid(400) }],
      sell(1, NVDA, 'fund:IWM'),
      sell(1, 'fund:IWM', NVDA),
    );
    expect(there!.realised!.gain).toBe(600);
    expect(back!.realised).toEqual({ covered: 1000, gain: 0, short: 0, long: 0, undated: 0, losses: 0 });
  });

  it('is in the report’s currency at the rate of the value', () => {
    const euros = holdingOf({
      symbol: 'NVDA',
      name: 'NVIDIA Corporation',
      account: 'A',
      value: 80,
      cost: paid(40),
      currency: EUR,
    });
    const inside = (into: Currency) => {
      const { lines } = prepare(portfolioOf([fileOf([euros])], { currency: into }), tiny);
      return makeMoves(lines(), [sell(1)], tiny).made[0]!.realised;
    };
    expect(inside(EUR)?.gain).toBeCloseTo(40, 9);
    expect(inside(USD)?.gain).toBeCloseTo(50, 9);
  });

  it('stands beside the lens money that each unit moves', () => {
    const ground = groundOf([{ value: 1000, cost: paid(400) }]);
    const { steps } = playMoves([sell(0.3), sell(0.5, 'class:cash', 'fund:SPY'), sell(0)], [], ground);
    expect(steps.map(({ lensPerUnit }) => lensPerUnit)).toEqual([
      expect.closeTo(-1, 9) as number,
      expect.closeTo(0.85, 9) as number,
      null,
    ]);
  });
});

const slices = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 5_000_000 }).map((cents) => cents / 100),
    cost: fc.option(fc.integer({ min: 1, max: 5_000_000 }).map((cents) => cents / 100)),
    term: fc.constantFrom('short' as const, 'long' as const, null),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('sales one after the other', () => {
  it('lose and make no cent: the parts add up to the whole', () => {
    fc.assert(
      fc.property(slices, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), (all, parts) => {
        let left: readonly TaxLot[] = all;
        const realised = [...parts, 1].map((part) => {
          const sold = sellSlices(left, part);
          left = sold.left;
          return sold.realised;
        });
        const sum = sumRealised(realised);
        const whole = sellSlices(all, 1).realised;
        expect(left).toEqual([]);
        if (sum === null || whole === null) {
          expect(sum).toBe(whole);
          return;
        }
        for (const key of ['covered', 'gain', 'short', 'long', 'undated'] as const)
          expect(Math.abs(sum[key] - whole[key])).toBeLessThan(0.005);
        expect(Math.abs(sum.short + sum.long + sum.undated - sum.gain)).toBeLessThan(0.005);
      }),
    );
  });
});

it.each([
  ['2025-08-20', 'long'],
  ['2025-08-21', 'short'],
  ['2026-08-20', 'short'],
  [null, null],
])('bought on %s is %s', (since, term) => {
  expect(holdingTermOf(since === null ? null : isoDate(since), TODAY)).toBe(term);
});

it('the portfolio’s targets are the limits, and what moves are not searched for is named', () => {
  expect(
    limitsOf([
      { key: 'lens', low: 0.1, high: 0.3 },
      { key: 'small-caps', low: 0.1, high: null },
      { key: 'largest-company', low: null, high: 0.05 },
      { key: 'cash-and-bonds', low: 0.05, high: null },
    ]),
  ).toEqual({
    targets: { lens: 0.3, smallCaps: 0.1, company: 0.05 },
    left: [
      { key: 'lens', side: 'low' },
      { key: 'cash-and-bonds', side: 'low' },
    ],
  });
  expect(limitsOf([]).targets).toEqual({ lens: null, smallCaps: null, company: null });
});
