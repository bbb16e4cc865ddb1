import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVE_COUNTS, cumulate } from '../../src/domain/model/curve.ts';
import { anyReport } from '../support/any-portfolio.ts';

describe('a concentration curve', () => {
  it('is read at its counts and at the last company', () => {
    expect(cumulate([0.5, 0.25, 0.125])).toEqual([
      { count: 1, share: 0.5 },
      { count: 2, share: 0.75 },
      { count: 3, share: 0.875 },
    ]);
    const counts = cumulate(Array.from({ length: 60 }, () => 1 / 60)).map(({ count }) => count);
    expect(counts).toEqual([...CURVE_COUNTS.filter((count) => count <= 50), 60]);
    expect(cumulate([])).toEqual([]);
  });
  it('agrees with the top figures, never falls, and ends at all that is positive', () => {
    fc.assert(
      fc.property(anyReport({ more: ['SH'], shorts: true }), ({ concentration, benchmark, companies, totals }) => {
        const { curve, top1, top5, top10 } = concentration;
        const at = (count: number) => curve.find((point) => point.count === count)?.share;
        expect(curve.length > 0).toBe(totals.base !== null && companies.some(({ value }) => value > 0));
        if (curve.length === 0) return;
        if (curve.length >= 1) expect(at(1)).toBeCloseTo(top1!, 9);
        if (curve.length >= 5) expect(at(5)).toBeCloseTo(top5!, 9);
        if (curve.length >= 10) expect(at(10)).toBeCloseTo(top10!, 9);
        curve.slice(1).forEach(({ share }, index) => expect(share).toBeGreaterThanOrEqual(curve[index]!.share));
        const positive = companies.filter(({ value }) => value > 0);
        expect(curve.at(-1)?.count).toBe(positive.length === 0 ? undefined : positive.length);
        expect(benchmark.curve.at(-1)!.share).toBeCloseTo(1, 9);
      }),
    );
  });
});
