import type { CompanyExposure } from '../model/report-exposure.ts';
import type { FundOverlap } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { addUp } from './parts.ts';

/** A company in two funds: its weight in each, and the smaller of the two. */
export interface SharedCompany {
  readonly symbol: string;
  readonly inA: number;
  readonly inB: number;
  readonly both: number;
}

/* A fund's weight of a company is what of the fund's value goes into it. */
function weightsOf(
  symbol: string,
  { funds, companies }: Pick<Report, 'funds' | 'companies'>,
): ReadonlyMap<string, number> {
  const fund = funds.find((one) => one.symbol === symbol);
  if (fund === undefined || fund.value === 0) return new Map();
  return new Map(stakesThrough(symbol, companies).map(({ company, value }) => [company.issuer, value / fund.value]));
}

/**
 * Gives the companies that two funds share, most of it first. Null where they do not add up to the overlap: funds are not looked
 * through, or a part of the portfolio is shown, so the report does not hold the weights.
 */
export function sharedCompanies(
  { a, b, share }: Pick<FundOverlap, 'a' | 'b' | 'share'>,
  report: Pick<Report, 'funds' | 'companies'>,
): readonly SharedCompany[] | null {
  const [mine, other] = [weightsOf(a, report), weightsOf(b, report)];
  const shared = report.companies
    .flatMap(({ issuer, symbol }) => {
      const [inA, inB] = [mine.get(issuer), other.get(issuer)];
      return inA === undefined || inB === undefined
        ? []
        : [{ symbol, inA, inB, both: Math.max(0, Math.min(inA, inB)) }];
    })
    .sort((x, y) => y.both - x.both);
  return Math.abs(addUp(shared, ({ both }) => both) - share) < 1e-6 ? shared : null;
}

/** What a held fund brings of a company, and the ways it comes. */
export interface StakeThrough {
  readonly company: CompanyExposure;
  readonly value: number;
  readonly ways: CompanyExposure['viaFunds'];
}

/** Gives the companies that a held fund brings, the largest stake first; funds inside it count as it. */
export function stakesThrough(symbol: string, companies: readonly CompanyExposure[]): readonly StakeThrough[] {
  return companies
    .flatMap((company) => {
      const ways = company.viaFunds.filter(({ path }) => path[1] === symbol);
      return ways.length === 0 ? [] : [{ company, value: addUp(ways, ({ value }) => value), ways }];
    })
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
