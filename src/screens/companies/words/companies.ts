import { t } from '../../../words/t.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { SizeKey } from '../../../domain/model/size.ts';
import type { Report } from '../../../domain/model/report.ts';
import { moneyFormat, type MoneyFormat } from '../../../words/marks/money.ts';
import { SIZE_NAMES } from '../../../words/names/names.ts';
import { usualName } from '../../../words/names/usual-name.ts';
import { formatCount, formatTenths } from '../../../words/marks/numbers.ts';
import { roundToSum, shownTenths } from '../../../domain/figures/rounding.ts';

/** How a company is held, for those who do not see its bar: "$13,363 via funds, $11,941 direct". */
export function heldWords(company: CompanyExposure, money: MoneyFormat): string {
  const inside = company.viaTotal;
  return [
    ...(Math.abs(inside) >= 0.005 ? [t`${money.whole(inside)} through funds`] : []),
    ...(Math.abs(company.direct) >= 0.005 ? [t`${money.whole(company.direct)} direct`] : []),
  ].join(', ');
}

const SIZE_CAPS: Readonly<Record<SizeKey, string>> = {
  mega: t`Mega cap`,
  large: t`Large cap`,
  mid: t`Mid cap`,
  small: t`Small cap`,
  micro: t`Micro cap`,
  unknown: SIZE_NAMES.unknown,
};

/** A company's name with its country where it is not American, and its size for those who do not see its colour. */
export function companyWords(company: CompanyExposure): { readonly name: string; readonly size: string } {
  const abroad = company.country !== null && company.country !== 'US';
  return {
    name: abroad ? `${company.name}, ${company.country}` : company.name,
    size: SIZE_CAPS[company.size],
  };
}

/** A company's usual name, as lists are read: "NVIDIA"; with its country where it is not American. */
export function listedName({ name, country }: CompanyExposure): string {
  const usual = usualName(name);
  return country !== null && country !== 'US' ? `${usual}, ${country}` : usual;
}

/** The link from the first few to the whole list. */
export function allCompanies(count: number): string {
  return count === 1 ? t`Your one company` : t`All companies`;
}

/**
 * How many companies one owns: "38", or "about 2,900" of which at least one dollar is, where funds bring thousands of crumbs. `least`
 * = that dollar; null where every company counts, as in a file of weights alone.
 */
export function ownedCount({ concentration, settings, files }: Report): {
  readonly count: number;
  readonly shown: string;
  readonly least: string | null;
} {
  const { companies, companiesWorthOne } = concentration;
  const isWeights = files.some(({ unit }) => unit === 'weights');
  if (isWeights || companiesWorthOne === 0 || companiesWorthOne === companies)
    return { count: companies, shown: formatCount(companies), least: null };
  const few = companiesWorthOne < 100 ? 1 : 10;
  const step = companiesWorthOne < 1000 ? few : 100;
  const count = Math.round(companiesWorthOne / step) * step;
  const shown = step === 1 ? formatCount(count) : t`about ${formatCount(count)}`;
  return { count, shown, least: moneyFormat(settings.currency, false).whole(1) };
}

/** The direct part and that inside funds in percent, together what is written of the company itself; null without shares. */
export function splitPercents({
  share,
  directShare,
  viaShare,
}: Pick<CompanyExposure, 'share' | 'directShare' | 'viaShare'>): {
  readonly direct: string;
  readonly via: string;
} | null {
  if (share === null || directShare === null || viaShare === null) return null;
  const [via, direct] = roundToSum([viaShare, directShare], 1000, shownTenths(share));
  return { direct: formatTenths(direct, directShare), via: formatTenths(via, viaShare) };
}
