import { SIZES } from '../model/size.ts';
import type { CompositionKey } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { roundToSum } from './rounding.ts';

/** Parts that are no bucket and less than this are not worth a row. */
const TRACE = 0.00005;

/** A part of the size bar with its share and its figure in tenths of a percent. */
export interface RoundedPart {
  readonly key: CompositionKey;
  readonly share: number;
  readonly tenths: number;
}

/** Rounds the parts of the size bar so that their figures add up: the one rounding for every place that shows them. Empty without shares. */
export function roundComposition({ exposure }: Report): readonly RoundedPart[] {
  const parts = exposure.composition.flatMap(({ key, share }) => {
    const isBucket = SIZES.some((size) => size === key);
    return share === null || (!isBucket && Math.abs(share) < TRACE) ? [] : [{ key, share }];
  });
  const tenths = roundToSum(
    parts.map(({ share }) => share),
    1000,
  );
  return parts.map((part, at) => ({ ...part, tenths: tenths[at]! }));
}
