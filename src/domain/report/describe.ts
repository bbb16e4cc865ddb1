import { shareOf, type Base } from '../measure/base.ts';
import type { MeasuredCompany } from '../measure/breakdown.ts';
import type { OwnedOf } from '../look-through/owned-companies.ts';
import { isInLens, LENSES, type Lens, type LensCompanies } from '../model/lens.ts';
import type { Company, Reference } from '../model/reference.ts';
import type { CompanyExposure, LensFigure, LensMember } from '../model/report-exposure.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { addTo, openSum, sumOf } from '../sum.ts';

/* The report's lists of things by name: companies, lens members, funds, the pack. */

/** Gives what is owned of one company, with its place in the scheme that is on and its share of the benchmark. */
export function describeCompany({ owned, facts }: MeasuredCompany, base: Base, benchmark: number): CompanyExposure {
  const { company } = owned;
  const { size, sector, inLens } = facts;
  return {
    issuer: company.id,
    symbol: company.symbol,
    name: company.name,
    country: company.country,
    size,
    sector,
    value: owned.value,
    share: shareOf(owned.value, base),
    direct: owned.direct,
    viaFunds: owned.viaFunds,
    viaTotal: owned.viaTotal,
    directShare: shareOf(owned.direct, base),
    viaShare: shareOf(owned.viaTotal, base),
    fundCount: owned.fundCount,
    inLens: inLens === 'yes',
    benchmark,
    themes: company.themes,
  };
}

/** Gives the lens' members, those just outside, and what other lenses would say. */
export function describeLens(
  lens: Lens,
  stakes: readonly MeasuredCompany[],
  ownedOf: OwnedOf,
  base: Base,
  { members, nearMisses }: LensCompanies,
): Pick<LensFigure, 'name' | 'members' | 'nearMisses' | 'otherLenses'> {
  const describe = (company: Company): LensMember => {
    const owned = ownedOf(company.id);
    const value = owned === undefined ? 0 : owned.value;
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
    const other = { ...lens, id };
    const held = openSum();
    for (const { owned } of stakes) if (isInLens(owned.company, other) === 'yes') addTo(held, owned.value);
    return shareOf(sumOf(held), base);
  };
  return {
    name: lens.id,
    members: members.map(describe),
    nearMisses: nearMisses.map(describe),
    otherLenses: LENSES.filter((id) => id !== lens.id && id !== 'custom').map((name) => ({
      name,
      share: knownShare(name),
    })),
  };
}

/** Gives which pack and which lists the figures rest on. */
export function describeReference(funds: readonly FundUse[], reference: Reference): Omit<Report['reference'], 'stale'> {
  const { version, equitiesAsOf, counts } = reference.passport;
  const read = [...funds]
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
    .flatMap(({ symbol, list, parts, asOf, coverage, estimated }) =>
      asOf === null || coverage === null
        ? []
        : [{ symbol, list: list ?? parts.join(' + '), asOf, coverage, estimated }],
    );
  const kinds = [...funds]
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
    .flatMap(({ symbol, ofKind }) => (ofKind === null ? [] : [{ symbol, ...ofKind }]));
  return { version, equitiesAsOf, funds: read, kinds, listings: counts.listings, fundsKnown: counts.funds };
}
