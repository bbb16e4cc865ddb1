import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playMoves } from '../../../src/domain/rotation/lab.ts';
import { measureFigures, placeExposure, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { amountToReach, placeNewMoney } from '../../../src/domain/rotation/new-money.ts';
import { exposeMoved, makeMoves, type MadeMove } from '../../../src/domain/rotation/plan.ts';
import { findLeastMoves, type Choosing, type Targets } from '../../../src/domain/rotation/solve.ts';
import { NO_TAXES_SAID } from '../../../src/domain/model/account-terms.ts';
import { isoDate, issuerId } from '../../../src/domain/model/units.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { solvedGainsLine, moveGainWords, washSaleLine } from '../../../src/screens/rotation/words/gains.ts';
import { neededWords, solvedDoubts, solvedLine } from '../../../src/screens/rotation/words/plans.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { labFor, type Line } from './ground.ts';
import { triesOf } from '../../support/dice.ts';

const pack = await loadReference();
const tiny = tinyReference();
/* A share as people set it; the smallest doubles only test the rounding of doubles. */
const THOUSANDTH = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const LEAST_MONEY: Choosing = { prefer: 'least-money', untaxed: [] };
const NONE: Targets = { lens: null, smallCaps: null, company: null };
const measuredOf = (ground: LabGround) => placeExposure(ground.groundwork.exposure, ground);
const figuresOf = (ground: LabGround) => measureFigures(measuredOf(ground), ground, []);
const solveFor = (targets: Partial<Targets>, ground: LabGround) =>
  findLeastMoves({ ...NONE, ...targets }, LEAST_MONEY, figuresOf(ground), measuredOf(ground), ground);
const solveForGain = (targets: Partial<Targets>, ground: LabGround, untaxed: readonly string[] = []) => {
  const chosen: Choosing = { prefer: 'least-gain', untaxed };
  return findLeastMoves({ ...NONE, ...targets }, chosen, figuresOf(ground), measuredOf(ground), ground);
};

/* Whether the plan's portfolio is inside the limits, but for a cent a move. */
function expectMet(targets: Targets, ground: LabGround, solved: ReturnType<typeof solveFor>): void {
  if (solved.kind !== 'met') throw new Error('not met');
  const { positions, made } = makeMoves(ground.groundwork.lines(), solved.moves, ground.groundwork.reference);
  expect(made.every(({ refused }) => refused === null)).toBe(true);
  const after = placeExposure(exposeMoved(positions, ground.groundwork), ground);
  const { lens, smallCaps, whole } = measureFigures(after, ground, []);
  const slack = 0.02 + solved.moves.length * 0.02;
  if (targets.lens !== null) expect(lens.value).toBeLessThanOrEqual(targets.lens * whole! + slack);
  if (targets.smallCaps !== null) expect(smallCaps.value).toBeGreaterThanOrEqual(targets.smallCaps * whole! - slack);
  if (targets.company !== null)
    for (const { owned } of after.stakes) expect(owned.value).toBeLessThanOrEqual(targets.company * whole! + slack);
}

describe('the least moves', () => {
  it('are none where the limits are met', () => {
    const ground = labFor([{ symbol: 'WMT', value: 1000 }], pack);
    expect(solveFor({ lens: 0.5 }, ground)).toMatchObject({ kind: 'met', moves: [], amount: 0, share: 0, unseen: [] });
  });

  it('sell what is wholly in the lens before what is half in it', () => {
    // 40 % in the lens at most: $1,000 of $2,500 + $500 × 0.85 (the tiny S&P 500) …
    const ground = labFor(
      [
        { symbol: 'NVDA', value: 1500 },
        { symbol: 'JPM', value: 1000 },
      ],
      tiny,
    );
    const solved = solveFor({ lens: 0.4 }, ground);
    if (solved.kind !== 'met') throw new Error('not met');
    expect(solved.amount).toBeCloseTo(500, 6);
    expect(solved.moves.map(({ from, size }) => [from, size])).toEqual([
      ['company:NVDA', { unit: 'money', value: 500 }],
    ]);
  });

  it('are as few as a search of every split finds', () => {
    /* Two holdings and two things to buy, in steps of 1 %: no mix found by hand may meet the limits with less. */
    const cases = fc.record({
      nvda: fc.integer({ min: 1, max: 99 }),
      lens: fc.integer({ min: 5, max: 60 }),
      small: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(cases, ({ nvda, lens, small }) => {
        const held = [
          { symbol: 'NVDA', value: nvda * 10 },
          { symbol: 'SPY', value: (100 - nvda) * 10 },
        ];
        const ground = labFor(held, tiny);
        const targets = { ...NONE, lens: lens / 100, smallCaps: small / 100 };
        const solved = solveFor(targets, ground);
        let best = Infinity;
        const ofSpy = figuresOf(labFor([{ symbol: 'SPY', value: 1 }], tiny)).lens.value;
        const ofIwm = figuresOf(labFor([{ symbol: 'IWM', value: 1 }], tiny)).smallCaps.value;
        for (let a = 0; a <= nvda; a += 1)
          for (let b = 0; b <= 100 - nvda; b += 1)
            for (const iwm of [0, 0.5, 1]) {
              const inLens = nvda - a + (100 - nvda - b) * ofSpy;
              if (inLens <= lens && (a + b) * iwm * ofIwm >= small) best = Math.min(best, (a + b) * 10);
            }
        if (solved.kind === 'met') {
          expect(solved.amount).toBeLessThanOrEqual(best + 1e-6);
          // The search goes in steps of 1 % of each: the exact answer is at most one step of each below.
          if (best < Infinity) expect(solved.amount).toBeGreaterThanOrEqual(best - 21);
        } else expect(best).toBe(Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it('meet the limits on random portfolios, or say which cannot be met', () => {
    const symbols = ['NVDA', 'AAPL', 'GOOGL', 'JPM', 'WWW', 'GALT', 'SPY', 'IWM', 'BND', 'SPAXX', 'HALF', 'NOPE'];
    const line = fc.record({
      symbol: fc.constantFrom(...symbols),
      value: fc.integer({ min: 1000, max: 9_000_000 }).map((cents) => cents / 100),
      account: fc.constantFrom('A', 'B'),
    });
    const limit = fc.option(fc.integer({ min: 1, max: 95 }).map((percent) => percent / 100));
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.record({ lens: limit, smallCaps: limit, company: limit }),
        fc.constantFrom('portfolio' as const, 'equities' as const),
        (held: readonly Line[], targets, base) => {
          const ground = labFor(held, tiny, { base });
          const solved = solveFor(targets, ground);
          kinds.add(solved.kind);
          if (solved.kind === 'met') expectMet(targets, ground, solved);
          if (solved.kind === 'out-of-reach') {
            expect(solved.targets.length).toBeGreaterThan(0);
            for (const { target, best } of solved.targets) {
              expect(targets[target]).not.toBeNull();
              if (best === null) continue;
              if (target === 'smallCaps') expect(best).toBeLessThan(targets.smallCaps! + 1e-6);
              else expect(best).toBeGreaterThan(targets.lens! - 1e-6);
            }
          }
        },
      ),
      { numRuns: triesOf(1000) },
    );
    expect(kinds).toContain('met');
    expect(kinds).toContain('out-of-reach');
  });

  it('reach below a limit for any company through funds', () => {
    const ground = labFor(
      [
        { symbol: 'VTI', value: 50_000 },
        { symbol: 'NVDA', value: 9000 },
        { symbol: 'QQQ', value: 30_000, account: 'B' },
      ],
      pack,
    );
    const targets = { ...NONE, lens: 0.3, smallCaps: 0.1, company: 0.04 };
    const solved = solveFor(targets, ground);
    expectMet(targets, ground, solved);
    if (solved.kind !== 'met') throw new Error('not met');
    const { after } = playMoves(solved.moves, [], ground);
    expect(after!.lens.share!).toBeLessThanOrEqual(0.3 + 1e-5);
  });

  it('do not count on what no list shows', () => {
    const ground = labFor([{ symbol: 'NVDA', value: 1000 }], tiny);
    const solved = solveFor({ lens: 0.5 }, ground);
    if (solved.kind !== 'met') throw new Error('not met');
    expect(solved.moves.map(({ to }) => to)).not.toContain('fund:AVUV');
  });

  it('do not sell what is not seen while the limits can be met without, and say so', () => {
    // AVUV may be all small caps: selling it for small caps might change nothing
    const ground = labFor(
      [
        { symbol: 'AVUV', value: 900 },
        { symbol: 'JPM', value: 100 },
      ],
      tiny,
    );
    const little = solveFor({ smallCaps: 0.08 }, ground);
    if (little.kind !== 'met') throw new Error('not met');
    expect(little.moves.map(({ from }) => from)).toEqual([`company:${issuerId('JPM')}`]);
    expect([little.unseen, little.sellsUnseen]).toEqual([['fund:AVUV'], false]);
    const [figure] = little.figures;
    expect(figure!.before).toMatchObject({ low: 0, high: 0.9 });
    expect(figure!.after.low).toBeCloseTo(0.08, 4);
    expect(figure!.after.high).toBeCloseTo(0.98, 4);
    expect(solvedDoubts(little, 'mega-cap-tech')).toEqual([
      'You have 0–90.0% in small caps today, so you may already meet that limit.',
      'After these swaps, you’d have 8.0–98.1% in small caps.',
      'These swaps don’t sell AVUV: we can’t see enough of it to know what that would change.',
    ]);
    const much = solveFor({ smallCaps: 0.5 }, ground);
    if (much.kind !== 'met') throw new Error('not met');
    expect(much.sellsUnseen).toBe(true);
    expect(solvedDoubts(much, 'mega-cap-tech').at(-1)).toMatch(/^We can’t see enough of AVUV .* can’t be met without/);
  });

  it('are met by the low end, and the range is said where the high one is above the limit', () => {
    const ground = labFor(
      [
        { symbol: 'AVUV', value: 300 },
        { symbol: 'NVDA', value: 700 },
      ],
      tiny,
    );
    const solved = solveFor({ lens: 0.4 }, ground);
    expect(solvedDoubts(solved, 'mega-cap-tech')[0]).toBe(
      'After these swaps, you’d have 40.0–70.0% in mega-cap tech. That may still be above your limit of 40.0%.',
    );
    const none = solveFor({ lens: 0.8 }, ground);
    expect(solvedLine(none, 'mega-cap-tech', moneyFormat('USD', false))).toMatch(/^You may already be within/);
  });

  it('need a base', () => {
    expect(solveFor({ lens: 0.1 }, labFor([{ symbol: 'NVDA', value: -1 }], pack)).kind).toBe('no-base');
  });
});

describe('the least gain', () => {
  const met = (solved: ReturnType<typeof solveFor>) => {
    if (solved.kind !== 'met') throw new Error('not met');
    return solved;
  };
  /* $1,500 of $2,500 in the lens; at most 40 % of it is $500 less. */
  const lots: readonly Line[] = [
    { symbol: 'NVDA', value: 500, account: 'Mine' },
    { symbol: 'NVDA', value: 600, paid: 200, since: isoDate('2020-01-02')!, account: 'Mine' },
    { symbol: 'NVDA', value: 400, paid: 500, since: isoDate('2026-02-01')!, account: 'Mine' },
    { symbol: 'JPM', value: 1000, paid: 1, account: 'Mine' },
  ];

  it('sells the lots with the highest cost first, and those without a cost last', () => {
    const solved = met(solveForGain({ lens: 0.4 }, labFor(lots, tiny)));
    expect(solved.moves).toMatchObject([{ from: 'company:NVDA', size: { value: 500 }, lots: 'highest-cost' }]);
    // the lot of 400 that cost 500, and 100 of the 600 that cost 200
    const { gain, losses, covered } = solved.realised!;
    expect([covered, losses]).toEqual([500, -100]);
    expect(gain).toBeCloseTo(-100 + (100 * 400) / 600, 9);
    const dollars = moneyFormat('USD', false);
    expect(moveGainWords(solved.made[0]!, solved.chosen, dollars)).toBe('−$33');
    expect(solvedGainsLine(solved, NO_TAXES_SAID, dollars)).toMatch(
      /^These moves would realize a loss of \$33\.33.*We assume the tax lots with the highest cost basis are sold first\./,
    );
    expect(washSaleLine(solved.made, [], 'USD')).toMatch(
      /^In the US, a loss may not count if .* within 30 days before or/,
    );
    expect([washSaleLine(solved.made, [], 'EUR'), washSaleLine(solved.made, ['Mine'], 'USD')]).toEqual(['', '']);
    // the same money, of every lot a third, is 100 of gain on the 333.33 that have a cost
    const least = met(solveFor({ lens: 0.4 }, labFor(lots, tiny)));
    expect(least.moves).toMatchObject([{ from: 'company:NVDA', size: { value: 500 } }]);
    expect(least.moves[0]).not.toHaveProperty('lots');
    expect(least.realised!.gain).toBeCloseTo(100, 9);
    expect(least.realised!.covered).toBeCloseTo(1000 / 3, 9);
    expect(moveGainWords(least.made[0]!, least.chosen, dollars)).toBe('+$100, $167 without a cost basis');
  });

  it('sells losses before what is in an account that is not taxed, and that before a gain', () => {
    const held: readonly Line[] = [
      { symbol: 'NVDA', value: 400, paid: 500, account: 'Mine' },
      { symbol: 'AAPL', value: 600, paid: 100, account: 'Mine' },
      { symbol: 'JPM', value: 1000, account: 'Mine' },
      { symbol: 'NVDA', value: 300, paid: 1, account: 'Roth' },
      { symbol: 'WWW', value: 700, account: 'Roth' },
    ];
    // $1,300 of $3,000 in the lens; 600 less, 800 less
    const some = met(solveForGain({ lens: 700 / 3000 }, labFor(held, tiny), ['Roth']));
    // each amount is rounded up to the cent
    expect(some.made.map(({ move, amount }) => [move.account, move.from, Math.round(amount)])).toEqual([
      ['Mine', 'company:NVDA', 400],
      ['Roth', 'company:NVDA', 200],
    ]);
    expect(some.realised!.gain).toBeCloseTo(-100, 6);
    expect(moveGainWords(some.made[0]!, some.chosen, moneyFormat('USD', true))).not.toMatch(/\d/);
    expect(solvedGainsLine(some, { ...NO_TAXES_SAID, untaxed: ['Roth'] }, moneyFormat('USD', true))).not.toMatch(/\d/);
    expect(moveGainWords(some.made[1]!, some.chosen, moneyFormat('USD', false))).toBe('not taxed');
    const more = met(solveForGain({ lens: 500 / 3000 }, labFor(held, tiny), ['Roth']));
    expect(more.made.map(({ move, amount }) => [move.account, move.from, Math.round(amount)])).toEqual([
      ['Mine', 'company:NVDA', 400],
      ['Mine', 'company:AAPL', 100],
      ['Roth', 'company:NVDA', 300],
    ]);
    expect(more.realised!.gain).toBeCloseTo(-100 + (100 * 500) / 600, 1);
  });

  it('takes a holding without a cost basis for all gain, and never for none', () => {
    const held: readonly Line[] = [
      { symbol: 'AAPL', value: 500 },
      { symbol: 'NVDA', value: 500, paid: 100 },
      { symbol: 'JPM', value: 1000 },
    ];
    const one = met(solveForGain({ lens: 0.25 }, labFor(held, tiny)));
    expect(one.moves.map(({ from }) => from)).toEqual(['company:NVDA']);
    const both = met(solveForGain({ lens: 0.125 }, labFor(held, tiny)));
    const dollars = moneyFormat('USD', false);
    expect(both.made.map((made) => moveGainWords(made, both.chosen, dollars))).toEqual(['+$400', 'no cost basis']);
    expect(solvedGainsLine(both, NO_TAXES_SAID, dollars)).toMatch(
      /Your files have no cost basis for \$250\.0\d of what you’d sell\./,
    );
    const unknown = met(solveForGain({ lens: 0.1 }, labFor(held.slice(0, 1).concat(held[2]!), tiny)));
    expect([unknown.realised, washSaleLine(unknown.made, [], 'USD')]).toEqual([null, '']);
    expect(solvedGainsLine(unknown, NO_TAXES_SAID, dollars)).toMatch(
      /^Your files don’t include a cost basis for what you’d sell, so/,
    );
  });

  it('never realises more than the least money does, keeps the limits, and adds up', () => {
    const line = fc.record({
      symbol: fc.constantFrom('NVDA', 'AAPL', 'GOOGL', 'JPM', 'WWW', 'SPY', 'IWM', 'SPAXX', 'HALF'),
      value: fc.integer({ min: 1000, max: 900_000 }).map((cents) => cents / 100),
      account: fc.constantFrom('Mine', 'Ours', 'Roth'),
      part: fc.option(fc.integer({ min: 1, max: 250 }).map((percent) => percent / 100)),
    });
    const limit = fc.option(fc.integer({ min: 1, max: 95 }).map((percent) => percent / 100));
    /* What may be taxed at most: gains without the losses, and all that has no cost. */
    const mostTaxed = ({ made }: { readonly made: readonly MadeMove[] }) =>
      made
        .filter(({ move }) => move.account !== 'Roth' && move.from !== 'class:cash')
        .map(({ amount, realised }) =>
          realised === null ? amount : realised.gain - realised.losses + amount - realised.covered,
        )
        .reduce((all, one) => all + one, 0);
    let moved = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 9 }),
        fc.record({ lens: limit, smallCaps: limit, company: limit }),
        fc.constantFrom('portfolio' as const, 'equities' as const),
        (drawn, targets, base) => {
          const held = drawn.map(({ part, ...one }) => (part === null ? one : { ...one, paid: one.value * part }));
          const ground = labFor(held, tiny, { base });
          const least = solveFor(targets, ground);
          const taxed = solveForGain(targets, ground, ['Roth']);
          expect(taxed.kind).toBe(least.kind);
          if (taxed.kind !== 'met' || least.kind !== 'met') return;
          expectMet(targets, ground, taxed);
          const cents = 0.02 * (1 + taxed.moves.length + least.moves.length);
          expect(mostTaxed(taxed)).toBeLessThanOrEqual(mostTaxed(least) + cents);
          expect(least.amount).toBeLessThanOrEqual(taxed.amount + cents);
          // the plan as it would be kept realises what was said
          const { steps } = playMoves(taxed.moves, [], ground);
          const sales = steps.filter(({ move }) => move.account !== 'Roth' && move.from !== 'class:cash');
          const gains = sales.flatMap(({ realised }) => (realised === null ? [] : [realised.gain]));
          if (gains.length === 0) expect(taxed.realised).toBeNull();
          else
            expect(taxed.realised!.gain).toBeCloseTo(
              gains.reduce((all, one) => all + one, 0),
              6,
            );
          if (mostTaxed(taxed) < mostTaxed(least) - 1) moved += 1;
        },
      ),
      { numRuns: triesOf(400) },
    );
    expect(moved).toBeGreaterThan(triesOf(20));
  });
});

describe('new money', () => {
  it('reaches the limit with just the amount that is said', () => {
    fc.assert(
      fc.property(
        THOUSANDTH,
        THOUSANDTH,
        THOUSANDTH,
        fc.constantFrom('at most' as const, 'at least' as const),
        (share, limit, fraction, side) => {
          const amount = amountToReach({ value: share * 1000, base: 1000 }, limit, side, { fraction, counts: 1 });
          if (amount === null) {
            const helps = side === 'at least' ? fraction > limit : fraction < limit;
            expect(helps).toBe(false);
          } else if (amount > 0) {
            expect((share * 1000 + amount * fraction) / (1000 + amount)).toBeCloseTo(limit, 6);
          } else {
            expect(side === 'at least' ? share >= limit : share <= limit).toBe(true);
          }
        },
      ),
    );
  });

  it('is worked out for the broad funds, target by target', () => {
    const ground = labFor([{ symbol: 'NVDA', value: 1000 }], tiny);
    const placed = placeNewMoney(1000, { ...NONE, lens: 0.5 }, figuresOf(ground), measuredOf(ground), ground);
    const cash = placed.find(({ security }) => security === 'class:cash')!;
    const from = { limit: 0.5, value: 1000, base: 1000, fraction: 0, counts: 1, needed: 1000 };
    const [needed, share] = [
      { least: 1000, most: 1000 },
      { low: 0.5, high: 0.5 },
    ];
    expect(cash).toEqual({ target: 'lens', security: 'class:cash', boughtAs: null, needed, share, from });
    expect(placed.every(({ target }) => target === 'lens')).toBe(true);
  });

  it('says between which ends it lies where the fund it goes into is not seen', () => {
    // AVUV is between nothing and all small caps: 10 % of 1,000 + x needs 111.11 at best, and no amount at worst
    const ground = labFor([{ symbol: 'JPM', value: 1000 }], tiny);
    const targets = { ...NONE, lens: 0.1, smallCaps: 0.1 };
    const placed = placeNewMoney(500, targets, figuresOf(ground), measuredOf(ground), ground);
    const of = (target: string, security: string) =>
      placed.find((one) => one.target === target && one.security === security)!;
    expect(of('smallCaps', 'fund:AVUV').needed.least).toBeCloseTo(111.11, 2);
    expect(of('smallCaps', 'fund:AVUV').needed.most).toBeNull();
    expect(of('smallCaps', 'fund:AVUV').share).toEqual({ low: 0, high: 500 / 1500 });
    expect(of('smallCaps', 'fund:IWM').needed).toMatchObject({ least: of('smallCaps', 'fund:IWM').needed.most });
    expect(of('lens', 'fund:AVUV').needed).toEqual({ least: 0, most: 0 }); // nothing is to be reached
  });

  it('says so where the portfolio itself is not seen', () => {
    const ground = labFor(
      [
        { symbol: 'NVDA', value: 400 },
        { symbol: 'AVUV', value: 600 },
      ],
      tiny,
    );
    const targets = { ...NONE, lens: 0.5 };
    const [cash] = placeNewMoney(500, targets, figuresOf(ground), measuredOf(ground), ground);
    // between 40 and 100 % today: reached already, or 1,000 more needed
    expect(cash).toMatchObject({ security: 'class:cash', needed: { least: 0, most: 1000 } });
    expect(cash!.share.high).toBeCloseTo(1000 / 1500, 9);
  });

  it.each([
    [{ least: 0, most: 0 }, 'already met'],
    [{ least: null, most: null }, 'not possible'],
    [{ least: 226_226.2, most: 226_226.2 }, '$226,227'],
    [{ least: 111.2, most: null }, '$111 or more'],
    [{ least: 0, most: null }, 'can’t tell yet'],
    [{ least: 0, most: 1000 }, 'up to $1,000'],
    [{ least: 111.2, most: 900.1 }, '$111–$901'],
  ])('reads %o as %s', (needed, words) => {
    expect(neededWords(needed, moneyFormat('USD', false))).toBe(words);
  });
});
