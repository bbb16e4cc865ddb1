import { changesWithout, type ChangesWithout, type KnownChange } from '../../domain/figures/without-fund.ts';
import type { Report } from '../../domain/model/report.ts';
import { RANGE_FROM } from '../../words/marks/numbers.ts';

/** What is left out, and between which ends two figures would differ. */
export interface ChangeRow extends ChangesWithout {
  readonly symbol: string;
  readonly value: number;
}
/** A bar from the middle of its track, and the stripes up to where the change may reach: fractions of the track. */
export interface ChangeBar {
  readonly from: number;
  readonly width: number;
  readonly open: { readonly from: number; readonly width: number } | null;
}

/** What leaving each fund out would change, from the largest decrease of the lens to its largest increase. Empty without shares. */
export function changeRows(report: Report): readonly ChangeRow[] {
  return report.funds
    .flatMap((fund) => {
      const changes = changesWithout(fund, report);
      return changes === null ? [] : [{ symbol: fund.symbol, value: fund.value, ...changes }];
    })
    .sort((a, b) => a.lens.known - b.lens.known || (a.symbol < b.symbol ? -1 : 1));
}

/** The largest change of all, either figure, either way: one scale for every bar. */
export function widestChange(rows: readonly ChangeRow[]): number {
  return rows.reduce(
    (most, { lens, smallCaps }) =>
      Math.max(most, ...[lens.low, lens.high, smallCaps.low, smallCaps.high].map(Math.abs)),
    0,
  );
}

/** Where a change starts and how wide it is, of a track whose middle is no change: the bar is what is sure of it. */
export function changeBar({ low, high, known }: KnownChange, widest: number): ChangeBar {
  const place = (change: number) => 0.5 + (widest <= 0 ? 0 : (change / widest) * 0.5);
  const sure = low > 0 ? low : Math.min(high, 0);
  const [from, to] = [place(Math.min(0, sure)), place(Math.max(0, sure))];
  const isOpen = high - low >= RANGE_FROM;
  // what is shown as one figure is drawn as one bar
  if (!isOpen) {
    const ends = [place(0), place(known)];
    return { from: Math.min(...ends), width: Math.abs(ends[1]! - ends[0]!), open: null };
  }
  return { from, width: to - from, open: { from: place(low), width: place(high) - place(low) } };
}
