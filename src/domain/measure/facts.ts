import { isSmallCap, sectorOf, sizeEndsOf, sizeWithin, type YesNoUnknown, type SizeEnds } from '../model/classify.ts';
import { isInLens, type Lens } from '../model/lens.ts';
import type { Company } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import type { SectorKey } from '../model/sector.ts';
import type { SizeKey } from '../model/size.ts';

/** Where a company stands under the scheme and the lens that are on. */
export interface Facts {
  readonly company: Company;
  readonly size: SizeKey;
  /** Between which buckets its size lies; null = nobody knows. */
  readonly sizes: SizeEnds | null;
  readonly sector: SectorKey;
  readonly inLens: YesNoUnknown;
  readonly small: YesNoUnknown;
}
/** Finds the facts of a company by its number in the roster. */
export type FactsOf = (number: number) => Facts;

/**
 * Makes the look-up of companies' facts: each is worked out once, however many funds hold it. `read` gives the company that is placed,
 * where that is not the one of the roster as it is known.
 */
export function openFacts(lens: Lens, roster: Roster, read: (company: Company) => Company = (one) => one): FactsOf {
  // As long as it will be: filled from the middle, an array without a length becomes a slow table.
  const known = new Array<Facts>(roster.companies.length);
  return (number) => (known[number] ??= readFacts(read(roster.companies[number]!), lens));
}

function readFacts(company: Company, lens: Lens): Facts {
  const sizes = sizeEndsOf(company, lens.cutoffs);
  return {
    company,
    size: sizeWithin(sizes),
    sizes,
    sector: sectorOf(company),
    inLens: isInLens(company, lens),
    small: isSmallCap(company, lens.cutoffs),
  };
}
