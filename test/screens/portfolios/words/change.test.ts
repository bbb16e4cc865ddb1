import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { PortfolioChange, ChangeByPart } from '../../../../src/domain/change/compare-snapshots.ts';
import {
  changeLede,
  changeTitle,
  otherDaysLine,
  packLine,
  pointsOf,
  shareOn,
  splitWords,
  tooFewDays,
  tradeQuantity,
  uncomparedLine,
} from '../../../../src/screens/portfolios/words/change.ts';
import { formatShare } from '../../../../src/words/marks/numbers.ts';
import { markOf, speak } from '../../../../src/words/t.ts';
import { ageTitle, changesFact, snapshotsFact } from '../../../../src/screens/portfolios/words/portfolios.ts';
import { bandWords, standsWords, targetsLine, targetsTitle } from '../../../../src/screens/portfolios/words/targets.ts';
import type { MeasuredTarget } from '../../../../src/domain/measure/targets.ts';
import type { IsoDate } from '../../../../src/domain/model/units.ts';
import { makeSnapshot } from '../../../storage/sample-snapshot.ts';

const NONE: ChangeByPart = { prices: 0, trades: 0, currency: 0, inside: 0, reclassified: 0, uncut: 0, accounts: 0 };

/* A day of which everything is known. */
function known(day: string): PortfolioChange['before'] {
  const snapshot = makeSnapshot('p', day);
  return { ...snapshot, lens: { ...snapshot.lens, share: 0.406, low: 0.406, high: 0.406 } };
}

function changeOf(
  prices: number,
  trades: number,
  days: [string, string] = ['2025-11-28', '2026-08-21'],
  uncertain = 0,
): PortfolioChange {
  const money = { before: 100, after: 120, parts: NONE };
  return {
    before: known(days[0]),
    after: known(days[1]),
    differing: [],
    total: money,
    lens: money,
    smallCaps: money,
    lensShare: { before: 0.406, after: 0.406 + prices + trades, parts: { ...NONE, prices, trades }, uncertain },
    smallShare: null,
    groups: [],
    trades: [],
    cash: 0,
    splits: [],
    uncut: [],
    gone: [],
    added: [],
  };
}

const INTO = 'mega-cap tech';
test.each([
  [0.016, 0.009, `prices moved you further into ${INTO}, and so did your trades`],
  [-0.02, -0.01, `prices moved you out of ${INTO}, and so did your trades`],
  [0.02, -0.01, `prices moved you further into ${INTO}; your trades partly offset that`],
  [0.01, -0.03, `prices moved you further into ${INTO}; your trades more than offset that`],
  [0.02, -0.021, `prices moved you further into ${INTO}; your trades offset that`],
  [0, 0.03, `your trades moved you further into ${INTO}`],
  [0.003, 0.003, `you moved further into ${INTO}`],
  [0.0001, 0, `about the same in ${INTO}`],
  // 35.3 to 35.2: nothing that is measured
  [-0.003, 0.001, `about the same in ${INTO}`],
])('prices %d and trades %d', (prices, trades, words) => {
  expect(changeTitle(changeOf(prices, trades))).toBe(`Since November: ${words}`);
});

it('finds nothing in a change that is less than what is not known', () => {
  const unsure = changeOf(0.06, 0.01, ['2025-11-28', '2026-08-21'], 0.24);
  expect(changeTitle(unsure)).toBe('Since November: about the same in mega-cap tech, as far as we can see');
  expect(changeTitle(changeOf(0.06, 0.01, ['2025-11-28', '2026-08-21'], 0.02))).toMatch(
    /prices moved you further into/,
  );
});

it('names the whole day where a month would not say which', () => {
  expect(changeTitle(changeOf(0.01, 0, ['2024-11-28', '2026-08-21']))).toMatch(/^Since Nov 28, 2024:/);
});

it('gives both days and the parts, which add up as they are written', () => {
  expect(changeLede(changeOf(0.016, 0.009))).toBe(
    '40.6% on Nov 28, 2025, 43.1% on Aug 21, 2026: +2.5 points, of which prices +1.6 and your own trades +0.9.',
  );
});

it('gives the difference of the figures as they are shown', () => {
  const share = { before: 0.35345, after: 0.35152, parts: { ...NONE, prices: -0.00193 }, uncertain: 0 };
  expect(changeLede({ ...changeOf(0, 0), lensShare: share })).toBe(
    '35.3% on Nov 28, 2025, 35.2% on Aug 21, 2026: −0.1 points, of which prices −0.1.',
  );
  const tenths = (change: Pick<typeof share, 'before' | 'after'>, parts: Partial<ChangeByPart>) =>
    pointsOf({ ...share, ...change, parts: { ...NONE, ...parts } }).reduce((sum, one) => sum + one.tenths, 0);
  const shares = fc.integer({ min: 0, max: 100_000 }).map((part) => part / 100_000);
  fc.assert(
    fc.property(shares, shares, shares, (before, after, prices) => {
      const [from, to] = [before, after].map((one) => Number.parseFloat(formatShare(one).replace('<0.1', '0')));
      const told = tenths({ before, after }, { prices, trades: after - before - prices });
      expect(told / 10).toBeCloseTo(to! - from!, 9);
    }),
  );
});

it('shows a day of which a part is not known with both its ends', () => {
  const change = changeOf(0.06, 0.01, ['2025-11-28', '2026-08-21'], 0.24);
  const before = { ...change.before, lens: { ...change.before.lens, share: 0.406, low: 0.406, high: 0.646 } };
  expect(changeLede({ ...change, before })).toMatch(
    /^40\.6–64\.6% on Nov 28, 2025, .*: by what we can see, \+7\.0 points/,
  );
  const equities = { ...before, settings: { ...before.settings, base: 'equities' } } as const;
  expect(shareOn(equities, 0.38)).toBe('at least 38.0%');
});

it('says by which data the days were measured, each by its own only where that is so', () => {
  const one = makeSnapshot('p', '2025-11-28');
  const newer = { ...one, pack: { ...one.pack, version: 'another' } };
  expect(packLine([one, one])).toMatch(/^2 dates saved, all measured with the company data from /);
  expect(packLine([one, newer])).toBe('2 dates saved. Each uses the reference data from when it was saved.');
  expect(packLine([one, one, newer])).toBe('3 dates saved, measured with 2 versions of the reference data.');
});

test.each([
  [10, '10 for 1'],
  [1.5, '3 for 2'],
  [0.1, '1 for 10'],
])('a split of %d is %s', (factor, words) => {
  expect(splitWords(factor)).toBe(words);
});

it('says in what two days were measured differently, and what is compared all the same', () => {
  const change = changeOf(0.01, 0);
  const own = { ...change.after, settings: { ...change.after.settings, lens: 'custom' } } as const;
  expect(uncomparedLine({ ...change, after: own, differing: ['lens'] })).toBe(
    'On Nov 28, 2025 you measured mega-cap tech, on Aug 21, 2026 the companies you chose. So we compare amounts only, grouped as on the earlier date. Dates saved under the same definitions can be compared in full.',
  );
  expect(changeLede({ ...change, differing: ['own-list', 'own-cutoffs'] })).toMatch(
    /^Your list of companies changed between Nov 28, 2025 and Aug 21, 2026. Your cutoffs changed between/,
  );
  expect(changeTitle({ ...change, differing: ['sizes'] })).toBe('Since November: your portfolio is worth more');
  expect(changeLede({ ...change, lensShare: null })).toMatch(/worth nothing/);
  expect(otherDaysLine(0)).toBe('');
  expect(otherDaysLine(2)).toMatch(/^2 dates saved under other definitions aren’t shown/);
  expect([tooFewDays(0), tooFewDays(1)]).toEqual([
    'No dates were saved under the current definitions.',
    'Only one date was saved under the current definitions.',
  ]);
});

it('says how much was traded', () => {
  const trade = { symbol: 'VB', name: null, value: -100 };
  expect(tradeQuantity({ ...trade, kind: 'gone', quantity: -40 })).toBe('all 40');
  expect(tradeQuantity({ ...trade, kind: 'less', quantity: -12 })).toBe('12 sold');
  expect(tradeQuantity({ ...trade, kind: 'less', quantity: null })).toBe('');
});

it('says where one stands to targets', () => {
  const lens = { key: 'lens', low: 0.35, high: 0.41 } as const;
  const above = {
    target: lens,
    share: 0.431,
    low: 0.431,
    high: 0.431,
    stands: 'above',
    by: 0.021,
    company: null,
  } as const;
  expect(bandWords(lens)).toBe('35–41%');
  expect(bandWords({ low: null, high: 0.3 })).toBe('at most 30%');
  expect(standsWords(above)).toBe('2.1 points above');
  expect(targetsLine([above], 'mega-cap-tech')).toBe(
    'Outside your targets: Mega-cap tech at 43.1% is 2.1 points above your 35–41% target.',
  );
  const most = { ...above, target: { ...lens, low: null, high: 0.3 } };
  expect(targetsLine([most], 'mega-cap-tech')).toMatch(/ is 2\.1 points above your 30% maximum\.$/);
  const below = { ...above, stands: 'below', target: { ...lens, low: 0.5, high: null } } as const;
  expect(targetsLine([below], 'mega-cap-tech')).toMatch(/ is 2\.1 points below your 50% minimum\.$/);
  speak('de', { [markOf('{0} points above')]: '{0} Punkte darüber' });
  expect(standsWords(above)).toBe('2.1 Punkte darüber');
  speak(null);
  expect(targetsLine([{ ...above, stands: 'inside' }], 'mega-cap-tech')).toBe('Within your target.');
  expect(targetsLine([], 'mega-cap-tech')).toBeNull();
  // the finding of the screen: how many are missed, and which by most
  const small = { ...above, target: { ...above.target, key: 'small-caps' as const }, by: 0.001 };
  const inside = { ...small, stands: 'inside' as const, by: 0 };
  const finding = (...all: readonly MeasuredTarget[]) => targetsTitle(all, 'mega-cap-tech');
  expect(finding(small, above)).toBe('You’re outside all two targets, furthest in: Mega-cap tech');
  expect(finding(inside, above)).toBe('You’re outside one target, furthest in: Mega-cap tech');
  expect(finding(inside, inside)).toBe('Inside all two targets');
  expect([finding({ ...above, stands: 'open', by: 0 }), finding()]).toEqual(['', '']);
});

it('a portfolio says from when it is, which dates it has and how much was changed', () => {
  const [day, near, far] = ['2026-08-21', '2026-10-20', '2026-11-25'] as unknown as readonly [
    IsoDate,
    IsoDate,
    IsoDate,
  ];
  expect(ageTitle(day, near)).toBe('Your holdings are from Aug 21, 2026');
  expect(ageTitle(day, far)).toBe('Your holdings are from Aug 21, 2026, 3 months ago');
  expect(ageTitle(day, '2028-08-20' as IsoDate)).toBe('Your holdings are from Aug 21, 2026, 23 months ago');
  expect(ageTitle(day, '2028-08-21' as IsoDate)).toBe('Your holdings are from Aug 21, 2026');
  expect(snapshotsFact([])).toBe('Your first saved file creates your first snapshot.');
  expect(snapshotsFact([{ date: day }])).toBe('Aug 21, 2026');
  expect(snapshotsFact([{ date: day }, { date: near }])).toMatch(/^Aug 21.*Oct 20, 2026$/);
  expect([changesFact(0), changesFact(1), changesFact(3)]).toEqual([
    'You haven’t changed anything.',
    '1 change',
    '3 changes',
  ]);
});
