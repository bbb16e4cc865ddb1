import type { Report } from '../domain/report.ts';

/** What is left out, and by how much two figures would differ. */
export interface ChangeRow {
  readonly symbol: string;
  readonly value: number;
  readonly lens: number;
  readonly smallCaps: number;
}
/** A bar from the middle of its track: fractions of the track. */
export interface ChangeBar {
  readonly from: number;
  readonly width: number;
}

/** What leaving each fund out would change, from the largest decrease of the lens to its largest increase. Empty without shares. */
export function changeRows({ funds, lens, smallCaps }: Report): readonly ChangeRow[] {
  return funds
    .flatMap(({ symbol, value, without }) =>
      without === null || lens.share === null || smallCaps.share === null
        ? []
        : [{ symbol, value, lens: without.lens - lens.share, smallCaps: without.smallCaps - smallCaps.share }],
    )
    .sort((a, b) => a.lens - b.lens || (a.symbol < b.symbol ? -1 : 1));
}

/** The largest change of all, either figure, either way: one scale for every bar. */
export function widestChange(rows: readonly ChangeRow[]): number {
  return rows.reduce((most, { lens, smallCaps }) => Math.max(most, Math.abs(lens), Math.abs(smallCaps)), 0);
}

/** Where a change starts and how wide it is, of a track whose middle is no change. */
export function changeBar(change: number, widest: number): ChangeBar {
  const width = widest <= 0 ? 0 : (Math.abs(change) / widest) * 0.5;
  return { from: change < 0 ? 0.5 - width : 0.5, width };
}
