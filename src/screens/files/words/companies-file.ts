import { roundedMoney } from '../../../domain/figures/facts-of-money.ts';
import { partOf } from '../../../domain/figures/parts.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { minorDigits } from '../../../words/marks/money.ts';
import { writeCsv, type Cell } from './csv-file.ts';
import type { SizeKey } from '../../../domain/model/size.ts';
import { inPercent, roundedPercent } from '../../../words/marks/rounding.ts';
import { withoutOwnNames } from '../../hand-over/words/shared-report.ts';

/* Titles in full, as the screen says them: by the definition and the base that are on. */
function whoTitles({ lens }: Report['settings']): readonly string[] {
  return ['Symbol', 'Company', 'Country', 'Size', 'Sector', LENS_COLUMN[lens]];
}
/* In English whatever the screen is in, as all that stands in such a file. */
const SIZES: Readonly<Record<SizeKey, string>> = {
  mega: 'Mega',
  large: 'Large',
  mid: 'Mid',
  small: 'Small',
  micro: 'Micro',
  unknown: 'unknown',
};
const LENS_COLUMN: Readonly<Record<LensId, string>> = {
  'mega-cap-tech': 'Counts as mega-cap tech',
  'magnificent-seven': 'In the Magnificent Seven',
  'mega-cap-it': 'Counts as mega-cap information technology',
  'tech-all-sizes': 'Counts as tech and communication',
  custom: 'On your own list',
};
const percentTitle = ({ base }: Report['settings']) =>
  base === 'equities' ? 'Percent of stocks' : 'Percent of portfolio';

const who = ({ symbol, name, country, size, sector, inLens }: CompanyExposure): readonly Cell[] => [
  symbol,
  name,
  country,
  SIZES[size],
  sector,
  inLens ? 'yes' : 'no',
];

/** Gives every company owned, directly or through funds, the largest first; amounts add up to the net value. Percentages are numbers from 0 to 100. */
export function formatCompanies(report: Report): string {
  const { settings } = report;
  const { companies, amount } = roundedMoney(report, minorDigits(settings.currency));
  const rows = companies.map(({ company, units, direct, viaFunds }): readonly Cell[] => [
    ...who(company),
    amount(units),
    settings.currency,
    inPercent(company.share),
    amount(direct),
    amount(viaFunds),
    company.fundCount,
  ]);
  const amounts = [
    'Exposure',
    'Currency',
    percentTitle(settings),
    'Held directly',
    'Held through funds',
    'Number of funds',
  ];
  return writeCsv([[...whoTitles(settings), ...amounts], ...rows]);
}

/** The same without any amount, and without names of holdings that our data does not know; percentages are rounded, since a ratio to its last digit gives the amounts away. */
export function formatCompanyShares(report: Report): string {
  const { companies, totals, settings } = withoutOwnNames(report);
  // Of the parts that are listed: a list may be of some accounts or funds alone.
  const shareOf = (value: number) => roundedPercent(partOf(value, totals.base));
  const row = (company: CompanyExposure): readonly Cell[] => [
    ...who(company),
    roundedPercent(company.share),
    shareOf(company.direct),
    shareOf(company.viaTotal),
    company.fundCount,
  ];
  const shares = [percentTitle(settings), 'Percent held directly', 'Percent held through funds', 'Number of funds'];
  return writeCsv([[...whoTitles(settings), ...shares], ...companies.map(row)]);
}
