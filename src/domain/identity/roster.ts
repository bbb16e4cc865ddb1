import { findListed } from './find-company.ts';
import type { Company, Reference } from '../model/reference.ts';
import type { IssuerId } from '../model/units.ts';

/**
 * Numbers companies in the order in which they are met. Lists of thousands of companies are then added up and compared in
 * plain columns by number, without asking for each name again. No figure depends on the numbers.
 */
export interface Roster {
  /** The companies so far, each at its number. */
  readonly companies: readonly Company[];
  numberOf(issuer: IssuerId): number;
  /** The numbers of a list's companies, in its order; worked out once for each list. */
  numbersOf(issuers: readonly IssuerId[]): Uint32Array;
}

const rosters = new WeakMap<Reference, Roster>();

/** Gives the roster of a reference: the same one as long as the reference is the same, so that lists are numbered once. */
export function rosterOf(reference: Reference): Roster {
  const known = rosters.get(reference);
  if (known !== undefined) return known;
  const roster = openRoster(reference);
  rosters.set(reference, roster);
  return roster;
}

function openRoster(reference: Reference): Roster {
  const companies: Company[] = [];
  const numbers = new Map<IssuerId, number>();
  const byList = new Map<readonly IssuerId[], Uint32Array>();
  const numberOf = (issuer: IssuerId): number => {
    const known = numbers.get(issuer);
    if (known !== undefined) return known;
    numbers.set(issuer, companies.length);
    return companies.push(findListed(issuer, reference)) - 1;
  };
  return {
    companies,
    numberOf,
    numbersOf(list) {
      const known = byList.get(list);
      if (known !== undefined) return known;
      const column = Uint32Array.from(list, numberOf);
      byList.set(list, column);
      return column;
    },
  };
}
