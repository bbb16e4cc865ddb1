import type { CompanyExposure } from '../domain/model/report-exposure.ts';
import { unpackRows, type RowTable } from '../domain/model/row-table.ts';

/* Companies are most of a report, and a switch of definitions, base or benchmark changes a few fields of each. The others, with the ways
   through funds, cross once for a portfolio as it is looked at, and are taken from the report before as long as that is the same. */

/** What a switch may change of a company. */
export const MEASURED_FIELDS = ['size', 'share', 'directShare', 'viaShare', 'inLens', 'benchmark'] as const;
/** What stays as long as the same portfolio is looked at in the same way. */
export const KEPT_FIELDS = [
  ...(['issuer', 'symbol', 'name', 'country', 'sector', 'value', 'direct'] as const),
  ...(['viaFunds', 'viaTotal', 'fundCount', 'themes'] as const),
] as const;

/** Companies of a report on their way to the page. */
export interface SentCompanies {
  /** The number by which the worker names what they were looked through for; never 0. */
  readonly of: number;
  /** null = the page holds them. */
  readonly kept: RowTable<Pick<CompanyExposure, (typeof KEPT_FIELDS)[number]>> | null;
  readonly measured: RowTable<Pick<CompanyExposure, (typeof MEASURED_FIELDS)[number]>>;
}

/** The companies of the report that came last. */
export interface HeldCompanies {
  readonly of: number;
  readonly rows: readonly CompanyExposure[];
}

/** Gives companies as they were sent, with what was held when they were asked for. What should be held and is not is a bug of ours. */
export function openCompanies({ of, kept, measured }: SentCompanies, held: HeldCompanies | null): HeldCompanies {
  if (kept === null && held?.of !== of) throw new Error(`The page does not hold the companies of ${of}.`);
  const rows = kept === null ? held!.rows : unpackRows(kept);
  const facts = unpackRows(measured);
  return {
    of,
    rows: rows.map((row, at): CompanyExposure => {
      const { size, share, directShare, viaShare, inLens, benchmark } = facts[at]!;
      // field by field, in the order in which the report was made
      return {
        issuer: row.issuer,
        symbol: row.symbol,
        name: row.name,
        country: row.country,
        size,
        sector: row.sector,
        value: row.value,
        share,
        direct: row.direct,
        viaFunds: row.viaFunds,
        viaTotal: row.viaTotal,
        directShare,
        viaShare,
        fundCount: row.fundCount,
        inLens,
        benchmark,
        themes: row.themes,
      };
    }),
  };
}
