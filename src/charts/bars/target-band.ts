/** A target on a track from 0 to the end of the scale: fractions of the track. */
export interface TargetBar {
  readonly from: number;
  readonly width: number;
  /** The sides on which the band ends; an open one goes to the end of the scale, without a border. */
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  readonly at: number;
  /** Where the figure may lie, if that is wide enough to see. */
  readonly low: number;
  readonly span: number;
  /** Where the market is; null = not known. */
  readonly market: number | null;
}

interface OnScale {
  readonly target: { readonly low: number | null; readonly high: number | null };
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** One scale for all targets: 0 to the next ten percent above everything on it, at most all. */
export function targetScale(measured: readonly OnScale[]): number {
  const most = measured.flatMap(({ target, high }) => [
    high,
    ...[target.low, target.high].filter((end) => end !== null),
  ]);
  const top = Math.max(0.1, ...most);
  return Math.min(1, Math.ceil(top * 10 + 0.5) / 10);
}

/** Where the band, the figure with its range, and the market lie on the track. */
export function targetBar({ target, share, low, high }: OnScale, market: number | null, scale: number): TargetBar {
  const on = (part: number) => Math.min(1, Math.max(0, part / scale));
  const [from, to] = [target.low === null ? 0 : on(target.low), target.high === null ? 1 : on(target.high)];
  const [hasLow, hasHigh] = [target.low !== null, target.high !== null];
  return {
    from,
    width: Math.max(0, to - from),
    hasLow,
    hasHigh,
    at: on(share),
    low: on(low),
    span: on(high) - on(low),
    market: market === null ? null : on(market),
  };
}
