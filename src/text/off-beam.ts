import type { OffBeamKey, Report } from '../domain/report.ts';
import { roundComposition } from './composition.ts';
import { excessName } from './excess.ts';
import { formatTenths } from './numbers.ts';

const NAMES: Readonly<Record<Exclude<OffBeamKey, 'excess'>, string>> = {
  'other-mega': 'other mega caps',
  large: 'large',
  mid: 'mid',
  funds: 'funds (not broken down)',
  'cash-and-bonds': 'cash and bonds',
  'other-assets': 'other assets',
  financing: 'borrowed money',
};

/* A part that is a whole bucket shows the size bar's own figure, so that the two never differ by a tenth. */
function tenthsOf(key: OffBeamKey, value: number, share: number, report: Report): number {
  const bucket = report.exposure.composition.find((part) => part.key === key);
  const rounded = roundComposition(report).find((part) => part.key === bucket?.key);
  return bucket === undefined || bucket.value !== value || rounded === undefined
    ? Math.round(share * 1000)
    : rounded.tenths;
}

/** What of the portfolio neither end of the beam carries; null where all of it is on the beam or there are no shares. */
export function offBeamLine(report: Report): string | null {
  const parts = report.offBeam.flatMap(({ key, value, share }) =>
    share === null || Math.abs(share) < 0.0005 ? [] : [{ key, share, tenths: tenthsOf(key, value, share, report) }],
  );
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { tenths }) => sum + tenths, 0);
  const nameOf = (key: OffBeamKey) => (key === 'excess' ? excessName(report) : NAMES[key]);
  const named = parts.map(({ key, share, tenths }) => `${nameOf(key)} ${formatTenths(tenths, share)}`).join(', ');
  return `The other ${formatTenths(total, total)}% isn’t on the beam: ${named}.`;
}

/** How the picture is to be read. */
export function beamNote(report: Report): string {
  const both = report.companies.some(({ inLens, size }) => inLens && (size === 'small' || size === 'micro'));
  return [
    'Circles are drawn to scale.',
    ...(both ? ['Companies that count as both appear on both sides.'] : []),
    ...(report.totals.uncertain !== null && report.totals.uncertain >= 0.0005
      ? ['The striped circle is unknown and could belong on either side.']
      : []),
  ].join(' ');
}
