import type { CompanyExposure, Report } from '../domain/report.ts';
import { formatTenths, roundToSum } from './numbers.ts';

interface OffBeam {
  readonly name: string;
  readonly share: number;
}

const add = (companies: readonly CompanyExposure[], size: CompanyExposure['size']) =>
  companies
    .filter((company) => company.size === size && !company.inLens)
    .reduce((total, { share }) => (share === null ? total : total + share), 0);

/* The report's own shares, grouped for a sentence: companies that stand on neither end, and what is not a company. */
function groups(report: Report): readonly OffBeam[] {
  const { companies, exposure, settings } = report;
  const others = (['cash', 'bond', 'crypto', 'commodity', 'derivative', 'other'] as const).map(
    (name) => exposure.assetClass[name].share,
  );
  const [cash, bonds, ...rest] = others.map((share) => (share === null || settings.base === 'equities' ? 0 : share));
  return [
    { name: 'other mega caps', share: add(companies, 'mega') },
    { name: 'large', share: add(companies, 'large') },
    { name: 'mid', share: add(companies, 'mid') },
    { name: 'cash and bonds', share: cash! + bonds! },
    { name: 'other assets', share: rest.reduce((total, share) => total + share, 0) },
  ].filter(({ share }) => Math.abs(share) >= 0.0005);
}

/** What of the portfolio neither end of the beam carries; null where all of it is on the beam or there are no shares. */
export function offBeamLine(report: Report): string | null {
  if (report.totals.base === null) return null;
  const parts = groups(report);
  if (parts.length === 0) return null;
  const tenths = roundToSum(
    parts.map(({ share }) => share),
    1000,
  );
  const total = tenths.reduce((sum, part) => sum + part, 0);
  const named = parts.map(({ name, share }, index) => `${name} ${formatTenths(tenths[index]!, share)}`).join(', ');
  return `Not on the beam: the other ${formatTenths(total, total)}%, which is ${named}.`;
}

/** How the picture is to be read. */
export function beamNote(report: Report): string {
  const both = report.companies.some(({ inLens, size }) => inLens && (size === 'small' || size === 'micro'));
  return [
    'Ball areas are to scale.',
    ...(both ? ['Companies that are both are on both ends.'] : []),
    ...(report.totals.uncertain !== null && report.totals.uncertain >= 0.0005
      ? ['The hatched one may belong to either side.']
      : []),
  ].join(' ');
}
