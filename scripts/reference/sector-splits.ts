import { SECTORS, type Sector } from '../../src/domain/model/sector.ts';
import { formatTable } from '../../src/reference/table.ts';
import { byText, rowsBy, type Row, type Sources } from './sources.ts';

/** The eleven names as fact sheets print them, some without the blanks. */
const SECTOR_BY_NAME: ReadonlyMap<string, Sector> = new Map(
  SECTORS.map((sector) => [sector.replaceAll(' ', ''), sector]),
);

/** A fund's published sectors, percent with the source's digits; those that are not stated are not there. */
export interface SectorSplitRecord {
  readonly symbol: string;
  readonly asOf: string;
  readonly percents: ReadonlyMap<Sector, string>;
}

/**
 * The newest published sector breakdown of each of the funds. Rows of industries inside a sector and "Other" are left
 * out; a sheet that does not state the sectors themselves gives none.
 */
export function gatherSectorSplits(
  sources: Sources,
  isWanted: (fund: string) => boolean,
): readonly SectorSplitRecord[] {
  const rows = sources.read('funds/breakdowns.csv').filter((row) => row('dimension') === 'sector');
  return [...rowsBy(rows, 'ticker')]
    .filter(([fund]) => isWanted(fund))
    .sort(([a], [b]) => byText(a, b))
    .map(([symbol, all]) => sectorSplit(symbol, all))
    .filter((split) => split !== null);
}

function sectorSplit(symbol: string, rows: readonly Row[]): SectorSplitRecord | null {
  const asOf = rows
    .map((row) => row('as_of'))
    .sort(byText)
    .at(-1);
  if (asOf === undefined) return null;
  const percents = new Map<Sector, string>();
  for (const row of rows.filter((each) => each('as_of') === asOf)) {
    const sector = SECTOR_BY_NAME.get(row('name').replaceAll(' ', ''));
    // a sheet may be quoted twice; the first reading counts
    if (sector !== undefined && !percents.has(sector) && row('pct') !== '') percents.set(sector, row('pct'));
  }
  return percents.size === 0 ? null : { symbol, asOf, percents };
}

/** The table of sector breakdowns, in the order given: a column each sector, called by its name. */
export function sectorSplitsTable(splits: readonly SectorSplitRecord[]): string {
  return formatTable([
    ['symbol', splits.map((split) => split.symbol)],
    ['asOf', splits.map((split) => split.asOf)],
    ...SECTORS.map((sector) => [sector, splits.map(({ percents }) => percents.get(sector) ?? '')] as const),
  ]);
}
