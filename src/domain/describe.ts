import { shareOf, type Base } from './base.ts';
import type { Stake } from './breakdown.ts';
import { isInLens, LENSES, lensMembers, nearMisses, type Lens } from './lens.ts';
import type { Company, Reference } from './reference.ts';
import type { CompanyExposure, FundUse, LensFigure, LensMember, Report } from './report.ts';
import { sum } from './sum.ts';
import type { IssuerId } from './units.ts';

/* The report's lists of things by name: companies, lens members, funds, the pack. */

/** Gives what is owned of one company, with its place in the scheme that is on. */
export function describeCompany({ owned, facts }: Stake, base: Base): CompanyExposure {
  const { company, size, sector, inLens } = facts;
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
    const other = { ...lens, id };
    const held = [...stakes.values()].filter(({ facts }) => isInLens(facts.company, other) === 'yes');
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
