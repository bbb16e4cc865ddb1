import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move } from '../../../src/domain/model/move.ts';
import { SCENARIOS } from '../../../src/domain/model/scenario.ts';
import type { SecurityKey } from '../../../src/domain/model/security-key.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { openSpan, playMoves } from '../../../src/domain/rotation/lab.ts';
import { isOnTheLine, readSpan } from '../../../src/domain/rotation/span.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { labFor } from './ground.ts';
import { triesOf } from '../../support/dice.ts';

/* What the page reads off the line between nothing moved and all of it moved, beside what the worker measures for that amount. */

const tiny = tinyReference();
const COMPANIES = ['NVDA', 'AAPL', 'WWW', 'GALT', 'JPM'] as const;
const FUNDS = ['SPY', 'IWM', 'HALF', 'AVUV', 'MIX', 'BND'] as const;
const KEYS: readonly SecurityKey[] = [
  ...COMPANIES.map((symbol): SecurityKey => `company:${issuerId(symbol)}`),
  ...FUNDS.map((symbol): SecurityKey => `fund:${symbol}`),
  'class:cash',
];
const lines = (least: number, symbols: readonly string[]) =>
  fc.array(
    fc.record({
      symbol: fc.constantFrom(...symbols),
      value: fc.integer({ min: least, max: 5_000_000 }).map((cents) => cents / 100),
      account: fc.constantFrom('A', 'B'),
    }),
    { minLength: 1, maxLength: 8 },
  );
const move = fc.record({
  account: fc.constantFrom('A', 'B'),
  from: fc.constantFrom(...KEYS),
  to: fc.constantFrom(...KEYS),
  price: fc.constant(null),
});
/* Of something that is there, more often than not. */
const KEY_OF: Readonly<Record<string, SecurityKey>> = { SPAXX: 'class:cash' };
const tries = fc.record({
  at: fc.nat(),
  to: fc.constantFrom(...KEYS),
  price: fc.constant(null),
});
const size = (value: number): Move['size'] => ({ unit: 'money', value });

const HALF_A_CENT = 0.005;

describe('between nothing and all of it', () => {
  const between = (held: ReturnType<typeof lines>) => {
    let [straight, all] = [0, 0];
    fc.assert(
      fc.property(
        held,
        fc.array(move, { maxLength: 2 }),
        tries,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('portfolio' as const, 'equities' as const),
        fc.constantFrom(...SCENARIOS),
        (rows, planned, { at, to, price }, percent, base, scenario) => {
          const row = rows[at % rows.length]!;
          const from = KEY_OF[row.symbol] ?? KEYS.find((key) => key.endsWith(`:${row.symbol}`)) ?? 'fund:SSO';
          const tried = { account: row.account, from, to, price };
          const ground = labFor(rows, tiny, { base });
          const plan = planned.map((one): Move => ({ ...one, size: size(100) }));
          const span = openSpan(plan, { ...tried, size: size(1) }, [scenario], ground);
          if (span === null) return;
          all += 1;
          if (!span.isStraight) return;
          straight += 1;
          const amount = Math.round(span.amount * percent) / 100;
          const made: Move = { ...tried, size: size(amount) };
          const { after, steps } = playMoves([...plan, made], [scenario], ground);
          if (after === null || steps.at(-1)!.refused !== null) return;
          const read = readSpan(span.none, span.all, steps.at(-1)!.amount / span.amount);
          expect(isOnTheLine(read, after, HALF_A_CENT)).toBe(true);
        },
      ),
      { numRuns: triesOf(400) },
    );
    return { straight, all };
  };
  it('the figures are the worker’s own for each amount, to the cent, and nearly every way is straight', () => {
    const { straight, all } = between(lines(0, [...COMPANIES, ...FUNDS, 'SPAXX', 'NOPE']));
    expect(all).toBeGreaterThan(triesOf(200));
    expect(straight / all).toBeGreaterThan(0.75);
  });
  it('so they are with shorts and leverage, wherever the way is said to be straight', () => {
    const { straight } = between(lines(-20_000, [...COMPANIES, ...FUNDS, 'SSO', 'SPAXX', 'NOPE']));
    expect(straight).toBeGreaterThan(triesOf(100));
  });
});

describe('the ends', () => {
  const ground = labFor(
    [
      { symbol: 'NVDA', value: 900 },
      { symbol: 'IWM', value: 100 },
    ],
    tiny,
  );
  const NVDA: SecurityKey = `company:${issuerId('NVDA')}`;
  const tried: Move = { account: 'A', from: NVDA, to: 'fund:IWM', size: size(1), price: null };
  it('are the portfolio as it is, and with all of it moved', () => {
    const span = openSpan([], tried, SCENARIOS.slice(0, 1), ground)!;
    expect(span.amount).toBe(900);
    expect(readSpan(span.none, span.all, 0).lens.share).toBeCloseTo(0.9, 12);
    expect(readSpan(span.none, span.all, 1).lens.share).toBeCloseTo(0, 12);
    expect(readSpan(span.none, span.all, 1 / 3).lens.value).toBeCloseTo(600, 9);
  });
  it('are none where nothing can be moved', () => {
    expect(openSpan([], { ...tried, account: 'B' }, [], ground)).toBeNull();
  });
});
