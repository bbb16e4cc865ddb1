import type { IssuerId } from './units.ts';

/**
 * Numbers companies in the order in which they are met. Lists of thousands of companies are then added up and compared in
 * plain columns by number, without asking for each name again.
 */
export interface Roster {
  /** The companies so far, each at its number. */
  readonly issuers: readonly IssuerId[];
  numberOf(issuer: IssuerId): number;
  /** The numbers of a list's companies, in its order; worked out once for each list. */
  numbersOf(issuers: readonly IssuerId[]): Uint32Array;
}

/** Opens a roster without companies. */
export function openRoster(): Roster {
  const issuers: IssuerId[] = [];
  const numbers = new Map<IssuerId, number>();
  const byList = new Map<readonly IssuerId[], Uint32Array>();
  const numberOf = (issuer: IssuerId): number => {
    const known = numbers.get(issuer);
    if (known !== undefined) return known;
    numbers.set(issuer, issuers.length);
    return issuers.push(issuer) - 1;
  };
  return {
    issuers,
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
