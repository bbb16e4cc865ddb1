import type { OffBeamKey, Report } from '../domain/report.ts';
import { roundComposition } from './composition.ts';
import { formatTenths } from './numbers.ts';

const NAMES: Readonly<Record<OffBeamKey, string>> = {
  'other-mega': 'other mega caps',
  large: 'large',
  mid: 'mid',
  funds: 'funds that are not looked into',
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
  const named = parts.map(({ key, share, tenths }) => `${NAMES[key]} ${formatTenths(tenths, share)}`).join(', ');
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
