import type { Ends } from '../model/report-amounts.ts';
import type { CardFigures } from './shelf.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';

/** Several portfolios together, by their last reports. */
export interface Together {
  readonly net: number;
  readonly currency: Currency;
  /** Between which ends the lens share lies; null where they are not measured alike, or one does not say. */
  readonly lens: Ends | null;
}

/**
 * Adds up what several portfolios are by their last reports: null where one has none, or they count in different currencies. Their
 * lens shares go together by their net value, so only where all of them are shares of that and by the same definitions.
 */
export function addUpFigures(figures: readonly (CardFigures | null)[]): Together | null {
  const [first] = figures;
  if (first === undefined || first === null) return null;
  const { currency } = first;
  const alike = figures.flatMap((one) => (one?.currency === currency ? [one] : []));
  if (alike.length !== figures.length) return null;
  const net = sumInAnyOrder(alike.map((one) => one.net));
  return { net, currency, lens: net > 0 ? addUpLens(alike, net) : null };
}

function addUpLens(figures: readonly CardFigures[], net: number): Ends | null {
  const { measuredBy } = figures[0]!;
  if (measuredBy?.startsWith('portfolio ') !== true) return null;
  const parts = figures.flatMap((one) => {
    const ends = one.measuredBy === measuredBy ? lensEnds(one) : null;
    return ends === null ? [] : [{ low: ends.low * one.net, high: ends.high * one.net }];
  });
  if (parts.length !== figures.length) return null;
  const share = (end: 'low' | 'high') => sumInAnyOrder(parts.map((part) => part[end])) / net;
  return { low: share('low'), high: share('high') };
}

/** The ends of a portfolio's lens share; null where there are no shares, or the record is older than its ends and in doubt. */
export function lensEnds({ lens, uncertain, low, high }: CardFigures): Ends | null {
  if (low !== null && high !== null) return { low, high };
  // less than half a point of doubt is shown as one figure
  return lens === null || uncertain === null || uncertain >= 0.005 ? null : { low: lens, high: lens + uncertain };
}
