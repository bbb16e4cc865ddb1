import type { CompanyExposure } from '../model/report-exposure.ts';
import { addUp } from './parts.ts';

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
