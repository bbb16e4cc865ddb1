import { leaningOfUnseen } from '../../domain/figures/answer.ts';
import { isBarelySeen, shareInFunds } from '../../domain/figures/known.ts';
import { knownPart, moneyOf } from '../../domain/figures/parts.ts';
import { isRange } from '../../domain/figures/range.ts';
import { shownTenths } from '../../domain/figures/rounding.ts';
import type { Ranged, TiltRange } from '../../domain/model/report-amounts.ts';
import type { Report } from '../../domain/model/report.ts';
import type { BeamShares } from './beam.ts';

/* What stands on the beam of a report. */

/**
 * What the beam carries. What may belong to either end is the wider of the two open parts. Null where there is nothing to weigh: no
 * shares, no companies, or nearly nothing that can be seen.
 */
export function beamShares(report: Report): BeamShares | null {
  const { companies, totals } = report;
  const part = knownPart(totals);
  const closed = report.settings.funds === 'lines' && report.settings.base !== 'equities' ? shareInFunds(report) : null;
  if ((companies.length === 0 && closed === null) || part === null || isBarelySeen(report)) return null;
  const weighed = weighShares(report, part, report.benchmark.tilt);
  return weighed === null || closed === null ? weighed : { ...weighed, closed: Math.max(0, moneyOf(closed, part)) };
}

/**
 * Shares no finer than they are printed, in tenths of a percent, for a picture in a file that is handed over: what it is drawn from can be
 * read in it. What rounds to nothing but is there keeps half a tenth.
 */
export function asPrinted(shares: BeamShares): BeamShares {
  const tenths = (share: number) => (shownTenths(share) || Math.sign(share) / 2) / 1000;
  const { closed, span } = shares;
  return {
    ...shares,
    viaFunds: tenths(shares.viaFunds),
    direct: tenths(shares.direct),
    small: tenths(shares.small),
    unknown: tenths(shares.unknown),
    ...(closed === undefined ? {} : { closed: tenths(closed) }),
    tilt: tenths(shares.tilt),
    span: span === null ? null : { low: tenths(span.low), high: tenths(span.high) },
    marketTilt: tenths(shares.marketTilt),
  };
}

/**
 * The same of any two figures and their tilt; null without shares. `part`: what part of all that may be the whole is known to be, so
 * that what is known and what is not are parts of one.
 */
export function weighShares(
  {
    lens,
    smallCaps,
    tiltRange,
  }: { readonly lens: Ranged; readonly smallCaps: Ranged; readonly tiltRange: TiltRange | null },
  part: number,
  marketTilt: number,
): BeamShares | null {
  const { viaFundsShare, directShare } = lens;
  if (viaFundsShare === null || directShare === null || smallCaps.share === null || tiltRange === null) return null;
  if (lens.uncertain === null || smallCaps.uncertain === null) return null;
  const { drawn, low, high } = tiltRange;
  const isWide: boolean = isRange(tiltRange);
  return {
    viaFunds: viaFundsShare * part,
    direct: directShare * part,
    small: moneyOf(smallCaps.share, part),
    unknown: Math.max(lens.uncertain, smallCaps.uncertain),
    leaning: leaningOfUnseen({ lens, smallCaps }),
    tilt: drawn,
    span: isWide ? { low, high } : null,
    marketTilt,
  };
}
