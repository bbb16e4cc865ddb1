/** A client's figure on the ruler of the table: fractions of its width. */
export interface ClientRulerMarks {
  /** Where the figure stands; null = only its ends are known. */
  readonly at: number | null;
  /** Between which ends it lies; null where one figure says it. */
  readonly range: { readonly from: number; readonly part: number } | null;
  /** The client's own target; an open side goes to the end of the ruler. */
  readonly band: { readonly from: number; readonly part: number } | null;
  readonly market: number | null;
}

/** Shares of the base, as a row of the table has them. */
export interface OnClientRuler {
  readonly share: number | null;
  readonly ends: { readonly low: number; readonly high: number } | null;
  readonly target: { readonly low: number | null; readonly high: number | null } | null;
  readonly market: number | null;
}

/** One ruler for all rows: 0 to the next ten percent above everything on it, at least to 50 and at most to all. */
export function clientRulerEnd(rows: readonly OnClientRuler[]): number {
  const most = rows.reduce((top, { share, ends, target, market }) => {
    const here = [
      share,
      market,
      ...(ends === null ? [] : [ends.high]),
      ...(target === null ? [] : [target.low, target.high]),
    ];
    return here.reduce<number>((high, one) => (one !== null && one > high ? one : high), top);
  }, 0);
  return Math.min(1, Math.max(0.5, Math.ceil(most * 10) / 10));
}

/* Where every ruler begins: a target without a minimum starts there. */
const START = 0;

/** Places a row on a ruler that goes to `end`; what lies beyond either end is drawn at it. */
export function clientRulerMarks({ share, ends, target, market }: OnClientRuler, end: number): ClientRulerMarks {
  const on = (part: number) => Math.min(1, Math.max(0, part / end));
  const between = (low: number, high: number) => ({ from: on(low), part: Math.max(0, on(high) - on(low)) });
  return {
    at: share === null ? null : on(share),
    range: ends === null ? null : between(ends.low, ends.high),
    band:
      target === null
        ? null
        : between(target.low === null ? START : target.low, target.high === null ? end : target.high),
    market: market === null ? null : on(market),
  };
}
