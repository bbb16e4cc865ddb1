import { isSmallCap } from '../../src/domain/model/classify.ts';
import { isInLens, type Lens } from '../../src/domain/model/lens.ts';
import { ERROR_KINDS, type ErrorKind, type Reference } from '../../src/domain/model/reference.ts';
import { issuerId, type IssuerId } from '../../src/domain/model/units.ts';
import { formatTable } from '../../src/reference/table.ts';
import { gatherBasket } from './baskets.ts';
import { listOfFile, type FundList } from './fund-lists.ts';
import type { RowResolvers } from './resolve-row.ts';
import type { Sources } from './sources.ts';
import { makeUnlistedBook } from './unlisted.ts';

/** Pairs of an estimated list and a true one of nearly the same day, by hand with a reason. */
const PAIRS_FILE = 'decisions/back-tests.csv';

/** What a list holds, in points of the whole, under the lens and the scheme that a new portfolio starts with. */
interface Measured {
  readonly lens: number;
  readonly smallCaps: number;
}

/**
 * The table of typical errors: how far estimated lists (borrowed, moved by prices, worked out, an index's) were off beside true ones,
 * in points, as the mean of the pairs of each kind. `reference` is the pack without this table. Throws on a pair of no known list.
 */
export function errorsTable(sources: Sources, resolvers: RowResolvers, reference: Reference): string {
  const lens: Lens = { id: 'mega-cap-tech', cutoffs: reference.cutoffs('market-rank'), members: new Set() };
  const measure = (list: string): Measured => {
    const rows = readList(list, sources, resolvers, reference);
    const points = (belongs: (id: IssuerId) => boolean): number =>
      rows.reduce((sum, { id, percent }) => (belongs(id) ? sum + percent : sum), 0);
    const companyOf = (id: IssuerId) => reference.company(id);
    return {
      lens: points((id) => {
        const company = companyOf(id);
        return company !== null && isInLens(company, lens) === 'yes';
      }),
      smallCaps: points((id) => {
        const company = companyOf(id);
        return company !== null && isSmallCap(company, lens.cutoffs) === 'yes';
      }),
    };
  };
  const pairs = sources.read(PAIRS_FILE).map((row) => {
    if (row('reason') === '') throw new Error(`${PAIRS_FILE} gives no reason for ${row('estimate')}.`);
    const [estimate, truth] = [measure(row('estimate')), measure(row('truth'))];
    return {
      of: kindOf(row('of')),
      lens: Math.abs(estimate.lens - truth.lens),
      smallCaps: Math.abs(estimate.smallCaps - truth.smallCaps),
    };
  });
  const ofKind = (kind: ErrorKind) => pairs.filter((pair) => pair.of === kind);
  const mean = (values: readonly number[]): string =>
    String(Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)));
  return formatTable([
    ['of', ERROR_KINDS],
    ['lensPercent', ERROR_KINDS.map((kind) => mean(ofKind(kind).map(({ lens: points }) => points)))],
    ['smallPercent', ERROR_KINDS.map((kind) => mean(ofKind(kind).map(({ smallCaps }) => smallCaps)))],
    ['pairs', ERROR_KINDS.map((kind) => String(ofKind(kind).length))],
  ]);
}

/** The lists of files that the pairs name, so that the passport can say where they are from. */
export function testedLists(sources: Sources): readonly FundList[] {
  const named = sources.read(PAIRS_FILE).flatMap((row) => [row('estimate'), row('truth')]);
  return [...new Set(named)].filter((list) => list.endsWith('.csv')).map((file) => listOfFile(sources, file));
}

function kindOf(word: string): ErrorKind {
  const kind = ERROR_KINDS.find((one) => one === word);
  if (kind === undefined) throw new Error(`${PAIRS_FILE} tests lists of a kind that nobody knows: ${word}.`);
  return kind;
}

/* A list is a file of the reference folder, or one of the pack by its name. */
function readList(
  list: string,
  sources: Sources,
  resolvers: RowResolvers,
  reference: Reference,
): readonly { readonly id: IssuerId; readonly percent: number }[] {
  const packed = reference.basket(list);
  if (packed !== null) return packed.companies.map((id, at) => ({ id, percent: packed.weights[at]! * 100 }));
  // companies that only these lists name are in no table of the pack: they count as neither
  const { rows } = gatherBasket(sources, listOfFile(sources, list), resolvers, makeUnlistedBook());
  return rows.flatMap(({ kind, what, percent }) =>
    kind === 'company' ? [{ id: issuerId(what), percent: Number(percent) }] : [],
  );
}
