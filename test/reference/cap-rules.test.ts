import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCapRule, keepsTo, readCapRule, waterFill } from '../../scripts/reference/cap-rules.ts';
import '../seed.ts';

const sum = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);
const percent = (weights: readonly number[]) => weights.map((weight) => Number((weight * 100).toFixed(2)));

describe('a rule of limits', () => {
  it('is read as the table writes it', () => {
    expect(readCapRule('company_max=15')).toEqual({
      largest: [],
      others: { most: 0.15, atReview: 0.15 },
      together: null,
      hasBuffer: false,
    });
    expect(readCapRule('first_max=35(31.5) others_max=20(18)')).toMatchObject({
      largest: [{ most: 0.35, atReview: 0.315 }],
      others: { most: 0.2, atReview: 0.18 },
      hasBuffer: true,
    });
    expect(readCapRule('four_max=9 others_max=4.5').largest).toHaveLength(4);
    expect(readCapRule('each_max=25 sum_over5_max=50').together).toEqual({ above: 0.05, most: 0.5 });
  });

  it.each([
    'nothing',
    'first_max=35',
    'first_max=20 three_max=45',
    'each_max=',
    'company_max=10 of a price-weighted index',
  ])('that says "%s" is refused', (text) => {
    expect(() => readCapRule(text)).toThrow(/limit/);
  });
});

describe('weights under a rule', () => {
  it('give what is too much to the others in proportion, again and again', () => {
    expect(percent(applyCapRule([0.347, 0.156, 0.103, 0.394], readCapRule('company_max=40')))).toEqual([
      34.7, 15.6, 10.3, 39.4,
    ]);
    expect(percent(waterFill([0.5, 0.3, 0.2], () => 0.4)!)).toEqual([40, 36, 24]);
    // 30 grows to 36 by what the first leaves, which is too much itself
    expect(percent(waterFill([0.5, 0.3, 0.12, 0.08], () => 0.35)!)).toEqual([35, 35, 18, 12]);
  });

  it('of a rule with a buffer are the least of each between two reviews', () => {
    const rule = readCapRule('first_max=35(31.5) others_max=20(18)');
    const least = applyCapRule([0.6, ...Array.from({ length: 10 }, () => 0.04)], rule);
    expect(percent(least).slice(0, 2)).toEqual([28.35, 6.5]);
    expect(sum(least)).toBeCloseTo(0.2835 + 0.65, 6);
  });

  it('stay as they are where they keep to it', () => {
    const weights = [0.16, 0.15, 0.13, ...Array.from({ length: 14 }, () => 0.04)];
    expect(applyCapRule(weights, readCapRule('first_max=35(31.5) others_max=20(18)'))).toEqual(weights);
  });

  it('of many large companies stay below their limit together', () => {
    const rule = readCapRule('each_max=25 sum_over5_max=50');
    const least = applyCapRule([0.46, 0.1, 0.08, 0.07, ...Array.from({ length: 20 }, () => 0.0145)], rule);
    expect(least[0]).toBeLessThanOrEqual(0.25);
    expect(sum(least.filter((weight) => weight > 0.05))).toBeLessThanOrEqual(0.5);
    expect(sum(least)).toBeLessThan(1);
  });

  it('that cannot all be below it are refused', () => {
    expect(() => applyCapRule([0.5, 0.3, 0.2], readCapRule('company_max=30'))).toThrow(/too few/);
  });

  it('keep to every rule, weigh 1 without a buffer and no more with one, and keep their order', () => {
    const rules = [
      'company_max=15',
      'first_max=35(31.5) others_max=20(18)',
      'each_max=25 sum_over5_max=50',
      'four_max=9 others_max=4.5',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 40, maxLength: 80 }),
        fc.constantFrom(...rules),
        (raw, text) => {
          const steep = raw.map((weight) => weight ** 3);
          const weights = steep.map((weight) => weight / sum(steep));
          const rule = readCapRule(text);
          const capped = applyCapRule(weights, rule);
          expect(
            keepsTo(
              capped.map((weight) => weight - 1e-9),
              rule,
            ),
          ).toBe(true);
          expect(sum(capped)).toBeLessThanOrEqual(1 + 1e-9);
          if (!rule.hasBuffer) expect(sum(capped)).toBeCloseTo(1, 9);
          const byRank = weights.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]!);
          const ranked = byRank.map((at) => capped[at]!);
          expect(ranked.every((weight, rank) => rank === 0 || weight <= ranked[rank - 1]! + 1e-9)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
