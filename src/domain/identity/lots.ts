import type { Identification } from './identification.ts';
import type { ResolvedLines } from './resolve.ts';
import { sumInAnyOrder } from '../sum.ts';

interface Group<Lines> {
  readonly sample: Lines;
  readonly values: number[];
}

/* Unidentified lines of different words stay apart: a long and a short unknown do not cancel. */
function keyOf({ account, identification: { security }, holding }: ResolvedLines): string {
  const words = security.kind === 'unidentified' ? [holding.symbol, holding.name] : [];
  return JSON.stringify([account, security, ...words]);
}

/** All rows of one security in one account. */
export interface Lot<Lines extends ResolvedLines = ResolvedLines> {
  readonly key: string;
  readonly sample: Lines;
  readonly value: number;
}

/**
 * Gives the lots, in an order that does not depend on the rows'. The same security in the same account is one lot, whatever
 * rows it stands in: rows add up before anything else happens, in an order of their values, so that neither their order nor
 * a split changes a figure. Rows without a rate are in none.
 */
export function mergeLots<Lines extends ResolvedLines>(all: readonly Lines[]): readonly Lot<Lines>[] {
  const groups = new Map<string, Group<Lines>>();
  // Lines of one file and the same words are told by their identification, without spelling the key out.
  const known = new Map<Identification, Map<string, Group<Lines>>>();
  for (const lines of all) {
    const { identification, account, baseValue } = lines;
    if (baseValue === null) continue;
    let ofWords = known.get(identification);
    if (ofWords === undefined) {
      ofWords = new Map<string, Group<Lines>>();
      known.set(identification, ofWords);
    }
    let group = ofWords.get(account);
    if (group === undefined) {
      const key = keyOf(lines);
      group = groups.get(key) ?? { sample: lines, values: [] };
      groups.set(key, group);
      ofWords.set(account, group);
    }
    group.values.push(baseValue);
  }
  return [...groups]
    .map(([key, { sample, values }]) => ({ key, sample, value: sumInAnyOrder(values) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
