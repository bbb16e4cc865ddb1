import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepBars, type ChangeStep } from '../../src/charts/bars/change-steps.ts';
import { targetBar, targetScale } from '../../src/charts/bars/target-band.ts';
import {
  bandEdges,
  dayNumber,
  daysShown,
  freestHeight,
  moveApart,
  heightOf,
  namedDays,
  timelineRange,
} from '../../src/charts/lines/timeline.ts';
import { drawWaterfall } from '../../src/charts/bars/waterfall.ts';
import { isoDate } from '../../src/domain/model/units.ts';

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

describe('the bars of the steps', () => {
  it('stand on one line of nothing, losses to its left and gains to its right', () => {
    const bars = stepBars([step('end', 900, 0), step('prices', 600, 1), step('trades', -200, 2), step('end', 1300, 3)]);
    expect(bars.zero).toBeCloseTo(0.25, 12);
    expect(bars.of(600)).toEqual({ from: 0.25, width: 0.75 });
    expect(bars.of(-200)).toEqual({ from: 0, width: 0.25 });
    expect(bars.of(0)).toEqual({ from: 0.25, width: 0 });
  });
  it('begin at the left where nothing was lost', () => {
    expect(stepBars([step('prices', 5, 0)])).toMatchObject({ zero: 0 });
    expect(stepBars([])).toMatchObject({ zero: 0 });
  });
});

describe('the line over time', () => {
  const days = ['2025-11-28', '2026-02-27', '2026-08-21'].map((day) => isoDate(day)!);
  const points = days.map((date, at) => ({ date, value: 0.39 + at / 100, ends: null, market: 0.37 }));

  it('counts days by their distance', () => {
    const [first, second, third] = days.map(dayNumber);
    expect((second! - first!) / (third! - first!)).toBeCloseTo(91 / 266, 2);
  });

  it('has an axis around the values, the market and the band, never below nothing and never without a height', () => {
    const wide = timelineRange(points, { low: 0.35, high: null });
    expect(wide.low).toBeLessThan(0.35);
    expect(wide.high).toBeGreaterThan(0.41);
    expect(timelineRange([{ date: days[0]!, value: 0, ends: null, market: null }], null)).toMatchObject({ low: 0 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 9 }), (values) => {
        const { low, high } = timelineRange(
          values.map((value) => ({ date: days[0]!, value, ends: null, market: null })),
          null,
        );
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThan(Math.max(...values));
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('reaches to both ends of a day that is a range', () => {
    const range = timelineRange([{ date: days[0]!, value: 0.04, ends: { low: 0.04, high: 0.28 }, market: null }], null);
    expect(range.high).toBeGreaterThan(0.28);
  });

  it('reaches to both ends of a day of which only they are known, and writes its figure half way', () => {
    const open = { date: days[0]!, value: null, ends: { low: 0.2, high: 0.4 }, market: null };
    const range = timelineRange([open], null);
    expect([range.low < 0.2, range.high > 0.4]).toEqual([true, true]);
    expect(heightOf(open)).toBeCloseTo(0.3);
    expect(heightOf({ ...open, value: 0.25 })).toBe(0.25);
    expect(heightOf({ ...open, ends: null })).toBe(null);
  });

  it('goes on to a later note, and not back to an earlier one', () => {
    const [before, between, after] = ['2025-01-01', '2026-01-16', '2026-11-22'].map((day) => isoDate(day)!);
    const shown = daysShown(points, [before!, between!, after!]);
    expect(shown).toEqual({
      first: dayNumber(days[0]!),
      last: dayNumber(after!),
      notes: [between!, after!].map(dayNumber),
    });
    expect(daysShown(points, [])).toEqual({ first: dayNumber(days[0]!), last: dayNumber(days[2]!), notes: [] });
  });

  it('has a border only where the band ends', () => {
    expect(bandEdges({ low: null, high: 0.3 })).toEqual([0.3]);
    expect(bandEdges({ low: 0.05, high: 0.2 })).toEqual([0.05, 0.2]);
  });

  it('names the first day, the last, and as many between as have room', () => {
    expect(namedDays([0, 30, 100, 180, 200], 90)).toEqual([0, 2, 4]);
    expect(namedDays([0, 50], 90)).toEqual([0, 1]);
    expect(namedDays([7], 90)).toEqual([0]);
    expect(namedDays([], 90)).toEqual([]);
    const places = fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 120 }), (unsorted, room) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const named = namedDays(sorted, room);
        const [first, ...between] = named.slice(0, -1);
        expect([first, named.at(-1)]).toEqual([0, sorted.length - 1]);
        for (const [at, day] of between.entries()) {
          expect(sorted[day]! - sorted[named[at]!]!).toBeGreaterThanOrEqual(room);
          expect(sorted.at(-1)! - sorted[day]!).toBeGreaterThanOrEqual(room);
        }
      }),
    );
  });

  it('writes the name of the band where no line is', () => {
    expect(freestHeight([100, 60, 140], [98])).toBe(140);
    expect(freestHeight([100, 60, 140], [60, 150])).toBe(100);
    expect(freestHeight([100, 60], [])).toBe(100);
  });

  it('moves the second of two words only where they would lie on each other, to the side where it was', () => {
    expect(moveApart(50, 100, 18)).toBe(0);
    expect(50 + 3 + moveApart(50, 53, 18)).toBe(68);
    expect(50 - 3 + moveApart(50, 47, 18)).toBe(32);
  });
});

it('targets share one scale, and an open side goes to its end', () => {
  const measured = { target: { low: null, high: 0.3 }, share: 0.431, low: 0.431, high: 0.445 };
  const scale = targetScale([measured]);
  expect(scale).toBe(0.5);
  const bar = targetBar(measured, 0.41, scale);
  expect(bar).toMatchObject({ from: 0, width: 0.6, hasLow: false, hasHigh: true, at: 0.862, low: 0.862, market: 0.82 });
  expect(targetBar(measured, null, scale).market).toBeNull();
  expect(bar.span).toBeCloseTo(0.028, 6);
});
