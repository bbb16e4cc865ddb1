import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeStep } from '../../src/charts/change-steps.ts';
import { targetBar, targetScale } from '../../src/charts/target-band.ts';
import { drawTimeline, WIDE_TIMELINE } from '../../src/charts/timeline.ts';
import { drawWaterfall } from '../../src/charts/waterfall.ts';
import { isoDate } from '../../src/domain/units.ts';

const step = (kind: ChangeStep['kind'], value: number, at: number): ChangeStep => ({
  key: `${at}`,
  name: 'Mega-cap tech',
  kind,
  fill: null,
  value,
});

describe('the waterfall', () => {
  it('leads from one end to the other, every column on the picture', () => {
    const amounts = fc.integer({ min: -90_000, max: 90_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.array(amounts, { maxLength: 12 }), (start, moves) => {
        const end = moves.reduce((sum, move) => sum + move, start);
        const steps = [start, ...moves, end].map((value, at) =>
          step(at === 0 || at === moves.length + 1 ? 'end' : 'prices', value, at),
        );
        const picture = drawWaterfall(steps);
        for (const { x, width, top, height } of picture.columns) {
          expect([x, width, top, height].every(Number.isFinite)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(picture.width);
          expect(top + height).toBeLessThanOrEqual(picture.ground + 2.001);
        }
        expect(picture.columns.at(-2)!.after).toBeCloseTo(picture.columns.at(-1)!.after, 6);
      }),
    );
  });

  it('begins its axis below the lowest point, at a round number', () => {
    const { axisFrom } = drawWaterfall([step('end', 251_940, 0), step('prices', 32_370, 1), step('end', 284_310, 2)]);
    expect(axisFrom).toBe(240_000);
  });
});

it('a timeline lays days out by their distance, between round ticks', () => {
  const days = ['2025-11-28', '2026-02-27', '2026-08-21'].map((day) => isoDate(day)!);
  const points = days.map((date, at) => ({ date, value: 0.39 + at / 100, market: 0.37 }));
  const { points: placed, ticks, band } = drawTimeline(points, { low: 0.35, high: 0.41 }, WIDE_TIMELINE);
  const [first, second, third] = placed.map(({ x }) => x);
  expect((second! - first!) / (third! - first!)).toBeCloseTo(91 / 266, 1);
  expect(ticks.map(({ value }) => Math.round(value * 100))).toEqual([34, 36, 38, 40, 42]);
  expect(band!.height).toBeGreaterThan(0);
});

it('targets share one scale, and an open side goes to its end', () => {
  const measured = { target: { low: null, high: 0.3 }, share: 0.431, low: 0.431, high: 0.445 };
  const scale = targetScale([measured]);
  expect(scale).toBe(0.5);
  expect(targetBar(measured, scale)).toEqual({
    from: 0,
    width: 0.6,
    at: 0.862,
    low: 0.862,
    span: expect.closeTo(0.028, 6),
  });
});
