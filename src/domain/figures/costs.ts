import type { CostFigures, Costs, FundCost, SameIndex } from '../model/report-costs.ts';
import { partOf } from './parts.ts';

/* What funds cost, as sentences and tables say it. */

/* Less than this of money is what floating point leaves of nothing. */
const A_CENT = 0.005;
/* A hundredth of a percent, as weighted ratios are written. */
const STEPS = 1e4;

/** The least that is paid. Where a part is not known both figures are rounded down, so that "at least" is true of them. */
export interface LeastCosts {
  readonly isLeast: boolean;
  /** Money a year. */
  readonly yearly: number;
  /** A fraction of all the money; null where that is not positive. */
  readonly ratio: number | null;
}

/** Gives what is paid a year, or the least of it. */
export function leastCosts({ yearly, ratio, unknown }: CostFigures): LeastCosts {
  if (unknown < A_CENT) return { isLeast: false, yearly, ratio };
  const down = ratio === null || ratio < 1 / STEPS ? ratio : Math.floor(ratio * STEPS + 1e-6) / STEPS;
  return { isLeast: true, yearly: yearly < 1 ? yearly : Math.floor(yearly + 1e-6), ratio: down };
}

/** What the funds of known cost take on average, weighted by the money in them; null where none is known. */
export function averageRatio({ yearly, known }: Costs): number | null {
  return partOf(yearly, known);
}

/** What a fund of the report costs; null for one that is not held. */
export function costOfFund(symbol: string, { costs }: { readonly costs: Costs }): FundCost | null {
  return costs.funds.find(({ fund }) => fund === symbol) ?? null;
}

/** The funds on one index with their costs, in the order of the report. */
export function sameIndexCosts({ funds }: SameIndex, costs: Costs): readonly FundCost[] {
  return funds.flatMap((symbol) => costs.funds.filter(({ fund }) => fund === symbol));
}

/** Indexes that several funds follow: where the dearer ones take the most first, where nobody can tell last. */
export function dearestFirst({ sameIndex }: Costs): readonly SameIndex[] {
  return [...sameIndex].sort((a, b) => (b.apart ?? -1) - (a.apart ?? -1) || (a.index < b.index ? -1 : 1));
}

/** Whether the dearer ones of the funds on one index take a sum that can be told: a cent a year or more. */
export function isDearer({ apart }: SameIndex): boolean {
  return apart !== null && apart >= A_CENT;
}
