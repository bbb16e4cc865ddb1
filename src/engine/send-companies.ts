import type { CompanyExposure } from '../domain/model/report-exposure.ts';
import { packFields, packRows } from '../domain/rows/pack-rows.ts';
import { MEASURED_FIELDS, type SentCompanies } from './held-companies.ts';

/** Sends the companies of a report about what `of` names; `holds` is what the page says that it holds. */
export function sendCompanies(
  companies: readonly CompanyExposure[],
  of: number,
  holds: readonly number[],
): SentCompanies {
  return holds.includes(of)
    ? { of, all: null, measured: packFields(companies, MEASURED_FIELDS) }
    : { of, all: packRows(companies), measured: null };
}
