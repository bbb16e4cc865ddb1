import { marksThat, writeLike } from './number-format.ts';
import type { RawRecord } from './raw-cells.ts';
import type { RenewedTotal } from './renew-totals.ts';

/* `$3,208.50` without quotation marks between commas makes two cells, `$3` and `208.50`. */

const MOST_CELLS = 4;

/** Gives new words for the cells over which the delimiter has spread a total, by column; none where one cell says it. */
export function spreadTotal(
  { cells }: RawRecord,
  totals: readonly RenewedTotal[],
  delimiter: string,
): ReadonlyMap<number, string> {
  const written = new Map<number, string>();
  for (const { old, now } of totals) {
    if (cells.some(({ text }) => marksThat(text, old) !== null)) continue;
    const place = cells.findIndex((_, at) => spanOf(cells, at, old, delimiter) !== null);
    const span = spanOf(cells, place, old, delimiter);
    if (span === null) continue;
    const parts = writeLike(span.words, span.mark, now).split(delimiter);
    // More parts than cells stand in the last cell, less leave cells empty: both are read as the same total.
    for (let at = 0; at < span.size; at += 1) {
      const isLast = at === span.size - 1;
      written.set(place + at, (isLast ? parts.slice(at) : parts.slice(at, at + 1)).join(delimiter));
    }
  }
  return written;
}

function spanOf(
  cells: RawRecord['cells'],
  from: number,
  total: number,
  delimiter: string,
): { readonly size: number; readonly words: string; readonly mark: '.' | ',' } | null {
  for (let size = 2; from >= 0 && size <= MOST_CELLS && from + size <= cells.length; size += 1) {
    const spread = cells.slice(from, from + size);
    const isPlain = spread.every(({ text, before, after }) => /^\S+$/.test(text) && before + after === '');
    const words = spread.map(({ text }) => text).join(delimiter);
    const says = isPlain ? marksThat(words, total) : null;
    if (says !== null && says.times === 1 && says.mark !== delimiter) return { size, words, mark: says.mark };
  }
  return null;
}
