import '../../seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookTogether } from '../../../src/domain/book/merge-portfolios.ts';
import { PARTS, compareSnapshots, type PortfolioChange } from '../../../src/domain/change/compare-snapshots.ts';
import { mergeSnapshots } from '../../../src/domain/change/merge-snapshots.ts';
import { takeSnapshot } from '../../../src/domain/change/take-snapshot.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const reference = tinyReference();
const [JULY, NOVEMBER] = [isoDate('2026-07-31')!, isoDate('2026-11-20')!];
const SYMBOLS = ['NVDA', 'JPM', 'WWW', 'GALT', 'AVUV', 'VOO', 'KEY'] as const;
type Held = readonly (readonly [(typeof SYMBOLS)[number], number, number])[];

function on(owner: string, held: Held, asOf: typeof JULY): Portfolio {
  const holdings = held.map(([symbol, quantity, price]) =>
    holdingOf({ symbol, quantity, price, value: quantity * price, account: 'IRA' }),
  );
  return { ...portfolioOf([fileOf(holdings, { asOf, name: `${owner}.csv` })]), id: owner, name: owner };
}
const snapshotOf = (one: Portfolio) => takeSnapshot(one, analyse(one, reference), NOVEMBER)!;
const merged = (all: readonly Portfolio[]) =>
  mergeSnapshots(
    'Larks',
    all.map((one) => ({ owner: one.name, snapshot: snapshotOf(one) })),
  )!;

const held = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...SYMBOLS), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 50 })),
  {
    minLength: 1,
    selector: ([symbol]) => symbol,
  },
);
const figures = (change: PortfolioChange) =>
  [change.total, change.lens, change.smallCaps, change.lensShare!].flatMap(({ before, after, parts }) => [
    before,
    after,
    ...PARTS.map((part) => parts[part]),
  ]);

it('changes as the household does that is measured as one', () => {
  fc.assert(
    fc.property(fc.tuple(held, held), fc.tuple(held, held), ([ada0, ada1], [ben0, ben1]) => {
      const july = [on('Ada', ada0, JULY), on('Ben', ben0, JULY)];
      const november = [on('Ada', ada1, NOVEMBER), on('Ben', ben1, NOVEMBER)];
      const sum = compareSnapshots(merged(july), merged(november))!;
      const whole = compareSnapshots(
        snapshotOf(lookTogether('Larks', july)!),
        snapshotOf(lookTogether('Larks', november)!),
      )!;
      const [mine, theirs] = [figures(sum), figures(whole)];
      for (const [at, figure] of mine.entries()) expect(figure).toBeCloseTo(theirs[at]!, 6);
      expect([sum.before.date, sum.after.date]).toEqual([JULY, NOVEMBER]);
    }),
    { numRuns: 15 },
  );
});

it('is none of members that are measured differently, or by lists of two states', () => {
  const [ada, ben] = [on('Ada', [['NVDA', 1, 1]], JULY), on('Ben', [['JPM', 1, 1]], JULY)].map(snapshotOf);
  const of = (other: typeof ben) =>
    mergeSnapshots('Larks', [
      { owner: 'Ada', snapshot: ada! },
      { owner: 'Ben', snapshot: other! },
    ]);
  expect(of(ben)).not.toBeNull();
  expect(of({ ...ben!, settings: { ...ben!.settings, lens: 'custom' } })).toBeNull();
  expect(of({ ...ben!, pack: { ...ben!.pack, version: 'other' } })).toBeNull();
  expect(mergeSnapshots('Larks', [])).toBeNull();
});
