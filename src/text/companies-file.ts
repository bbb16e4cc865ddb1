import type { CompanyExposure, Report } from '../domain/report.ts';
import { writeCsv, type Cell } from './csv-file.ts';
import { SIZE_NAMES } from './names.ts';

const TITLES = [
  ...['Symbol', 'Company', 'Country', 'Size', 'Sector', 'In the lens', 'Exposure', 'Currency', 'Share of the base'],
  ...['Held as shares', 'Held through funds', 'Number of funds'],
] as const;

/** Gives every company owned, directly or through funds, the largest first. Shares are fractions of 1. */
export function formatCompanies({ companies, settings }: Report): string {
  const row = (company: CompanyExposure): readonly Cell[] => [
    ...[company.symbol, company.name, company.country],
    company.size === 'unknown' ? 'unknown' : SIZE_NAMES[company.size],
    ...[company.sector, company.inLens ? 'yes' : 'no', company.value, settings.currency, company.share],
    ...[company.direct, company.viaTotal, company.fundCount],
  ];
  return writeCsv([TITLES, ...companies.map(row)]);
}
