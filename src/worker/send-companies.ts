import type { CompanyExposure } from '../domain/model/report-exposure.ts';
import { packFields } from '../domain/rows/pack-rows.ts';
import { KEPT_FIELDS, MEASURED_FIELDS, type SentCompanies } from './held-companies.ts';

/**
 * Makes the function that sends the companies of reports about one portfolio, looked at in one way: `of` names it, `holds` is what the
 * page says that it holds. What stays is packed once.
 */
export function openCompanySender(of: number): (companies: readonly CompanyExposure[], holds: number) => SentCompanies {
  let packed: SentCompanies['kept'] = null;
  return (companies, holds) => {
    if (holds !== of) packed ??= packFields(companies, KEPT_FIELDS);
    return { of, kept: holds === of ? null : packed, measured: packFields(companies, MEASURED_FIELDS) };
  };
}
