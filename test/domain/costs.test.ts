import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRatio, isDearer, leastCosts } from '../../src/domain/figures/costs.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { Costs } from '../../src/domain/model/report-costs.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { openSpan, playMoves } from '../../src/domain/rotation/lab.ts';
import { costsMoved } from '../../src/domain/rotation/span.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { labFor } from './rotation/ground.ts';

/* Ratios of the little reference: SPY 0.09 %, VOO and BND 0.03 %, GLD 0.40 %, TGT (a fund of funds) 0.08 %, SSO 0.87 %, SH 0.89 %; AVUV, IWM
   and MIX unknown. */

const tiny = tinyReference();
type Line = Partial<Holding> & { readonly value: number };
const costsOf = (lines: readonly Line[], base: 'portfolio' | 'equities' = 'portfolio'): Costs =>
  analyse(portfolioOf([fileOf(lines.map((line) => holdingOf(line)))], { base }), tiny).costs;
const symbols = (...lines: readonly (readonly [string, number])[]): readonly Line[] =>
  lines.map(([symbol, value]) => ({ symbol, value }));

describe('what funds cost', () => {
  const MIXED = [
    ...symbols(['VOO', 10_000], ['SPY', 5_000], ['TGT', 2_000], ['AVUV', 3_000], ['NVDA', 8_000], ['SH', -1_000]),
    { symbol: 'SPAXX', value: 1_000, name: 'HELD IN MONEY MARKET' },
    { symbol: null, name: 'Cash', value: 500, says: 'cash' as const },
    { symbol: 'NOPE', name: 'Nobody knows it', value: 700 },
  ];

  it('agrees with a calculation by hand', () => {
    const costs = costsOf(MIXED);
    // 10,000 × 0.0003 + 5,000 × 0.0009 + 2,000 × 0.0008
    expect(costs.yearly).toBeCloseTo(3 + 4.5 + 1.6, 10);
    // of 29,200: what is held short is money, too
    expect(costs.ratio).toBeCloseTo(9.1 / 29_200, 12);
    expect(costs.known).toBe(17_000);
    // AVUV, the money-market fund, and the line that nobody knows
    expect(costs.unknown).toBe(4_700);
    expect(costs.unknownShare).toBeCloseTo(4_700 / 29_200, 12);
    // shares and cash, less what was sold short
    expect(costs.free).toBe(8_000 + 500 - 1_000);
    expect(costs.funds.map(({ fund, ratio, yearly }) => [fund, ratio, yearly])).toEqual([
      ['VOO', 0.0003, expect.closeTo(3, 10)],
      ['SPY', 0.0009, expect.closeTo(4.5, 10)],
      ['AVUV', null, null],
      ['TGT', 0.0008, expect.closeTo(1.6, 10)],
      ['SPAXX', null, null],
      ['SH', 0.0089, 0],
    ]);
    expect(averageRatio(costs)).toBeCloseTo(9.1 / 17_000, 12);
  });

  it('is of all the money, whichever base shares are of', () => {
    expect(costsOf(MIXED, 'equities')).toEqual(costsOf(MIXED, 'portfolio'));
  });

  it('names one index at two prices, and what the dearer one takes more', () => {
    const { sameIndex } = costsOf(symbols(['SPY', 5_000], ['VOO', 10_000], ['IWM', 1_000]));
    expect(sameIndex).toMatchObject([{ index: 'S&P 500', funds: ['VOO', 'SPY'] }]);
    expect(sameIndex[0]!.apart).toBeCloseTo(5_000 * 0.0006, 10);
    expect(isDearer(sameIndex[0]!)).toBe(true);
    expect(costsOf(symbols(['VOO', 10_000], ['IWM', 1_000])).sameIndex).toEqual([]);
  });

  it('says nothing costs where nothing is charged, and nothing in percent where more is owed than owned', () => {
    expect(costsOf(symbols(['NVDA', 1_000]))).toMatchObject({ yearly: 0, ratio: 0, unknown: 0, funds: [], asOf: null });
    const owed = costsOf([...symbols(['VOO', 1_000]), { name: 'Cash', value: -2_000, says: 'cash' }]);
    expect(owed).toMatchObject({ ratio: null, unknownShare: null, free: -2_000 });
    expect(owed.yearly).toBeCloseTo(0.3, 12);
  });

  it('counts a leveraged fund by the money in it, and what is told to be a bond fund as one of unknown cost', () => {
    expect(costsOf(symbols(['SSO', 1_000])).yearly).toBeCloseTo(8.7, 10);
    const line = { symbol: 'ZZBDX', name: 'Company bond fund', value: 400 };
    const told = analyse(
      {
        ...portfolioOf([fileOf([holdingOf(line)])]),
        answers: [
          {
            kind: 'identity',
            symbol: line.symbol,
            name: line.name,
            isin: null,
            cusip: null,
            choice: { kind: 'asset', of: 'bond' },
          } as never,
        ],
      },
      tiny,
    ).costs;
    expect(told.unknown).toBe(400);
    expect(told.yearly).toBe(0);
  });

  it('rounds the least down and leaves what is known as it is', () => {
    const open = { yearly: 130.6, ratio: 0.000558, unknown: 10, unknownShare: 0.1 };
    expect(leastCosts(open)).toEqual({ isLeast: true, yearly: 130, ratio: 0.0005 });
    expect(leastCosts({ ...open, unknown: 0 })).toEqual({ isLeast: false, yearly: 130.6, ratio: 0.000558 });
    expect(leastCosts({ ...open, ratio: 0.00003, yearly: 0.4 })).toEqual({
      isLeast: true,
      yearly: 0.4,
      ratio: 0.00003,
    });
  });
});

describe('laws of costs', () => {
  const SYMBOLS = ['VOO', 'SPY', 'TGT', 'BND', 'GLD', 'SSO', 'AVUV', 'IWM', 'NVDA', 'SPAXX', 'NOPE'] as const;
  const line = fc.record({
    symbol: fc.constantFrom(...SYMBOLS),
    value: fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100),
    account: fc.constantFrom('A', 'B'),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });

  it('parts come to all the money, in any order of the rows', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (rows, dice) => {
        const costs = costsOf(rows);
        const net = rows.reduce((sum, { value }) => sum + value, 0);
        expect(costs.known + costs.unknown + costs.free).toBeCloseTo(net, 4);
        expect(costs.free).toBeGreaterThan(-0.001);
        const shuffled = rows
          .map((row) => ({ row, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        expect(costsOf(shuffled)).toEqual(costs);
      }),
      { numRuns: 100 },
    );
  });

  it('a holding in two rows costs what it costs in one', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 99 }), (rows, pick, percent) => {
        const at = pick % rows.length;
        const part = Math.round(rows[at]!.value * percent) / 100;
        const split = rows.flatMap((row, place) =>
          place === at
            ? [
                { ...row, value: part },
                { ...row, value: row.value - part },
              ]
            : [row],
        );
        const [one, two] = [costsOf(rows), costsOf(split)];
        expect(two.yearly).toBeCloseTo(one.yearly, 6);
        expect(two.unknown).toBeCloseTo(one.unknown, 6);
        expect(two.funds.map(({ fund }) => fund)).toEqual(one.funds.map(({ fund }) => fund));
      }),
      { numRuns: 100 },
    );
  });

  it('a fund of known cost more moves the weighted ratio between what it was and the fund’s', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('VOO', 'GLD', 'SSO'),
        fc.integer({ min: 1, max: 1_000_000 }),
        (rows, fund, value) => {
          const [was, is] = [costsOf(rows).ratio!, costsOf([...rows, { symbol: fund, account: 'A', value }]).ratio!];
          const own = tiny.expenseRatio(fund)!.ratio;
          expect(is).toBeGreaterThanOrEqual(Math.min(was, own) - 1e-12);
          expect(is).toBeLessThanOrEqual(Math.max(was, own) + 1e-12);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what a move changes of costs', () => {
  const held = [
    { symbol: 'SPY', value: 10_000 },
    { symbol: 'AVUV', value: 4_000 },
  ];
  const move = { account: 'A', from: 'fund:SPY', to: 'fund:VOO', price: null } as const;

  it('is the difference of the ratios on what is moved', () => {
    const { costs } = playMoves([{ ...move, size: { unit: 'money', value: 2_500 } }], [], labFor(held, tiny));
    expect(costs.before).toMatchObject({ unknown: 4_000 });
    expect(costs.before.yearly).toBeCloseTo(9, 10);
    expect(costs.after!.yearly).toBeCloseTo(9 - 2_500 * 0.0006, 10);
    expect(costs.after!.unknown).toBe(4_000);
    expect(playMoves([], [], labFor(held, tiny)).costs.after).toBeNull();
  });

  it('turns unknown into free where a fund of unknown cost is sold for cash, whatever the fund is called', () => {
    const to = { ...move, from: 'fund:AVUV', to: 'class:cash', size: { unit: 'part', value: 1 } } as const;
    const { costs } = playMoves([to], [], labFor(held, tiny));
    expect(costs.after).toMatchObject({ unknown: 0, unknownShare: 0 });
    expect(costs.after!.yearly).toBeCloseTo(9, 10);
  });

  it('is read off the way of a move as it is measured', () => {
    const ground = labFor(held, tiny);
    const span = openSpan([], { ...move, to: 'fund:AVUV', size: { unit: 'money', value: 1 } }, [], ground)!;
    expect(span.isStraight).toBe(true);
    const { costs } = playMoves([{ ...move, to: 'fund:AVUV', size: { unit: 'money', value: 3_300 } }], [], ground);
    const read = costsMoved(span, 3_300);
    expect(read.yearly).toBeCloseTo(costs.after!.yearly, 8);
    expect(read.unknown).toBeCloseTo(7_300, 8);
    expect(read.ratio).toBeCloseTo(costs.after!.ratio!, 12);
  });
});
