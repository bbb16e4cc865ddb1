import { makeIndexFinder } from '../../src/domain/identity/fund-names.ts';
import { guessKind } from '../../src/domain/look-through/guess-kind.ts';
import { PLAN_CLASSES, type IndexRecord } from './index-names.ts';
import { rowOf, rowsBy, type Row, type Sources } from './sources.ts';

/* Funds by their parts beside all-in-one.csv. What a fund's own rule or its plan says is taken as an all-in-one fund's targets are; what is only
   generally known of one stands in for it, in the likely reading alone. */

const FILE = 'funds/world/fund-parts.csv';
const PROVEN: ReadonlySet<string> = new Set(['high', 'approximate']);

/** How the reason for parts that nobody checked reads. */
export const WHY_ROUGH = 'Its parts as they are generally known: not checked with its issuer';

/** Rows in the columns of all-in-one.csv, and for each fund of which the parts are only generally known, the one that has them. */
export interface StatedParts {
  readonly rows: readonly Row[];
  /** By the fund's symbol, name and number. */
  readonly rough: ReadonlyMap<string, string>;
}

/** Reads those funds; `isCompany` tells parts that are companies themselves. */
export function gatherStatedParts(
  sources: Sources,
  indexes: readonly IndexRecord[],
  isCompany: (symbol: string) => boolean,
): StatedParts {
  const finder = makeIndexFinder(indexes);
  const rough = new Map<string, string>();
  const rows = [...rowsBy(sources.read(FILE), 'parent').values()].flatMap((own) => {
    const isProven = own.every((row) => PROVEN.has(row('certainty')) && !row('note').startsWith('general knowledge'));
    const [parent, name] = [own[0]?.('parent') ?? '', own[0]?.('name') ?? ''];
    // such a fund of the US is of a kind that was tried on others
    if (!isProven && own[0]?.('currency') === 'USD' && guessKind(name) !== null) return [];
    const witness = `${parent.length === 12 ? name : parent}: parts as generally known`;
    if (!isProven) for (const key of [parent, name]) rough.set(key, witness);
    // of a part that is not sure nothing is said: it stays open
    const parts = new Map<string, { readonly row: Row; percent: number }>();
    for (const row of own.filter((one) => !one('child_name').includes('not sure'))) {
      const part = parts.get(partOf(row)) ?? { row, percent: 0 };
      part.percent += Number(row('weight_pct'));
      parts.set(partOf(row), part);
    }
    return [...parts].map(([part, { row, percent }]) =>
      rowOf({
        parent: isProven ? parent : witness,
        name: isProven ? name : witness,
        child: isCompany(row('child')) && row('asset_class') === 'equity' && row('list') === '' ? row('child') : '',
        child_name: part,
        weight_pct: String(Number(percent.toFixed(4))),
        list: listOf(row, finder(row('child_name'))),
        // trusts that hold property are companies
        asset_class: row('asset_class') === 'property' ? 'equity' : row('asset_class'),
        as_of: row('as_of'),
      }),
    );
  });
  return { rows, rough };
}

/* The list of the index that the part is named after says it more exactly than the word of the table. */
function listOf(row: Row, found: ReturnType<ReturnType<typeof makeIndexFinder<IndexRecord>>>): string {
  const own = found === null || found.isVariant ? null : found.index.list;
  return row('list') === '' ? '' : (own ?? row('list'));
}

/* One fund stands for all bonds, and one for all money: several of a class are one part. */
function partOf(row: Row): string {
  const of = row('asset_class');
  return of === 'bond' || of === 'money-market' ? PLAN_CLASSES[of] : row('child_name');
}
