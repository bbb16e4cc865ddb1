import type { FundList } from './fund-lists.ts';
import type { ResolveRow } from './records.ts';
import { rowOf, sumWeights, type Row, type Sources } from './sources.ts';
import { WHOLE_INDEXES } from './whole-indexes.ts';

/** The fund whose lines, by country, are the lists of a whole family of indexes (funds/world/README). */
const FAMILY_FILE = 'funds/world/index-lists/ACWI.csv';
const FAMILY_AS_OF = '2026-02-12';
/** The country whose lines are brought to a newer day, and the fund whose list tells their weights then. */
const RENEWED = 'US';

/** A list of the family: what its name in the pack is, the word that other tables call it by, and whose lines it has. */
interface FamilyList {
  readonly symbol: string;
  readonly word: string;
  /** The row of subsets.csv that names the countries; the word itself where nothing else is said. */
  readonly of?: string;
  /** A country whose lines are left out. */
  readonly without?: string;
  /** Only so many of the largest lines, and without so many that are larger. */
  readonly largest?: number;
  readonly after?: number;
  /** Only the lines of this sector. */
  readonly sector?: string;
}

/** Emerging markets with their small companies, made of two lists (small-lists.ts). The world's tables call it by the US fund of it. */
export const INVESTABLE = 'MSCI Emerging Markets IMI';

/** Members of the AEX: not those of MSCI Netherlands, which has none of the companies that moved their seat to London. */
const AEX = { symbol: 'MSCI lines of AEX members, at most 15%', file: 'funds/world/capped-aex-check.csv' };

/** Which indexes of the family the pack carries. Those that no fund follows are there to be compared with. */
const FAMILY: readonly FamilyList[] = [
  { symbol: 'MSCI ACWI', word: 'ACWI' },
  { symbol: 'MSCI ACWI ex USA', word: 'ACWI-EX-USA' },
  { symbol: 'MSCI World', word: 'WORLD' },
  { symbol: 'MSCI World Information Technology', word: 'WORLD-IT', of: 'WORLD', sector: 'Information Technology' },
  { symbol: 'MSCI World ex USA', word: 'WORLD-EX-USA' },
  { symbol: 'MSCI World ex EMU', word: 'WORLD-EX-EMU' },
  { symbol: 'MSCI World ex Europe', word: 'WORLD-EX-EUROPE' },
  { symbol: 'MSCI World ex Australia', word: 'WORLD-EX-AUSTRALIA', of: 'WORLD', without: 'AU' },
  { symbol: 'MSCI World ex UK', word: 'WORLD-EX-UK', of: 'WORLD', without: 'GB' },
  { symbol: 'MSCI World ex Japan', word: 'WORLD-EX-JAPAN', of: 'WORLD', without: 'JP' },
  { symbol: 'MSCI World ex Switzerland', word: 'WORLD-EX-SWITZERLAND', of: 'WORLD', without: 'CH' },
  { symbol: 'MSCI ACWI ex Japan', word: 'ACWI-EX-JAPAN', of: 'ACWI', without: 'JP' },
  { symbol: 'MSCI North America', word: 'NORTH-AMERICA' },
  { symbol: 'MSCI USA', word: 'USA' },
  { symbol: 'MSCI Emerging Markets', word: 'EM' },
  { symbol: 'MSCI Emerging Markets ex China', word: 'EM-EX-CHINA' },
  { symbol: 'MSCI EM Asia', word: 'EM-ASIA' },
  { symbol: 'MSCI EM Latin America', word: 'LATIN-AMERICA' },
  { symbol: 'MSCI Europe', word: 'EUROPE' },
  { symbol: 'MSCI Europe, 50 largest', word: 'EUROPE-50', of: 'EUROPE', largest: 50 },
  { symbol: 'MSCI Europe ex UK', word: 'EUROPE-EX-UK' },
  { symbol: 'MSCI EMU', word: 'EMU' },
  { symbol: 'MSCI EMU, 50 largest', word: 'EMU-50', of: 'EMU', largest: 50 },
  { symbol: 'MSCI Nordic Countries', word: 'NORDIC' },
  { symbol: 'MSCI Pacific', word: 'PACIFIC' },
  { symbol: 'MSCI Pacific ex Japan', word: 'PACIFIC-EX-JAPAN' },
  { symbol: 'MSCI United Kingdom', word: 'UK' },
  { symbol: 'MSCI France', word: 'FRANCE' },
  { symbol: 'MSCI France, 40 largest', word: 'FRANCE-40', of: 'FRANCE', largest: 40 },
  { symbol: 'MSCI Germany', word: 'GERMANY' },
  { symbol: 'MSCI Germany, 40 largest', word: 'GERMANY-40', of: 'GERMANY', largest: 40 },
  { symbol: 'MSCI Switzerland', word: 'SWITZERLAND' },
  { symbol: 'MSCI Switzerland, 20 largest', word: 'SWITZERLAND-20', of: 'SWITZERLAND', largest: 20 },
  { symbol: 'MSCI Switzerland, 30 largest', word: 'SWITZERLAND-30', of: 'SWITZERLAND', largest: 30 },
  { symbol: 'MSCI Switzerland without its 20 largest', word: 'SWITZERLAND-21', of: 'SWITZERLAND', after: 20 },
  { symbol: 'MSCI Italy', word: 'ITALY' },
  { symbol: 'MSCI Italy, at most 15%', word: 'ITALY-15', of: 'ITALY' },
  { symbol: 'MSCI Spain', word: 'SPAIN' },
  { symbol: 'MSCI Spain, at most 20%', word: 'SPAIN-20', of: 'SPAIN' },
  { symbol: 'MSCI Netherlands', word: 'NETHERLANDS' },
  { symbol: 'MSCI Sweden', word: 'SWEDEN' },
  { symbol: 'MSCI Sweden, 30 largest', word: 'SWEDEN-30', of: 'SWEDEN', largest: 30 },
  { symbol: 'MSCI Japan', word: 'JAPAN' },
  { symbol: 'MSCI Canada', word: 'CANADA' },
  { symbol: 'MSCI Canada, 60 largest', word: 'CANADA-60', of: 'CANADA', largest: 60 },
  { symbol: 'MSCI Australia', word: 'AUSTRALIA' },
  { symbol: 'MSCI Hong Kong', word: 'HONG-KONG' },
  { symbol: 'MSCI China', word: 'CHINA' },
  { symbol: 'MSCI India', word: 'INDIA' },
  { symbol: 'MSCI India, 50 largest', word: 'INDIA-50', of: 'INDIA', largest: 50 },
  { symbol: 'MSCI India, 30 largest', word: 'INDIA-30', of: 'INDIA', largest: 30 },
  { symbol: 'MSCI India, 51st to 100th', word: 'INDIA-51-100', of: 'INDIA', after: 50, largest: 100 },
  { symbol: 'MSCI India without its 100 largest', word: 'INDIA-101', of: 'INDIA', after: 100 },
  { symbol: 'MSCI Taiwan', word: 'TAIWAN' },
  { symbol: 'MSCI Taiwan, 50 largest', word: 'TAIWAN-50', of: 'TAIWAN', largest: 50 },
  { symbol: 'MSCI Taiwan 20/35', word: 'TAIWAN-20-35', of: 'TAIWAN' },
  { symbol: 'MSCI Taiwan 30/18', word: 'TAIWAN-30-18', of: 'TAIWAN' },
  { symbol: 'MSCI Korea', word: 'SOUTH-KOREA' },
  { symbol: 'MSCI Korea 20/35', word: 'SOUTH-KOREA-20-35', of: 'SOUTH-KOREA' },
  { symbol: 'MSCI Korea 30/18', word: 'SOUTH-KOREA-30-18', of: 'SOUTH-KOREA' },
  { symbol: 'MSCI Brazil', word: 'BRAZIL' },
  { symbol: 'MSCI Mexico', word: 'MEXICO' },
  { symbol: 'MSCI South Africa', word: 'SOUTH-AFRICA' },
  { symbol: 'MSCI Saudi Arabia', word: 'SAUDI-ARABIA' },
];

/** Lists of other makes: a US fund's that is the index's own, and those that are put together. */
const MADE_BY_WORD: Readonly<Record<string, string>> = { EAFE: 'EFA', AEX: AEX.symbol, IEMG: INVESTABLE };

/** The symbol of the pack's list that a word of the world's tables means: a list of an index, else a US fund's. */
export function listOfWord(word: string): string {
  return [...FAMILY, ...WHOLE_INDEXES].find((list) => list.word === word)?.symbol ?? MADE_BY_WORD[word] ?? word;
}

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
  ['SCZ', 'MSCI EAFE Small Cap', SAME_INDEX],
  ['IEUS', 'MSCI Europe Small Cap', SAME_INDEX],
];

/** The indexes of the family as lists. Their rows say what the fund's file says. */
export function gatherIndexLists(sources: Sources): readonly FundList[] {
  const family = sources.read(FAMILY_FILE);
  const subsets = new Map(sources.read('funds/world/index-lists/subsets.csv').map((row) => [row('list'), row]));
  const ofFamily = FAMILY.map(({ symbol, word, of = word, without, largest, after, sector }) => {
    const subset = subsets.get(of);
    if (subset === undefined) throw new Error(`subsets.csv has no ${of}.`);
    const countries = new Set(subset('countries').split(' '));
    const all = family.filter((row) => countries.has(row('country')));
    if (all.length !== Number(subset('rows'))) throw new Error(`${of} has ${all.length} lines, not ${subset('rows')}.`);
    const rows = all
      .filter((row) => row('country') !== without && (sector === undefined || row('sector') === sector))
      .sort((a, b) => Number(b('weight_pct')) - Number(a('weight_pct')))
      .slice(after, largest);
    return asList(symbol, rows);
  });
  return [...ofFamily, asList(AEX.symbol, linesOf(sources.read(AEX.file), family))];
}

/* The lines of members by their ISIN; one that is not among them would be left out in silence. */
function linesOf(members: readonly Row[], family: readonly Row[]): readonly Row[] {
  return members.map((member) => {
    const line = family.find((row) => row('isin') === member('isin'));
    if (line === undefined) throw new Error(`${FAMILY_FILE} has no line ${member('isin')}.`);
    return line;
  });
}

function asList(symbol: string, rows: readonly Row[]): FundList {
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
    licence: "repository MIT; State Street's own document",
    rows: rows.map((row) => asListRow(row, (Number(row('weight_pct')) / whole) * 100)),
  };
}

/** The rows of equivalents.csv that funds which follow one of the lists would have. */
export function followers(): readonly Row[] {
  return FOLLOWERS.map(([ticker, list, basis]) => rowOf({ ticker, same_as: list, basis }));
}

/**
 * Brings the American lines of an index to the day of a newer list of that market: together they keep their part of the index, but
 * share it as the companies do in the newer list, whose classes share what their company weighs as before. What that list does not
 * have any more is left out. The other lines stay, for no newer list knows them; so the index keeps its day, and is estimated.
 */
export function renewAmerican(list: FundList, newer: readonly Row[], resolve: ResolveRow): FundList {
  const lines = (list.rows ?? []).map((row) => ({ row, id: row('country') === RENEWED ? resolve(row) : null }));
  const weights = sumWeights(newer.filter((row) => row('asset_class') === 'Equity').map((row) => [resolve(row), row]));
  const before = sumWeights(lines.map(({ id, row }) => [id, row]));
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

function weightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row('weight_pct')), 0);
}

/* A line of the family in the columns of a list, with its own weight. */
function asListRow(row: Row, percent: number): Row {
  const country = row('country');
  return rowOf({
    name: row('name'),
    isin: row('isin'),
    sector: row('sector'),
    country,
    weight_pct: percent.toFixed(8),
    asset_class: 'Equity',
    listing: country === RENEWED ? 'US' : 'foreign',
  });
}
