import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { addUp, moneyOf, partOf } from './parts.ts';

/* What the measures of concentration were worked out from. */

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
