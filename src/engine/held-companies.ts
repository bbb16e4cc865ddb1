import type { CompanyExposure } from '../domain/model/report-exposure.ts';
import { layFields, unpackRows, type RowTable } from '../domain/model/row-table.ts';

/* Companies are most of a report, and a switch of definitions, base or benchmark changes a few fields of each. The others, with the ways
   through funds, cross once for a portfolio as it is looked at, and are taken from an earlier report on the same: a look at one account and
   back brings no company anew. */

/** How many looks at portfolios are remembered on both sides: by the worker what it looked through, by the page the companies in it. */
export const KEPT_LOOKS = 3;

/** What a switch may change of a company. */
export const MEASURED_FIELDS = ['size', 'share', 'directShare', 'viaShare', 'inLens', 'benchmark'] as const;
/** Companies of a report on their way to the page. */
export interface SentCompanies {
  /** The number by which the worker names what they were looked through for; never 0. */
  readonly of: number;
  /** null = the page holds those of an earlier report on the same. */
  readonly all: RowTable<CompanyExposure> | null;
  /** What differs from those that the page holds; null = all of them come. */
  readonly measured: RowTable<Pick<CompanyExposure, (typeof MEASURED_FIELDS)[number]>> | null;
}

/** The companies of a report that came. */
export interface HeldCompanies {
  readonly of: number;
  readonly rows: readonly CompanyExposure[];
}

/** Gives companies as they were sent, with what was held when they were asked for. What should be held and is not is a bug of ours. */
export function openCompanies({ of, all, measured }: SentCompanies, held: readonly HeldCompanies[]): HeldCompanies {
  if (all !== null) return { of, rows: unpackRows(all) };
  const before = held.find((one) => one.of === of);
  if (measured === null || before === undefined) throw new Error(`The page does not hold the companies of ${of}.`);
  return { of, rows: layFields(before.rows, measured) };
}

/** Gives what is held from now on: the companies that came last first, of so many looks as the worker remembers. */
export function holdCompanies(came: HeldCompanies, held: readonly HeldCompanies[]): readonly HeldCompanies[] {
  return [came, ...held.filter(({ of }) => of !== came.of)].slice(0, KEPT_LOOKS);
}
