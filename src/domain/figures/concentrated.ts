import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { addUp, moneyOf, partOf } from './parts.ts';

/* What the measures of concentration were worked out from, and how much of one company is held. */

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

/** What one client holds of a company, as far as it is seen: fractions of the client's base. */
export interface HeldPart {
  /** The company as this client's holdings name it; null = none of it is seen. */
  readonly company: { readonly symbol: string; readonly name: string } | null;
  readonly share: number;
  readonly direct: number;
  readonly viaFunds: number;
  /** What of the client nobody can see: more of the company may be in that. */
  readonly unseen: number;
}

/** Finds a company in a report by its symbol, else the one owned most whose name has the words; null = none that is seen. */
export function companyByWords({ companies }: Pick<Report, 'companies'>, words: string): CompanyExposure | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return null;
  const bySymbol = companies.find(({ symbol }) => symbol.toLowerCase() === wanted);
  return bySymbol ?? companies.find(({ name }) => name.toLowerCase().includes(wanted)) ?? null;
}

/** What a client holds of it; null without shares. */
export function heldPart(report: Pick<Report, 'companies' | 'totals'>, words: string): HeldPart | null {
  const { base, identifiedShare } = report.totals;
  if (base === null || identifiedShare === null) return null;
  const unseen = Math.max(0, 1 - identifiedShare);
  const found = companyByWords(report, words);
  if (found === null) return { company: null, share: 0, direct: 0, viaFunds: 0, unseen };
  const { symbol, name, share, directShare, viaShare } = found;
  if (share === null || directShare === null || viaShare === null) return null;
  return { company: { symbol, name }, share, direct: directShare, viaFunds: viaShare, unseen };
}

/** Whether a client holds more than a limit: surely, perhaps in what can't be seen, or not. */
export function standsOver({ share, unseen }: HeldPart, limit: number): 'over' | 'may-be' | 'not' {
  if (share > limit) return 'over';
  return share + unseen > limit ? 'may-be' : 'not';
}
