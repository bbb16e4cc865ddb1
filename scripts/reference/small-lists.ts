import { rowsOfList, type FundList } from './fund-lists.ts';
import type { Row, Sources } from './sources.ts';

/* Small companies abroad. No fund of them has a whole list at hand, but a market with its small companies has one, and the same market
   without them, of the same house and day: what the one has more are its small companies. */

/** The list of the large and middle companies, and those with small ones in which the rest is small. */
const LARGE = 'EFA';
const WIDER: readonly (readonly [symbol: string, wider: string])[] = [
  ['MSCI EAFE Small Cap', 'IEFA'],
  ['MSCI Europe Small Cap', 'IEUR'],
  ['MSCI Pacific Small Cap', 'IPAC'],
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
  return WIDER.flatMap(([symbol, fund]): readonly FundList[] => {
    const wider = whole.get(fund);
    if (wider?.asOf !== large.asOf) return [];
    const small = sharesOf(rowsOfList(sources, wider)).filter((row) => !isLarge.has(keyOf(row)));
    const all = small.reduce((sum, row) => sum + Number(row('weight_pct')), 0);
    return [
      {
        ...wider,
        symbol,
        name: `${symbol}, lines of ${fund} that ${LARGE} does not have`,
        source: 'derived',
        coveredPercent: '100',
        index: symbol,
        rows: small.map((row) => withWeight(row, (Number(row('weight_pct')) / all) * 100)),
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
