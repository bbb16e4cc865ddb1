import { mostShared } from '../look-through/overlap.ts';
import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { CostFigures, Costs, FundCost, SameIndex } from '../model/report-costs.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { isHardToSee } from './fund-findings.ts';
import { sizedPart } from './fund-parts.ts';
import { addUp, partOf } from './parts.ts';

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

/** With more than this part in bonds and the like a fund is not held for its companies alone. */
const CLASSES_UNDER = 0.2;
/** One percentage point, as a fraction: what is less is not divided by. */
export const A_POINT = 0.01;

type Companies = Pick<Report, 'companies' | 'totals'>;

/**
 * Gives how far a fund's companies differ from all others of the portfolio: 1 − Σ min(weights), each of its own whole, which is its companies
 * and what may be any. High by what is seen in both; low if what is not seen of each were just what the other holds. null where there is
 * nothing to compare: hardly anything is seen of it, it is not of shares, nothing else is held, or something is held short.
 */
export function differenceOf(fund: FundUse, { companies, totals }: Companies): Ends | null {
  const isOfShares = fund.seen !== 'class' && fund.seen !== 'leveraged' && fund.classes < CLASSES_UNDER;
  if (!isOfShares || isHardToSee(fund) || !(fund.value > 0)) return null;
  const stakes = companies.map(({ value, viaFunds }) => {
    const ways = viaFunds.filter(({ path }) => path[1] === fund.symbol);
    const own = addUp(ways, (way) => way.value);
    return { own, other: value - own };
  });
  const [own, other] = [addUp(stakes, (stake) => stake.own), addUp(stakes, (stake) => stake.other)];
  // as the broker shows it no company comes through a fund, and a report may have been made of a part
  const isWhole = Math.abs(own - fund.value * (sizedPart(fund) + fund.size.unknown)) < A_CENT;
  if (!isWhole || !(own > 0) || !(other >= A_CENT)) return null;
  if (stakes.some((stake) => stake.own < 0 || stake.other < -A_CENT)) return null;
  const unseen = fund.value * Math.max(0, fund.rest);
  const open = Math.max(0, totals.unseen + totals.unidentified - unseen);
  const [whole, others] = [own + unseen, other + open];
  const shared = addUp(stakes, (stake) => Math.max(0, Math.min(stake.own / whole, stake.other / others)));
  const most = mostShared(
    shared,
    { seen: own / whole, open: unseen / whole },
    { seen: other / others, open: open / others },
  );
  return { low: Math.max(0, 1 - most), high: Math.max(0, 1 - shared) };
}

/** What a fund takes a year beside what of it differs. */
export interface PointCost {
  readonly fund: string;
  readonly ratio: number;
  readonly yearly: number;
  readonly differs: Ends;
  /** Money a year for each percentage point that differs; `most` null = it may be less than one. null = it is less than one. */
  readonly each: { readonly least: number; readonly most: number | null } | null;
}

/** Gives that of one fund; null where it takes nothing, nobody knows what it takes, or there is nothing to compare it with. */
export function pointCostOf(fund: FundUse, report: Pick<Report, 'companies' | 'totals' | 'costs'>): PointCost | null {
  const cost = costOfFund(fund.symbol, report);
  if (cost === null || cost.ratio === null || cost.yearly === null || cost.yearly < A_CENT) return null;
  const differs = differenceOf(fund, report);
  if (differs === null) return null;
  const { ratio, yearly } = cost;
  return { fund: fund.symbol, ratio, yearly, differs, each: eachPoint(yearly, differs) };
}

function eachPoint(yearly: number, { low, high }: Ends): PointCost['each'] {
  const forOne = (part: number) => (yearly * A_POINT) / part;
  if (high < A_POINT) return null;
  if (high - low < WORTH_A_RANGE) return { least: forOne(low), most: forOne(low) };
  return { least: forOne(high), most: low < A_POINT ? null : forOne(low) };
}

/** Gives the fund that takes the most for each point that differs, by the least that it may be; null where none can be told. */
export function dearestPoint(report: Pick<Report, 'funds' | 'companies' | 'totals' | 'costs'>): PointCost | null {
  const worth = ({ yearly, differs }: PointCost) => yearly / Math.max(differs.high, A_POINT);
  const found = report.funds.flatMap((fund) => pointCostOf(fund, report) ?? []);
  return [...found].sort((a, b) => worth(b) - worth(a) || (a.fund < b.fund ? -1 : 1))[0] ?? null;
}
