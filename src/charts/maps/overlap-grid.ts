import type { FundOverlap } from '../../domain/model/report-funds.ts';
import { overlapEnds } from '../../screens/funds/words/funds.ts';

/** More funds than this do not fit a map beside another part: the pairs are listed instead. */
export const MAP_UP_TO = 8;
/** From here on the cell is dark and its figure light: greys between would carry neither. */
const DARK_FROM = 0.8;
const STRONG_FROM = 0.4;

/** A pair of funds: one cell of the map, one row of the list. */
export interface OverlapCell {
  readonly a: string;
  readonly b: string;
  readonly share: number;
  readonly most: number;
  /** Whole percent: "87", "<1", "0–92". */
  readonly figure: string;
  /** Both ends are shown: too little of one of the two is seen. */
  readonly isOpen: boolean;
  /** How much ink, in percent. */
  readonly shade: number;
  readonly isDark: boolean;
  readonly isStrong: boolean;
}
/** The lower half of the map: each row has a cell for every fund before it. */
export interface OverlapGrid {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly symbol: string; readonly cells: readonly (OverlapCell | null)[] }[];
}

/** Lays overlaps out as a map in the given order of funds; those that are in no pair have no place. */
export function overlapGrid(overlaps: readonly FundOverlap[], order: readonly string[]): OverlapGrid {
  const cells = overlaps.map(overlapCell);
  const symbols = order.filter((symbol) => cells.some(({ a, b }) => a === symbol || b === symbol));
  const between = (x: string, y: string) => {
    const found = cells.find(({ a, b }) => (a === x && b === y) || (a === y && b === x));
    return found === undefined ? null : found;
  };
  const columns = symbols.slice(0, -1);
  const rows = symbols.slice(1).map((symbol, at) => ({
    symbol,
    cells: columns.slice(0, at + 1).map((column) => between(symbol, column)),
  }));
  return { columns, rows };
}

/** A pair as it is drawn and written. */
export function overlapCell({ a, b, share, most }: FundOverlap): OverlapCell {
  const isDark = share >= DARK_FROM;
  const [low, high] = overlapEnds({ share, most });
  return {
    a,
    b,
    share,
    most,
    figure: low === high ? low : `${low}–${high}`,
    isOpen: low !== high,
    shade: Math.round(isDark ? 66 + (Math.min(share, 1) - DARK_FROM) * 90 : share * 42),
    isDark,
    isStrong: share >= STRONG_FROM,
  };
}
