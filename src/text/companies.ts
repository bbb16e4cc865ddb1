import type { CompanyExposure } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { SIZE_NAMES } from './names.ts';
import { countOf } from './numbers.ts';

/** How a company is held, for those who do not see its bar: "$13,363 via funds, $11,941 direct". */
export function splitWords(company: CompanyExposure, money: MoneyFormat): string {
  const inside = company.viaTotal;
  return [
    ...(Math.abs(inside) >= 0.005 ? [`${money.whole(inside)} via funds`] : []),
    ...(Math.abs(company.direct) >= 0.005 ? [`${money.whole(company.direct)} direct`] : []),
  ].join(', ');
}

/** A company's name with its country where it is not American, and its size for those who do not see its colour. */
export function companyWords(company: CompanyExposure): { readonly name: string; readonly size: string } {
  const abroad = company.country !== null && company.country !== 'US';
  return {
    name: abroad ? `${company.name}, ${company.country}` : company.name,
    size: company.size === 'unknown' ? SIZE_NAMES.unknown : `${SIZE_NAMES[company.size]} cap`,
  };
}

/** The link from the first few to the whole list: "All 3,612 companies". */
export function allCompanies(count: number): string {
  return `All ${countOf(count, 'company', 'companies')}`;
}
