import type { CompanyExposure, Report } from '../../domain/report.ts';
import type { IssuerId } from '../../domain/units.ts';
import type { Filters } from './filters.ts';

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

type From = Pick<Filters, 'account' | 'fund'>;

/** Whether only a part of each company counts. */
export function isPartial({ account, fund }: From): boolean {
  return account !== null || fund !== null;
}

/**
 * Gives the companies with what counts of them, the largest exposure first. Of an account: its own shares and what its funds
 * hold; of a fund: what comes through that holding, on every way. Companies without such a part are left out.
 */
export function takeStakes(report: Report, { account, fund }: From): readonly Stake[] {
  const { totals } = report;
  const companies = heldCompanies(report);
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
  const own = fund !== null || account === null ? null : sharesIn(account, report);
  return companies.flatMap((company, at) => {
    const paths = company.viaFunds.filter(
      ({ path }) => (account === null || path[0] === account) && (fund === null || path[1] === fund),
    );
    const held = own?.get(company.issuer);
    if (paths.length === 0 && held === undefined) return [];
    const direct = held === undefined ? 0 : held;
    const via = paths.reduce((total, { value }) => total + value, 0);
    const value = direct + via;
    const share = totals.base === null ? null : value / totals.base;
    return [{ company, place: at + 1, value, share, direct, via }];
  });
}

/** The companies that there is something of: a list may name one that it has nothing of. */
export function heldCompanies({ companies }: Pick<Report, 'companies'>): readonly CompanyExposure[] {
  return companies.filter(({ value }) => value !== 0);
}

/** Lines that are shares of a company: what its direct part is made of. */
export function isShares({ assetClass, identity, baseValue }: Report['positions'][number]): boolean {
  return assetClass === 'equity' && identity.status === 'identified' && identity.issuer !== null && baseValue !== null;
}

function sharesIn(account: string, { positions }: Report): ReadonlyMap<IssuerId, number> {
  const values = new Map<IssuerId, number>();
  for (const position of positions) {
    const { baseValue, identity, pathStart } = position;
    if (pathStart !== account || !isShares(position) || identity.issuer === null || baseValue === null) continue;
    const before = values.get(identity.issuer);
    values.set(identity.issuer, before === undefined ? baseValue : before + baseValue);
  }
  return values;
}
