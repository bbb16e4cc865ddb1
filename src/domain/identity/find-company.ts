import type { Company, Reference } from '../model/reference.ts';
import type { IssuerId } from '../model/units.ts';

/**
 * Gives a company that a fund's list names. One that the pack does not have, or cannot read, is a company of unknown size,
 * like any row of a list that nobody knows: its money is seen, only not placed.
 */
export function findListed(issuer: IssuerId, reference: Reference): Company {
  try {
    const company = reference.company(issuer);
    if (company !== null) return company;
  } catch {
    // told apart by nobody: the row is what it would be if the pack had never heard of it
  }
  return unknownCompany(issuer);
}

/** A company of which nothing is known but its id: it has no size, no country and no sector. */
export function unknownCompany(issuer: IssuerId): Company {
  return {
    id: issuer,
    symbol: issuer,
    name: issuer,
    country: null,
    cap: null,
    capSpan: null,
    sector: null,
    ownSize: null,
    ranked: false,
    currency: null,
    style: null,
    indexes: [],
    themes: [],
    classes: [],
  };
}

/** Gives a company that the reference led to; one that it then does not have is a fault of the pack, so it throws. */
export function findCompany(issuer: IssuerId, reference: Reference): Company {
  const company = reference.company(issuer);
  if (company === null) throw new Error(`The pack leads to ${issuer} but has no such company.`);
  return company;
}

/** Tells whether a company is one of the largest: people all over the world hold those of the US, and write their letters beside euros or pesos. */
export function isHeldAllOver(issuer: IssuerId, reference: Reference): boolean {
  const { cap } = findCompany(issuer, reference);
  return cap !== null && cap >= HELD_ALL_OVER;
}
/* In dollars: some 250 companies. */
const HELD_ALL_OVER = 5e10;
