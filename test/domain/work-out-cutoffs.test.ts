import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capAtRank, capAtShare, workOutCutoffs, workOutHomeCutoffs } from '../../src/domain/lists/work-out-cutoffs.ts';

describe('capAtShare', () => {
  // ten companies of 100 together: running shares 40, 60, 70, 78, 85, 90, 94, 97, 99, 100 %
  const caps = [40, 20, 10, 8, 7, 5, 4, 3, 2, 1];
  it.each([
    [1, 40],
    [40, 40],
    [41, 20],
    [70, 10],
    [85, 7],
    [90, 5],
    [97, 3],
    [98, 2],
    [100, 1],
  ])('the running share first reaches %i %% at a cap of %i, which is inside', (percent, cap) => {
    expect(capAtShare(caps, percent)).toBe(cap);
  });

  it('is inside: without that company the share is not reached', () => {
    const sorted = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1 }).map((all) => all.sort((a, b) => b - a));
    fc.assert(
      fc.property(sorted, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        const cut = capAtShare(all, percent);
        const sum = (part: readonly number[]): number => part.reduce((total, cap) => total + cap, 0);
        expect(sum(all.filter((cap) => cap >= cut)) * 100).toBeGreaterThanOrEqual(percent * sum(all));
        expect(sum(all.filter((cap) => cap > cut)) * 100).toBeLessThan(percent * sum(all));
      }),
    );
  });
});

describe('capAtRank', () => {
  it.each([
    [1, 30],
    [2, 20],
    [3, 10],
    [50, 10],
  ])('rank %i of three companies is %i', (rank, cap) => {
    expect(capAtRank([30, 20, 10], rank)).toBe(cap);
  });

  it('needs a company', () => {
    expect(() => capAtRank([], 50)).toThrow('at least one company');
    expect(() => capAtShare([], 50)).toThrow('at least one company');
  });
});

describe('workOutCutoffs', () => {
  const caps = Array.from({ length: 4000 }, (_, place) => 4000 - place);
  const cutoffs = workOutCutoffs(caps);

  it('counts ranks 50, 200, 1000 and 3000', () => {
    expect(cutoffs['market-rank']).toEqual({ mega: 3951, large: 3801, mid: 3001, small: 1001 });
  });

  it('has the dollars of FINRA bands whatever the market', () => {
    expect(cutoffs['fixed-dollars']).toEqual({ mega: 200e9, large: 10e9, mid: 2e9, small: 250e6 });
  });

  it('has no large bucket under CRSP', () => {
    expect(cutoffs.crsp.large).toBe(cutoffs.crsp.mega);
    expect(cutoffs.crsp.mega).toBe(cutoffs.cumulative.large);
  });

  it('descends', () => {
    for (const { mega, large, mid, small } of Object.values(cutoffs))
      expect([mega, large, mid, small]).toEqual([mega, large, mid, small].sort((a, b) => b - a));
  });
});

describe('cut-offs of a home market', () => {
  const caps = Array.from({ length: 600 }, (_, at) => 600 - at);
  it('are its own ranks, and all below them is small', () => {
    expect(workOutHomeCutoffs('JP', caps, 5000)).toEqual({ mega: 571, large: 501, mid: 101, small: 1 });
  });
  it('begin the largest where the market rank does, if the home has no such class', () => {
    expect(workOutHomeCutoffs('IN', caps, 5000)).toEqual({ mega: 5000, large: 501, mid: 351, small: 1 });
    expect(workOutHomeCutoffs('IN', caps, 3)?.mega).toBe(501);
  });
  it('are unknown where too few companies are', () => {
    expect(workOutHomeCutoffs('JP', caps.slice(0, 499), 5000)).toBeNull();
  });
});
