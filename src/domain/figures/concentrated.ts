import { largestHeld, type HeldCompany, type LargestHeld } from '../measure/largest-held.ts';
import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import type { IssuerId } from '../model/units.ts';
import { addUp, moneyOf, partOf } from './parts.ts';

/* What the measures of concentration were worked out from, and who of a book's clients holds a company. */

/** Some companies and what they are worth together. */
export interface CompanySum {
  readonly companies: readonly CompanyExposure[];
  readonly value: number;
}

/** The largest companies that are owned, at most so many; those held short on balance are none of them. */
export function largestCompanies({ companies }: Pick<Report, 'companies'>, count: number): CompanySum {
  const largest = companies.filter(({ value }) => value > 0).slice(0, count);
  return { companies: largest, value: addUp(largest, ({ value }) => value) };
}

/** What the effective number of companies rests on. */
export interface EquityHeld extends CompanySum {
  /** The largest company's part of them, 0–1; null without any. */
  readonly largest: number | null;
  /** All that may be companies, too: money, and as a multiple of the companies that are known. Null without shares. */
  readonly open: { readonly value: number; readonly part: number } | null;
}

/** The companies that are owned, by value, and what may be more of them. */
export function equityHeld(report: Pick<Report, 'companies' | 'exposure' | 'totals'>): EquityHeld {
  const held = largestCompanies(report, Infinity);
  const value = moneyOf(report.exposure.open, report.totals.widest);
  const part = partOf(value, held.value);
  return {
    ...held,
    largest: partOf(held.companies[0]?.value ?? null, held.value),
    open: value === null || part === null ? null : { value, part },
  };
}

/** Ways by which a company is owned through funds, the largest first: some, and what the others bring together. */
export function largestWays({ viaFunds }: Pick<CompanyExposure, 'viaFunds'>, count: number) {
  const ways = [...viaFunds].sort((a, b) => b.value - a.value);
  const others = ways.slice(count);
  return { ways: ways.slice(0, count), others: { count: others.length, value: addUp(others, ({ value }) => value) } };
}

/** The company that is searched for. */
export type SearchedCompany = Pick<HeldCompany, 'issuer' | 'symbol' | 'name'>;

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

/** Gives all that a client holds, of a report of all its portfolios; null without shares. */
export function wholeHeld(report: Pick<Report, 'companies' | 'totals'>): LargestHeld | null {
  return largestHeld(report, Infinity);
}

/** Finds a company that somebody holds: by its symbol, else the one held most whose name has the words; null = there is none. */
export function companyByWords(all: readonly LargestHeld[], words: string): SearchedCompany | null {
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
export function heldPart(parts: readonly WeighedHeld[], company: Pick<SearchedCompany, 'issuer'> | null): HeldPart {
  const found = parts.map(({ weight, held }) => {
    const one = held.companies.find(({ issuer }) => issuer === company?.issuer);
    const { share, direct, viaFunds } = one ?? { share: held.rest, direct: 0, viaFunds: held.rest };
    return { weight, share, direct, viaFunds, unseen: held.unseen, isAtMost: one === undefined && held.rest > 0 };
  });
  const all = (of: 'share' | 'direct' | 'viaFunds' | 'unseen') => addUp(found, (one) => one.weight * one[of]);
  return {
    share: all('share'),
    direct: all('direct'),
    viaFunds: all('viaFunds'),
    unseen: all('unseen'),
    isAtMost: found.some((one) => one.isAtMost),
  };
}

/** Whether a client holds more than a limit: surely, perhaps in what can't be seen or isn't kept, or not. */
export function standsOver({ share, unseen, isAtMost }: HeldPart, limit: number): 'over' | 'may-be' | 'not' {
  if (share > limit && !isAtMost) return 'over';
  return share + unseen > limit ? 'may-be' : 'not';
}
