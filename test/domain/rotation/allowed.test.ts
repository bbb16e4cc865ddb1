import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTerms, termsOf, type AccountTerm, type LineUpFund } from '../../../src/domain/model/account-terms.ts';
import type { Move } from '../../../src/domain/model/move.ts';
import type { Answer } from '../../../src/domain/model/portfolio.ts';
import { placeNewMoney } from '../../../src/domain/rotation/new-money.ts';
import { askLab, playMoves } from '../../../src/domain/rotation/lab.ts';
import { measureFigures, placeExposure, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { allowedIn, identifyFund } from '../../../src/domain/rotation/line-up.ts';
import { listHoldables } from '../../../src/domain/rotation/plan.ts';
import { proposeMove, rankHeavierSide } from '../../../src/domain/rotation/propose.ts';
import { rankSwaps } from '../../../src/domain/rotation/rank.ts';
import { findLeastMoves, type Targets } from '../../../src/domain/rotation/solve.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { triesOf } from '../../support/dice.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { labWithin, type Line } from './ground.ts';

/* What moves keep to in accounts. */

const tiny = tinyReference();
const pack = await loadReference();
const NONE: Targets = { lens: null, smallCaps: null, company: null };
const measuredOf = (ground: LabGround) => placeExposure(ground.groundwork.exposure, ground);
const figuresOf = (ground: LabGround) => measureFigures(measuredOf(ground), ground, []);
const solveFor = (targets: Partial<Targets>, ground: LabGround, prefer: 'least-money' | 'least-gain' = 'least-money') =>
  findLeastMoves({ ...NONE, ...targets }, { prefer, untaxed: [] }, figuresOf(ground), measuredOf(ground), ground);

const fundOf = (symbol: string): LineUpFund => ({ symbol, name: null, cost: null });
const lineUp = (account: string, ...symbols: readonly string[]): AccountTerm => {
  return { kind: 'line-up', account, funds: symbols.map(fundOf) };
};
const noSales = (account: string): AccountTerm => ({ kind: 'no-sales', account });

/* Whether an account of these terms allows a move; by the words alone, apart from what the code asks. */
const KEYS: Readonly<Record<string, string>> = {
  SPY: 'fund:SPY',
  IWM: 'fund:IWM',
  SPAXX: 'class:cash',
  BND: 'fund:BND',
};
function isAllowed(
  { account, from, to }: Pick<Move, 'account' | 'from' | 'to'>,
  terms: readonly AccountTerm[],
): boolean {
  const said = termsOf(account, terms);
  const sells = !said.hasNoSales || from === 'class:cash';
  return sells && (said.lineUp === null || said.lineUp.some(({ symbol }) => symbol !== null && KEYS[symbol] === to));
}

const line = fc.record({
  symbol: fc.constantFrom('NVDA', 'AAPL', 'JPM', 'WWW', 'SPY', 'IWM', 'BND', 'SPAXX', 'HALF'),
  value: fc.integer({ min: 1000, max: 9_000_000 }).map((cents) => cents / 100),
  account: fc.constantFrom('A', 'B', 'C'),
  paid: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
});
const held = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map(({ paid, ...one }): Line => (paid === undefined ? one : { ...one, paid })));
const terms = fc
  .tuple(
    fc.constantFrom('A', 'B'),
    fc.option(fc.subarray(['SPY', 'IWM', 'SPAXX', 'BND', 'NOPE'])),
    fc.boolean(),
    fc.option(fc.subarray(['IWM', 'SPAXX'])),
  )
  .map(([account, first, keeps, second]): readonly AccountTerm[] => [
    ...(first === null ? [] : [lineUp(account, ...first)]),
    ...(keeps ? [noSales(account)] : []),
    ...(second === null ? [] : [lineUp('C', ...second)]),
  ]);

describe('accounts that allow only some moves', () => {
  it('buy nothing that their line-up lacks, and sell nothing where no sale is allowed', () => {
    const limit = fc.option(fc.integer({ min: 1, max: 95 }).map((percent) => percent / 100));
    const limits = fc.record({ lens: limit, smallCaps: limit, company: limit });
    const prefer = fc.constantFrom('least-money' as const, 'least-gain' as const);
    const seen = new Set<string>();
    fc.assert(
      fc.property(held, terms, limits, prefer, (lines, said, targets, wanted) => {
        const ground = labWithin(lines, tiny, said);
        const solved = solveFor(targets, ground, wanted);
        seen.add(solved.kind);
        if (solved.kind === 'met') {
          for (const { move, refused } of solved.made) {
            expect(refused).toBeNull();
            expect(isAllowed(move, said)).toBe(true);
          }
        }
        // what stands in the way is said only of limits of accounts that are held, and without them it can be done
        if (solved.kind === 'not-allowed') {
          expect(solved.by.length).toBeGreaterThan(0);
          expect(solveFor(targets, labWithin(lines, tiny, []), wanted).kind).toBe('met');
          for (const { account, of } of solved.by) {
            expect(lines.some((one) => one.account === account)).toBe(true);
            const without = said.filter((term) => term.account !== account || term.kind !== of);
            if (solved.isEach) expect(solveFor(targets, labWithin(lines, tiny, without), wanted).kind).toBe('met');
          }
        }
      }),
      { numRuns: triesOf(600) },
    );
    expect(seen).toContain('met');
    expect(seen).toContain('not-allowed');
  });

  it('are ranked and proposed only such moves', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(held, terms, fc.constantFrom('lens' as const, 'smallCaps' as const), (lines, said, side) => {
        const ground = labWithin(lines, tiny, said);
        for (const { from, to } of rankSwaps(500, side, figuresOf(ground), ground))
          for (const { account, security } of from)
            for (const one of to) expect(isAllowed({ account, from: security, to: one }, said)).toBe(true);
        const ranked = rankHeavierSide(500, figuresOf(ground), ground);
        const proposed = proposeMove(listHoldables(ground.groundwork.lines(), tiny), ranked, ground);
        seen.add(proposed === null);
        if (proposed !== null) expect(isAllowed(proposed, said)).toBe(true);
      }),
      { numRuns: triesOf(600) },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('are made no other move, which is said', () => {
    const move = fc.record({
      account: fc.constantFrom('A', 'B', 'C'),
      from: fc.constantFrom('company:NVDA', 'fund:SPY', 'fund:IWM', 'class:cash'),
      to: fc.constantFrom('fund:SPY', 'fund:IWM', 'class:cash', 'company:JPM'),
    });
    fc.assert(
      fc.property(held, terms, fc.array(move, { maxLength: 5 }), (lines, said, asked) => {
        const moves = asked.map((one) => ({ ...one, size: { unit: 'part', value: 0.5 }, price: null }) as Move);
        for (const { move: one, refused } of playMoves(moves, [], labWithin(lines, tiny, said)).steps) {
          if (refused === null) expect(isAllowed(one, said)).toBe(true);
          if (refused === 'no-sales' || refused === 'not-offered') expect(isAllowed(one, said)).toBe(false);
        }
      }),
      { numRuns: triesOf(400) },
    );
  });

  it('take new money only in what one of them can buy', () => {
    const seen = new Set<boolean>();
    const targets = { ...NONE, lens: 0.2, smallCaps: 0.3 };
    fc.assert(
      fc.property(held, terms, (lines, said) => {
        const ground = labWithin(lines, tiny, said);
        const accounts = [...new Set(listHoldables(ground.groundwork.lines(), tiny).map(({ account }) => account))];
        const placed = placeNewMoney(500, targets, figuresOf(ground), measuredOf(ground), ground, accounts);
        for (const { security } of placed)
          expect(accounts.some((account) => isAllowed({ account, from: 'class:cash', to: security }, said))).toBe(true);
        seen.add(accounts.every((account) => termsOf(account, said).lineUp !== null));
      }),
      { numRuns: triesOf(400) },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('say which limit stands in the way', () => {
    const lines: readonly Line[] = [
      { symbol: 'NVDA', value: 900, account: 'A' },
      { symbol: 'AAPL', value: 900, account: 'B' },
    ];
    const stopped = (...said: readonly AccountTerm[]) => solveFor({ lens: 0.1 }, labWithin(lines, tiny, said));
    expect(stopped(noSales('A'))).toEqual({
      kind: 'not-allowed',
      by: [{ account: 'A', of: 'no-sales' }],
      isEach: true,
    });
    expect(stopped(lineUp('A', 'NOPE'), noSales('B'))).toMatchObject({ kind: 'not-allowed', isEach: false });
    // an account that isn't held stops nothing
    expect(stopped(noSales('D'))).toMatchObject({ kind: 'met' });
    // what can't be met with any moves is out of reach, whatever an account allows
    expect(solveFor({ smallCaps: 1, lens: 0 }, labWithin([{ symbol: 'HALF', value: 1 }], tiny, [noSales('X')])).kind).not.toBe('not-allowed'); // oxfmt-ignore
  });

  it('spend cash where nothing is sold', () => {
    const lines: readonly Line[] = [
      { symbol: 'SPAXX', value: 500 },
      { symbol: 'NVDA', value: 500 },
    ];
    const solved = solveFor({ smallCaps: 0.2 }, labWithin(lines, tiny, [noSales('A')]));
    if (solved.kind !== 'met') throw new Error('not met');
    expect(solved.moves.map(({ from, to }) => [from, to])).toEqual([['class:cash', 'fund:IWM']]);
  });

  it('are told with what can be moved', async () => {
    const ground = labWithin([{ symbol: 'SPY', value: 1 }], tiny, [lineUp('A', 'IWM', 'NOPE'), noSales('B')]);
    const answer = await askLab({ kind: 'holdings' }, ground, () => Promise.reject(new Error('not asked')));
    if (answer.kind !== 'holdings') throw new Error('another answer');
    expect([...answer.allowed]).toEqual([
      ['A', { sells: true, buys: [{ ...fundOf('IWM'), security: 'fund:IWM' }] }],
      ['B', { sells: false, buys: null }],
    ]);
  });
});

describe('a line of a line-up', () => {
  const found = (symbol: string | null, name: string | null, answers: readonly Answer[] = []) =>
    identifyFund({ symbol, name, cost: null }, answers, pack);

  it('is known as a line of a file is: by its symbol, its ISIN, its name, and the user’s answers', () => {
    expect(found('VFIAX', 'Vanguard 500 Index Fund Admiral').found).toMatchObject({ security: 'fund:VFIAX' });
    expect(found('IE00B4L5Y983', 'iShares Core MSCI World').found).toMatchObject({ security: 'fund:IWDA' });
    expect(found(null, 'Vanguard S&P 500 ETF').found).toMatchObject({ security: 'fund:VOO' });
    const trust = 'Megacorp 500 Index Trust II';
    expect(found(null, trust).found).toBeNull();
    const answer: Answer = { kind: 'identity', symbol: null, name: trust, choice: { kind: 'fund', symbol: 'VOO' } };
    expect(found(null, trust, [answer]).found).toMatchObject({ security: 'fund:VOO' });
  });

  it('has a symbol at an end of its name only where the rest agrees', () => {
    expect(found(null, 'VOO Vanguard 500 Index')).toMatchObject({ symbol: 'VOO', name: 'Vanguard 500 Index' });
    expect(found(null, 'Megacorp Total Bond ADM')).toMatchObject({ symbol: null, found: null });
  });

  it('counts once where two are the same, and not where nobody knows it', () => {
    const said = { accountTerms: [lineUp('A', 'VOO', 'VOO', 'NOPE')], answers: [] };
    expect(allowedIn(said, pack).get('A')?.buys).toHaveLength(1);
  });
});

describe('what is said of an account', () => {
  const nothing = termsOf('A', []);
  const said = { lineUp: [fundOf('SPY')], hasNoSales: true, taxRate: 0.15 };

  it('comes back as it was said, and apart from other accounts', () => {
    const both = changeTerms(changeTerms([], 'A', nothing, said), 'B', nothing, { ...said, lineUp: null });
    expect(termsOf('A', both)).toEqual(said);
    expect(nothing).toEqual({ lineUp: null, hasNoSales: false, taxRate: null });
    expect(changeTerms(both, 'B', termsOf('B', both), nothing)).toEqual(changeTerms([], 'A', nothing, said));
  });

  it('leaves what was said since it was begun, of something else', () => {
    const since = changeTerms([], 'A', nothing, { ...nothing, taxRate: 0.2 });
    const saved = changeTerms(since, 'A', nothing, { ...nothing, lineUp: [fundOf('SPY')] });
    expect(termsOf('A', saved)).toEqual({ lineUp: [fundOf('SPY')], hasNoSales: false, taxRate: 0.2 });
  });
});
