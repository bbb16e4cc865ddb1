import { sum } from '../../domain/sum.ts';

/** So far from 100 per cent, as a fraction, rounded weights of a whole may add up to. */
export const FROM_A_WHOLE = 0.03;

/** Tells whether all rows of a list have a weight and these are of a whole: nearly 100, or nearly 1. */
export function areOfAWhole(parts: readonly StatedPart[]): boolean {
  const weights = parts.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  const total = sum(weights);
  const near = (whole: number): boolean => Math.abs(total - whole) <= FROM_A_WHOLE * whole;
  return weights.length > 1 && weights.length === parts.length && (near(100) || near(1));
}

/** What a row states of its part in the fund; null = not stated. `decimals` of the weight as it is written. */
export interface StatedPart {
  readonly weight: number | null;
  readonly decimals: number;
  readonly value: number | null;
}
export interface FundWeights {
  readonly from: 'stated' | 'market-value';
  /** Fractions of the fund, in the order of the rows. null = neither stated. */
  readonly of: readonly (number | null)[];
}

/* Per cents with four decimals and more are as exact as they need to be. */
const EXACT_DECIMALS = 4;
/* Between these sums a list is the whole fund, so that market value ÷ their sum is the weight. */
const LEAST_WHOLE = 0.99;
const MOST_WHOLE = 1.01;

/**
 * Decides the weights of a list. `unit` is what one unit of the stated weight is of the fund (0.01 for per cents). Market
 * values count where every row has one, the list is whole, and no stated weight contradicts them: then the stated ones are
 * merely their rounding. A list without weights is taken to be whole. Otherwise the stated weights stay as they are.
 */
export function decideWeights(parts: readonly StatedPart[], unit: number): FundWeights {
  const stated = parts.map(({ weight }) => (weight === null ? null : weight * unit));
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const total = sum(values);
  const hasWeights = stated.some((weight) => weight !== null);
  if (values.length < parts.length || !(total > 0)) return { from: 'stated', of: stated };
  const byValue = parts.map(({ value }) => (value === null ? null : value / total));
  if (!hasWeights) return { from: 'market-value', of: byValue };
  const covered = sum(stated.flatMap((weight) => (weight === null ? [] : [weight])));
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const isWhole = covered >= LEAST_WHOLE && covered <= MOST_WHOLE;
  if (decimals >= EXACT_DECIMALS || !isWhole) return { from: 'stated', of: stated };
  const rounding = 10 ** -decimals * unit;
  const agrees = stated.every((weight, at) => {
    const exact = byValue[at];
    if (weight === null || exact === null || exact === undefined) return weight === null;
    return Math.abs(weight - exact) <= rounding + 0.005 * Math.abs(exact);
  });
  return agrees ? { from: 'market-value', of: byValue } : { from: 'stated', of: stated };
}
