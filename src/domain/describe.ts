import { shareOf, type Base } from './base.ts';
import type { Stake } from './breakdown.ts';
import { sectorOf, sizeOf } from './classify.ts';
import type { Exposure } from './exposure.ts';
import { isInLens, LENSES, lensMembers, nearMisses, type Lens } from './lens.ts';
import { viewFund } from './look-through.ts';
import type { Company, Reference } from './reference.ts';
import type { CompanyExposure, FundUse, LensFigure, LensMember, Report } from './report.ts';
import { sum } from './sum.ts';
import type { IssuerId } from './units.ts';

/* The report's lists of things by name: companies, lens members, funds, the pack. */

/** Largest first; equal ones by name, so that the order is always the same. */
export function byValue(a: CompanyExposure, b: CompanyExposure): number {
  return b.value - a.value || (a.issuer < b.issuer ? -1 : 1);
}

/** Gives what is owned of one company, with its place in the scheme that is on. */
export function describeCompany({ owned, company }: Stake, base: Base, lens: Lens): CompanyExposure {
  return {
    issuer: company.id,
    symbol: company.symbol,
    name: company.name,
    country: company.country,
    size: sizeOf(company, lens.cutoffs),
    sector: sectorOf(company),
    value: owned.value,
    share: shareOf(owned.value, base),
    direct: owned.direct,
    viaFunds: owned.viaFunds,
    viaTotal: owned.viaTotal,
    directShare: shareOf(owned.direct, base),
    viaShare: shareOf(owned.viaTotal, base),
    fundCount: new Set(owned.viaFunds.map(({ path }) => path[1])).size,
    inLens: isInLens(company, lens) === 'yes',
  };
}

/** Gives the lens' members, those just outside, and what other lenses would say. */
export function describeLens(
  lens: Lens,
  stakes: ReadonlyMap<IssuerId, Stake>,
  base: Base,
  reference: Reference,
): Pick<LensFigure, 'name' | 'members' | 'nearMisses' | 'otherLenses'> {
  const describe = (company: Company): LensMember => {
    const stake = stakes.get(company.id);
    const value = stake === undefined ? 0 : stake.owned.value;
    return {
      issuer: company.id,
      symbol: company.symbol,
      name: company.name,
      country: company.country,
      value,
      share: shareOf(value, base),
    };
  };
  const knownShare = (id: Lens['id']) => {
    const held = [...stakes.values()].filter(({ company }) => isInLens(company, { ...lens, id }) === 'yes');
    return shareOf(sum(held.map(({ owned }) => owned.value)), base);
  };
  return {
    name: lens.id,
    members: lensMembers(lens, reference).map(describe),
    nearMisses: nearMisses(lens, reference).map(describe),
    otherLenses: LENSES.filter((id) => id !== lens.id && id !== 'custom').map((name) => ({
      name,
      share: knownShare(name),
    })),
  };
}

/** Gives each fund that is held and what could be seen of it, the largest first. */
export function describeFunds(exposure: Exposure, base: Base, reference: Reference): readonly FundUse[] {
  const uses = [...exposure.funds].map(([symbol, value]): FundUse => {
    const view = viewFund(symbol, reference);
    const basket = view.kind === 'list' || view.kind === 'leveraged' ? view.basket : null;
    const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
    const residual = exposure.residuals.find(({ fund }) => fund === symbol);
    return {
      symbol,
      name: listed === undefined ? symbol : listed.name,
      value,
      share: shareOf(value, base),
      seen: view.kind,
      countsAs: view.kind === 'class' ? view.of : null,
      list: basket === null ? null : basket.symbol,
      asOf: basket === null ? null : basket.asOf,
      coverage: basket === null ? null : basket.coverage,
      estimated: view.kind === 'list' ? view.estimated : basket !== null && basket.estimated,
      borrowed: view.kind === 'list' ? view.borrowed : null,
      residual: residual === undefined ? 0 : residual.value,
    };
  });
  return uses.sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1));
}

/** Gives which pack and which lists the figures rest on. */
export function describeReference(funds: readonly FundUse[], reference: Reference): Report['reference'] {
  const { version, equitiesAsOf, counts } = reference.passport;
  const read = [...funds]
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
    .flatMap(({ symbol, list, asOf, coverage, estimated }) =>
      list === null || asOf === null || coverage === null ? [] : [{ symbol, list, asOf, coverage, estimated }],
    );
  return { version, equitiesAsOf, funds: read, listings: counts.listings, fundsKnown: counts.funds };
}
