import { expect, it, test } from 'vitest';
import type { Change, Parts } from '../../src/domain/change/compare-snapshots.ts';
import {
  changeLede,
  changeTitle,
  otherDaysLine,
  pointsOf,
  splitWords,
  tooFewDays,
  tradeQuantity,
  uncomparedLine,
} from '../../src/text/change.ts';
import { bandWords, readPercent, standsWords, targetsLine } from '../../src/text/targets.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';

const NONE: Parts = { prices: 0, trades: 0, currency: 0, inside: 0, reclassified: 0, uncut: 0, accounts: 0 };

function changeOf(prices: number, trades: number, days: [string, string] = ['2025-11-28', '2026-08-21']): Change {
  const money = { before: 100, after: 120, parts: NONE };
  return {
    before: makeSnapshot('p', days[0]),
    after: makeSnapshot('p', days[1]),
    differing: [],
    total: money,
    lens: money,
    smallCaps: money,
    lensShare: { before: 0.406, after: 0.406 + prices + trades, parts: { ...NONE, prices, trades } },
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

test.each([
  [0.016, 0.009, 'Since November: prices carried you further into mega-cap tech, and so did your own trades'],
  [-0.02, -0.01, 'Since November: prices carried you out of mega-cap tech, and so did your own trades'],
  [0.02, -0.01, 'Since November: prices carried you further into mega-cap tech, your own trades took part of it back'],
  [
    0.01,
    -0.03,
    'Since November: prices carried you further into mega-cap tech, your own trades more than made up for it',
  ],
  [0, 0.03, 'Since November: your own trades carried you further into mega-cap tech'],
  [0.0001, 0, 'Since November: little moved your share of mega-cap tech'],
])('prices %d and trades %d', (prices, trades, words) => {
  expect(changeTitle(changeOf(prices, trades))).toBe(words);
});

it('names the whole day where a month would not say which', () => {
  expect(changeTitle(changeOf(0.01, 0, ['2024-11-28', '2026-08-21']))).toMatch(/^Since 28 Nov 2024:/);
});

it('gives both days and the parts, which add up as they are written', () => {
  expect(changeLede(changeOf(0.016, 0.009))).toBe(
    '40.6% on 28 Nov 2025, 43.1% on 21 Aug 2026: +2.5 points, of which prices +1.6 and your own trades +0.9.',
  );
  const points = pointsOf({ ...NONE, prices: 0.00044, trades: 0.00044, inside: 0.00044 }, 0.00132);
  expect(points.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1);
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
    'On 28 Nov 2025 the lens was mega-cap tech, on 21 Aug 2026 the companies you chose. So only the money is compared, with prices in the groups of the earlier day. Days that are kept from now on under one definition can be compared whole.',
  );
  expect(changeLede({ ...change, differing: ['own-list', 'own-cutoffs'] })).toMatch(
    /^The companies you chose were others on 28 Nov 2025 than on 21 Aug 2026; your own cut-offs were others/,
  );
  expect(changeTitle({ ...change, differing: ['sizes'] })).toBe('Since November: more than there was');
  expect(changeLede({ ...change, lensShare: null })).toMatch(/worth nothing/);
  expect(otherDaysLine(0)).toBe('');
  expect(otherDaysLine(2)).toMatch(/^2 days measured by other definitions are left out/);
  expect([tooFewDays(0), tooFewDays(1)].map((line) => line.split(' was')[0])).toEqual(['No day', 'Only one day']);
});

it('says how much was traded', () => {
  const trade = { symbol: 'VB', name: null, value: -100 };
  expect(tradeQuantity({ ...trade, kind: 'gone', quantity: -40 })).toBe('all 40');
  expect(tradeQuantity({ ...trade, kind: 'less', quantity: -12 })).toBe('12 fewer');
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
  expect(bandWords(lens)).toBe('band 35–41%');
  expect(bandWords({ low: null, high: 0.3 })).toBe('at most 30%');
  expect(standsWords(above)).toBe('2.1 above');
  expect(targetsLine([above], 'mega-cap-tech')).toBe(
    'Outside the targets you set: Mega-cap tech at 43.1% is 2.1 above your 35–41%.',
  );
  expect(targetsLine([{ ...above, stands: 'inside' }], 'mega-cap-tech')).toBe('Inside the target you set.');
  expect(targetsLine([], 'mega-cap-tech')).toBeNull();
});

test.each([
  ['35', 0.35],
  [' 7,5 % ', 0.075],
  ['', null],
  ['101', undefined],
  ['1e1', undefined],
])('reads "%s"', (text, share) => {
  expect(readPercent(text)).toBe(share);
});
