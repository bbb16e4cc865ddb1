/* Bars of gains and losses on one scale with one zero line, with the part that is open hatched behind the known one. */

/** A change, and between which ends the truth lies; all fractions. */
export interface ReturnRange {
  readonly known: number;
  readonly low: number;
  readonly high: number;
}
/** Where things stand on a track: fractions of its width. */
export interface ReturnBar {
  readonly zero: number;
  readonly from: number;
  readonly width: number;
  /** What is open, from one end to the other; null = nothing that could be seen. */
  readonly open: { readonly from: number; readonly width: number } | null;
}

/** An open part narrower than this could not be seen. */
const SEEN_FROM = 0.004;

/** Draws changes on one scale: the zero line stands where the largest loss and the largest gain both have room. */
export function returnBars(changes: readonly ReturnRange[]): readonly ReturnBar[] {
  const least = Math.min(0, ...changes.flatMap(({ known, low }) => [known, low]));
  const most = Math.max(0, ...changes.flatMap(({ known, high }) => [known, high]));
  const span = most - least;
  const at = (value: number) => (span === 0 ? 0 : (value - least) / span);
  return changes.map(({ known, low, high }) => {
    const [from, to] = known < 0 ? [at(known), at(0)] : [at(0), at(known)];
    const width = at(high) - at(low);
    return {
      zero: at(0),
      from,
      width: to - from,
      open: width < SEEN_FROM ? null : { from: at(low), width },
    };
  });
}
