import type { Company, Reference } from './reference.ts';
import type { IssuerId } from './units.ts';

/** Gives a company that the reference led to; one that it then does not have is a fault of the pack, so it throws. */
export function findCompany(issuer: IssuerId, reference: Reference): Company {
  const company = reference.company(issuer);
  if (company === null) throw new Error(`The pack leads to ${issuer} but has no such company.`);
  return company;
}
