import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { playMoves } from '../../../src/domain/rotation/lab.ts';
import type { Move } from '../../../src/domain/model/move.ts';
import { exposeMoved, listHoldables, makeMoves } from '../../../src/domain/rotation/plan.ts';
import { SCENARIOS } from '../../../src/domain/model/scenario.ts';
import type { SecurityKey } from '../../../src/domain/model/security-key.ts';
import { sum } from '../../../src/domain/sum.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { holding, labFor, type Line } from './ground.ts';

const tiny = tinyReference();
const NVDA: SecurityKey = `company:${issuerId('NVDA')}`;
const first = SCENARIOS.slice(0, 1);

function move(from: SecurityKey, to: SecurityKey, value: number, more: Partial<Move> = {}): Move {
  return { account: 'A', from, to, size: { unit: 'money', value }, price: null, ...more };
}
const COMPANIES = ['NVDA', 'AAPL', 'WWW', 'GALT', 'JPM'] as const;
const FUNDS = ['SPY', 'IWM', 'HALF', 'SSO', 'BND'] as const;
const KEYS: readonly SecurityKey[] = [
  ...COMPANIES.map((symbol): SecurityKey => `company:${issuerId(symbol)}`),
  ...FUNDS.map((symbol): SecurityKey => `fund:${symbol}`),
  'class:cash',
];
const lines = fc.array(
  fc.record({
    symbol: fc.constantFrom(...COMPANIES, ...FUNDS, 'SPAXX', 'NOPE'),
    value: fc.integer({ min: -20_000, max: 5_000_000 }).map((cents) => cents / 100),
    account: fc.constantFrom('A', 'B'),
  }),
  { minLength: 1, maxLength: 10 },
);
const moves = fc.array(
  fc.record({
    account: fc.constantFrom('A', 'B'),
    from: fc.constantFrom(...KEYS),
    to: fc.constantFrom(...KEYS),
    size: fc.oneof(
      fc.record({ unit: fc.constant('money' as const), value: fc.double({ min: 0, max: 40_000, noNaN: true }) }),
      fc.record({ unit: fc.constant('part' as const), value: fc.constantFrom(0.25, 0.5, 1) }),
    ),
    price: fc.constant(null),
  }),
  { maxLength: 5 },
);

/* What the lines are worth after the moves, by hand: by account and security, in the words of the move. */
function byHand(held: readonly Line[], made: ReturnType<typeof makeMoves>['made']): readonly Line[] {
  const SYMBOLS: Readonly<Record<string, string>> = { 'class:cash': 'SPAXX' };
  const symbolOf = (key: SecurityKey) => SYMBOLS[key] ?? key.slice(key.indexOf(':') + 1);
  const piles = new Map<string, number[]>();
  const put = (account: string, symbol: string, value: number) => {
    const place = `${account} ${symbol}`;
    const pile = piles.get(place) ?? [];
    piles.set(place, [...pile, value]);
  };
  for (const { account = 'A', symbol, value } of held) put(account, symbol, value);
  for (const { amount, move: one, refused } of made) {
    if (refused !== null) continue;
    put(one.account, symbolOf(one.from), -amount);
    put(one.account, symbolOf(one.to), amount);
  }
  return [...piles].flatMap(([place, values]) => {
    const [account, symbol] = place.split(' ');
    const value = sum(values);
    return Math.abs(value) < 1e-9 ? [] : [{ account: account!, symbol: symbol!, value }];
  });
}

describe('moves', () => {
  it('lose no cent, and none of an account’s money goes to another', () => {
    fc.assert(
      fc.property(lines, moves, (held, asked) => {
        const { groundwork } = labFor(held, tiny);
        const moved = makeMoves(groundwork.lines(), asked, tiny).positions;
        for (const account of ['A', 'B']) {
          const worth = (positions: typeof moved) =>
            sum(positions.filter((one) => one.account === account).map(({ baseValue }) => baseValue!));
          expect(Math.abs(worth(moved) - worth(groundwork.lines()))).toBeLessThan(0.005);
        }
        expect(Math.abs(exposeMoved(moved, groundwork).net - groundwork.exposure.net)).toBeLessThan(0.005);
      }),
      { numRuns: 300 },
    );
  });

  it('give the report of a portfolio written by hand', () => {
    fc.assert(
      fc.property(lines, moves, fc.constantFrom('portfolio' as const, 'equities' as const), (held, asked, base) => {
        const ground = labFor(held, tiny, { base });
        const { after, steps } = playMoves(asked, first, ground);
        if (after === null) return;
        const portfolio = holding(byHand(held, steps), { base, currency: ground.groundwork.resolved.currency });
        const report = analyse(portfolio, tiny, prepare(portfolio, tiny), first);
        const close = (ours: number | null, theirs: number | null) => {
          if (ours === null || theirs === null) expect(ours).toBe(theirs);
          else expect(ours).toBeCloseTo(theirs, 6);
        };
        close(after.net, report.totals.net);
        for (const key of ['share', 'low', 'high', 'direct', 'viaFunds'] as const) {
          close(after.lens[key], report.lens[key]);
          close(after.smallCaps[key], report.smallCaps[key]);
        }
        close(after.tilt, report.tilt);
        close(after.concentration.top10, report.concentration.top10);
        close(after.concentration.effectiveNumber, report.concentration.effectiveNumber);
        close(after.replays[0]!.portfolio.share, report.scenarios[0]!.portfolio.share);
        close(after.replays[0]!.portfolio.high, report.scenarios[0]!.portfolio.high);
      }),
      { numRuns: 200 },
    );
  });

  it('undone leave everything as it was', () => {
    const held = [
      { symbol: 'NVDA', value: 900.1 },
      { symbol: 'IWM', value: 77.7 },
    ];
    const ground = labFor(held, tiny);
    const there = move(NVDA, 'fund:IWM', 333.33);
    const back = move('fund:IWM', NVDA, 333.33);
    const { before, after } = playMoves([there, back], first, ground);
    expect(after!.lens.value).toBeCloseTo(before.lens.value, 9);
    expect(playMoves([], first, ground).after).toBeNull();
    expect(makeMoves(ground.groundwork.lines(), [], tiny).positions).toBe(ground.groundwork.lines());
  });

  it('take no more than there is, also after earlier ones', () => {
    const { groundwork } = labFor([{ symbol: 'NVDA', value: 500 }], tiny);
    const { made } = makeMoves(
      groundwork.lines(),
      [move(NVDA, 'class:cash', 300), move(NVDA, 'class:cash', 300), move(NVDA, 'class:cash', 1)],
      tiny,
    );
    expect(made.map(({ amount, isCapped, refused }) => [amount, isCapped, refused])).toEqual([
      [300, false, null],
      [200, true, null],
      [0, false, 'no-position'],
    ]);
  });

  it('say why they move nothing', () => {
    const { groundwork } = labFor([{ symbol: 'NVDA', value: 500 }], tiny);
    const refusals = (asked: readonly Move[]) =>
      makeMoves(groundwork.lines(), asked, tiny).made.map((one) => one.refused);
    expect(
      refusals([
        move('fund:SPY', 'class:cash', 1),
        move(NVDA, NVDA, 1),
        move(NVDA, 'fund:XYZ', 1),
        move(NVDA, 'class:cash', 0),
        move(NVDA, 'class:cash', 1, { account: 'B' }),
      ]),
    ).toEqual(['no-position', 'same', 'unknown-target', 'no-amount', 'no-position']);
  });

  it('move a part of what is there', () => {
    const { groundwork } = labFor([{ symbol: 'NVDA', value: 500 }], tiny);
    const half = move(NVDA, 'class:cash', 0, { size: { unit: 'part', value: 0.5 } });
    const all = move(NVDA, 'class:cash', 0, { size: { unit: 'part', value: 1 } });
    const { made, positions } = makeMoves(groundwork.lines(), [half, all], tiny);
    expect(made.map(({ amount }) => amount)).toEqual([250, 250]);
    expect(positions.every(({ identification }) => identification.security.kind === 'class')).toBe(true);
  });

  it('count whole shares by the file’s price or by one typed in, and what is over', () => {
    const { groundwork } = labFor([{ symbol: 'NVDA', value: 2000, quantity: 10 }], tiny);
    const [unknown, typed] = makeMoves(
      groundwork.lines(),
      [move(NVDA, 'fund:IWM', 700), move(NVDA, 'fund:IWM', 700, { price: 150 })],
      tiny,
    ).made;
    expect(unknown!.sells).toEqual({ price: 200, shares: 3, rest: 100 });
    expect(unknown!.buys).toBeNull();
    expect(typed!.buys).toEqual({ price: 150, shares: 4, rest: 100 });
  });
});

describe('what moves change', () => {
  const played = (symbols: readonly Line[], moves: readonly Move[]) => playMoves(moves, [], labFor(symbols, tiny));
  it('is one figure where both sides are seen', () => {
    const { changes, steps } = played([{ symbol: 'NVDA', value: 1000 }], [move(NVDA, 'fund:IWM', 500)]);
    expect(changes!.lens).toEqual({ known: -0.5, low: -0.5, high: -0.5 });
    expect(steps[0]!.changes!.lens).toEqual(changes!.lens);
    expect(changes!.smallCaps.known).toBeCloseTo(0.5, 2);
  });
  it('lies between ends where one side is not: AVUV may hold anything', () => {
    const { changes } = played([{ symbol: 'NVDA', value: 1000 }], [move(NVDA, 'fund:AVUV', 500)]);
    expect(changes).toEqual({
      lens: { known: -0.5, low: -0.5, high: 0 },
      smallCaps: { known: 0, low: 0, high: 0.5 },
      // what AVUV holds may be all mega-cap tech, and nothing changes, or all small caps
      tilt: { known: -0.5, low: -1, high: 0 },
    });
  });
  it('lies between ends where neither is, though the whole looks alike before and after', () => {
    const { before, after, changes } = played([{ symbol: 'AVUV', value: 1000 }], [move('fund:AVUV', 'fund:MIX', 400)]);
    expect([before.lens.high, after!.lens.high]).toEqual([1, 1]);
    expect(changes!.lens).toEqual({ known: 0, low: -0.4, high: 0.4 });
  });
  it('is nothing where nothing is moved', () => {
    expect(played([{ symbol: 'NVDA', value: 1000 }], []).changes).toBeNull();
  });
});

describe('what can be moved', () => {
  it('is every identified line that is long, with its price', () => {
    const { groundwork } = labFor(
      [
        { symbol: 'NVDA', value: 600, quantity: 2 },
        { symbol: 'NVDA', value: 300, quantity: 1 },
        { symbol: 'SPY', value: 50, account: 'B' },
        { symbol: 'AAPL', value: -10 },
        { symbol: 'NOPE', value: 10 },
      ],
      tiny,
    );
    const listed = listHoldables(groundwork.lines(), tiny);
    expect(listed.map(({ account, security, value, price }) => [account, security, value, price])).toEqual([
      ['A', NVDA, 900, 300],
      ['B', 'fund:SPY', 50, null],
    ]);
  });
});
