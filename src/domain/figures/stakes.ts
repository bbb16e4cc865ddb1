import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import type { IssuerId } from '../model/units.ts';
import { addIn, addTo, amountIn, readSums, sumFor, type RunningSum } from '../sum.ts';
import { addUp, partOf } from './parts.ts';
import { isShares, positionsOf } from './report-rows.ts';

/** A company with what counts of it: all, or the part that comes through one account or fund. */
export interface Stake {
  readonly company: CompanyExposure;
  /** Its place among all companies by weight, 1 = the largest. */
  readonly place: number;
  readonly value: number;
  readonly share: number | null;
  readonly direct: number;
  readonly via: number;
}

/** What of each company counts: what comes through one account, or one fund that is held; null = all. */
export interface From {
  /** As paths begin. */
  readonly account: string | null;
  readonly fund: string | null;
}

/** Whether only a part of each company counts. */
export function isPartial({ account, fund }: From): boolean {
  return account !== null || fund !== null;
}

/**
 * Gives the companies with what counts of them, the largest exposure first. Of an account: its own shares and what its funds
 * hold; of a fund: what comes through that holding, on every way. Companies without such a part are left out.
 */
export function takeStakes(report: Report, { account, fund }: From): readonly Stake[] {
  const { totals, companies } = report;
  if (!isPartial({ account, fund })) {
    return companies.map((company, at) => ({
      company,
      place: at + 1,
      value: company.value,
      share: company.share,
      direct: company.direct,
      via: company.viaTotal,
    }));
  }
  const own = fund !== null || account === null ? new Map<IssuerId, number>() : sharesIn(account, report);
  return companies.flatMap((company, at) => {
    const paths = pathsFrom(company, { account, fund });
    if (paths.length === 0 && !own.has(company.issuer)) return [];
    const direct = amountIn(own, company.issuer);
    const via = addUp(paths, ({ value }) => value);
    const value = direct + via;
    return [{ company, place: at + 1, value, share: partOf(value, totals.base), direct, via }];
  });
}

/** The ways through funds that count of a company: those that begin in the account, and go through the fund. */
export function pathsFrom({ viaFunds }: CompanyExposure, { account, fund }: From): CompanyExposure['viaFunds'] {
  if (!isPartial({ account, fund })) return viaFunds;
  return viaFunds.filter(
    ({ path }) => (account === null || path[0] === account) && (fund === null || path[1] === fund),
  );
}

function sharesIn(account: string, report: Report): ReadonlyMap<IssuerId, number> {
  const values = new Map<IssuerId, RunningSum>();
  for (const position of positionsOf(report)) {
    const { baseValue, identity, pathStart } = position;
    if (pathStart !== account || !isShares(position) || identity.issuer === null || baseValue === null) continue;
    addTo(sumFor(values, identity.issuer), baseValue);
  }
  return readSums(values);
}

/** Counts the companies that one fund alone brings, which nothing else of the holdings has; gives the count of each held fund by its symbol. */
export function countOnlyHere(companies: readonly CompanyExposure[]): (symbol: string) => number {
  const counts = new Map<string, number>();
  for (const { direct, fundCount, viaFunds } of companies) {
    // a path is the account, then the fund that is held, then what is inside it
    const fund = viaFunds[0]?.path[1];
    if (direct === 0 && fundCount === 1 && fund !== undefined) addIn(counts, fund, 1);
  }
  return (symbol) => amountIn(counts, symbol);
}
