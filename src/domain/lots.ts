import type { ResolvedPosition } from './resolve.ts';
import { sumInAnyOrder } from './sum.ts';

/** All rows of one security in one account. */
export interface Lot {
  readonly key: string;
  readonly sample: ResolvedPosition;
  readonly value: number;
}

/**
 * Gives the lots, in an order that does not depend on the rows'. The same security in the same account is one lot, whatever
 * rows it stands in: rows add up before anything else happens, in an order of their values, so that neither their order nor
 * a split changes a figure. Rows without a rate are in none.
 */
export function mergeLots(positions: readonly ResolvedPosition[]): readonly Lot[] {
  const groups = new Map<string, { sample: ResolvedPosition; values: number[] }>();
  for (const position of positions) {
    if (position.baseValue === null) continue;
    const security = position.identification.security;
    // Unidentified lines of different words stay apart: a long and a short unknown do not cancel.
    const words = security.kind === 'unidentified' ? [position.holding.symbol, position.holding.name] : [];
    const key = JSON.stringify([position.account, security, ...words]);
    const group = groups.get(key) ?? { sample: position, values: [] };
    groups.set(key, group);
    group.values.push(position.baseValue);
  }
  return [...groups]
    .map(([key, { sample, values }]) => ({ key, sample, value: sumInAnyOrder(values) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
