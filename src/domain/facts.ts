import { isSmallCap, sectorOf, sizeOf, type Answered } from './classify.ts';
import { isInLens, type Lens } from './lens.ts';
import type { Company, Reference } from './reference.ts';
import type { SectorKey } from './sector.ts';
import type { SizeKey } from './size.ts';
import type { IssuerId } from './units.ts';

/** Where a company stands under the scheme and the lens that are on. */
export interface Facts {
  readonly company: Company;
  readonly size: SizeKey;
  readonly sector: SectorKey;
  readonly inLens: Answered;
  readonly small: Answered;
}
export type FactsOf = (issuer: IssuerId) => Facts;

/**
 * Makes the look-up of companies' facts: each is worked out once, however many funds hold it. An issuer that the pack leads
 * to but does not have is a fault of the pack, so it throws.
 */
export function openFacts(lens: Lens, reference: Reference): FactsOf {
  const known = new Map<IssuerId, Facts>();
  return (issuer) => {
    const before = known.get(issuer);
    if (before !== undefined) return before;
    const company = reference.company(issuer);
    if (company === null) throw new Error(`The pack leads to ${issuer} but has no such company.`);
    const facts = {
      company,
      size: sizeOf(company, lens.cutoffs),
      sector: sectorOf(company),
      inLens: isInLens(company, lens),
      small: isSmallCap(company, lens.cutoffs),
    };
    known.set(issuer, facts);
    return facts;
  };
}
