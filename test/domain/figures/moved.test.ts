import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PAGE_STEPS,
  amountAtStep,
  amountSteps,
  partOfSlider,
  printedAhead,
  stepOfAmount,
} from '../../../src/domain/figures/moved.ts';
import { amountOfMove } from '../../../src/domain/rotation/span.ts';
import { formatShare, formatSpan } from '../../../src/words/marks/numbers.ts';

/* The slider of an amount, and differences of what is printed. */

const worth = fc.integer({ min: 1, max: 500_000_000 }).map((cents) => cents / 100);

describe('the slider of an amount', () => {
  it('goes in hundreds, and a page is a thousand', () => {
    const steps = amountSteps(22_650.55);
    expect(steps).toEqual({ step: 100, count: 227, all: 22_650.55 });
    expect([0, 1, PAGE_STEPS, 226, 227].map((at) => amountAtStep(steps, at))).toEqual([
      0, 100, 1000, 22_600, 22_650.55,
    ]);
    expect(amountSteps(640.5)).toEqual({ step: 1, count: 641, all: 640.5 });
  });
  it('begins at nothing, ends at all of it, and knows the step of each amount', () => {
    fc.assert(
      fc.property(worth, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const steps = amountSteps(all);
        expect(amountAtStep(steps, 0)).toBe(0);
        expect(amountAtStep(steps, steps.count)).toBe(all);
        const at = Math.round(part * steps.count);
        expect(stepOfAmount(steps, amountAtStep(steps, at))).toBe(at);
        const place = partOfSlider(steps, amountAtStep(steps, at));
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('shows no more than there is', () => {
    expect(amountOfMove({ size: { unit: 'money', value: 500 } }, { value: 300 })).toBe(300);
    expect(amountOfMove({ size: { unit: 'part', value: 0.5 } }, { value: 300 })).toBe(150);
  });
});

describe('how far a figure lies above the market', () => {
  it('is the difference of the two as they are printed', () => {
    const ahead = printedAhead({ share: 0.47749, low: 0.47749, high: 0.4911 }, 0.37654)!;
    expect(ahead.known).toBeCloseTo(0.1, 9);
    expect(ahead.low).toBeCloseTo(0.1, 9);
    expect(ahead.high).toBeCloseTo(0.115, 9);
    expect(printedAhead({ share: null, low: null, high: null }, 0.4)).toBeNull();
  });
  it('is so for every share, at each end', () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);
    const tenths = (text: string) => Math.round(Number.parseFloat(text.replace('<0.1', '0')) * 10);
    fc.assert(
      fc.property(share, share, share, (one, other, market) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const ahead = printedAhead({ share: low, low, high }, market)!;
        const theirs = tenths(formatShare(market));
        expect(Math.round(ahead.known * 1000)).toBe(tenths(formatShare(low)) - theirs);
        const [from, to] = formatSpan(low, high).split('–').map(tenths);
        expect(Math.round(ahead.low * 1000)).toBe(from! - theirs);
        expect(Math.round(ahead.high * 1000)).toBe(to! - theirs);
      }),
      // shares whose binary fraction lies a hair beside the tie that is printed
      { examples: [[0.7785, 0.7785, 0.3775]] },
    );
  });
});
