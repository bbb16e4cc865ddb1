import { SECTORS, type Sector } from '../../src/domain/model/sector.ts';
import { formatTable } from '../../src/reference/table.ts';
import { byText, rowsBy, SERIES_FILE, type Row, type Sources } from './sources.ts';

/** The eleven names as fact sheets print them, some without the blanks. */
const SECTOR_BY_NAME: ReadonlyMap<string, Sector> = new Map(
  SECTORS.map((sector) => [sector.replaceAll(' ', ''), sector]),
);

/**
 * In whose sectors a fund's sheet is written, by hand with a reason: the sheets call ICB's industries by the names of GICS' sectors. Those
 * of a fund that isn't there prove nothing: of a manager's own choice no index says it.
 */
const SCHEMES_FILE = 'decisions/sector-schemes.csv';
type Scheme = 'gics' | 'icb';

/** What ICB calls Technology, Telecommunications and Consumer Discretionary: large technology companies are in no other industry of it. */
const LARGE_TECHNOLOGY: readonly Sector[] = [
  'Information Technology',
  'Communication Services',
  'Consumer Discretionary',
];

/** A fund's published sectors, percent with the source's digits; those that are not stated are not there. */
export interface SectorSplitRecord {
  readonly symbol: string;
  readonly asOf: string;
  readonly scheme: Scheme;
  readonly percents: ReadonlyMap<Sector, string>;
}

/**
 * The newest published sector breakdown of each of the funds whose scheme is known, and so of all their classes, which hold the same. Rows
 * of industries inside a sector and "Other" are left out; a sheet that does not state the sectors themselves gives none.
 */
export function gatherSectorSplits(
  sources: Sources,
  isWanted: (fund: string) => boolean,
): readonly SectorSplitRecord[] {
  const rows = sources.read('funds/breakdowns.csv').filter((row) => row('dimension') === 'sector');
  const published = rowsBy(rows, 'ticker');
  const classes = [...rowsBy(sources.read(SERIES_FILE), 'series').values()].map((all) =>
    all.map((row) => row('ticker')),
  );
  return sources
    .read(SCHEMES_FILE)
    .flatMap((row) => {
      const [fund, scheme] = [row('fund'), row('scheme')];
      if (scheme !== 'gics' && scheme !== 'icb') throw new Error(`${SCHEMES_FILE}: nobody knows the scheme ${scheme}.`);
      if (row('reason') === '') throw new Error(`${SCHEMES_FILE} gives no reason for ${fund}.`);
      const same = classes.find((symbols) => symbols.includes(fund)) ?? [fund];
      const split = [fund, ...same].flatMap((symbol) => sectorSplit(scheme, published.get(symbol) ?? []) ?? [])[0];
      if (split === undefined) throw new Error(`${SCHEMES_FILE}: nobody publishes the sectors of ${fund}.`);
      return [...new Set([fund, ...same])].filter(isWanted).map((symbol) => ({ symbol, ...split }));
    })
    .sort((a, b) => byText(a.symbol, b.symbol));
}

function sectorSplit(scheme: Scheme, rows: readonly Row[]): Omit<SectorSplitRecord, 'symbol'> | null {
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
  return percents.size === 0 ? null : { asOf, scheme, percents };
}

/** The table of sector breakdowns, in the order given: a column each sector, called by its name; of ICB what large technology can be alone. */
export function sectorSplitsTable(splits: readonly SectorSplitRecord[]): string {
  return formatTable([
    ['symbol', splits.map((split) => split.symbol)],
    ['asOf', splits.map((split) => split.asOf)],
    ['scheme', splits.map((split) => split.scheme)],
    ['technology', splits.map((split) => (split.scheme === 'icb' ? addUp(split.percents, LARGE_TECHNOLOGY) : ''))],
    ...SECTORS.map((sector) => {
      const cells = splits.map(({ scheme, percents }) => (scheme === 'gics' ? (percents.get(sector) ?? '') : ''));
      return [sector, cells] as const;
    }),
  ]);
}

/* The most that the sectors can be: each is rounded to a tenth, and one that isn't stated may be anything. */
function addUp(percents: SectorSplitRecord['percents'], sectors: readonly Sector[]): string {
  const stated = sectors.map((sector) => percents.get(sector));
  if (stated.includes(undefined)) return '100';
  return String(Number(stated.reduce((sum, percent) => sum + Number(percent) + 0.05, 0).toFixed(2)));
}
