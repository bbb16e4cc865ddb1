import type { FundList } from './fund-lists.ts';
import type { ResolveRow } from './resolve-row.ts';
import type { Row, Sources } from './sources.ts';

/** The fund whose lines, by country, are the lists of a whole family of indexes (funds/world/README). */
const FAMILY_FILE = 'funds/world/index-lists/ACWI.csv';
const FAMILY_AS_OF = '2026-02-12';
/** The country whose lines are brought to a newer day, and the fund whose list tells their weights then. */
const RENEWED = 'US';

/**
 * Which indexes of the family the pack carries: the name of the list, and the word of subsets.csv. Those that no fund follows are
 * there to be compared with.
 */
const INDEXES: readonly (readonly [symbol: string, subset: string])[] = [
  ['MSCI ACWI', 'ACWI'],
  ['MSCI ACWI ex USA', 'ACWI-EX-USA'],
  ['MSCI World', 'WORLD'],
  ['MSCI World ex USA', 'WORLD-EX-USA'],
  ['MSCI USA', 'USA'],
  ['MSCI Emerging Markets', 'EM'],
  ['MSCI Emerging Markets ex China', 'EM-EX-CHINA'],
  ['MSCI Europe', 'EUROPE'],
  ['MSCI United Kingdom', 'UK'],
  ['MSCI Japan', 'JAPAN'],
  ['MSCI Canada', 'CANADA'],
  ['MSCI India', 'INDIA'],
];

const SAME_INDEX = 'same index';
const OTHER_INDEX = 'same market, other index';

/**
 * Funds that follow one of them, by hand; the others of equivalents.csv that are the same as these follow, too. FTSE's indexes
 * hold the large and middle companies of the same markets, but for Korea, which MSCI counts among the emerging ones.
 */
const FOLLOWERS: readonly (readonly [fund: string, list: string, basis: string])[] = [
  ['ACWI', 'MSCI ACWI', SAME_INDEX],
  ['VWCE', 'MSCI ACWI', OTHER_INDEX],
  ['VWRA', 'MSCI ACWI', OTHER_INDEX],
  ['VWRL', 'MSCI ACWI', OTHER_INDEX],
  ['ACWX', 'MSCI ACWI ex USA', SAME_INDEX],
  ['CWI', 'MSCI ACWI ex USA', SAME_INDEX],
  ['VEU', 'MSCI ACWI ex USA', OTHER_INDEX],
  ['URTH', 'MSCI World', SAME_INDEX],
  ['IWDA', 'MSCI World', SAME_INDEX],
  ['SWDA', 'MSCI World', SAME_INDEX],
  ['EUNL', 'MSCI World', SAME_INDEX],
  ['VEVE', 'MSCI World', OTHER_INDEX],
  ['SCHF', 'MSCI World ex USA', OTHER_INDEX],
  ['EEM', 'MSCI Emerging Markets', SAME_INDEX],
  ['SCHE', 'MSCI Emerging Markets', OTHER_INDEX],
  ['EMXC', 'MSCI Emerging Markets ex China', SAME_INDEX],
  ['PBUS', 'MSCI USA', SAME_INDEX],
];

/** The indexes of the family as lists. Their rows say what the fund's file says. */
export function gatherIndexLists(sources: Sources): readonly FundList[] {
  const family = sources.read(FAMILY_FILE);
  const subsets = new Map(sources.read('funds/world/index-lists/subsets.csv').map((row) => [row('list'), row]));
  return INDEXES.map(([symbol, word]) => {
    const subset = subsets.get(word);
    if (subset === undefined) throw new Error(`subsets.csv has no ${word}.`);
    const countries = new Set(subset('countries').split(' '));
    const rows = family.filter((row) => countries.has(row('country')));
    if (rows.length !== Number(subset('rows')))
      throw new Error(`${word} has ${rows.length} lines, not ${subset('rows')}.`);
    const whole = weightOf(rows);
    return {
      symbol,
      name: `${symbol}, lines of the SPDR MSCI ACWI UCITS ETF`,
      asOf: FAMILY_AS_OF,
      source: 'derived',
      coveredPercent: '100',
      index: symbol,
      assetClass: 'equity-global',
      file: FAMILY_FILE,
      licence: 'repository MIT; State Street’s own document',
      rows: rows.map((row) => asListRow(row, (Number(row('weight_pct')) / whole) * 100)),
    };
  });
}

/** The rows of equivalents.csv that funds which follow one of the lists would have. */
export function followers(): readonly Row[] {
  return FOLLOWERS.map(([ticker, list, basis]): Row => {
    const cells: Readonly<Record<string, string>> = { ticker, same_as: list, basis };
    return (column) => cells[column] ?? '';
  });
}

/**
 * Brings the American lines of an index to the day of a newer list of that market: together they keep their part of the index, but
 * share it as the companies do in the newer list, whose classes share what their company weighs as before. What that list does not
 * have any more is left out. The other lines stay, for no newer list knows them; so the index keeps its day, and is estimated.
 */
export function renewAmerican(list: FundList, newer: readonly Row[], resolve: ResolveRow): FundList {
  const lines = (list.rows ?? []).map((row) => ({ row, id: row('country') === RENEWED ? resolve(row) : null }));
  const weights = weighCompanies(
    newer.filter((row) => row('asset_class') === 'Equity').map((row) => [resolve(row), row]),
  );
  const before = weighCompanies(lines.map(({ id, row }) => [id, row]));
  const american = weightOf(lines.filter(({ row }) => row('country') === RENEWED).map(({ row }) => row));
  const there = [...before.keys()].flatMap((id) => weights.get(id) ?? []);
  const scale = american / there.reduce((sum, weight) => sum + weight, 0);
  const renewed = lines.flatMap(({ row, id }) => {
    if (row('country') !== RENEWED) return [row];
    const [then, now] = [before.get(id ?? ''), weights.get(id ?? '')];
    if (then === undefined || now === undefined) return [];
    return [asListRow(row, (now * scale * Number(row('weight_pct'))) / then)];
  });
  return { ...list, rows: renewed };
}

function weighCompanies(rows: readonly (readonly [id: string | null, row: Row])[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [id, row] of rows) {
    const before = weights.get(id ?? '');
    if (id !== null) weights.set(id, (before === undefined ? 0 : before) + Number(row('weight_pct')));
  }
  return weights;
}

function weightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row('weight_pct')), 0);
}

/* A line of the family in the columns of a list, with its own weight. */
function asListRow(row: Row, percent: number): Row {
  const country = row('country');
  const own: Readonly<Record<string, string>> = {
    ...{ symbol: '', cusip: '', local_symbol: '' },
    ...{ name: row('name'), isin: row('isin'), sector: row('sector'), country },
    weight_pct: percent.toFixed(8),
    asset_class: 'Equity',
    listing: country === RENEWED ? 'US' : 'foreign',
  };
  return (column) => own[column] ?? '';
}
