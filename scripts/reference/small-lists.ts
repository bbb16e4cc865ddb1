import { rowsOfList, type FundList } from './fund-lists.ts';
import { INVESTABLE } from './index-lists.ts';
import type { ResolveRow } from './records.ts';
import type { Row, Sources } from './sources.ts';

/* Small companies abroad. No fund of them has a whole list at hand, but a market with its small companies has one, and the same market
   without them, of the same house and day: what the one has more are its small companies. */

/** The list of the large and middle companies, and those with small ones in which the rest is small; of some the lines of a few countries alone. */
const LARGE = 'EFA';
const WIDER: readonly (readonly [symbol: string, wider: string, countries?: string])[] = [
  ['MSCI EAFE Small Cap', 'IEFA'],
  ['MSCI Europe Small Cap', 'IEUR'],
  ['MSCI Pacific Small Cap', 'IPAC'],
  ['MSCI EMU Small Cap', 'IEFA', 'AT BE FI FR DE IE IT NL PT ES'],
  ['MSCI Nordic Countries Small Cap', 'IEFA', 'DK FI NO SE'],
  ['MSCI United Kingdom Small Cap', 'IEFA', 'GB'],
  ['MSCI Germany Small Cap', 'IEFA', 'DE'],
  ['MSCI France Small Cap', 'IEFA', 'FR'],
  ['MSCI Italy Small Cap', 'IEFA', 'IT'],
  ['MSCI Spain Small Cap', 'IEFA', 'ES'],
  ['MSCI Switzerland Small Cap', 'IEFA', 'CH'],
  ['MSCI Japan Small Cap', 'IEFA', 'JP'],
  ['MSCI Australia Small Cap', 'IEFA', 'AU'],
];

/**
 * Makes the lists of small companies by what wider lists have beyond the large one; `whole` are the pack's whole lists by fund. Weights keep
 * their proportions. A list of another day than the large one has other companies for other reasons: then there is none, so a renewed list
 * takes its small one away until its sister is renewed, too.
 */
export function gatherSmallLists(sources: Sources, whole: ReadonlyMap<string, FundList>): readonly FundList[] {
  const large = whole.get(LARGE);
  if (large === undefined) return [];
  const isLarge = new Set(sharesOf(rowsOfList(sources, large)).map(keyOf));
  return WIDER.flatMap(([symbol, fund, countries]): readonly FundList[] => {
    const wider = whole.get(fund);
    if (wider?.asOf !== large.asOf) return [];
    const isThere = (row: Row) => countries?.split(' ').includes(row('country')) ?? true;
    const small = sharesOf(rowsOfList(sources, wider)).filter((row) => !isLarge.has(keyOf(row)) && isThere(row));
    if (small.length === 0) return [];
    return [
      {
        ...wider,
        symbol,
        name: `${symbol}, lines of ${fund} that ${LARGE} does not have`,
        source: 'derived',
        coveredPercent: '100',
        index: symbol,
        rows: scaled(small, 1),
      },
    ];
  });
}

const sharesOf = (rows: readonly Row[]) => rows.filter((row) => row('asset_class') === 'Equity');
/* The house calls a line the same in all its lists. */
const keyOf = (row: Row) => `${row('local_symbol')} ${row('country')}`;

function withWeight(row: Row, percent: number): Row {
  const weight = percent.toFixed(8);
  return (column) => (column === 'weight_pct' ? weight : row(column));
}

/** The list of emerging markets with their small companies, and the newer list of the large ones. */
const OLDER = 'IEMG';
const NEWER = 'MSCI Emerging Markets';

/** Of one of them the small companies are a list of their own: its funds of small companies have none. */
const SMALL_OF = { country: 'IN', symbol: 'MSCI India Small Cap' };

/**
 * Makes the list of emerging markets with their small companies: the newer list of the large and middle ones, and beside it what the older,
 * wider list has more, in the part that this has there; and the small ones of India by themselves. The wider list alone is months older, and
 * its largest companies have grown since.
 */
export function gatherEmerging(
  sources: Sources,
  lists: readonly FundList[],
  whole: ReadonlyMap<string, FundList>,
  resolve: ResolveRow,
): readonly FundList[] {
  const [large, wider] = [lists.find(({ symbol }) => symbol === NEWER), whole.get(OLDER)];
  if (large === undefined || wider === undefined) throw new Error(`No list ${NEWER} or ${OLDER}.`);
  const members = new Set(rowsOfList(sources, large).map((row) => resolve(row)));
  const shares = sharesOf(rowsOfList(sources, wider)).filter((row) => Number(row('weight_pct')) > 0);
  const small = shares.filter((row) => !members.has(resolve(row)) || resolve(row) === null);
  const part = weightOf(small) / weightOf(shares);
  const ofCountry = small.filter((row) => row('country') === SMALL_OF.country);
  // no list looks fresher than its older part
  const derived = (symbol: string, name: string, rows: readonly Row[]): FundList => ({
    ...large,
    symbol,
    index: symbol,
    name,
    rows,
    asOf: wider.asOf,
  });
  const beyond = `those that ${OLDER} has beyond them`;
  return [
    derived(INVESTABLE, `${INVESTABLE}: lines of ${NEWER}, and ${beyond}`, [
      ...scaled(rowsOfList(sources, large), 1 - part),
      ...scaled(small, part),
    ]),
    ...(ofCountry.length === 0
      ? []
      : [
          derived(
            SMALL_OF.symbol,
            `${SMALL_OF.symbol}: lines of ${OLDER} that ${NEWER} does not have`,
            scaled(ofCountry, 1),
          ),
        ]),
  ];
}

const weightOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row('weight_pct')), 0);

function scaled(rows: readonly Row[], whole: number): readonly Row[] {
  const all = weightOf(rows);
  return rows.map((row) => withWeight(row, (Number(row('weight_pct')) / all) * whole * 100));
}
