import type { CompanyExposure } from '../domain/model/report-exposure.ts';
import { unpackRows, type RowTable } from '../domain/model/row-table.ts';

/* Companies are most of a report, and a switch of definitions, base or benchmark changes a few fields of each. The others, with the ways
   through funds, cross once for a portfolio as it is looked at, and are taken from the report before as long as that is the same. */

/** What a switch may change of a company. */
export const MEASURED_FIELDS = ['size', 'share', 'directShare', 'viaShare', 'inLens', 'benchmark'] as const;
/** Companies of a report on their way to the page. */
export interface SentCompanies {
  /** The number by which the worker names what they were looked through for; never 0. */
  readonly of: number;
  /** null = the page holds those of another report on the same. */
  readonly all: RowTable<CompanyExposure> | null;
  /** What differs from those that the page holds; null = all of them come. */
  readonly measured: RowTable<Pick<CompanyExposure, (typeof MEASURED_FIELDS)[number]>> | null;
}

/** The companies of the report that came last. */
export interface HeldCompanies {
  readonly of: number;
  readonly rows: readonly CompanyExposure[];
}

/** Gives companies as they were sent, with what was held when they were asked for. What should be held and is not is a bug of ours. */
export function openCompanies({ of, all, measured }: SentCompanies, held: HeldCompanies | null): HeldCompanies {
  if (all !== null) return { of, rows: unpackRows(all) };
  if (measured === null || held?.of !== of) throw new Error(`The page does not hold the companies of ${of}.`);
  const facts = unpackRows(measured);
  return { of, rows: held.rows.map((row, at) => ({ ...row, ...facts[at] })) };
}
