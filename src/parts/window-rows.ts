/** Which rows of a long list are drawn, and how much room the others take above and below, in pixels. */
export interface RowWindow {
  readonly from: number;
  /** The row after the last one. */
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond either edge, so that a quick turn of the wheel shows no gap. */
const SPARE = 8;

/** Finds the rows to draw of `count` rows of one height, in a box of `height` scrolled down by `top`; all in pixels. */
export function windowRows(count: number, rowHeight: number, top: number, height: number): RowWindow {
  const first = Math.floor(Math.max(0, top) / rowHeight) - SPARE;
  const seen = Math.ceil(height / rowHeight) + 2 * SPARE;
  const from = Math.max(0, Math.min(first, count - seen));
  const to = Math.min(count, from + seen);
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}

/** Where to scroll so that a row is whole in the box; `covered` = what stands over its upper and lower edge. */
export function scrollToRow(
  row: number,
  rowHeight: number,
  top: number,
  height: number,
  covered: { readonly above: number; readonly below: number },
): number {
  const room = height - covered.above - covered.below;
  const [start, end] = [row * rowHeight, (row + 1) * rowHeight];
  if (start < top) return start;
  return end > top + room ? end - room : top;
}

/** Which row a key leads to from another; null for a key that leads nowhere. `page` = rows that fit in the box. */
export function rowAfterKey(key: string, row: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}
