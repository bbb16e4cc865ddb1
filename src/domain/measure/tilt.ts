import { WORTH_A_RANGE } from './worth-a-range.ts';
import type { Ranged, TiltRange } from '../model/report-amounts.ts';

/** The two ends of the beam, as far as the tilt needs them. */
type End = Pick<Ranged, 'share' | 'low' | 'high' | 'uncertain' | 'likely'>;

/** Gives the tilt by what is known: lens share − small-cap share, 1 = 100 points; null without shares. */
export function tiltOf(lens: End, smallCaps: End): number | null {
  return lens.share === null || smallCaps.share === null ? null : lens.share - smallCaps.share;
}

/**
 * Gives between which ends the tilt lies, and where it is drawn (README, "Comparison"): from all of what is open in small caps to all of
 * it in the lens; at the likely reading, without one in the middle, and where one figure is shown at that. Null without shares.
 */
export function tiltRangeOf(lens: End, smallCaps: End): TiltRange | null {
  const known = tiltOf(lens, smallCaps);
  if (known === null || lens.low === null || lens.high === null || lens.uncertain === null) return null;
  if (smallCaps.low === null || smallCaps.high === null || smallCaps.uncertain === null) return null;
  const [low, high] = [lens.low - smallCaps.high, lens.high - smallCaps.low];
  const [read, readSmall] = [readingOf(lens), readingOf(smallCaps)];
  const likely =
    (lens.likely ?? smallCaps.likely) === null || read === null || readSmall === null ? null : read - readSmall;
  const uncertain = Math.max(lens.uncertain, smallCaps.uncertain);
  const inRange = likely === null ? (low + high) / 2 : Math.min(high, Math.max(low, likely));
  return { low, high, likely, drawn: uncertain < WORTH_A_RANGE ? known : inRange, uncertain };
}

/* An end that is shown as one figure needs no other reading than itself. */
function readingOf({ likely, share, uncertain }: End): number | null {
  if (likely !== null) return likely.share;
  return uncertain !== null && uncertain < WORTH_A_RANGE ? share : null;
}
