import { openShareOf, shareOf, type Base } from './base.ts';
import { cumulate } from '../model/curve.ts';
import type { Exposure } from '../look-through/exposure.ts';
import { WORTH_A_RANGE } from './worth-a-range.ts';
import type { Concentration } from '../model/report-exposure.ts';
import { sum } from '../sum.ts';
import { firstOf } from '../must.ts';

/**
 * How few companies carry the equity. HHI = 10,000·Σw² and N = 1/Σw² over identified equity, w by company, net-negative
 * ones left out and counted. With open money U above 0.5 points N is a range: N_high = (E+U)²/Σe² when U is spread
 * thinly, N_low = (E+U)²/(Σe² + 2·e₁·U + U²) when all of it is the largest company (README, "Concentration"). Without
 * identified equity all are null.
 */
export function measureConcentration(exposure: Exposure, base: Base): Concentration {
  const values = exposure.companies.map(({ value }) => value);
  const positive = values.filter((value) => value > 0); // the largest first, as companies stand
  const companies = exposure.companies.length;
  const companiesWorthOne = values.filter((value) => Math.abs(value) >= 1).length;
  const netShort = values.filter((value) => value < 0).length;
  const equity = sum(positive);
  // As for every other part: of a long portfolio no more than all of it, even where a list covers more than its fund.
  const most = exposure.isLongOnly ? 1 : Infinity;
  const top = (count: number) => {
    const share = positive.length === 0 ? null : shareOf(sum(positive.slice(0, count)), base);
    return share === null ? null : Math.min(most, share);
  };
  const { whole } = base;
  const points = whole === null ? [] : cumulate(positive.map((value) => value / whole));
  const curve = points.map(({ count, share }) => ({ count, share: Math.min(most, share) }));
  const tops = { top1: top(1), top5: top(5), top10: top(10), companies, companiesWorthOne, netShort, curve };
  if (equity <= 0) return { ...tops, hhi: null, effectiveNumber: null, low: null, high: null };
  const weights = positive.map((value) => value / equity);
  const squares = sum(weights.map((weight) => weight * weight));
  const number = 1 / squares;
  const open = sum([exposure.unidentified.high, ...exposure.residuals.map(({ high }) => high)]);
  const openShare = openShareOf(open, base);
  const isWide = openShare !== null && openShare >= WORTH_A_RANGE;
  const u = open / equity;
  const wholeSquared = (1 + u) * (1 + u);
  return {
    ...tops,
    hhi: 10_000 * squares,
    effectiveNumber: number,
    low: isWide ? wholeSquared / (squares + 2 * firstOf(weights) * u + u * u) : number,
    high: isWide ? wholeSquared / squares : number,
  };
}
