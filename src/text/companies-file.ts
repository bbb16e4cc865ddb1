import type { CompanyExposure, Report } from '../domain/report.ts';
import { writeCsv, type Cell } from './csv-file.ts';
import { SIZE_NAMES } from './names.ts';
import { roundedShare } from './rounding.ts';

const WHO = ['Symbol', 'Company', 'Country', 'Size', 'Sector', 'In the lens'] as const;
const TITLES = [
  ...WHO,
  ...['Exposure', 'Currency', 'Share of the base', 'Held as shares', 'Held through funds', 'Number of funds'],
] as const;
const SHARES = [
  ...WHO,
  ...['Share of the base', 'Share held directly', 'Share held through funds', 'Number of funds'],
] as const;

const who = ({ symbol, name, country, size, sector, inLens }: CompanyExposure): readonly Cell[] => [
  ...[symbol, name, country, size === 'unknown' ? 'unknown' : SIZE_NAMES[size]],
  ...[sector, inLens ? 'yes' : 'no'],
];

/** Gives every company owned, directly or through funds, the largest first. Shares are fractions of 1. */
export function formatCompanies({ companies, settings }: Report): string {
  const row = (company: CompanyExposure): readonly Cell[] => [
    ...who(company),
    ...[company.value, settings.currency, company.share],
    ...[company.direct, company.viaTotal, company.fundCount],
  ];
  return writeCsv([TITLES, ...companies.map(row)]);
}

/** The same without any amount; shares are rounded, since a ratio to its last digit gives the amounts away. */
export function formatCompanyShares({ companies, totals }: Report): string {
  // Of the parts that are listed: a list may be of some accounts or funds alone.
  const shareOf = (value: number) => (totals.base === null ? null : roundedShare(value / totals.base));
  const row = (company: CompanyExposure): readonly Cell[] => [
    ...who(company),
    ...[roundedShare(company.share), shareOf(company.direct), shareOf(company.viaTotal), company.fundCount],
  ];
  return writeCsv([SHARES, ...companies.map(row)]);
}
