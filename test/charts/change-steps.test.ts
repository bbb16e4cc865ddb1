import { expect, test } from 'vitest';
import { changeSteps, sumOfKind } from '../../src/charts/bars/change-steps.ts';
import type { PortfolioChange, ChangeByPart, Trade } from '../../src/domain/change/compare-snapshots.ts';
import type { Group } from '../../src/domain/change/weights.ts';
import { isoDate } from '../../src/domain/model/units.ts';

const NONE: ChangeByPart = { prices: 0, trades: 0, currency: 0, inside: 0, reclassified: 0, uncut: 0, accounts: 0 };
const day = (date: string) => ({ date: isoDate(date)!, settings: { lens: 'mega-cap-tech' } });

/* A change of so much by prices of two groups and more of others, by five trades, and by cash. */
function changeOf(): PortfolioChange {
  const groups = (['lens', 'small', 'rest'] as readonly Group[]).map((group, at) => {
    return { group, before: 0, after: 0, parts: { ...NONE, prices: [600, -200, 3][at]! } };
  });
  const trades = [500, 400, -300, 20, -7].map((value, at): Trade => {
    return { symbol: `T${at}`, name: null, kind: 'more', quantity: 1, value };
  });
  const total = { before: 10_000, after: 11_066, parts: { ...NONE, prices: 403, trades: 663 } };
  const change: Partial<PortfolioChange> = { total, groups, trades, cash: 50 };
  return { ...change, before: day('2026-10-01'), after: day('2026-11-01') } as PortfolioChange;
}

test('what is not named by itself is what the named ones leave of the whole', () => {
  const steps = new Map(changeSteps(changeOf()).map(({ key, value }) => [key, value]));
  // prices of the third group are too small to show: 403 − 600 + 200
  expect([steps.get('price lens'), steps.get('price small'), steps.get('price others')]).toEqual([600, -200, 3]);
  // of five trades three are shown: 663 − 50 − 500 − 400 + 300
  expect([steps.get('trade 0'), steps.get('trade 2'), steps.get('other trades')]).toEqual([500, -300, 13]);
  expect(steps.get('cash')).toBe(50);
});

test('the steps of a kind add up to what the change says of it', () => {
  const steps = changeSteps(changeOf());
  expect([sumOfKind(steps, 'prices'), sumOfKind(steps, 'trades'), sumOfKind(steps, 'other')]).toEqual([403, 663, 0]);
});
