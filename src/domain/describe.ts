import { shareOf, type Base } from './base.ts';
import type { Stake } from './breakdown.ts';
import type { OwnedOf } from './owned-companies.ts';
import { isInLens, LENSES, lensMembers, nearMisses, type Lens } from './lens.ts';
import type { Company, Reference } from './reference.ts';
import type { CompanyExposure, FundUse, LensFigure, LensMember, Report } from './report.ts';
import { addTo, openSum, sumOf } from './sum.ts';

/* The report's lists of things by name: companies, lens members, funds, the pack. */

/** Gives what is owned of one company, with its place in the scheme that is on and its share of the benchmark. */
export function describeCompany({ owned, facts }: Stake, base: Base, benchmark: number): CompanyExposure {
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

/* Those listed in the US, held or not, and those that are listed abroad only and held: every one that counts is named. */
function membersOf(lens: Lens, stakes: readonly Stake[], reference: Reference): readonly Company[] {
  const listed = lensMembers(lens, reference);
  const known = new Set(listed.map(({ id }) => id));
  const abroad = stakes.flatMap(({ owned: { company }, facts }) =>
    facts.inLens === 'yes' && !known.has(company.id) ? [company] : [],
  );
  // A member without a cap is one by name alone: it stands last.
  return [...listed, ...abroad].sort((a, b) => (b.cap ?? -1) - (a.cap ?? -1));
}

/** Gives the lens' members, those just outside, and what other lenses would say. */
export function describeLens(
  lens: Lens,
  stakes: readonly Stake[],
  ownedOf: OwnedOf,
  base: Base,
  reference: Reference,
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
    members: membersOf(lens, stakes, reference).map(describe),
    nearMisses: nearMisses(lens, reference).map(describe),
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
    .flatMap(({ symbol, list, asOf, coverage, estimated }) =>
      list === null || asOf === null || coverage === null ? [] : [{ symbol, list, asOf, coverage, estimated }],
    );
  return { version, equitiesAsOf, funds: read, listings: counts.listings, fundsKnown: counts.funds };
}
