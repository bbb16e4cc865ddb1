import { cutoffsOf, sizesOf, type FoundCompany } from './look-up.ts';
import type { Reference } from '../model/reference.ts';
import type { Cutoffs } from '../model/size.ts';
import { sum } from '../sum.ts';
import { issuerId, type IsoDate } from '../model/units.ts';

/** One step of a path through funds: which part of the outer fund is the inner one. */
export interface FundLink {
  readonly fund: string;
  readonly inner: string;
}
/** How much of the outer fund the inner one is. `factor`: a leveraged fund's times; null = the lists do not say. */
export interface FundStep extends FundLink {
  readonly weight: number | null;
  readonly kind: 'weight' | 'factor';
}
/** A company as the pack knows it, whether it is held or not. */
export interface CompanyFacts extends FoundCompany {
  /** Its place among the ranked companies by market value, 1 = the largest; null = it is not ranked. */
  readonly rank: number | null;
  /** The day of market values and ranks. */
  readonly asOf: IsoDate;
  /** The asked links, in the order asked for. */
  readonly steps: readonly FundStep[];
}

/**
 * Gives what the pack knows of a company, with the weights of funds in funds that lead to it; null for an id that is none.
 * `custom` are the user's own cut-offs, in dollars.
 */
export function readCompany(
  { issuer, links, custom }: { readonly issuer: string; readonly links: readonly FundLink[]; readonly custom: Cutoffs },
  reference: Reference,
): CompanyFacts | null {
  const company = reference.company(issuerId(issuer));
  if (company === null) return null;
  const place = reference.rankedCompanies().findIndex(({ id }) => id === company.id);
  return {
    kind: 'company',
    ...company,
    sizes: sizesOf(company, { ...cutoffsOf(reference), custom }),
    rank: place < 0 ? null : place + 1,
    asOf: reference.passport.equitiesAsOf,
    steps: links.map((link) => ({ ...link, ...weighStep(link, reference) })),
  };
}

function weighStep({ fund, inner }: FundLink, reference: Reference): Pick<FundStep, 'weight' | 'kind'> {
  const content = reference.fundContent(fund);
  if (content.kind === 'leveraged' && content.underlying === inner) return { weight: content.factor, kind: 'factor' };
  const parts = content.kind === 'funds' ? content.parts.filter(({ symbol }) => symbol === inner) : [];
  return { weight: parts.length === 0 ? null : sum(parts.map(({ weight }) => weight)), kind: 'weight' };
}
