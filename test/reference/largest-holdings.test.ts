import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Basket, Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

/* A list of the largest holdings bounds what it leaves out: no other holding is larger. Proved on lists that are known whole. */
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const WHOLE = ['VTI', 'SPY', 'QQQ', 'IWM', 'VUG', 'VTV', 'RSP', 'VGT', 'XLK', 'VBR', 'MTUM', 'SCHD', 'IJH', 'VXUS'];

/* The pack with the first rows of a fund's list in the place of all of it. */
function cutTo(symbol: string, rows: number): Reference {
  const whole = reference.basket(symbol)!;
  const first = whole.weights
    .map((weight, at) => ({ weight, issuer: whole.companies[at]! }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, rows);
  const basket: Basket = {
    ...whole,
    source: 'top',
    companies: first.map(({ issuer }) => issuer),
    weights: first.map(({ weight }) => weight),
    others: [],
  };
  return {
    ...reference,
    basket: (one) => (one === symbol ? basket : reference.basket(one)),
    fundContent: (one) =>
      one === symbol ? { kind: 'partial', list: symbol, borrowed: null, sectors: null } : reference.fundContent(one),
  };
}
const reportOf = (symbol: string, pack: Reference, lens: Report['settings']['lens']) =>
  analyse(portfolioOf([fileOf([holdingOf({ symbol, value: 1000 })])], { lens }), pack);

describe('the largest holdings of a fund', () => {
  it('are of no fund that holds bills for its swaps: a list of holdings doesn’t show what those are on', () => {
    const lists = reference.passport.lists.map(({ symbol }) => reference.basket(symbol)!);
    const most = lists
      .filter(({ source }) => source !== 'issuer' && source !== 'derived')
      .map(({ others }) =>
        others.reduce((all, { kind, weight }) => all + (kind === 'cash' || kind === 'bond' ? weight : 0), 0),
      );
    expect(most.length).toBeGreaterThan(50);
    expect(Math.max(...most)).toBeLessThan(0.15);
  });

  it('the Magnificent Seven are all of theirs', () => {
    const { lens } = reportOf('MAGS', reference, 'mega-cap-tech');
    expect(lens.low).toBeCloseTo(1, 9);
    expect(lens.members.filter(({ value }) => value > 0)).toHaveLength(7);
  });

  it.each(WHOLE)('%s: what it really holds lies within what they allow', (symbol) => {
    const own = reference.fundContent(symbol);
    expect(own.kind).toBe('basket');
    const list = own.kind === 'basket' ? own.list : symbol;
    for (const lens of LENSES.filter((one) => one !== 'custom'))
      for (const rows of [5, 15, 40]) {
        const truth = reportOf(list, reference, lens).lens.share!;
        const { low, high } = reportOf(list, cutTo(list, rows), lens).lens;
        expect(truth).toBeGreaterThanOrEqual(low! - 1e-9);
        expect(truth).toBeLessThanOrEqual(high! + 1e-9);
      }
  });

  it('leave no room for mega-cap tech in a fund of small companies, and all of it where the smallest is large', () => {
    const { lens } = reportOf('AVUV', reference, 'mega-cap-tech');
    expect(lens.high).toBeLessThan(0.25);
    expect(reportOf('SPY', cutTo('SPY', 5), 'mega-cap-tech').lens.high).toBeGreaterThan(0.6);
  });

  it.each([
    ['a swap', 'derivative'],
    ['another fund', 'rest'],
  ] as const)('say nothing where a row may be %s, which holds any company', (name, kind) => {
    const cut = cutTo('IWM', 15);
    const withRow: Reference = {
      ...cut,
      basket: (one) => {
        const basket = cut.basket(one);
        return one !== 'IWM' || basket === null ? basket : { ...basket, others: [{ kind, name, weight: 0.01 }] };
      },
    };
    const [plain, open] = [cut, withRow].map((pack) => reportOf('IWM', pack, 'mega-cap-tech').lens.high!);
    expect(plain).toBeLessThan(open! - 0.1);
  });
  it('say nothing of funds that hold other funds beside companies', () => {
    for (const fund of ['RECS', 'YOLO', 'CGBL', 'METV', 'ROBO']) {
      const { lens } = reportOf(fund, reference, 'mega-cap-tech');
      const seen = reference.basket(fund)!;
      const rest =
        1 -
        [...seen.weights, ...seen.others.filter(({ kind }) => kind !== 'rest').map(({ weight }) => weight)].reduce(
          (sum, one) => sum + one,
          0,
        );
      expect(lens.high! - lens.low!).toBeGreaterThan(rest - 0.001);
    }
  });
});
