import { addUp, aheadBy } from '../../domain/figures/parts.ts';
import type { Report } from '../../domain/model/report.ts';
import { SECTOR_KEYS, type SectorKey } from '../../domain/model/sector.ts';
import { SIZE_KEYS, type SizeKey } from '../../domain/model/size.ts';
import { sizeParts } from '../bars/size-bar.ts';
import { NO_FIGURE, formatPoints, formatTenths } from '../../words/marks/numbers.ts';
import { roundToSum } from '../../domain/figures/rounding.ts';

/** A cell: your share, and how it stands to the benchmark. */
export interface GridCell {
  readonly size: SizeKey;
  readonly figure: string;
  readonly isEmpty: boolean;
  /** You own something of it, however little. */
  readonly isHeld: boolean;
  readonly side: 'over' | 'under' | 'even';
  /** Points above or below, without sign: "4.1"; empty when even. */
  readonly points: string;
  /** Strength of the shade, in percent. */
  readonly tint: number;
}
export interface GridRow {
  readonly sector: SectorKey;
  readonly cells: readonly GridCell[];
  readonly total: string;
  readonly totalPoints: string;
}
export interface Grid {
  readonly sizes: readonly SizeKey[];
  readonly rows: readonly GridRow[];
  readonly totals: readonly string[];
  readonly all: string;
}

/** Differences below this are neither shaded nor called over or under. */
const EVEN_BELOW = 0.0005;
const SHADED_FROM = 0.0025;

/* A shade that grows with the difference and stops before the text on it gets hard to read. */
function tintOf(difference: number): number {
  const size = Math.abs(difference);
  return size < SHADED_FROM ? 0 : Math.round(Math.min(30, 8 + size * 1400));
}

type Cells = readonly { readonly size: SizeKey; readonly sector: SectorKey; readonly share: number | null }[];
function shareAt(cells: Cells, sector: SectorKey, size: SizeKey): number {
  const share = cells.find((cell) => cell.sector === sector && cell.size === size)?.share;
  return share === undefined || share === null ? 0 : share;
}

const sumOf = (values: readonly number[]) => addUp(values, (value) => value);

/** The portfolio's companies by sector and size; each column adds up at one decimal. Null without a base for shares. */
export function sectorGrid(report: Report): Grid | null {
  if (report.totals.base === null) return null;
  const { exposure, benchmark } = report;
  const used = (cells: Cells) => cells.some(({ share }) => share !== null && Math.abs(share) >= EVEN_BELOW);
  const sizes = SIZE_KEYS.filter(
    (size) => size !== 'unknown' || used(exposure.sizeBySector.filter((cell) => cell.size === size)),
  );
  const sectors = SECTOR_KEYS.filter(
    (sector) => sector !== 'unknown' || used(exposure.sizeBySector.filter((cell) => cell.sector === sector)),
  );
  const shares = sectors.map((sector) => sizes.map((size) => shareAt(exposure.sizeBySector, sector, size)));
  const market = sectors.map((sector) => sizes.map((size) => shareAt(benchmark.sizeBySector, sector, size)));
  // The columns end in the figures of the size card, so that the two never disagree in the last digit.
  const parts = sizeParts(report, 'known');
  const columns = sizes.map((size, column) =>
    roundToSum(
      shares.map((row) => row[column]!),
      1000,
      parts.find(({ key }) => key === (size === 'unknown' ? 'unknown-size' : size))?.tenths,
    ),
  );
  const columnTotals = columns.map(sumOf);
  const rowTotals = roundToSum(shares.map(sumOf), 1000, sumOf(columnTotals));
  const rows = sectors.map((sector, row) => ({
    sector,
    cells: sizes.map((size, column) => {
      const share = shares[row]![column]!;
      const difference = aheadBy(share, market[row]![column]!);
      const away = difference > 0 ? 'over' : 'under';
      const side = Math.abs(difference) < EVEN_BELOW ? 'even' : away;
      const isEmpty = Math.abs(share) < 1e-9 && side === 'even';
      return {
        size,
        figure: isEmpty ? NO_FIGURE : formatTenths(columns[column]![row]!, share),
        isEmpty,
        isHeld: share !== 0,
        side,
        points: side === 'even' ? '' : formatPoints(Math.abs(difference)).slice(1),
        tint: tintOf(difference),
      } as const;
    }),
    total: formatTenths(rowTotals[row]!, sumOf(shares[row]!)),
    totalPoints: formatPoints(sumOf(shares[row]!) - sumOf(market[row]!)),
  }));
  return {
    sizes,
    rows,
    totals: columnTotals.map((tenths, column) => formatTenths(tenths, sumOf(shares.map((row) => row[column]!)))),
    all: formatTenths(sumOf(columnTotals), sumOf(shares.map(sumOf))),
  };
}
