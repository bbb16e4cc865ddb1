import type { HeldCompany, LargestHeld } from '../measure/largest-held.ts';
import type { IssuerId } from '../model/units.ts';
import { addUp } from './parts.ts';

/* Who of a book's clients holds a company, directly and through funds. */

/** A company as it is asked for. */
export type AskedCompany = Pick<HeldCompany, 'issuer' | 'symbol' | 'name'>;

/** What one client holds of a company, as far as it is seen: fractions of the client's base. */
export interface HeldPart {
  readonly share: number;
  readonly direct: number;
  readonly viaFunds: number;
  /** What of the client nobody can see: more of the company may be in that. */
  readonly unseen: number;
  /** Not so much, but at most: the company is none of the client's largest, and what is kept says no more. */
  readonly isAtMost: boolean;
}

/** What is kept of a portfolio, and its part of all that the client has. */
export interface WeighedHeld {
  readonly weight: number;
  readonly held: LargestHeld;
}

/** Finds a company that somebody holds: by its symbol, else the one held most whose name has the words; null = there is none. */
export function companyByWords(all: readonly LargestHeld[], words: string): AskedCompany | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return null;
  const shares = new Map<IssuerId, HeldCompany>();
  for (const company of all.flatMap(({ companies }) => companies)) {
    const { issuer, symbol, name, share } = company;
    if (symbol.toLowerCase() === wanted) return company;
    const known = shares.get(issuer);
    if (known === undefined) {
      if (name.toLowerCase().includes(wanted)) shares.set(issuer, company);
    } else shares.set(issuer, { ...known, share: known.share + share });
  }
  return [...shares.values()].sort((a, b) => b.share - a.share)[0] ?? null;
}

/** What a client holds of it, by what is kept of the client's portfolios. `company` null = nobody knows it. */
export function heldPart(parts: readonly WeighedHeld[], company: Pick<AskedCompany, 'issuer'> | null): HeldPart {
  const found = parts.map(({ weight, held }) => {
    const one = held.companies.find(({ issuer }) => issuer === company?.issuer);
    const { share, direct, viaFunds } = one ?? { share: held.rest, direct: 0, viaFunds: held.rest };
    return { weight, share, direct, viaFunds, unseen: held.unseen, isAtMost: one === undefined && held.rest > 0 };
  });
  const all = (of: 'share' | 'direct' | 'viaFunds' | 'unseen') => addUp(found, (one) => one.weight * one[of]);
  return {
    ...{ share: all('share'), direct: all('direct'), viaFunds: all('viaFunds'), unseen: all('unseen') },
    isAtMost: found.some((one) => one.isAtMost),
  };
}

/** Whether a client holds more than a limit: surely, perhaps in what can't be seen or isn't kept, or not. */
export function standsOver({ share, unseen, isAtMost }: HeldPart, limit: number): 'over' | 'may-be' | 'not' {
  if (share > limit && !isAtMost) return 'over';
  return share + unseen > limit ? 'may-be' : 'not';
}
